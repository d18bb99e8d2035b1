/** The last good copy of a catalogue is shown: why, and from when it is. `day` is when its content was updated. */
export const vi = {
  unreachable: (day: string) => `Không tải được danh mục mới; đang dùng bản cập nhật ngày ${day}.`,
  slow: (day: string) => `Mạng chậm, danh mục mới chưa tải xong; đang dùng bản cập nhật ngày ${day}.`,
  wrong: (day: string) => `Danh mục mới có lỗi nên chưa dùng được; đang dùng bản cập nhật ngày ${day}.`,
  care: 'Thông tin có thể đã thay đổi. Nếu cần chắc chắn, xin hỏi nơi tiếp nhận.',
  faults: 'Lỗi của danh mục mới (dành cho người quản trị)',
  asking: 'Đang tải…',
};
export const en: typeof vi = {
  unreachable: (day) => `The new catalogue could not be loaded; this is the version updated on ${day}.`,
  slow: (day) =>
    `The network is slow and the new catalogue is still loading; this is the version updated on ${day}.`,
  wrong: (day) => `The new catalogue has errors and cannot be used; this is the version updated on ${day}.`,
  care: 'Facts may have changed. To be certain, please ask the receiving office.',
  faults: 'Errors of the new catalogue (for the webmaster)',
  asking: 'Loading…',
};
