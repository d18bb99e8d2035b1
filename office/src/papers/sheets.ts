/**
 * Papers 01 to 06 with the fields of the forms (TT 03/2025/TT-VPCP, annex I; domain notes, lifecycle §5). The text of
 * the annex itself was not at hand: sentences are ours, and paper 05, whose fields the notes do not list, says what
 * is known. What is not known is left out or dotted.
 */
import type { DossierStatus, PaperSheet } from 'dvc-widgets/backend';
import type { Paper } from 'dvc-widgets/lifecycle';
import type { PaperFacts } from './facts.js';
import { dots, longMoment, vi } from './words.js';

type Line = PaperSheet['lines'][number];
/** What a kind of paper adds to the head that all have. */
export type Body = Pick<PaperSheet, 'title' | 'lines' | 'signers'>;

export interface Issue {
  facts: PaperFacts;
  now: Date;
  /** When it was accepted, where it was. */
  acceptedAt: Date | undefined;
  /** As it stood before the step. */
  before: Date | null;
  /** As the step leaves it. */
  appointment: Date | null;
  reason: string | undefined;
  supplement: DossierStatus['supplement'];
  /** The officer's name; undefined for steps by token. */
  officer: string | undefined;
}

/** A line only where there is something to say. */
const known = (label: string, value: string | undefined): Line[] =>
  value === undefined || value === '' ? [] : [{ label, value }];
const signer = (title: string, name?: string) => ({ title, ...(name !== undefined && { name }) });
const moment = (at: Date | null | undefined): string => (at ? longMoment(at) : dots);

const reach = ({ applicant }: PaperFacts): Line[] => [
  ...known('Địa chỉ', applicant.address),
  ...known('Số điện thoại', applicant.phone),
  ...known('Email', applicant.email),
];
const idNumber = ({ applicant }: PaperFacts): Line[] => known(idNumberLabel, applicant.idNumber);
/** Whose value the citizen's copy half hides. */
export const idNumberLabel = 'Số định danh';

const receipt = ({ facts, now, appointment, officer }: Issue): Body => ({
  title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  lines: [
    { label: 'Mã hồ sơ', value: facts.code },
    { label: `${facts.agency.name} tiếp nhận hồ sơ của Ông (Bà)/Tổ chức`, value: facts.applicant.name },
    ...idNumber(facts),
    ...reach(facts),
    { label: 'Nội dung yêu cầu giải quyết', value: facts.procedure },
    { label: 'Thành phần hồ sơ nộp gồm', items: facts.documents },
    { label: 'Số lượng hồ sơ', value: '01 (bộ)' },
    { label: 'Thời gian giải quyết hồ sơ theo quy định', value: facts.time ?? dots },
    { label: 'Thời gian nhận hồ sơ', value: longMoment(now) },
    { label: 'Thời gian trả kết quả giải quyết hồ sơ', value: moment(appointment) },
    { label: 'Đăng ký nhận kết quả tại', value: facts.collectAt },
    { label: 'Vào Sổ theo dõi hồ sơ', value: `Quyển số ${dots} Số thứ tự ${dots}` },
  ],
  signers: [signer('NGƯỜI NỘP HỒ SƠ', facts.applicant.name), signer('NGƯỜI TIẾP NHẬN HỒ SƠ', officer)],
});

const supplementRequest = ({ facts, supplement, officer }: Issue): Body => ({
  title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  lines: [
    { label: 'Hồ sơ của Ông (Bà)/Tổ chức', value: facts.applicant.name },
    { label: 'Nội dung yêu cầu giải quyết', value: facts.procedure },
    { label: 'Mã hồ sơ', value: facts.code },
    ...reach(facts),
    {
      label: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau',
      items: [
        ...(supplement?.documents ?? []).map(({ title, note }) => withNote(vi(title), note)),
        ...(supplement?.fields ?? []).map(({ label, note }) => withNote(vi(label), note)),
      ],
    },
    { label: 'Lý do', value: supplement?.reason ?? dots },
    {
      value:
        `Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông (Bà) liên hệ với ${officer ?? facts.agency.name}` +
        `${facts.officePhone === undefined ? '' : `, số điện thoại ${facts.officePhone},`} để được hướng dẫn.`,
    },
  ],
  signers: [signer('NGƯỜI HƯỚNG DẪN', officer)],
});
const withNote = (what: string, note: string | undefined): string =>
  note === undefined ? what : `${what}: ${note}`;

const refusal = ({ facts, reason, officer }: Issue): Body => ({
  title: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  lines: [
    { label: 'Hồ sơ của Ông (Bà)/Tổ chức', value: facts.applicant.name },
    ...idNumber(facts),
    ...reach(facts),
    { label: 'Mã hồ sơ', value: facts.code },
    { label: 'Nội dung yêu cầu giải quyết', value: facts.procedure },
    { value: `Qua xem xét, ${facts.agency.name} không tiếp nhận giải quyết hồ sơ này.` },
    { label: 'Lý do cụ thể', value: reason ?? dots },
  ],
  signers: [signer('NGƯỜI NỘP HỒ SƠ', facts.applicant.name), signer('NGƯỜI TIẾP NHẬN HỒ SƠ', officer)],
});

const apology = ({ facts, reason, acceptedAt, before, appointment, officer }: Issue): Body => ({
  title: 'PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
  lines: [
    { label: 'Kính gửi', value: facts.applicant.name },
    { label: 'Thủ tục', value: facts.procedure },
    ...idNumber(facts),
    { label: 'Mã hồ sơ', value: facts.code },
    { label: 'Ngày tiếp nhận', value: moment(acceptedAt) },
    { label: 'Thời gian hẹn trả kết quả', value: moment(before) },
    { label: 'Lý do chưa trả kết quả đúng hẹn', value: reason ?? dots },
    {
      value: `Sự chậm trễ này gây phiền hà cho Ông (Bà)/Tổ chức. ${facts.decidedBy} xin lỗi và mong được thông cảm.`,
    },
    { label: 'Thời gian trả kết quả mới', value: moment(appointment) },
  ],
  signers: [signer('THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', officer)],
});

const stop = ({ facts, now, acceptedAt, reason, officer }: Issue): Body => ({
  title: 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
  lines: [
    { label: 'Kính gửi', value: facts.applicant.name },
    ...reach(facts),
    { label: 'Mã hồ sơ', value: facts.code },
    { label: 'Nội dung yêu cầu giải quyết', value: facts.procedure },
    ...(acceptedAt ? [{ label: 'Ngày tiếp nhận', value: longMoment(acceptedAt) }] : []),
    {
      value: `Theo yêu cầu rút hồ sơ của Ông (Bà)/Tổ chức, việc giải quyết hồ sơ này dừng từ ${longMoment(now)}.`,
    },
    ...known('Lý do rút hồ sơ', reason),
  ],
  signers: [signer('NGƯỜI THÔNG BÁO', officer)],
});

/** Its rows are the log's: see control.ts. As it is issued it holds the head. */
const control = ({ facts, acceptedAt, appointment }: Issue): Body => ({
  title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  lines: [
    { label: 'Mã hồ sơ', value: facts.code },
    { label: 'Nội dung yêu cầu giải quyết', value: facts.procedure },
    { label: 'Cơ quan giải quyết hồ sơ', value: facts.decidedBy },
    { label: 'Cơ quan phối hợp giải quyết hồ sơ', value: dots },
    { label: 'Thời gian nhận hồ sơ', value: moment(acceptedAt) },
    { label: 'Thời gian hẹn trả kết quả', value: moment(appointment) },
  ],
  signers: [],
});

export const bodies: Record<Paper, (issue: Issue) => Body> = {
  '01': receipt,
  '02': supplementRequest,
  '03': refusal,
  '04': apology,
  '05': stop,
  '06': control,
};
