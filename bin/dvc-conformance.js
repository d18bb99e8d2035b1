#!/usr/bin/env node
// For developers of a backend: plays the protocol's whole contract against it and prints what was seen.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const usage = `dvc-conformance URL --catalogue FILE|URL [--procedure ID] [--answers FILE] [--origin ORIGIN]
                [--officer-token TOKEN] [--webhook-port PORT --webhook-secret SECRET]
                [--only CASE,…] [--json]

URL               địa chỉ như trong data-backend · the address as data-backend has it: https://motcua.example/api/v1
--catalogue       danh mục mà nơi nhận đang dùng · the catalogue that the backend works with
--procedure       mã thủ tục; không có thì tự chọn · a procedure's id; else one is chosen
--answers         tệp JSON {đường dẫn: câu trả lời} dùng trước câu trả lời tự đặt · answers by path, taken first
--origin          một nguồn được phép gọi · an origin whose pages may call
--officer-token   mã của cơ quan, để thử các bước của cán bộ · plays what needs an officer (our office: OFFICE_TOKEN)
--webhook-port    nghe ở 127.0.0.1 nếu nơi nhận gọi đến đó · listens there for the backend's signed events
--only            chỉ các ca này · these cases only
--json            in kết quả cho máy đọc · results for machines

Tạo hồ sơ thật ở nơi nhận: chỉ chạy với hệ thống thử. · Files real dossiers: run it against a test system only.
0 đạt · conforms, 1 có chỗ sai · something is wrong, 2 không chạy được · cannot run
`;

/** Texts from a backend must not steer the terminal. */
const plain = (text) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

const marks = { ok: 'ok', wrong: 'WRONG', notPossible: '–' };

function table(results) {
  const rows = [
    ['case', 'ok', 'seen'],
    ...results.map(({ name, seen, outcome }) => [name, marks[outcome], plain(seen)]),
  ];
  const widths = [0, 1].map((i) => Math.max(...rows.map((row) => row[i].length)));
  const lines = rows.map(([name, ok, seen]) => `${name.padEnd(widths[0])}  ${ok.padEnd(widths[1])}  ${seen}`);
  const expected = results.flatMap(({ outcome, expected: wanted }, i) =>
    outcome === 'wrong' ? [[i + 1, wanted]] : [],
  );
  for (const [i, wanted] of expected.reverse())
    lines.splice(i + 1, 0, `${' '.repeat(widths[0])}  expected: ${wanted}`);
  return lines.join('\n');
}

async function main() {
  const text = { type: 'string' };
  const options = {
    catalogue: text,
    procedure: text,
    answers: text,
    origin: text,
    'officer-token': text,
    'webhook-port': text,
    'webhook-secret': text,
    only: text,
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return void console.log(usage);
  const [url, ...more] = positionals;
  if (!/^https?:\/\//.test(url ?? '') || more.length > 0 || !values.catalogue) throw new SyntaxError(usage);
  if (!existsSync(new URL('../dist/backend/index.js', import.meta.url)))
    throw new SyntaxError('dist/ chưa có, hãy chạy · dist/ is missing, run: npm run build');
  const { runConformance } = await import('./conformance/run.js');
  const { procedure, results } = await runConformance({
    url,
    catalogue: values.catalogue,
    procedure: values.procedure,
    answers: values.answers && JSON.parse(await readFile(values.answers, 'utf8')),
    origin: values.origin,
    officerToken: values['officer-token'],
    webhookPort: values['webhook-port'] && Number(values['webhook-port']),
    webhookSecret: values['webhook-secret'],
    only: values.only?.split(','),
  });
  const of = (outcome) => results.filter((result) => result.outcome === outcome);
  if (values.json) console.log(JSON.stringify({ url, procedure, results }, null, 2));
  else {
    console.log(`${url}, ${procedure}\n\n${table(results)}\n`);
    console.log(
      `${of('ok').length} đạt · ok, ${of('wrong').length} sai · wrong, ${of('notPossible').length} không thử được · not possible`,
    );
  }
  process.exitCode = of('wrong').length > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  const expected =
    error instanceof SyntaxError ||
    error.name === 'CannotRun' ||
    error.syscall ||
    `${error.code}`.startsWith('ERR_PARSE_ARGS');
  console.error(
    expected
      ? error.message.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
          sign === '\n' ? sign : '\ufffd',
        )
      : error,
  );
  process.exitCode = 2;
}
