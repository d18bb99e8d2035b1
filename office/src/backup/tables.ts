/** The office's tables, each after those that it refers to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import type { Queries } from '../db/database.js';
import * as schema from '../db/schema.js';
import { migrationsFolder } from '../paths.js';

export interface TableName {
  name: string;
  /** The columns that number themselves. */
  serials: string[];
}

export function tablesInOrder(): TableName[] {
  const left = Object.values(schema)
    .filter((value) => is(value, PgTable))
    .map((table) => getTableConfig(table));
  const ordered: typeof left = [];
  while (left.length > 0) {
    const free = left.findIndex((table) =>
      table.foreignKeys.every((key) => {
        const { name } = getTableConfig(key.reference().foreignTable);
        return name === table.name || ordered.some((earlier) => earlier.name === name);
      }),
    );
    if (free < 0) throw new Error('Tables refer to each other in a circle.');
    ordered.push(...left.splice(free, 1));
  }
  return ordered.map(({ name, columns }) => ({
    name,
    serials: columns
      .filter((column) => column.columnType.startsWith('PgBigSerial'))
      .map((column) => column.name),
  }));
}

/** Which migrations a database has that this program has opened. */
export function schemaVersion(): string {
  const journal = readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  return (JSON.parse(journal) as { entries: { tag: string }[] }).entries.at(-1)!.tag;
}

export async function rowsOf<Row>(tx: Queries, query: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await tx.execute(query)) as { rows: Row[] }).rows;
}
