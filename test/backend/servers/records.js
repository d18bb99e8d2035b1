/** What an office keeps, read from its database and its folder of uploads after it has stopped. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const query = `
  select d.*, s.key, s.receipt,
    (select coalesce(json_agg(u order by u.id), '[]') from uploads u where u.dossier = d.id) as uploads,
    (select json_agg(json_build_object('act', t.act, 'actor', t.actor, 'status', t.status) order by t.id)
      from dossier_steps t where t.dossier = d.id) as steps,
    (select json_agg(json_build_object('channel', o.channel, 'recipient', o.recipient) order by o.id)
      from outbox o where o.dossier = d.id) as letters
  from dossiers d join submissions s on s.receipt->>'code' = d.code
  order by d.id`;

/** Every dossier as the database has it, and of its uploads what the bytes on the disk are. */
export async function readRecords(dataDir) {
  const database = await PGlite.create(join(dataDir, 'db'));
  try {
    const { rows } = await database.query(query);
    for (const row of rows)
      for (const upload of row.uploads) {
        const bytes = await readFile(join(dataDir, 'uploads', upload.id));
        upload.stored = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      }
    return rows;
  } finally {
    await database.close();
  }
}
