/** The port: all that the elements ask of a receiving office. Adapters: `rest`, `form`, `browser`, or any object. */
import type { Catalogue, Document, Field, Text } from '../catalogue/index.js';
import type { Address, DossierIssue, Submission } from '../dossier/index.js';
import type { Paper, Status } from '../lifecycle/index.js';

export interface Receipt {
  /** The dossier code (mã hồ sơ). */
  code: string;
  /** ISO 8601 with offset. */
  receivedAt: string;
  procedure: { id: string; name: Text };
  office: { name: Text; address?: Text; phone?: string };
  /** What the look-up wants beside the code. */
  factor: 'phoneLast4';
  /** đồng; absent where the office has not set one. */
  fee?: number;
  /** Nothing was sent: a sandbox or a training page. */
  sandbox?: true;
  /** The receiver gave no code: `code` is only a reference, made here and sent along. It cannot be tracked. */
  reference?: true;
}

export interface StatusChange {
  status: Status;
  /** ISO 8601 with offset. */
  at: string;
  note?: string;
}
/** What a person with the code and the second factor may see: never names or answers. */
export interface DossierStatus {
  code: string;
  procedure: { id: string; name: Text };
  office: { name: Text; address?: Text; phone?: string; hours?: Text };
  status: Status;
  /** Oldest first; the last one is `status`. */
  history: StatusChange[];
  /** When the result is to be handed over, ISO 8601 with offset; from acceptance on. */
  appointment?: string;
  /** What the officer asks for, while the status is 5. */
  supplement?: {
    /** 1 for the first request. */
    round?: number;
    reason: string;
    /** `document` and `field` say how it is to be answered here; without them it is only told. */
    documents: { name: string; title: Text; note?: string; document?: Document }[];
    fields: { path: string; label: Text; note?: string; field?: Field }[];
  };
  /** A fee that was asked for: from the request on, also once it is paid. */
  payment?: Payment;
  /** Originals to bring to the desk (level 3) or to hand to the postman (level 4). */
  bring?: Text[];
  delivery?: 'desk' | 'post' | 'electronic';
  /** Papers of the one-stop desk that the citizen gets: 01 and 02 to read again, newest last. */
  papers?: { kind: Paper; number: string; issuedAt: string }[];
  /** Files of the result, once it is there. */
  results?: { id: string; name: string; size: number; type: string }[];
  /** What may be done here now; a backend that can do none of it says nothing. */
  allowed?: CitizenAct[];
  /** Which of these need the one-time code instead of the phone's last digits. */
  needOneTimeCode?: (CitizenAct | 'paper' | 'result')[];
  sandbox?: true;
}

/** What a citizen may do with a dossier that is filed. */
export type CitizenAct = 'supplement' | 'withdraw' | 'deliver' | 'rate';

export interface Payment {
  /** đồng */
  amount: number;
  /** What for, in the officer's words. */
  reason?: string;
  /** ISO 8601 with offset. */
  requestedAt: string;
  /** ISO 8601 with offset; absent while it is due. */
  paidAt?: string;
  /** How to transfer it; absent where the office takes it at the desk only. */
  transfer?: {
    /** The VietQR string (EMVCo) as the office made it. Drawn as it is, never put together here. */
    qr: string;
    bank: string;
    account: string;
    holder: string;
    /** The transfer's text: the dossier code without signs that banks drop. */
    content: string;
  };
}

/** A filled paper of the one-stop desk (TT 03/2025/TT-VPCP, annex I), in Vietnamese as the form is. */
export interface PaperSheet {
  kind: Paper;
  /** As it is written on the paper: `0012/2026/TN`. */
  number: string;
  /** The dossier code, for the QR code and the head. */
  code: string;
  /** ISO 8601 with offset. */
  issuedAt: string;
  /** `GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ` */
  title: string;
  /** The two lines at the top left: the superior body, and the desk that issues it. */
  agency: { parent?: string; name: string };
  /** Where it is issued, for “…, ngày … tháng … năm …”. */
  place?: string;
  /** In order: a label with its value, or a list under it, or a sentence without a label. */
  lines: { label?: string; value?: string; items?: string[] }[];
  /** Who signs, left to right. */
  signers: { title: string; name?: string }[];
}

/** A citizen's answer to a supplement request: only what was asked, under the names and paths of the request. */
export interface SupplementAnswer extends TrackQuery {
  answers: { [path: string]: Submission['answers'][string] };
  documents: Submission['documents'];
}
export interface DeliveryOrder extends TrackQuery {
  recipient: string;
  /** E.164 */
  phone: string;
  address: Address;
}
/** No personal data; once per dossier. */
export interface Rating extends TrackQuery {
  score: Satisfaction;
  /** On time, manner, number of supplements, appointment kept (domain notes, lifecycle §9). */
  criteria?: Partial<Record<'time' | 'manner' | 'supplements' | 'appointment', Satisfaction>>;
  comment?: string;
}
export type Satisfaction = 'satisfied' | 'neutral' | 'dissatisfied';

/** A proof-of-work challenge (altcha v2) as the office issued it. Opaque to everything but the solver. */
export type Challenge = Record<string, unknown>;

export interface UploadOptions {
  /** Names the upload for resuming: the file answer's key. */
  key: string;
  /** Where an earlier page left off, as `onPlace` told it then: the upload goes on there if it is still known. */
  place?: string;
  /** Told where the upload stands, as soon as there is such a place. A secret: whoever has it can add to the upload. */
  onPlace?: (place: string) => void;
  onProgress?: (sent: number, total: number) => void;
  signal?: AbortSignal;
}
export interface SubmitOptions {
  idempotencyKey: string;
  /** The solved challenge, base64. */
  solution?: string;
  /** What the dossier was filled in under, for adapters whose receiver knows no catalogue. Elements always give it. */
  catalogue?: Catalogue;
  signal?: AbortSignal;
}
export interface TrackQuery {
  code: string;
  /** The last four digits of the phone number that was declared, or the six of a one-time code. */
  factor: string;
}
/** What changes something: the same key and content have one effect, however often. */
export interface ActOptions {
  idempotencyKey: string;
  signal?: AbortSignal;
}

export interface Backend {
  /** Undefined where the office asks for none. */
  challenge(options?: { signal?: AbortSignal }): Promise<Challenge | undefined>;
  /** Resolves with the upload's id once every byte is stored; a second call with the same key goes on where the first stopped. */
  upload(file: File, options: UploadOptions): Promise<{ id: string }>;
  /** The same key and submission give the same receipt, however often. */
  submit(submission: Submission, options: SubmitOptions): Promise<Receipt>;
  track(query: TrackQuery, options?: { signal?: AbortSignal }): Promise<DossierStatus>;

  // What only some backends can do: left out where it cannot be done.

  /** Sends a one-time code by SMS to the declared phone. Says nothing about whether there is such a dossier. */
  oneTimeCode?(code: string, options?: { signal?: AbortSignal }): Promise<void>;
  supplement?(answer: SupplementAnswer, options: ActOptions): Promise<DossierStatus>;
  withdraw?(order: TrackQuery & { reason?: string }, options: ActOptions): Promise<DossierStatus>;
  deliver?(order: DeliveryOrder, options: ActOptions): Promise<DossierStatus>;
  rate?(rating: Rating, options: ActOptions): Promise<DossierStatus>;
  /** One of the status's `papers`, by its number. */
  paper?(query: TrackQuery & { number: string }, options?: { signal?: AbortSignal }): Promise<PaperSheet>;
  /** The bytes of one of the status's `results`. */
  result?(query: TrackQuery & { id: string }, options?: { signal?: AbortSignal }): Promise<Blob>;
}

export type BackendErrorCode =
  | 'network' // no answer: it may or may not have arrived
  | 'aborted' // by the caller's signal
  | 'invalid' // refused; see issues
  | 'challengeFailed' // the confirmation was wrong or too old
  | 'keyMismatch' // the same key with another content
  | 'notFound' // no such dossier for this code and factor
  | 'notAllowed' // the dossier cannot take this step now
  | 'factorNeeded' // this needs the one-time code
  | 'tooLarge'
  | 'tooMany' // asked too often
  | 'notSupported' // this backend cannot do that
  | 'unavailable' // 5xx
  | 'protocol'; // an answer that is none

/** Thrown by adapters only. */
export class BackendError extends Error {
  readonly code: BackendErrorCode;
  readonly issues: DossierIssue[];
  constructor(code: BackendErrorCode, options: { issues?: DossierIssue[]; cause?: unknown } = {}) {
    super(`dvc backend: ${code}`, { cause: options.cause });
    this.name = 'BackendError';
    this.code = code;
    this.issues = options.issues ?? [];
  }
}
