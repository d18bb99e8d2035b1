/**
 * The ten national dossier statuses (domain notes, lifecycle §3: codes and names of the portal interface).
 * Payment, delivery, overdue and the supplement round are separate facts, not statuses.
 */
export const statuses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Status = (typeof statuses)[number];

/** The names as the national interface spells them: the same in every locale. */
export const statusNames: Record<Status, string> = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};
