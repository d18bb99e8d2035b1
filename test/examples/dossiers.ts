/** A dossier in each of the ten national statuses, as an office would answer: for stories and tests. */
import type { Backend, DossierStatus, StatusChange } from '../../src/backend/index.js';
import { BackendError } from '../../src/backend/index.js';
import type { Status } from '../../src/lifecycle/index.js';

export const code = 'H26.999-261116-0007';
export const factor = '5678';

const at = (day: string, time: string) => `2026-11-${day}T${time}:00+07:00`;
const sent: StatusChange = { status: 1, at: at('16', '20:14') };
const accepted: StatusChange = { status: 2, at: at('17', '08:35') };
const processed: StatusChange = { status: 4, at: at('17', '10:20') };
const done: StatusChange = { status: 9, at: at('20', '15:40'), note: 'Bản sao trích lục đã ký, 02 bản.' };
const noOpening = 'Ảnh giấy chứng sinh bị mờ, không đọc được số và ngày cấp.';

const histories: Record<Status, StatusChange[]> = {
  1: [sent],
  2: [sent, accepted],
  3: [
    sent,
    {
      status: 3,
      at: at('17', '08:35'),
      note: 'Nơi cư trú không thuộc phường này; xin nộp tại nơi đang cư trú.',
    },
  ],
  4: [sent, accepted, processed],
  5: [sent, { status: 5, at: at('17', '08:35'), note: noOpening }],
  6: [
    sent,
    accepted,
    processed,
    { status: 6, at: at('18', '09:05'), note: 'Lệ phí 16.000 đồng cho 02 bản sao.' },
  ],
  7: [sent, accepted, { status: 7, at: at('18', '14:00') }],
  8: [sent, accepted, processed, { status: 8, at: at('18', '09:05'), note: 'Chờ nơi lưu sổ gốc xác nhận.' }],
  9: [sent, accepted, processed, done],
  10: [sent, accepted, processed, done, { status: 10, at: at('23', '09:10') }],
};

export function dossierIn(status: Status, more: Partial<DossierStatus> = {}): DossierStatus {
  return {
    code,
    procedure: {
      id: 'khai-sinh',
      name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
    },
    office: {
      name: 'Bộ phận Một cửa UBND phường Phúc Đồng',
      address: '153 phố Sài Đồng, phường Phúc Đồng',
      phone: '024 3875 0000',
      hours: {
        vi: 'Thứ Hai đến thứ Sáu, 8:00–12:00 và 13:00–17:00',
        en: 'Monday to Friday, 8:00–12:00 and 13:00–17:00',
      },
    },
    status,
    history: histories[status],
    ...(histories[status].includes(accepted) ? { appointment: '2026-11-27T17:00:00+07:00' } : {}),
    ...(status === 5
      ? {
          supplement: {
            reason: noOpening,
            documents: [{ name: 'birthRecord', title: 'Giấy chứng sinh', note: 'Chụp lại, rõ cả bốn góc.' }],
            fields: [
              {
                path: 'motherBirthDate',
                label: 'Ngày sinh của người mẹ',
                note: 'Khác với căn cước; xin xem lại.',
              },
            ],
          },
        }
      : {}),
    bring: ['Giấy chứng sinh (bản chính)', 'Căn cước của người đi đăng ký'],
    delivery: 'desk',
    ...more,
  };
}

/** An office that only answers look-ups: any object with these methods is a backend. */
export function officeThat(track: Backend['track']): Backend {
  const refuse = () => Promise.reject(new BackendError('notSupported'));
  return { challenge: () => Promise.resolve(undefined), upload: refuse, submit: refuse, track };
}
/** An office that holds these dossiers. */
export function officeWith(...dossiers: DossierStatus[]): Backend {
  return officeThat((query) => {
    const found = dossiers.find((dossier) => dossier.code === query.code && query.factor === factor);
    return found ? Promise.resolve(found) : Promise.reject(new BackendError('notFound'));
  });
}
