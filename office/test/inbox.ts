/** What has come to a mail server's Maildir. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';

/** In the order of their arrival. */
export async function inbox({ maildir }: { maildir: string }): Promise<ParsedMail[]> {
  const folder = join(maildir, 'new');
  // Maildir's names begin with the time; of one second, with the number of the delivery after “Q”.
  const order = (name: string) => {
    const [, seconds, micro = '0', number = '0'] = /^(\d+)\.(?:M(\d+))?(?:P\d+)?(?:Q(\d+))?/.exec(name) ?? [];
    return Number(number) || Number(seconds) * 1e6 + Number(micro);
  };
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const sorted = names.sort((a, b) => order(a) - order(b));
  return Promise.all(sorted.map((name) => simpleParser(readFileSync(join(folder, name)))));
}
