/** The port: all that the elements ask of a receiving office. Adapters: `rest`, `form`, `browser`, or any object. */
import type { Catalogue, Text } from '../catalogue/index.js';
import type { DossierIssue, Submission } from '../dossier/index.js';
import type { Status } from '../lifecycle/index.js';

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
    reason: string;
    documents: { name: string; title: Text; note?: string }[];
    fields: { path: string; label: Text; note?: string }[];
  };
  /** Originals to bring to the desk (level 3) or to hand to the postman (level 4). */
  bring?: Text[];
  delivery?: 'desk' | 'post' | 'electronic';
  sandbox?: true;
}

/** A proof-of-work challenge (altcha v2) as the office issued it. Opaque to everything but the solver. */
export type Challenge = Record<string, unknown>;

export interface UploadOptions {
  /** Names the upload for resuming: the file answer's key. */
  key: string;
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
  /** The last four digits of the phone number that was declared. */
  factor: string;
}

export interface Backend {
  /** Undefined where the office asks for none. */
  challenge(options?: { signal?: AbortSignal }): Promise<Challenge | undefined>;
  /** Resolves with the upload's id once every byte is stored; a second call with the same key goes on where the first stopped. */
  upload(file: File, options: UploadOptions): Promise<{ id: string }>;
  /** The same key and submission give the same receipt, however often. */
  submit(submission: Submission, options: SubmitOptions): Promise<Receipt>;
  track(query: TrackQuery, options?: { signal?: AbortSignal }): Promise<DossierStatus>;
}

export type BackendErrorCode =
  | 'network' // no answer: it may or may not have arrived
  | 'aborted' // by the caller's signal
  | 'invalid' // refused; see issues
  | 'challengeFailed' // the confirmation was wrong or too old
  | 'keyMismatch' // the same key with another content
  | 'notFound' // no such dossier for this code and factor
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
