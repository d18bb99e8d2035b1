/** Where the office's notices arrive: a real mail server's inbox, and a gateway over HTTP that stands for the phones. */
import { strict as assert } from 'node:assert';
import { inbox } from '../../office/test/inbox.js';
import { startMail } from '../../scripts/services.js';
import { startGateway } from '../backend/servers/gateway.js';
import { until } from './until.js';

export interface Letters {
  /** What an office is told so that it sends there. */
  environment: Record<string, string>;
  /** The notice of a moment, by its words in the e-mail's subject and in the SMS; there once both have come. */
  told(subject: string, sms: RegExp): Promise<{ mail: string; sms: string }>;
  /** The six digits of the newest one-time code. */
  oneTimeCode(): Promise<string>;
  /** Nothing came but what was waited for, in that order, to these recipients. */
  assertNoOther(recipients: { email: string; phone: string }): Promise<void>;
  close(): Promise<void>;
}

export async function openLetters(): Promise<Letters> {
  const mail = await startMail();
  const gateway = await startGateway();
  const { messages } = gateway;
  const expected: { subjects: string[]; sms: RegExp[] } = { subjects: [], sms: [] };
  let codes = 0;
  const isCode = ({ text }: { text: string }) => /^Ma tra cuu/.test(text);
  const notices = () => messages.filter((message) => !isCode(message));

  return {
    environment: {
      SMTP_URL: mail.url,
      MAIL_FROM: 'Một cửa <motcua@example.vn>',
      ...gateway.environment,
    },
    async told(subject, sms) {
      expected.subjects.push(subject);
      expected.sms.push(sms);
      const count = expected.subjects.length;
      const { text } = await until(`e-mail “${subject}”`, async () => (await inbox(mail))[count - 1]);
      const message = await until(`SMS ${String(sms)}`, () => notices()[count - 1]);
      assert.match(message.text, sms);
      return { mail: text ?? '', sms: message.text };
    },
    async oneTimeCode() {
      codes += 1;
      const { text } = await until('a one-time code', () => messages.filter(isCode)[codes - 1]);
      return /: (\d{6}),/.exec(text)![1]!;
    },
    async assertNoOther({ email, phone }) {
      const mails = await inbox(mail);
      assert.deepEqual(
        mails.map(({ subject = '' }) => subject.replace(/^\[.*?\] /, '')),
        expected.subjects,
      );
      const to = mails.map(({ to }) => [to].flat().map((address) => address?.text));
      assert.deepEqual(
        to,
        mails.map(() => [email]),
      );
      assert.equal(new Set(mails.map(({ messageId }) => messageId)).size, mails.length);
      assert.equal(notices().length, expected.sms.length);
      notices().forEach(({ text }, i) => {
        assert.match(text, expected.sms[i]!);
        assert.match(text, /^[ -~]{1,160}$/, 'one plain SMS');
      });
      assert.deepEqual([...new Set(messages.map(({ to }) => to))], [phone]);
      assert.equal(messages.filter(isCode).length, codes);
    },
    async close() {
      gateway.stop();
      await mail.close();
    },
  };
}
