import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { Hono } from 'hono';
import { textIn } from 'dvc-widgets/catalogue';
import { only, type DeskEnv } from '../accounts/guard.js';
import { readCode } from '../codes.js';
import { auditLog, officers } from '../db/schema.js';
import { logPage, type LogRow } from '../desk/log-page.js';
import type { LogNames } from '../desk/log-words.js';
import type { Office } from '../office.js';

const pageSize = 100;

export function logRoutes({ db, config, catalogues }: Office): Hono<DeskEnv> {
  return new Hono<DeskEnv>().use(only('admin')).get('/', async (c) => {
    const code = readCode((c.req.query('code') ?? '').slice(0, 60).replaceAll('\0', '')) || undefined;
    const [before] = /^\d{1,15}$/.exec(c.req.query('before') ?? '') ?? [];
    const rows = await db
      .select()
      .from(auditLog)
      .where(
        and(
          code === undefined ? undefined : eq(auditLog.code, code),
          before === undefined ? undefined : lt(auditLog.id, Number(before)),
        ),
      )
      .orderBy(desc(auditLog.id))
      .limit(pageSize + 1);
    const shown = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? shown.at(-1)!.id : undefined;
    return c.html(
      logPage({
        me: c.get('me'),
        demo: config.demo,
        rows: shown,
        names: await namesFor(shown),
        code,
        later: before !== undefined,
        next,
      }),
    );
  });

  async function namesFor(rows: LogRow[]): Promise<LogNames> {
    const ids = rows.flatMap(({ detail }) => detail?.account ?? []);
    const found = await db
      .select({ id: officers.id, name: officers.name })
      .from(officers)
      .where(inArray(officers.id, ids));
    const accounts = new Map(found.map(({ id, name }) => [id, name]));
    const procedures = new Map(catalogues.withForm().map(({ id, name }) => [id, textIn('vi', name)]));
    return { account: (id) => accounts.get(id), procedure: (id) => procedures.get(id) };
  }
}
