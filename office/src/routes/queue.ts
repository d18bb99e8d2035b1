import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import type { DeskContext, DeskEnv } from '../accounts/guard.js';
import { audit } from '../audit.js';
import { exportDossiers } from '../desk/export/dossiers.js';
import { mayTakeIdNumbers } from '../desk/export/view.js';
import { textOf } from '../desk/form.js';
import { groupOf } from '../desk/queue/groups.js';
import { countQueue, listQueue, type Sort } from '../desk/queue/list.js';
import { queuePage, readCursor } from '../desk/queue/page.js';
import { readSearch, search } from '../desk/queue/search.js';
import { seal, unseal } from '../desk/seal.js';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';

export function queueRoutes(office: Office): Hono<DeskEnv> {
  const { db, config, catalogues, clock } = office;
  const around = (c: DeskContext) => ({ me: c.get('me'), demo: config.demo, now: clock() });
  const understand = (typed: string) => readSearch(typed, { codePrefix: config.codePrefix, now: clock() });

  return (
    new Hono<DeskEnv>()
      .get('/', async (c) => {
        const { now } = around(c);
        const after = readCursor(c.req.query('after'));
        const sealed = c.req.query('q');
        const typed = sealed === undefined ? undefined : await unseal(db, sealed);
        const group = groupOf(c.req.query('group'));
        const procedure = c.req.query('procedure')?.replaceAll('\0', '') || undefined;
        const sort: Sort = group.done || c.req.query('sort') === 'newest' ? 'newest' : 'due';
        const sought = typed === undefined ? undefined : understand(typed);
        const [page, counts] = await Promise.all([
          sought ? search(db, sought, after?.id) : listQueue(db, { group, procedure, sort, after, now }),
          countQueue(db, { procedure, now }),
        ]);
        return c.html(
          queuePage({
            ...around(c),
            group,
            counts,
            procedures: catalogues.withForm(),
            procedure,
            sort,
            later: after !== undefined,
            page,
            search: sought && { typed: typed!, sealed: sealed!, sought },
          }),
        );
      })
      /** Sent as a form and answered with a sealed address: names and numbers stay out of histories and logs. */
      .post('/search', async (c) => {
        const typed = textOf(await c.req.parseBody(), 'text');
        if (typed === '') return c.redirect('/desk', 303);
        const sought = understand(typed);
        if (sought.by !== 'name') {
          const { rows } = await search(db, sought, undefined);
          if (rows.length === 1) return c.redirect(`/desk/dossiers/${rows[0]!.code}`, 303);
        }
        return c.redirect(`/desk?q=${await seal(db, typed)}`, 303);
      })
      .post('/export', async (c) => {
        const body = await c.req.parseBody();
        const group = groupOf(textOf(body, 'group'));
        const procedure = textOf(body, 'procedure') || undefined;
        const fullIdNumbers = textOf(body, 'fullIdNumbers') === 'yes';
        const { me, now } = around(c);
        if (fullIdNumbers && !mayTakeIdNumbers(me)) throw new Problem('forbidden');
        // Before the first row: who stops halfway has seen half of it.
        await audit(db, {
          at: now,
          officer: me,
          act: 'exportCsv',
          detail: { group: group.key, ...(procedure !== undefined && { procedure }), fullIdNumbers },
        });
        const rows = exportDossiers(office, { group, procedure, fullIdNumbers });
        return c.body(bytesOf(rows), 200, {
          'content-type': 'text/csv; charset=utf-8; header=present',
          'content-disposition': `attachment; filename="ho-so-${group.key}-${vietnamToday(now)}.csv"`,
        });
      })
  );
}

const bytesOf = (texts: AsyncIterable<string>): ReadableStream =>
  Readable.toWeb(Readable.from(texts, { objectMode: false })) as ReadableStream;
