/** What the citizen may read again: the look-up, papers 01 and 02, the files of the result. */
import type { DossierStatus, PaperSheet } from 'dvc-widgets/backend';
import { resultsOf, showsResults } from '../dossiers/results.js';
import { statusOf, type Dossier } from '../dossiers/status.js';
import type { Office } from '../office.js';
import { citizensCopy, citizensPapers, papersOf } from '../papers/issue.js';
import { Problem } from '../problem.js';
import { needOneTimeCode } from './allowed.js';
import { identify, type Typed } from './identify.js';

export async function lookUp(office: Office, typed: Typed): Promise<DossierStatus> {
  const { dossier } = await identify(office, typed);
  return statusOf(office, office.db, dossier);
}

export async function paper(office: Office, typed: Typed & { number: string }): Promise<PaperSheet> {
  const dossier = await identifyFor(office, 'paper', typed);
  const issued = await papersOf(office.db, dossier.id);
  const open = citizensPapers(issued).some(({ number }) => number === typed.number);
  const found = issued.find(({ number }) => open && number === typed.number);
  if (!found) throw new Problem('notFound');
  return citizensCopy(found.sheet);
}

export async function result(office: Office, typed: Typed & { id: string }) {
  const dossier = await identifyFor(office, 'result', typed);
  const files = showsResults(dossier) ? await resultsOf(office.db, dossier.id) : [];
  const found = files.find(({ id }) => id === typed.id);
  if (!found) throw new Problem('notFound');
  return { ...found, bytes: await office.uploads.read(found.id) };
}

async function identifyFor(office: Office, what: 'paper' | 'result', typed: Typed): Promise<Dossier> {
  const { dossier, factor } = await identify(office, typed);
  if (factor === 'phone' && needOneTimeCode(office).includes(what)) throw new Problem('factorNeeded');
  return dossier;
}
