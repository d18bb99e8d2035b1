/** How notices leave the house: by which mail server, SMS gateway and webhooks. What is not set is only logged. */
import type { Environment } from '../environment.js';

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string;
  from: string;
  /** Refuse to send unencrypted. */
  tls: boolean;
}

/** Templates with `{phone}`, `{phone84}`, `{phone0}`, `{text}` and `{id}`. */
export interface SmsSettings {
  url: string;
  method: 'POST' | 'GET' | 'PUT';
  headers: Record<string, string>;
  body: string | undefined;
  /** What the gateway's answer looks like when it has taken the message, besides being 2xx. */
  ok: RegExp | undefined;
}

export interface WebhookSettings {
  urls: string[];
  secret: string;
}

export interface Sending {
  mail: MailSettings | undefined;
  sms: SmsSettings | undefined;
  webhooks: WebhookSettings | undefined;
  /** A notice that could not be sent for so long is given up, visibly. */
  giveUpHours: number;
  /** How long a gateway, a webhook or a mail server may be silent, in milliseconds. */
  patience: number;
}

export function readSending(settings: Environment): Sending {
  return {
    mail: readMail(settings),
    sms: readSms(settings),
    webhooks: readWebhooks(settings),
    giveUpHours: settings.whole('GIVE_UP_HOURS', 72, 1, 24 * 30),
    // Well below the time for which a sender has a letter to itself.
    patience: settings.whole('SEND_TIMEOUT', 15, 1, 60) * 1000,
  };
}

function readMail({ given, yesOrNo, wrong }: Environment): MailSettings | undefined {
  const url = given('SMTP_URL');
  const from = given('MAIL_FROM');
  const parsed = urlOf(url);
  const local = parsed !== undefined && /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(parsed.hostname);
  const tls = yesOrNo('SMTP_TLS', !local);
  if (url === undefined) {
    if (from !== undefined) wrong.push('MAIL_FROM is set, but SMTP_URL, the mail server, is not.');
    return undefined;
  }
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '')
    wrong.push('SMTP_URL must be like smtp://user:password@mail.example.vn:587 or smtps://mail.example.vn.');
  if (from === undefined)
    wrong.push('MAIL_FROM must be set with SMTP_URL: the address that e-mails come from.');
  else if (!/^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/.test(from))
    wrong.push(
      `MAIL_FROM must be an address like motcua@phuong.vn or Một cửa <motcua@phuong.vn>; it is "${from}".`,
    );
  return { url, from: from ?? '', tls };
}

function readSms({ given, wrong }: Environment): SmsSettings | undefined {
  const url = given('SMS_URL');
  const [method = '', headers, body, ok] = ['SMS_METHOD', 'SMS_HEADERS', 'SMS_BODY', 'SMS_OK'].map(given);
  if (url === undefined) {
    const left = ['SMS_METHOD', 'SMS_HEADERS', 'SMS_BODY', 'SMS_OK'].find(given);
    if (left !== undefined) wrong.push(`${left} is set, but SMS_URL, the gateway's address, is not.`);
    return undefined;
  }
  if (!isHttp(url)) wrong.push('SMS_URL must be an http or https address.');
  const verb = (['POST', 'GET', 'PUT'] as const).find((known) => known === (method || 'POST').toUpperCase());
  if (verb === undefined) wrong.push(`SMS_METHOD must be POST, GET or PUT; it is "${method}".`);
  if (verb === 'GET' && body !== undefined) wrong.push('SMS_BODY cannot go with SMS_METHOD=GET.');
  for (const name of ['phone', 'text'])
    if (!new RegExp(`\\{${name}\\w*\\}`).test(url + (body ?? '')))
      wrong.push(`SMS_URL or SMS_BODY must contain {${name}}.`);
  return {
    url,
    method: verb ?? 'POST',
    headers: readHeaders(headers, wrong),
    body,
    ok: readPattern(ok, wrong),
  };
}

function readHeaders(text: string | undefined, wrong: string[]): Record<string, string> {
  if (text === undefined) return {};
  try {
    const headers = JSON.parse(text) as unknown;
    if (typeof headers === 'object' && headers !== null && !Array.isArray(headers)) {
      const entries = Object.entries(headers);
      // Refuses what cannot stand in a header.
      new Headers(entries as [string, string][]);
      if (entries.every(([, value]) => typeof value === 'string'))
        return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value as string]));
    }
  } catch {
    // Said below.
  }
  wrong.push('SMS_HEADERS must be a JSON object of texts, like {"authorization": "Bearer …"}.');
  return {};
}

function readPattern(text: string | undefined, wrong: string[]): RegExp | undefined {
  if (text === undefined) return undefined;
  try {
    return new RegExp(text);
  } catch {
    wrong.push('SMS_OK must be a regular expression.');
    return undefined;
  }
}

function readWebhooks({ given, list, wrong }: Environment): WebhookSettings | undefined {
  const urls = list('WEBHOOK_URLS');
  const secret = given('WEBHOOK_SECRET');
  if (urls.length === 0) {
    if (secret !== undefined) wrong.push('WEBHOOK_SECRET is set, but WEBHOOK_URLS is not.');
    return undefined;
  }
  if (!urls.every(isHttp))
    wrong.push('WEBHOOK_URLS lists http or https addresses, separated by commas (%2C inside one).');
  if (secret === undefined || secret.length < 24)
    wrong.push('WEBHOOK_SECRET must be set with WEBHOOK_URLS, with at least 24 characters.');
  return { urls: [...new Set(urls)], secret: secret ?? '' };
}

function urlOf(text: string | undefined): URL | undefined {
  try {
    return new URL(text ?? '');
  } catch {
    return undefined;
  }
}

const isHttp = (text: string): boolean => /^https?:$/.test(urlOf(text)?.protocol ?? '');
