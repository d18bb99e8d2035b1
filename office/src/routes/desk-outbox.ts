import { Hono } from 'hono';
import type { DeskEnv } from '../accounts/guard.js';
import { deskOutboxPage } from '../desk/outbox-page.js';
import type { Office } from '../office.js';
import { sendAgain } from '../outbox/again.js';
import { readOutbox } from '../outbox/page.js';
import { Problem } from '../problem.js';

const pageSize = 50;

export function deskOutboxRoutes(office: Office): Hono<DeskEnv> {
  const { db, config } = office;
  return new Hono<DeskEnv>()
    .get('/', async (c) => {
      const failedOnly = c.req.query('failed') !== undefined;
      const [before] = /^\d{1,15}$/.exec(c.req.query('before') ?? '') ?? [];
      const letters = await readOutbox(db, {
        trusted: true,
        failedOnly,
        before: before === undefined ? undefined : Number(before),
        limit: pageSize + 1,
      });
      const shown = letters.slice(0, pageSize);
      return c.html(
        deskOutboxPage({
          me: c.get('me'),
          demo: config.demo,
          letters: shown,
          failedOnly,
          later: before !== undefined,
          next: letters.length > pageSize ? shown.at(-1)!.id : undefined,
          again: c.req.query('again') !== undefined,
        }),
      );
    })
    .post('/:id{[0-9]{1,15}}/again', async (c) => {
      if (!(await sendAgain(office, Number(c.req.param('id')), c.get('me')))) throw new Problem('notAllowed');
      return c.redirect('/desk/outbox?failed&again', 303);
    });
}
