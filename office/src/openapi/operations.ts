/** How a call of the protocol is described, in the words of both languages: what the document and the page are made of. */
import type { ProblemCode } from '../problem.js';
import type { ShapeName } from './schemas.js';

export interface Words {
  vi: string;
  en: string;
}
export type Method = 'get' | 'head' | 'post' | 'patch' | 'delete' | 'options';
export interface Done {
  status: number;
  /** JSON of this shape; a media type for what is no JSON; nothing for no content. */
  shape?: ShapeName;
  media?: string;
  headers?: readonly string[];
  words: Words;
}
export interface Operation {
  id: string;
  method: Method;
  /** Below /api/v1, as OpenAPI writes it: `/dossiers/{code}/steps`. */
  path: string;
  group: keyof typeof groups;
  title: Words;
  words: Words;
  /** Request headers that are needed, by their name in `headers`. */
  needs?: readonly (keyof typeof headers)[];
  /** The body: JSON of this shape, or `bytes` of a file. */
  body?: ShapeName | 'bytes';
  done: readonly Done[];
  refusals: readonly (ProblemCode | readonly [status: number, code: ProblemCode])[];
  /** Who may call: anybody, a program with the office's token, one that signs. */
  by?: 'token' | 'signature';
}

export const groups = {
  filing: { vi: 'Nộp hồ sơ', en: 'Filing' },
  uploads: { vi: 'Tải tệp (tus 1.0)', en: 'Uploads (tus 1.0)' },
  following: { vi: 'Theo dõi và làm tiếp', en: 'Following up' },
  office: { vi: 'Phần mềm của cơ quan', en: 'Programs of the office' },
  about: { vi: 'Tài liệu', en: 'Documentation' },
} satisfies Record<string, Words>;

export const headers = {
  'Idempotency-Key': {
    vi: 'UUID do bên gọi tạo và giữ trước lần gửi đầu; mọi lần gửi lại dùng đúng mã này.',
    en: 'A UUID that the caller makes and keeps before the first send; every retry carries the same.',
  },
  'Tus-Resumable': { vi: 'Luôn là 1.0.0.', en: 'Always 1.0.0.' },
  'Upload-Length': { vi: 'Cỡ tệp, tính bằng byte.', en: 'The size of the file in bytes.' },
  'Upload-Offset': {
    vi: 'Số byte máy chủ đã có; phần gửi bắt đầu từ đây.',
    en: 'How many bytes the server has; what is sent begins there.',
  },
  'webhook-id': { vi: 'Tên của lần báo.', en: 'Names the report.' },
  'webhook-timestamp': {
    vi: 'Giây từ 1970; lệch quá 5 phút thì bị từ chối.',
    en: 'Seconds since 1970; refused when more than five minutes off.',
  },
  'webhook-signature': {
    vi: '"v1," và HMAC-SHA256 (base64) của "id.timestamp.body".',
    en: '"v1," and the HMAC-SHA256 (base64) of "id.timestamp.body".',
  },
} satisfies Record<string, Words>;
