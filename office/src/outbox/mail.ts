/** E-mail by SMTP. */
import { createTransport } from 'nodemailer';
import { minutes } from '../time.js';
import type { MailSettings } from './settings.js';
import { NotSent, type Transport } from './transport.js';

/** A whole message, with waiting for a free connection; must end well before a sender's lease. */
const longest = minutes(1.5);

export function mailTransport({ url, from, tls }: MailSettings, patience: number): Transport {
  const domain = /@([^<>@\s]+?)>?$/.exec(from)?.[1] ?? 'localhost';
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    // A connection that breaks after the last byte may have delivered: whether to try again is the outbox's to decide.
    maxRequeues: 0,
    requireTLS: tls,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    knowsDoubles: true,
    async send({ id, recipient, subject, body }) {
      try {
        await transporter.sendMail({
          from,
          to: { name: '', address: recipient },
          subject: subject ?? '',
          text: body,
          messageId: `<${id}@${domain}>`,
          // No answers from holiday robots (RFC 3834).
          headers: { 'auto-submitted': 'auto-generated' },
          signal: AbortSignal.timeout(longest),
        });
      } catch (error) {
        throw notSent(error);
      }
    },
    close: () => transporter.close(),
  };
}

/** A server's own words may quote the address; its number does not. */
function notSent(error: unknown): NotSent {
  const { code, responseCode, command } = error as {
    code?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  if (typeof responseCode !== 'number')
    return new NotSent(typeof code === 'string' ? code : 'mail', { cause: error });
  // 5xx about the recipient or the message stays so; about the sign-in or the sender it is the office's to set right.
  const final = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  return new NotSent(`SMTP ${responseCode}`, { final, cause: error });
}
