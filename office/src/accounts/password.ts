/** Passwords of local accounts: scrypt, with salt and cost kept beside the hash so that the cost can grow. */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

const cost = { N: 2 ** 15, r: 8, p: 3 };
const length = 32;
export const shortestPassword = 10;
/** Far more than anybody types; a longer one is only work for the server. */
const longestPassword = 200;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Takes as long where there is no such account. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = (stored ?? '').split('$');
  const known = Buffer.from(hash, 'base64url');
  const used = stored ? { N: Number(N), r: Number(r), p: Number(p) } : cost;
  const given = await derive(password.slice(0, longestPassword), Buffer.from(salt, 'base64url'), used);
  return known.length === given.length && timingSafeEqual(known, given);
}

function derive(password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Two keyboards may send one letter in two ways.
    const text = password.normalize('NFKC');
    scrypt(text, salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

export type PasswordFault = 'tooShort' | 'tooLong' | 'likeName' | 'same';
export function passwordFault(
  password: string,
  { username, old }: { username: string; old: string },
): PasswordFault | undefined {
  if ([...password].length < shortestPassword) return 'tooShort';
  if (password.length > longestPassword) return 'tooLong';
  if (password.toLowerCase().includes(username.toLowerCase())) return 'likeName';
  return password === old ? 'same' : undefined;
}

/** To be read from a screen or a file and typed: no letter that looks like another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
