import { and, desc, eq, lt } from 'drizzle-orm';
import { Hono } from 'hono';
import { only, type DeskEnv } from '../accounts/guard.js';
import { readCode } from '../codes.js';
import { auditLog } from '../db/schema.js';
import { logPage } from '../desk/log-page.js';
import type { Office } from '../office.js';

const pageSize = 100;

export function logRoutes({ db, config }: Office): Hono<DeskEnv> {
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
        code,
        later: before !== undefined,
        next,
      }),
    );
  });
}
