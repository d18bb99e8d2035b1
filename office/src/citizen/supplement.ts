/** Answering a supplement request: only what was asked, by the rules of the form; files become the dossier's own. */
import type { DossierStatus } from 'dvc-widgets/backend';
import { supplementProcedure } from 'dvc-widgets/dossier';
import { supplements } from '../db/schema.js';
import { checkFiles, filesOf } from '../dossiers/files.js';
import { historyOf } from '../dossiers/status.js';
import { openRequest } from '../dossiers/supplement-request.js';
import { advance } from '../dossiers/take-step.js';
import type { Office } from '../office.js';
import { invalid, Problem } from '../problem.js';
import { judged } from './judge.js';
import { once, type Call } from './once.js';

export function supplement(
  office: Office,
  call: Call<{ answers: unknown; documents: unknown }>,
): Promise<DossierStatus> {
  const { db, uploads, clock } = office;
  return once(
    office,
    'supplement',
    call,
    async (dossier) => {
      const request = openRequest(await historyOf(db, dossier))!;
      const given = judged(request, call.content, clock());
      const files = filesOf(supplementProcedure(request), { ...dossier.submission, ...given });
      const wrong = await checkFiles(files, uploads);
      if (wrong.length > 0) throw new Problem('invalid', { issues: wrong });
      return { request, given, files };
    },
    async (tx, dossier, { request, given, files }) => {
      // A newer request has come between the look and the lock.
      if (openRequest(await historyOf(tx, dossier))?.step !== request.step) throw new Problem('notAllowed');
      const ids = files.map(({ file }) => file.id);
      const taken = await uploads.claim(tx, ids, dossier.id);
      const missing = files.find(({ file }) => taken.includes(file.id));
      if (missing) throw invalid(missing.path, 'fileUnknown');
      const answer = { dossier: dossier.id, request: request.step, ...given, at: clock() };
      await tx.insert(supplements).values(answer);
      return (await advance(tx, office, dossier, { act: 'supplement' }, { who: 'citizen' })).dossier;
    },
  );
}
