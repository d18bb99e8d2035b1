/** The drawers of the queue: statuses that wait for the same thing. */
import type { Status } from 'dvc-widgets/lifecycle';

export interface Group {
  key: string;
  name: string;
  statuses: readonly Status[];
  /** Only those whose appointment has passed, or is today. */
  due?: 'overdue' | 'today';
  /** Nothing is left to do: shown by arrival, never counted. */
  done?: true;
  /** What it means that there is nothing in it. */
  empty: string;
}

const running: readonly Status[] = [2, 4];
export const groups: readonly Group[] = [
  { key: 'new', name: 'Chờ tiếp nhận', statuses: [1], empty: 'Không có hồ sơ nào chờ tiếp nhận.' },
  {
    key: 'working',
    name: 'Đang giải quyết',
    statuses: running,
    empty: 'Không có hồ sơ nào đang giải quyết.',
  },
  {
    key: 'today',
    name: 'Hẹn trả hôm nay',
    statuses: running,
    due: 'today',
    empty: 'Hôm nay không có hồ sơ nào đến hẹn mà chưa xong.',
  },
  {
    key: 'overdue',
    name: 'Quá hạn',
    statuses: running,
    due: 'overdue',
    empty: 'Không có hồ sơ nào quá hạn.',
  },
  { key: 'supplement', name: 'Chờ bổ sung', statuses: [5], empty: 'Không có hồ sơ nào chờ bổ sung.' },
  { key: 'fee', name: 'Chờ nộp phí', statuses: [6], empty: 'Không có hồ sơ nào chờ nộp phí, lệ phí.' },
  { key: 'suspended', name: 'Tạm dừng', statuses: [8], empty: 'Không có hồ sơ nào tạm dừng.' },
  { key: 'ready', name: 'Có kết quả', statuses: [9], empty: 'Không có kết quả nào chờ trả.' },
  { key: 'returned', name: 'Đã trả', statuses: [10], done: true, empty: 'Chưa trả kết quả hồ sơ nào.' },
  {
    key: 'closed',
    name: 'Không tiếp nhận, đã rút',
    statuses: [3, 7],
    done: true,
    empty: 'Không có hồ sơ nào bị từ chối tiếp nhận hoặc đã rút.',
  },
];

export const groupOf = (key: string | undefined): Group =>
  groups.find((group) => group.key === key) ?? groups[0]!;
