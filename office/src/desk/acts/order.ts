/** From what was typed to the order of a step; everything that is wrong at once, in sentences by the input's name. */
import { readDate, type DossierIssue } from 'dvc-widgets/dossier';
import { readStepOrder, type StepOrder } from '../../dossiers/step-order.js';
import { Problem } from '../../problem.js';
import type { DossierFile } from '../dossier/read.js';
import type { Faults } from '../form.js';
import type { DeskStep } from './allowed.js';
import { inputsOf, type Typed } from './inputs.js';
import { actWords } from './words.js';

type Mutable = Record<string, string>;

export function orderOf(
  step: DeskStep,
  typed: Typed,
  file: DossierFile,
  now: Date,
): { order: StepOrder } | { faults: Faults } {
  const inputs = inputsOf(step, file);
  const faults: Mutable = {};
  const raw: Record<string, unknown> = { act: step.act };
  if (inputs.appointment) raw['appointment'] = momentOf(typed, now, faults);
  if (inputs.supplement) raw['supplement'] = supplementOf(typed, faults);
  if (inputs.fee) {
    raw['fee'] = { amount: moneyOf(typed.amount, 'amount', faults), reason: typed.feeReason };
    if (typed.amount === '') faults['amount'] = 'Cần nhập số tiền.';
  }
  if (inputs.reference) raw['reference'] = typed.reference;
  if (inputs.results) {
    raw['results'] = typed.kept;
    if (inputs.results === 'required' && typed.kept.length === 0)
      faults['files'] = 'Kết quả trả bản điện tử: cần chọn tệp kết quả.';
  }
  if (inputs.delivery)
    raw['delivery'] = { tracking: typed.tracking, fee: moneyOf(typed.postage, 'postage', faults) };
  // In the order of the page, so that the summary reads like it.
  if (inputs.note) raw['note'] = noteOf(step, typed, inputs.note === 'required', faults);
  if (Object.keys(faults).length > 0) return { faults };
  try {
    return { order: readStepOrder(raw) };
  } catch (error) {
    return { faults: faultsOf(error) };
  }
}

function noteOf(step: DeskStep, { note }: Typed, required: boolean, faults: Mutable): string {
  const words = actWords[step.act].note;
  if (required && note === '') faults['note'] = `Cần nhập: ${lowerFirst(words?.label ?? 'ghi chú')}.`;
  return note;
}
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** ISO 8601 in Vietnamese time. */
function momentOf({ date, time }: Typed, now: Date, faults: Mutable): string | undefined {
  const { value } = readDate(date);
  const day = typeof value === 'string' && value.length === 10 ? value : undefined;
  const [, hour = '', minute = '00'] =
    /^(\d{1,2})(?:[:.hg]\s*(\d{2})?)?$/.exec(time.replace(/\s*giờ\s*/, 'g')) ?? [];
  if (date === '') faults['date'] = 'Cần nhập ngày hẹn trả.';
  else if (!day) faults['date'] = 'Ngày hẹn trả chưa đúng. Nhập như 27/11/2026.';
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59)
    faults['time'] = 'Giờ hẹn trả chưa đúng. Nhập như 17:00.';
  if (!day || faults['time'] !== undefined) return undefined;
  const moment = `${day}T${hour.padStart(2, '0')}:${minute}:00+07:00`;
  if (new Date(moment) <= now) faults['date'] = 'Ngày hẹn trả phải sau lúc này.';
  return moment;
}

/** Whole đồng, with or without the dots of thousands. */
function moneyOf(typed: string, name: string, faults: Mutable): number | undefined {
  if (typed === '') return undefined;
  const digits = typed.replace(/\s*(?:đồng|đ|vnđ|vnd)\.?$/i, '').replace(/[.,\s](?=\d{3}(?:\D|$))/g, '');
  if (/^\d{1,12}$/.test(digits) && Number(digits) > 0) return Number(digits);
  faults[name] = 'Nhập số tiền bằng chữ số, như 8.000.';
  return undefined;
}

function supplementOf({ reason, wanted, notes }: Typed, faults: Mutable): unknown {
  if (reason === '') faults['reason'] = 'Cần nhập lý do yêu cầu bổ sung.';
  if (wanted.length === 0) faults['wanted'] = 'Cần chọn ít nhất một giấy tờ hoặc mục khai cần bổ sung.';
  const chosen = (kind: string, key: 'name' | 'path') =>
    wanted
      .filter((one) => one.startsWith(`${kind}.`))
      .map((one) => ({ [key]: one.slice(kind.length + 1), note: notes[one] }));
  return { reason, documents: chosen('documents', 'name'), fields: chosen('fields', 'path') };
}

/** The inputs by the paths of the protocol. */
const inputAt: [RegExp, string][] = [
  [/^note$/, 'note'],
  [/^appointment$/, 'date'],
  [/^supplement\.reason$/, 'reason'],
  [/^supplement/, 'wanted'],
  [/^fee\.amount$/, 'amount'],
  [/^fee\.reason$/, 'feeReason'],
  [/^reference$/, 'reference'],
  [/^results/, 'files'],
  [/^delivery\.fee$/, 'postage'],
  [/^delivery/, 'tracking'],
];

/** The refusal of a step in sentences; anything else goes on as it is. */
export function faultsOf(error: unknown): Faults {
  if (!(error instanceof Problem) || error.code !== 'invalid') throw error;
  const issues = error.options.issues ?? [];
  return Object.fromEntries(
    issues.map((issue) => [inputAt.find(([path]) => path.test(issue.path))?.[1] ?? '', sentence(issue)]),
  );
}

function sentence({ path, code, params }: DossierIssue): string {
  if (path === 'reference') return 'Số này đã dùng cho một khoản thu khác.';
  switch (code) {
    case 'tooLong':
      return `Dài quá ${params?.['max']} ký tự.`;
    case 'tooEarly':
      return 'Ngày hẹn trả phải sau lúc này.';
    case 'tooLarge':
      return 'Số tiền lớn quá.';
    case 'fileUnknown':
      return 'Tệp đã tải lên không còn. Hãy chọn lại.';
    case 'required':
      return 'Cần nhập nội dung này.';
    default:
      return 'Chưa dùng được nội dung này. Hãy xem gợi ý rồi nhập lại.';
  }
}
