#!/usr/bin/env node
// For catalogue editors: `dvc-catalogue check|preview|new|structured-data`. The commands load late, so that a wrong call is told at once.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** A wrong call, or a file that cannot be read: exit code 2. */
class UsageError extends Error {}

/** Texts from a file must not steer the terminal. */
const plain = (text) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

async function check(files, { strict }) {
  if (files.length === 0) throw new UsageError();
  const [{ checkFile }, { sentences, summary }] = await Promise.all([
    import('./check.js'),
    import('./words.js'),
  ]);
  const counts = { error: 0, warning: 0 };
  let unreadable = 0;
  for (const file of files) {
    let findings = [];
    try {
      findings = await checkFile(file);
    } catch (error) {
      if (error.code === undefined) throw error;
      unreadable++;
      console.error(plain(`${file}: không đọc được · cannot be read (${error.code})`));
    }
    for (const finding of findings) {
      const { line, column, severity, code, path } = finding;
      counts[severity]++;
      console.log(plain(`${file}:${line}:${column} ${severity} ${code}${path && ` ${path}`}`));
      for (const sentence of sentences(finding)) console.log(`    ${plain(sentence)}`);
    }
  }
  console.log(summary(files.length - unreadable, counts.error, counts.warning));
  if (unreadable > 0) return 2;
  return counts.error > 0 || (strict && counts.warning > 0) ? 1 : 0;
}

async function preview([file, ...more], { port = '8790' }) {
  if (!file || more.length > 0 || !/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new UsageError();
  const { startPreview } = await import('./preview.js');
  const { address } = await startPreview(file, Number(port));
  console.log(`${address}  Ctrl+C: dừng · stops`);
  return undefined;
}

async function make([what, id = 'thu-tuc-moi', ...more]) {
  if (what !== 'procedure' || more.length > 0) throw new UsageError();
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id))
    throw new UsageError('ID: chữ thường không dấu, số, dấu - · small letters, digits and -');
  const { newProcedure, hints } = await import('./new-procedure.js');
  console.log(JSON.stringify(newProcedure(id), null, 2));
  console.error(`\n${hints}`);
  return 0;
}

async function tell([file, id, ...more], { url, lang }) {
  const isAddress = url === undefined || /^https?:\/\//.test(url);
  if (!file || more.length > 0 || !isAddress || ![undefined, 'vi', 'en'].includes(lang))
    throw new UsageError();
  const { structuredData } = await import('./structured-data.js');
  const scripts = await structuredData(file, id, { url, lang });
  if (scripts === undefined)
    throw new UsageError(
      'không có thủ tục nào để in (chạy check để xem lỗi) · no procedure to print (run check to see why)',
    );
  console.log(scripts);
  return 0;
}

const commands = { check, preview, new: make, 'structured-data': tell };

async function main() {
  const options = {
    strict: { type: 'boolean' },
    port: { type: 'string' },
    url: { type: 'string' },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  };
  const { usage } = await import('./usage.js');
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [name, ...rest] = positionals;
    if (values.help) return void console.log(usage);
    if (!Object.hasOwn(commands, name ?? '')) throw new UsageError();
    if (!existsSync(new URL('../dist/dvc.js', import.meta.url)))
      throw new UsageError('dist/ chưa có, hãy chạy · dist/ is missing, run: npm run build');
    process.exitCode = await commands[name](rest, values);
  } catch (error) {
    if (!(error instanceof UsageError) && !`${error.code}`.startsWith('ERR_PARSE_ARGS') && !error.syscall)
      throw error;
    console.error(plain(error.message) || usage);
    process.exitCode = 2;
  }
}

await main();
