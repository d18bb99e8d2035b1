// One backend over HTTP: every answer is kept, for what must be true of all of them.
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';

/**
 * @typedef {object} Answer
 * @property {string} call  `POST /dossiers`
 * @property {number} status
 * @property {Headers} headers
 * @property {Buffer} bytes
 * @property {any} body  what its JSON says; undefined where it is none
 */

const patience = 30_000;

export class Client {
  /** @type {Answer[]} */
  seen = [];

  /** @param {string} base the address that `data-backend` would have */
  constructor(base) {
    this.base = base.replace(/\/+$/, '');
  }

  /** @returns {Promise<Answer>} */
  async call(method, path, { json, headers = {}, body } = {}) {
    const address = /^https?:/.test(path) ? path : this.base + path;
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        accept: 'application/json',
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? body : JSON.stringify(json),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const { status } = response;
    const answer = {
      call: `${method} ${path}`,
      status,
      headers: response.headers,
      bytes,
      body: parsed(bytes),
    };
    this.seen.push(answer);
    return answer;
  }

  /** A call that changes something. */
  act(path, json, key = crypto.randomUUID()) {
    return this.call('POST', path, { json, headers: { 'idempotency-key': key } });
  }

  /** Sends the head of a body and cuts the line. */
  cut(address, headers, bytes) {
    const url = new URL(address);
    return new Promise((resolve, reject) => {
      const sending = (url.protocol === 'https:' ? overHttps : overHttp)(url, { method: 'PATCH', headers });
      // The cut is what is wanted: what it does to this side says nothing.
      sending.on('error', () => resolve(undefined)).on('response', () => resolve(undefined));
      sending.write(bytes, (error) => {
        if (error) return reject(error);
        sending.destroy();
        sending.once('close', () => resolve(undefined));
      });
    });
  }
}

function parsed(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
