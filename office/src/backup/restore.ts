/** A backup into an empty office, or instead of what an office has. All of it or nothing. */
import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Upload } from '@tus/server';
import { sql } from 'drizzle-orm';
import type { Database, Queries } from '../db/database.js';
import { Refusal } from '../refusal.js';
import type { Storage } from '../storage/storage.js';
import { tokenFile } from '../token.js';
import type { Kept } from './backup.js';
import { readLines, type Line } from './file.js';
import { rowsOf, schemaVersion, tablesInOrder, type TableName } from './tables.js';

const atOnce = 200;

export interface Target {
  db: Database;
  storage: Storage;
  dataDir: string;
}

export async function restore(
  { db, storage, dataDir }: Target,
  file: string,
  { replace }: { replace: boolean },
): Promise<Kept> {
  const tables = tablesInOrder();
  const secrets = new Map<string, string>();
  const kept = await db.transaction(async (tx) => {
    if (replace) await empty(tx, tables);
    else await refuseUnlessEmpty(tx, tables);
    return put(tx, storage, readLines(file), tables, secrets);
  });
  const token = secrets.get('token');
  if (token !== undefined) writeFileSync(tokenFile(dataDir), token, { mode: 0o600 });
  return kept;
}

async function refuseUnlessEmpty(tx: Queries, tables: TableName[]): Promise<void> {
  for (const { name } of tables) {
    const [row] = await rowsOf<{ full: boolean }>(
      tx,
      sql`select exists (select 1 from ${sql.identifier(name)}) as full`,
    );
    if (row!.full)
      throw new Refusal(
        'This office has data of its own. Restore into an empty database and folder, or say --replace: then everything that this office has is deleted first.',
      );
  }
}

async function empty(tx: Queries, tables: TableName[]): Promise<void> {
  // The log refuses this in all other cases.
  await tx.execute(sql`alter table audit_log disable trigger user`);
  const names = tables.map(({ name }) => sql.identifier(name));
  await tx.execute(sql`truncate ${sql.join(names, sql`, `)}`);
  await tx.execute(sql`alter table audit_log enable trigger user`);
}

async function put(
  tx: Queries,
  storage: Storage,
  lines: AsyncGenerator<Line>,
  tables: TableName[],
  secrets: Map<string, string>,
): Promise<Kept> {
  const kept: Kept = { rows: 0, uploads: 0 };
  const known = new Set(tables.map(({ name }) => name));
  let batch: { table: string; rows: string[] } = { table: '', rows: [] };
  const flush = async () => {
    if (batch.rows.length > 0) await insert(tx, batch.table, batch.rows);
    batch = { table: '', rows: [] };
  };
  let next = await lines.next();
  if (next.done || next.value[0] !== 'office') throw new Refusal('This is no backup of an office.');
  for (; !next.done; next = await lines.next()) {
    const line = next.value;
    if (line[0] === 'office') refuseOther(line[1]);
    else if (line[0] === 'row') {
      const [, table, row] = line;
      if (!known.has(table)) throw new Refusal(`This backup has a table that nobody knows: ${table}.`);
      if (table !== batch.table || batch.rows.length === atOnce) await flush();
      batch = { table, rows: [...batch.rows, row] };
      kept.rows++;
    } else if (line[0] === 'upload') {
      await store(storage, line[1], line[2], lines);
      kept.uploads++;
    } else if (line[0] === 'secret') secrets.set(line[1], line[2]);
    else if (line[0] === 'end' && (line[1] !== kept.rows || line[2] !== kept.uploads))
      throw new Refusal('This backup is damaged: it has other numbers of rows and files than it says.');
  }
  await flush();
  for (const table of tables) await countOn(tx, table);
  return kept;
}

function refuseOther(version: string): void {
  if (version !== schemaVersion())
    throw new Refusal(
      `This backup was made by another version of the office (its database at ${version}, here ${schemaVersion()}). Restore it with that version, then update.`,
    );
}

async function insert(tx: Queries, table: string, rows: string[]): Promise<void> {
  const name = sql.identifier(table);
  const text = `[${rows.join(',')}]`;
  await tx.execute(
    sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${text}::json)`,
  );
}

/** The next number is one that nothing has. */
async function countOn(tx: Queries, { name, serials }: TableName): Promise<void> {
  for (const column of serials)
    await tx.execute(
      sql`select setval(pg_get_serial_sequence(${name}, ${column}), coalesce(max(${sql.identifier(column)}), 0) + 1, false) from ${sql.identifier(name)}`,
    );
}

/** By the way that a citizen's file takes, so that any store can take it in. */
async function store({ tus }: Storage, id: string, size: number, lines: AsyncGenerator<Line>): Promise<void> {
  await tus.create(new Upload({ id, size, offset: 0 }));
  // The store says no more than that something went wrong.
  let fault: unknown;
  const pieces = async function* () {
    try {
      yield* piecesOf(size, lines);
    } catch (error) {
      fault = error;
      throw error;
    }
  };
  const written = await tus.write(Readable.from(pieces()), id, 0).catch((error: unknown) => {
    throw fault instanceof Error ? fault : new Error('The store did not take a file.', { cause: error });
  });
  if (written !== size) throw new Refusal('This backup is damaged: a file has another size than it says.');
}

async function* piecesOf(size: number, lines: AsyncGenerator<Line>): AsyncGenerator<Buffer> {
  for (let left = size; left > 0;) {
    const { value } = (await lines.next()) as { value?: Line };
    if (value?.[0] !== 'bytes') throw new Refusal('This backup is damaged: a file of it is not whole.');
    const piece = Buffer.from(value[1], 'base64');
    left -= piece.length;
    yield piece;
  }
}
