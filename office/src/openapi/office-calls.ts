/** The calls that programs of the office make, and the documentation. */
import { readable, status } from './citizen-calls.js';
import type { Operation } from './operations.js';

export const officeCalls: readonly Operation[] = [
  {
    id: 'takeStep',
    method: 'post',
    path: '/dossiers/{code}/steps',
    group: 'office',
    title: { vi: 'Chuyển bước hồ sơ', en: 'Take an officer’s step' },
    words: {
      vi: 'Cho phần mềm một cửa khác của cơ quan. Chỉ những bước mà bảng chuyển trạng thái cho phép.',
      en: 'For another one-stop program of the office. Only what the table of steps allows.',
    },
    body: 'Step',
    by: 'token',
    done: [status],
    refusals: [...readable, 'unauthorized', 'notFound', 'notAllowed'],
  },
  {
    id: 'reportPayment',
    method: 'post',
    path: '/payments',
    group: 'office',
    title: { vi: 'Báo tiền về', en: 'Report a payment' },
    words: {
      vi: 'Ngân hàng hoặc đơn vị trung gian báo có, ký theo Standard Webhooks. Tìm hồ sơ theo nội dung chuyển khoản và số tiền; báo lại nhiều lần cũng chỉ tính một.',
      en: 'By a bank or an aggregator, signed after Standard Webhooks. Matched by the transfer’s text and the amount; taken once, however often it comes.',
    },
    needs: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
    body: 'Payment',
    by: 'signature',
    done: [{ status: 200, shape: 'Paid', words: { vi: 'Hồ sơ đã nộp.', en: 'The dossier that is paid.' } }],
    refusals: [...readable, 'unauthorized', 'notFound', 'notAllowed', 'keyMismatch', 'notSupported'],
  },
  {
    id: 'openapi',
    method: 'get',
    path: '/openapi.json',
    group: 'about',
    title: { vi: 'Tài liệu OpenAPI', en: 'The OpenAPI document' },
    words: { vi: 'Chính tài liệu này, OpenAPI 3.1.', en: 'This document, OpenAPI 3.1.' },
    done: [{ status: 200, media: 'application/json', words: { vi: 'Tài liệu.', en: 'The document.' } }],
    refusals: [],
  },
  {
    id: 'docs',
    method: 'get',
    path: '/docs',
    group: 'about',
    title: { vi: 'Trang đọc', en: 'The readable page' },
    words: { vi: 'Tài liệu này cho người đọc.', en: 'This document for people.' },
    done: [{ status: 200, media: 'text/html', words: { vi: 'Trang.', en: 'The page.' } }],
    refusals: [],
  },
];
