/** SMS by whatever HTTP gateway the office has a contract with. */
import { call } from './http.js';
import type { SmsSettings } from './settings.js';
import type { Letter, Transport } from './transport.js';

type Escape = (text: string) => string;

const json: Escape = (text) => JSON.stringify(text).slice(1, -1);
const xml: Escape = (text) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const plain: Escape = (text) => text;

/** What a body is, by its declared type or by how it begins. */
function kindOf(body: string, declared: string | undefined): { type: string; escape: Escape } {
  const type =
    declared ??
    (/^\s*[{[]/.test(body)
      ? 'application/json'
      : /^\s*</.test(body)
        ? 'text/xml; charset=utf-8'
        : 'application/x-www-form-urlencoded');
  if (/json/i.test(type)) return { type, escape: json };
  if (/xml/i.test(type)) return { type, escape: xml };
  return { type, escape: /urlencoded/i.test(type) ? encodeURIComponent : plain };
}

/** The request that a message makes, with everything escaped for where it stands. */
export function smsRequest(
  { url, method, headers, body }: Pick<SmsSettings, 'url' | 'method' | 'headers' | 'body'>,
  { id, recipient, body: text }: Pick<Letter, 'id' | 'recipient' | 'body'>,
): { url: string; method: string; headers: Record<string, string>; body?: string } {
  const phone84 = recipient.replace(/^\+/, '');
  const values: Record<string, string> = {
    phone: recipient,
    phone84,
    phone0: phone84.replace(/^84/, '0'),
    text,
    id,
  };
  const fill = (template: string, escape: Escape) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? escape(values[name]!) : whole,
    );
  const kind = body === undefined ? undefined : kindOf(body, headers['content-type']);
  return {
    url: fill(url, encodeURIComponent),
    method,
    headers: {
      ...(kind && { 'content-type': kind.type }),
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{id}', id)]),
      ),
    },
    ...(kind && { body: fill(body!, kind.escape) }),
  };
}

export function smsTransport(settings: SmsSettings, patience: number): Transport {
  const { url, body = '', headers } = settings;
  return {
    knowsDoubles: [url, body, ...Object.values(headers)].some((template) => template.includes('{id}')),
    send(letter) {
      const { url, ...request } = smsRequest(settings, letter);
      return call(url, request, { patience, ok: settings.ok });
    },
    close: () => undefined,
  };
}
