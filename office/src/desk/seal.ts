/** What an officer searched for, in an address: names and phone numbers that only this office can read there. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Queries } from '../db/database.js';
import { settled } from '../db/settings.js';

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
const keyOf = async (db: Queries): Promise<Buffer> =>
  Buffer.from(await settled(db, 'deskSeal', () => randomBytes(32).toString('hex')), 'hex');

export async function seal(db: Queries, text: string): Promise<string> {
  const iv = randomBytes(ivLength);
  const sealing = createCipheriv(cipher, await keyOf(db), iv);
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** Undefined for what this office has not sealed. */
export async function unseal(db: Queries, text: string): Promise<string | undefined> {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < ivLength + tagLength) return undefined;
  try {
    const opening = createDecipheriv(cipher, await keyOf(db), bytes.subarray(0, ivLength));
    opening.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([opening.update(bytes.subarray(ivLength + tagLength)), opening.final()]).toString();
  } catch {
    return undefined;
  }
}
