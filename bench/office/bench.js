// `npm run bench:office`: how many dossiers the office takes, and how fast it finds one among a million. Figures, never
// a pass mark. `npm run bench:office -- --dossiers 100000 --seconds 5` for a shorter run; `pglite` or `postgres` for one
// of them. Office, database and the sender of the load share this machine's processors.
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { buildIfStale } from '../../scripts/build-if-stale.js';
import { missing, startPostgres } from '../../scripts/services.js';
import { cell, count, heading, line, p99, row } from '../figures.js';
import { bareInsert } from './bare.js';
import { openDesk } from './desk.js';
import { filing, lookingUp } from './dossiers.js';
import { asFastAsItGoes, atRate, client } from './load.js';
import { fill } from './million.js';
import { startOffice } from './offices.js';

buildIfStale();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dossiers: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '15' },
  },
});
const seconds = Number(values.seconds);
const many = Number(values.dossiers);
const abreast = 32;
const wants = (what) => positionals.length === 0 || positionals.includes(what);

/** Filing as fast as it goes, then at half the wanted rate. */
async function accept({ address }, wanted) {
  const sender = client(address, abreast);
  const file = filing(sender);
  // Compiled and connected before anything counts.
  await asFastAsItGoes(file, { abreast, seconds: Math.min(3, seconds) });
  const rate = await asFastAsItGoes(file, { abreast, seconds });
  const times = await atRate(file, { rate: wanted / 2, seconds });
  sender.close();
  return { rate, times };
}

async function show(title, wanted, { rate, times }, query) {
  const alone = await asFastAsItGoes(await bareInsert(query), { abreast, seconds });
  heading(`${title}: dossiers of 60 fields`, ['a second']);
  row('bare INSERT of the same row', [count(alone)]);
  row('accepted by the office', [count(rate), `   (target: ${wanted})`]);
  row('ratio', [cell((rate / alone).toFixed(2))]);
  heading(`${title}: their answer times at ${wanted / 2} a second`, ['median', 'p99', 'max']);
  line('from when each was due', times, p99);
  console.log('(target: p99 250 ms)');
}

async function onPglite() {
  const office = await startOffice();
  const figures = await accept(office, 50);
  await office.stop();
  // Its own database, opened by nobody else now.
  const database = await PGlite.create(join(office.dataDir, 'db'));
  await show('PGlite', 50, figures, (text, given) => database.query(text, given));
  await database.close();
  office.remove();
}

async function onPostgres() {
  const server = await startPostgres({ durable: true });
  const pool = new pg.Pool({ connectionString: server.url, max: 10 });
  const query = (text, given) => pool.query(text, given);
  const office = await startOffice({ databaseUrl: server.url });
  await show('PostgreSQL', 300, await accept(office, 300), query);

  const begun = performance.now();
  await fill(query, many);
  console.log(
    `\n${count(many).trim()} more dossiers, made in ${count((performance.now() - begun) / 1000).trim()} s`,
  );
  const reader = client(office.address, abreast);
  const lookUp = lookingUp(reader, many);
  await asFastAsItGoes(lookUp, { abreast, seconds: Math.min(3, seconds) });
  heading('Look-up at 100 a second', ['median', 'p99', 'max']);
  line('from when each was due', await atRate(lookUp, { rate: 100, seconds }), p99);
  console.log('(target: p99 30 ms)');
  heading('The desk’s pages, one at a time', ['median', 'p99', 'max']);
  for (const [name, times] of await openDesk(reader, query, many)) line(name, times, p99);
  console.log('(target: the queue under 200 ms)');
  reader.close();
  await office.stop();
  office.remove();
  await pool.end();
  await server.close();
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
if (wants('pglite')) await onPglite();
if (wants('postgres')) {
  const reason = missing('postgres');
  if (reason) console.log(`PostgreSQL is left out: it ${reason}.`);
  else await onPostgres();
}
