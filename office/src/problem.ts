/** Refusals as problem documents (RFC 9457). Thrown anywhere below a route, answered in one place. */
import type { BackendErrorCode } from 'dvc-widgets/backend';
import type { DossierIssue } from 'dvc-widgets/dossier';

/** The protocol's codes that an office answers with, and what only officers meet. */
export type ProblemCode =
  | Extract<
      BackendErrorCode,
      | 'invalid'
      | 'challengeFailed'
      | 'keyMismatch'
      | 'notFound'
      | 'notAllowed'
      | 'factorNeeded'
      | 'tooLarge'
      | 'tooMany'
      | 'notSupported'
      | 'unavailable'
    >
  | 'unauthorized'
  | 'forbidden';

const kinds: Record<ProblemCode, { status: number; title: string }> = {
  invalid: { status: 422, title: 'The content was refused.' },
  challengeFailed: { status: 403, title: 'The confirmation is missing, wrong, too old or already used.' },
  keyMismatch: { status: 409, title: 'This key was used for another content.' },
  notFound: { status: 404, title: 'There is nothing here for this request.' },
  tooLarge: { status: 413, title: 'The content is too large.' },
  tooMany: { status: 429, title: 'Asked too often.' },
  notSupported: { status: 405, title: 'This office does not do that.' },
  unavailable: { status: 500, title: 'The office cannot answer now.' },
  unauthorized: { status: 401, title: "This needs the office's token." },
  forbidden: { status: 403, title: 'This account has not the role for this.' },
  notAllowed: { status: 409, title: 'The dossier cannot take this step now.' },
  factorNeeded: { status: 403, title: 'This needs the one-time code.' },
};

export const problemCodes = Object.keys(kinds) as ProblemCode[];
/** What a refusal is answered with, unless the place where it is thrown says otherwise. */
export const statusOf = (code: ProblemCode): number => kinds[code].status;

export interface ProblemOptions {
  status?: number;
  issues?: DossierIssue[];
  headers?: Record<string, string>;
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly options: ProblemOptions;
  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.options = options;
  }

  get status(): number {
    return this.options.status ?? kinds[this.code].status;
  }

  response(): Response {
    const { issues, headers } = this.options;
    const body = {
      type: `urn:dvc:problem:${this.code}`,
      title: kinds[this.code].title,
      status: this.status,
      code: this.code,
      ...(issues && { issues }),
    };
    return new Response(JSON.stringify(body), {
      status: this.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    });
  }
}

/** The usual refusal: one thing that is wrong, with the path of the field. */
export function invalid(path: string, code: DossierIssue['code'], params?: DossierIssue['params']): Problem {
  return new Problem('invalid', { issues: [{ path, code, ...(params && { params }), severity: 'error' }] });
}
