/** What carries a letter out of the house. */

export interface Letter {
  /** The same at every attempt, and no other letter's, so that a receiver can drop what it has already. */
  id: string;
  recipient: string;
  /** E-mails only. */
  subject: string | null;
  body: string;
}

export interface Transport {
  /** Whether the other side is told the letter's id, and so can drop one that it has already. */
  readonly knowsDoubles: boolean;
  /** Fulfilled once the other side has taken it. Throws `NotSent`. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** Why a letter did not leave, in a word that names nobody: `ECONNREFUSED`, `HTTP 500`, `SMTP 550`. */
export class NotSent extends Error {
  readonly word: string;
  /** Trying again would change nothing. */
  readonly final: boolean;
  /** Milliseconds that the other side asked to be left alone. */
  readonly wait: number;
  constructor(
    word: string,
    { final = false, wait = 0, cause }: { final?: boolean; wait?: number; cause?: unknown } = {},
  ) {
    super(word, { cause });
    this.name = 'NotSent';
    this.word = word;
    this.final = final;
    this.wait = wait;
  }
}
