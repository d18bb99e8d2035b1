/** A dossier at the desk: its page, its files, the forms of what may be done. */
import { Hono } from 'hono';
import type { DeskContext, DeskEnv } from '../accounts/guard.js';
import { actsFor, demandStep, isDeskAct } from '../desk/acts/allowed.js';
import { firstTyped } from '../desk/acts/inputs.js';
import { goneActPage, meanwhileView } from '../desk/acts/meanwhile-view.js';
import { actPage } from '../desk/acts/page.js';
import { takeAct } from '../desk/acts/take.js';
import { fileResponse } from '../desk/dossier/file-response.js';
import { dossierPage } from '../desk/dossier/page.js';
import { readDossier, type DossierFile } from '../desk/dossier/read.js';
import { noteView } from '../desk/dossier/viewed.js';
import { paperPage } from '../desk/paper-page.js';
import type { Office } from '../office.js';
import { controlSheet } from '../papers/control.js';
import { Problem } from '../problem.js';

export function deskDossierRoutes(office: Office): Hono<DeskEnv> {
  const { config, clock } = office;
  const around = (c: DeskContext) => ({
    me: c.get('me'),
    demo: config.demo,
    now: clock(),
    maxUploadMB: config.maxUploadMB,
  });
  const codeOf = (c: DeskContext): string => (c.req.param('code') ?? '').slice(0, 60).replaceAll('\0', '');
  const find = async (c: DeskContext): Promise<DossierFile> => {
    const file = await readDossier(office, codeOf(c));
    if (!file) throw new Problem('notFound');
    return file;
  };

  return new Hono<DeskEnv>()
    .get('/:code', async (c) => {
      const file = await find(c);
      const { me, now } = around(c);
      await noteView(office.db, { me, code: file.dossier.code, now });
      const done = c.req.query('done');
      return c.html(
        dossierPage({
          ...around(c),
          file,
          acts: actsFor(file, me.roles),
          done: isDeskAct(done) ? done : undefined,
        }),
      );
    })
    .get('/:code/files/:id{[0-9a-f]{32}}', (c) => fileResponse(office, codeOf(c), c.req.param('id')))

    .get('/:code/papers/:number{[0-9A-Za-z-]{1,40}}', async (c) => {
      const { dossier, papers } = await find(c);
      const number = c.req.param('number').replaceAll('-', '/');
      const paper = papers.find((one) => one.number === number);
      // Paper 06 goes on with the dossier: its rows are those of now.
      const sheet = paper?.kind === '06' ? await controlSheet(office.db, dossier) : paper?.sheet;
      if (!sheet) throw new Problem('notFound');
      return c.html(paperPage({ ...around(c), sheet }));
    })
    .get('/:code/:act{[a-zA-Z]+}', async (c) => {
      const file = await find(c);
      const { now, me } = around(c);
      const step = demandStep(file, c.req.param('act'), me.roles);
      return c.html(actPage({ ...around(c), file, step, typed: firstTyped(step, file, now) }));
    })
    .post('/:code/:act{[a-zA-Z]+}', async (c) => {
      const act = c.req.param('act');
      if (!isDeskAct(act)) throw new Problem('notFound');
      const { me } = around(c);
      const file = await find(c);
      const result = await takeAct(office, { me, act, file, body: await c.req.parseBody() });
      if (result.outcome === 'done')
        return c.redirect(`/desk/dossiers/${file.dossier.code}?done=${act}`, 303);
      if (result.outcome === 'wrong') return c.html(actPage({ ...around(c), file, ...result }), 422);
      const { typed } = result;
      const today = await find(c);
      const again = actsFor(today, me.roles).find((step) => step.act === act);
      return c.html(
        again
          ? actPage({ ...around(c), file: today, step: again, typed, meanwhile: meanwhileView(today, true) })
          : goneActPage({ ...around(c), file: today, act, typed }),
        409,
      );
    });
}
