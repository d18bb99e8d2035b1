/** Everything of an office into one file, as it was at one moment, also while it goes on receiving (PostgreSQL). */
import { readFileSync } from 'node:fs';
import { asc, isNull, sql } from 'drizzle-orm';
import type { Database, Queries } from '../db/database.js';
import { uploads } from '../db/schema.js';
import type { Storage } from '../storage/storage.js';
import { tokenFile } from '../token.js';
import { writeLines, type Line } from './file.js';
import { rowsOf, schemaVersion, tablesInOrder } from './tables.js';

const atOnce = 500;

export interface Kept {
  rows: number;
  uploads: number;
}

export async function backUp(
  { db, storage, dataDir }: { db: Database; storage: Storage; dataDir: string },
  file: string,
): Promise<Kept> {
  const kept: Kept = { rows: 0, uploads: 0 };
  await db.transaction((tx) => writeLines(file, everything(tx, storage, dataDir, kept)), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  return kept;
}

async function* everything(tx: Queries, storage: Storage, dataDir: string, kept: Kept): AsyncGenerator<Line> {
  yield ['office', schemaVersion()];
  for (const { name } of tablesInOrder())
    for await (const row of rowsIn(tx, name)) {
      kept.rows++;
      yield ['row', name, row];
    }
  for await (const line of storedFiles(tx, storage)) {
    if (line[0] === 'upload') kept.uploads++;
    yield line;
  }
  const token = readIfThere(tokenFile(dataDir));
  if (token !== undefined) yield ['secret', 'token', token];
  yield ['end', kept.rows, kept.uploads];
}

async function* rowsIn(tx: Queries, table: string): AsyncGenerator<string> {
  const name = sql.identifier(table);
  await tx.execute(
    sql`declare backup no scroll cursor for select row_to_json(t)::text as row from ${name} t`,
  );
  for (;;) {
    const rows = await rowsOf<{ row: string }>(tx, sql.raw(`fetch ${atOnce} from backup`));
    for (const { row } of rows) yield row;
    if (rows.length < atOnce) break;
  }
  await tx.execute(sql`close backup`);
}

async function* storedFiles(tx: Queries, storage: Storage): AsyncGenerator<Line> {
  const files = await tx
    .select({ id: uploads.id, size: uploads.size, dossier: uploads.dossier })
    .from(uploads)
    .where(isNull(uploads.removedAt))
    .orderBy(asc(uploads.id));
  for (const { id, size, dossier } of files) {
    // What nobody filed may be cleared away at any time.
    if (dossier === null && !(await storage.exists(id))) continue;
    yield ['upload', id, size];
    for await (const piece of (await storage.read(id)) as AsyncIterable<Buffer>)
      yield ['bytes', piece.toString('base64')];
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
