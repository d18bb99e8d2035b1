/**
 * Every step a dossier may take, in one table, for the office that takes it and for the tracker that explains it
 * (domain notes, lifecycle §4). A step that is not here is not allowed.
 */
import type { Status } from './statuses.js';

export type Actor = 'citizen' | 'clerk' | 'officer' | 'authority';
/** The paper that goes with the step, by its number in TT 03/2025/TT-VPCP, annex I. */
export type Paper = '01' | '02' | '03' | '04' | '05' | '06';
export type Act =
  | 'submit' // gửi hồ sơ
  | 'accept' // tiếp nhận, hẹn trả
  | 'requestSupplement' // yêu cầu bổ sung
  | 'supplement' // đã bổ sung
  | 'requestFee' // yêu cầu nộp phí, lệ phí
  | 'confirmPayment' // đã nộp phí, lệ phí
  | 'refuse' // không tiếp nhận
  | 'withdraw' // rút hồ sơ
  | 'forward' // chuyển xử lý
  | 'passOn' // chuyển bước trong nội bộ
  | 'suspend' // dừng xử lý
  | 'resume' // tiếp tục
  | 'extend' // xin lỗi, hẹn lại
  | 'publish' // có kết quả
  | 'refuseOnMerits' // văn bản từ chối giải quyết: a result, not status 3
  | 'handOver'; // trả kết quả

export interface Step {
  act: Act;
  from: Status | 'draft';
  to: Status;
  actor: Actor;
  paper?: Paper;
  /** The citizen is told by SMS and e-mail. */
  notice: boolean;
  /** Only for a dossier that came into `from` out of this status: 5 and 6 lead back to where they began. */
  cameFrom?: Status;
  /** Not in a source; follows from the rest. */
  inferred?: true;
}

export const steps: readonly Step[] = [
  { act: 'submit', from: 'draft', to: 1, actor: 'citizen', notice: true },

  { act: 'accept', from: 1, to: 2, actor: 'clerk', paper: '01', notice: true },
  { act: 'requestSupplement', from: 1, to: 5, actor: 'clerk', paper: '02', notice: true },
  { act: 'requestFee', from: 1, to: 6, actor: 'clerk', notice: true },
  { act: 'refuse', from: 1, to: 3, actor: 'clerk', paper: '03', notice: true },
  { act: 'withdraw', from: 1, to: 7, actor: 'citizen', notice: true, inferred: true },

  { act: 'forward', from: 2, to: 4, actor: 'clerk', paper: '06', notice: false },
  { act: 'withdraw', from: 2, to: 7, actor: 'citizen', paper: '05', notice: true },

  { act: 'passOn', from: 4, to: 4, actor: 'officer', notice: false },
  { act: 'requestSupplement', from: 4, to: 5, actor: 'officer', paper: '02', notice: true },
  { act: 'requestFee', from: 4, to: 6, actor: 'officer', notice: true },
  { act: 'suspend', from: 4, to: 8, actor: 'officer', notice: true },
  { act: 'withdraw', from: 4, to: 7, actor: 'citizen', paper: '05', notice: true },
  { act: 'extend', from: 4, to: 4, actor: 'authority', paper: '04', notice: true },
  { act: 'publish', from: 4, to: 9, actor: 'authority', notice: true },
  { act: 'refuseOnMerits', from: 4, to: 9, actor: 'authority', notice: true },

  // Asked before acceptance, the answer waits at the desk again, or the clerk accepts it there and then;
  // asked by the officer, it goes back to the officer.
  { act: 'supplement', from: 5, to: 1, actor: 'citizen', notice: true, cameFrom: 1 },
  { act: 'accept', from: 5, to: 2, actor: 'clerk', paper: '01', notice: true, cameFrom: 1 },
  { act: 'supplement', from: 5, to: 4, actor: 'citizen', notice: true, cameFrom: 4 },
  { act: 'refuse', from: 5, to: 3, actor: 'clerk', paper: '03', notice: true },
  // Only once accepted: 8 leads to 4, and nothing may come there without having been accepted.
  { act: 'suspend', from: 5, to: 8, actor: 'clerk', notice: true, cameFrom: 4, inferred: true },
  { act: 'withdraw', from: 5, to: 7, actor: 'citizen', paper: '05', notice: true },

  // A fee asked in advance was all that acceptance waited for.
  { act: 'confirmPayment', from: 6, to: 2, actor: 'clerk', paper: '01', notice: true, cameFrom: 1 },
  { act: 'confirmPayment', from: 6, to: 4, actor: 'clerk', notice: true, cameFrom: 4 },
  { act: 'withdraw', from: 6, to: 7, actor: 'citizen', paper: '05', notice: true },

  { act: 'resume', from: 8, to: 4, actor: 'officer', notice: true },
  { act: 'withdraw', from: 8, to: 7, actor: 'citizen', paper: '05', notice: true },

  { act: 'handOver', from: 9, to: 10, actor: 'clerk', notice: true },
];

/** Every step out of a status, whatever came before. */
export function stepsFrom(status: Status | 'draft'): Step[] {
  return steps.filter((step) => step.from === status);
}

/**
 * The step that an act means in a status, or undefined where it is not allowed. In 5 and 6 it also depends on where
 * the dossier came from: pass `cameFrom(history)`.
 */
export function stepFor(status: Status | 'draft', act: Act, before?: Status): Step | undefined {
  return stepsFrom(status).find(
    (step) => step.act === act && (step.cameFrom === undefined || step.cameFrom === before),
  );
}

/** The status before the present one, from the statuses so far, oldest first. */
export function cameFrom(history: readonly Status[]): Status | undefined {
  const present = history.at(-1);
  return history.filter((status) => status !== present).at(-1);
}

/** What the citizen may do now: answer a supplement request, withdraw. */
export function citizenActs(status: Status): Act[] {
  const acts = stepsFrom(status).filter((step) => step.actor === 'citizen');
  return [...new Set(acts.map((step) => step.act))];
}

/** Something can still happen to it. */
export function isOpen(status: Status): boolean {
  return stepsFrom(status).length > 0;
}
