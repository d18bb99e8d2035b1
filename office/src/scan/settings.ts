import { isAbsolute } from 'node:path';
import type { Environment } from '../environment.js';
import type { ClamdAddress } from './clamd.js';

export function readClamd({ given, wrong }: Environment): ClamdAddress | undefined {
  const text = given('CLAMD');
  if (text === undefined) return undefined;
  if (isAbsolute(text)) return { path: text };
  const [, host, port] = /^\[?([^\s[\]/]+?)\]?:(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || Number(port) > 65535) {
    wrong.push(
      `CLAMD must be a host and a port like 127.0.0.1:3310, or a socket like /run/clamav/clamd.ctl; it is "${text}".`,
    );
    return undefined;
  }
  return { host, port: Number(port) };
}
