/** `npm run step -w dvc-office -- CODE ACT`: an officer's step, taken in the running office. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DossierStatus } from 'dvc-widgets/backend';
import { showDateTime, statusNames, steps } from 'dvc-widgets/lifecycle';
import { readConfig } from './config.js';
import { tokenFile } from './token.js';

const acts = [...new Set(steps.map((step) => step.act))].filter((act) => act !== 'submit');
const usage = `npm run step -w dvc-office -- CODE ACT [options]
  ACT            ${acts.join(', ')}
  --note         what the citizen is told; the reason of a supplement request
  --appointment  2026-11-27T17:00:00+07:00; counted from the procedure's processing time if left out
  --documents    names of the documents that are wanted, with commas (requestSupplement)
  --fields       paths of the entries that are wanted, with commas (requestSupplement)
  --fee          the amount in đồng (requestFee)
  --reference    the bank's or the receipt's number (confirmPayment)
OFFICE_URL (default http://127.0.0.1:PORT) says where the office is, OFFICE_TOKEN or DATA_DIR/token opens it.`;

const names = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

async function run(): Promise<void> {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      note: option,
      appointment: option,
      documents: option,
      fields: option,
      fee: option,
      reference: option,
    },
  });
  const [code, act] = positionals;
  if (code === undefined || act === undefined || positionals.length > 2) throw new Error(usage);
  const { note, appointment, reference } = values;
  const fee = values.fee === undefined ? undefined : { amount: Number(values.fee) };
  const wanted = act === 'requestSupplement';
  const documents = names(values.documents).map((name) => ({ name }));
  const fields = names(values.fields).map((path) => ({ path }));
  const order = wanted
    ? { act, appointment, supplement: { reason: note, documents, fields } }
    : { act, appointment, note, fee, reference };

  const config = readConfig(process.env);
  const base = process.env['OFFICE_URL'] ?? `http://127.0.0.1:${config.port}`;
  const token = config.token ?? readFileSync(tokenFile(config.dataDir), 'utf8').trim();
  const response = await fetch(`${base}/api/v1/dossiers/${encodeURIComponent(code)}/steps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(order),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(refusal(answer));
  const dossier = answer as DossierStatus;
  console.log(`${dossier.code}: ${dossier.status} ${statusNames[dossier.status]}`);
  if (dossier.appointment !== undefined) console.log(`Hẹn trả: ${showDateTime(dossier.appointment)}`);
}

function refusal(answer: unknown): string {
  const { title, status, issues } = answer as {
    title: string;
    status: number;
    issues?: { path: string; code: string }[];
  };
  return [`${status} ${title}`, ...(issues ?? []).map(({ path, code }) => `- ${path}: ${code}`)].join('\n');
}

try {
  await run();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
