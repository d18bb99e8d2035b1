export const vi = {
  loading: 'Đang tải…',
  retry: 'Thử lại',
  faults: (n: number) => `Danh mục có ${n} lỗi; phần không lỗi vẫn dùng được (dành cho người quản trị)`,
  back: 'Quay lại',
  close: 'Đóng',
  unverified: 'chưa kiểm chứng',
  unverifiedHint:
    'Thông tin theo hiểu biết thực tế, chưa đối chiếu được với văn bản. Hãy hỏi lại cơ quan tiếp nhận.',
  proposed: 'đề xuất của danh mục này',
  proposedHint: 'Không phải quy định của pháp luật.',
  source: 'Nguồn',
  optional: 'không bắt buộc',
  required: 'bắt buộc',
  days: (n: number) => `${n} ngày`,
  workingDays: (n: number) => `${n} ngày làm việc`,
  hours: (n: number) => `${n} giờ`,
};
export const en: typeof vi = {
  loading: 'Loading…',
  retry: 'Try again',
  faults: (n: number) =>
    `The catalogue has ${n} ${n === 1 ? 'error' : 'errors'}; the rest works (for the webmaster)`,
  back: 'Back',
  close: 'Close',
  unverified: 'not verified',
  unverifiedHint:
    'Known from practice, not yet checked against a legal text. Please ask the receiving office.',
  proposed: 'proposal of this catalogue',
  proposedHint: 'Not a rule of law.',
  source: 'Source',
  optional: 'optional',
  required: 'required',
  days: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`,
  workingDays: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'}`,
  hours: (n: number) => `${n} ${n === 1 ? 'hour' : 'hours'}`,
};
