import { Hono } from 'hono';
import type { DeskContext, DeskEnv } from '../accounts/guard.js';
import { textOf } from '../desk/form.js';
import { groupOf } from '../desk/queue/groups.js';
import { countQueue, listQueue, type Sort } from '../desk/queue/list.js';
import { queuePage, readCursor } from '../desk/queue/page.js';
import { readSearch, search } from '../desk/queue/search.js';
import { seal, unseal } from '../desk/seal.js';
import type { Office } from '../office.js';

export function queueRoutes({ db, config, catalogues, clock }: Office): Hono<DeskEnv> {
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
  );
}
