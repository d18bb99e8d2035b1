/** An office with one dossier that takes what a citizen does with it: for stories and tests. The one-time code is 123456. */
import {
  BackendError,
  type Backend,
  type CitizenAct,
  type DossierStatus,
  type PaperSheet,
} from '../../src/backend/index.js';
import { checkSupplement } from '../../src/dossier/index.js';
import type { Status } from '../../src/lifecycle/index.js';
import { code, dossierIn, factor } from './dossiers.js';

export const oneTimeCode = '123456';
export const today = '2026-11-24T10:30:00+07:00';

/** What was sent, in order, as [act, content, key]. */
export type Sent = [act: string, content: object, key: string][];

export interface Acting {
  backend: Backend;
  sent: Sent;
  /** The next call of this kind fails so, once. */
  fail(act: string, error: BackendError): void;
  /** The office moves the dossier. */
  move(change: Partial<DossierStatus>): void;
}

export function actingOffice(start: DossierStatus): Acting {
  let dossier = start;
  const sent: Sent = [];
  const failures = new Map<string, BackendError>();

  const opened = (query: { code: string; factor: string }, act?: string): void => {
    const fault = act === undefined ? undefined : failures.get(act);
    if (act !== undefined) failures.delete(act);
    if (fault) throw fault;
    if (query.code !== code || ![factor, oneTimeCode].includes(query.factor))
      throw new BackendError('notFound');
    const needed = act !== undefined && dossier.needOneTimeCode?.includes(act as CitizenAct);
    if (needed && query.factor !== oneTimeCode) throw new BackendError('factorNeeded');
  };
  const act = (name: CitizenAct, query: { code: string; factor: string }, key: string): void => {
    const { code: _, factor: __, ...content } = query;
    sent.push([name, content, key]);
    opened(query, name);
    if (!dossier.allowed?.includes(name)) throw new BackendError('notAllowed');
  };
  const moveTo = (status: Status, change: Partial<DossierStatus> = {}): DossierStatus => {
    const { supplement: _, ...rest } = dossier;
    dossier = {
      ...rest,
      status,
      history: [...dossier.history, { status, at: today }],
      allowed: [],
      ...change,
    };
    return dossier;
  };

  const backend: Backend = {
    challenge: () => Promise.resolve(undefined),
    upload: (file, { key, onProgress }) => {
      onProgress?.(file.size, file.size);
      return Promise.resolve({ id: key });
    },
    submit: () => Promise.reject(new BackendError('notSupported')),
    track: async (query) => (await Promise.resolve(), opened(query), dossier),
    oneTimeCode: async () => {
      await Promise.resolve();
      sent.push(['oneTimeCode', {}, '']);
    },
    supplement: async (answer, { idempotencyKey }) => {
      await Promise.resolve();
      act('supplement', answer, idempotencyKey);
      const { issues } = checkSupplement(dossier.supplement!, answer, { today: today.slice(0, 10) });
      if (issues.length > 0) throw new BackendError('invalid', { issues });
      return moveTo(1, { allowed: ['withdraw'] });
    },
    withdraw: async (order, { idempotencyKey }) => {
      await Promise.resolve();
      act('withdraw', order, idempotencyKey);
      return moveTo(7);
    },
    deliver: async (order, { idempotencyKey }) => {
      await Promise.resolve();
      act('deliver', order, idempotencyKey);
      dossier = { ...dossier, delivery: 'post' };
      return dossier;
    },
    rate: async (rating, { idempotencyKey }) => {
      await Promise.resolve();
      act('rate', rating, idempotencyKey);
      dossier = { ...dossier, allowed: [] };
      return dossier;
    },
    paper: async (query) => (await Promise.resolve(), opened(query, 'paper'), sheet),
    result: async (query) => (await Promise.resolve(), opened(query, 'result'), new Blob(['%PDF-1.7\n'])),
  };
  return {
    backend,
    sent,
    fail: (name, error) => void failures.set(name, error),
    move: (change) => void (dossier = { ...dossier, ...change }),
  };
}

/** Waiting for a paper and for an answer. */
export const wanting = dossierIn(5, {
  allowed: ['supplement', 'withdraw'],
  needOneTimeCode: ['withdraw', 'paper', 'result'],
  supplement: {
    round: 1,
    reason: 'Ảnh giấy chứng sinh bị mờ, không đọc được số và ngày cấp.',
    documents: [
      {
        name: 'birthRecord',
        title: { vi: 'Giấy chứng sinh', en: 'Birth record' },
        note: 'Chụp lại, rõ cả bốn góc.',
        document: {
          name: 'birthRecord',
          title: { vi: 'Giấy chứng sinh', en: 'Birth record' },
          kind: 'handIn',
          required: true,
          accept: ['jpeg', 'png', 'pdf'],
        },
      },
      { name: 'oldBook', title: { vi: 'Bản chính giấy ra viện', en: 'Discharge paper, original' } },
    ],
    fields: [
      {
        path: 'motherBirthDate',
        label: { vi: 'Ngày sinh của người mẹ', en: "Mother's date of birth" },
        note: 'Khác với căn cước; xin xem lại.',
        field: {
          type: 'date',
          name: 'motherBirthDate',
          label: { vi: 'Ngày sinh của người mẹ', en: "Mother's date of birth" },
          required: true,
        },
      },
    ],
  },
});

export const owing = dossierIn(6, {
  allowed: ['withdraw'],
  payment: {
    amount: 16_000,
    reason: 'Lệ phí cấp 02 bản sao trích lục',
    requestedAt: '2026-11-18T09:05:00+07:00',
    transfer: {
      qr: '00020101021238540010A00000072701240006970415011001234567890208QRIBFTTA53037045405160005802VN62220818H26999261116000763041D2C',
      bank: 'Ngân hàng minh họa',
      account: '0123456789',
      holder: 'UBND PHUONG MINH HOA',
      content: 'H269992611160007',
    },
  },
});
export const paid = dossierIn(4, {
  payment: {
    amount: 16_000,
    reason: 'Lệ phí cấp 02 bản sao trích lục',
    requestedAt: '2026-11-18T09:05:00+07:00',
    paidAt: '2026-11-18T14:20:00+07:00',
  },
});
export const accepted = dossierIn(4, {
  allowed: ['deliver', 'withdraw'],
  needOneTimeCode: ['withdraw', 'paper', 'result'],
  papers: [{ kind: '01', number: '0012/2026/TN', issuedAt: '2026-11-17T08:35:00+07:00' }],
});
export const ready = dossierIn(9, {
  papers: [{ kind: '01', number: '0012/2026/TN', issuedAt: '2026-11-17T08:35:00+07:00' }],
  results: [{ id: 'a'.repeat(32), name: 'Bản sao trích lục.pdf', size: 184_000, type: 'application/pdf' }],
});
export const handedOver = dossierIn(10, { allowed: ['rate'] });

export const sheet: PaperSheet = {
  kind: '01',
  number: '0012/2026/TN',
  code,
  issuedAt: '2026-11-17T08:35:00+07:00',
  title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  agency: { parent: 'UBND phường Minh Họa', name: 'BỘ PHẬN MỘT CỬA' },
  place: 'Hà Nội',
  lines: [
    { label: 'Mã hồ sơ', value: code },
    { label: 'Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức', value: 'Nguyễn Thị Hòa' },
    { label: 'Nội dung yêu cầu giải quyết', value: 'Đăng ký khai sinh' },
    { label: 'Thành phần hồ sơ nộp', items: ['Giấy chứng sinh', 'Tờ khai đăng ký khai sinh'] },
    { label: 'Thời gian trả kết quả', value: '17 giờ 00 phút, ngày 27/11/2026' },
  ],
  signers: [{ title: 'Người nộp hồ sơ' }, { title: 'Người tiếp nhận hồ sơ', name: 'Trần Văn Bình' }],
};
