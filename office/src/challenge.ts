/** The confirmation: a proof of work that the page solves by itself, instead of a puzzle (altcha, version 2). */
import { createHmac, randomBytes } from 'node:crypto';
import { createChallenge, randomInt, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { lt } from 'drizzle-orm';
import type { Database, Queries } from './db/database.js';
import { usedChallenges } from './db/schema.js';
import { settled } from './db/settings.js';
import { Problem } from './problem.js';
import { hours, later } from './time.js';

/** Long enough for somebody who solves it when the form opens and files after lunch. */
const lifetime = hours(2);
/** Guesses until the solution: some hundred, so that a cheap phone is done within seconds. */
const fewest = 100;
const most = 300;

/** A solution that was found right and not yet used up. */
export interface Solved {
  nonce: string;
  expiresAt: Date;
}

export class Challenges {
  private readonly secret: string;
  private readonly keySecret: string;
  private readonly cost: number;

  private constructor(secret: string, cost: number) {
    this.secret = secret;
    this.keySecret = createHmac('sha256', secret).update('derived key').digest('hex');
    this.cost = cost;
  }

  static async open(db: Database, cost: number): Promise<Challenges> {
    const secret = await settled(db, 'challengeSecret', () => randomBytes(32).toString('hex'));
    return new Challenges(secret, cost);
  }

  /** Undefined where the office asks for none. */
  async issue(): Promise<Challenge | undefined> {
    if (this.cost === 0) return undefined;
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: this.cost,
      counter: randomInt(most, fewest),
      deriveKey,
      expiresAt: later(new Date(), lifetime),
      hmacSignatureSecret: this.secret,
      hmacKeySignatureSecret: this.keySecret,
    });
  }

  /** Throws unless the solution is right, ours and fresh. Does not use it up: a form that is refused may be sent again with it. */
  async verify(solution: unknown): Promise<Solved | undefined> {
    if (this.cost === 0) return undefined;
    const payload = readPayload(solution);
    const verified =
      payload !== undefined &&
      (
        await verifySolution({
          ...payload,
          deriveKey,
          hmacSignatureSecret: this.secret,
          hmacKeySignatureSecret: this.keySecret,
        })
      ).verified;
    const { nonce, expiresAt } = payload?.challenge.parameters ?? {};
    const expiry = new Date((expiresAt ?? 0) * 1000);
    if (!verified || !nonce) throw new Problem('challengeFailed');
    return { nonce, expiresAt: expiry };
  }

  /** Uses them up, in the transaction of what they confirm. */
  async use(tx: Queries, solved: readonly Solved[]): Promise<void> {
    if (solved.length === 0) return;
    await tx.delete(usedChallenges).where(lt(usedChallenges.expiresAt, new Date()));
    const taken = await tx
      .insert(usedChallenges)
      .values(solved.map(({ nonce, expiresAt }) => ({ nonce, expiresAt })))
      .onConflictDoNothing()
      .returning({ nonce: usedChallenges.nonce });
    if (taken.length < solved.length) throw new Problem('challengeFailed');
  }
}

function readPayload(solution: unknown): Payload | undefined {
  if (typeof solution !== 'string' || solution.length > 4000) return undefined;
  try {
    const payload = JSON.parse(Buffer.from(solution, 'base64').toString('utf8')) as Partial<Payload> | null;
    const known =
      typeof payload?.challenge?.parameters?.nonce === 'string' &&
      typeof payload.challenge.signature === 'string' &&
      typeof payload.solution === 'object';
    return known ? (payload as Payload) : undefined;
  } catch {
    return undefined;
  }
}
