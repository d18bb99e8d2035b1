import type { Catalogue, Procedure } from '../catalogue/index.js';
import { randomUuid } from './keys.js';
import { DOCUMENTS } from './walk.js';
import type { Action, Answers, Dossier, FileAnswer, Row, Value } from './types.js';

/** An empty dossier with a key of its own; groups start with the rows they need. */
export function newDossier(catalogue: Pick<Catalogue, 'id' | 'updated'>, procedure: Procedure): Dossier {
  const answers: Answers = {};
  for (const field of procedure.form?.sections.flatMap((section) => section.fields) ?? []) {
    if (field.type !== 'group' || !field.minRows) continue;
    answers[field.name] = [...Array<unknown>(field.minRows)].map((_, i): Row => ({
      key: `r${i + 1}`,
      answers: {},
    }));
  }
  return {
    procedure: procedure.id,
    catalogue: { id: catalogue.id, updated: catalogue.updated },
    key: randomUuid(),
    answers,
    documents: {},
  };
}

function put<V>(record: { [name: string]: V }, name: string, value: V | undefined): { [name: string]: V } {
  const { [name]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [name]: value };
}

const rowsOf = (answers: Answers, name: string): Row[] => (answers[name] ?? []) as Row[];

function answer(dossier: Dossier, path: string, value: Value | undefined): Dossier {
  const [name, key, inner] = path.split('.') as [string, string?, string?];
  if (name === DOCUMENTS) {
    return { ...dossier, documents: put(dossier.documents, key!, value as FileAnswer[] | undefined) };
  }
  if (key === undefined || inner === undefined)
    return { ...dossier, answers: put(dossier.answers, name, value) };
  const rows = rowsOf(dossier.answers, name).map((row) =>
    row.key === key ? { ...row, answers: put(row.answers, inner, value) } : row,
  );
  return { ...dossier, answers: put(dossier.answers, name, rows) };
}

/** The only writer of a dossier: a new one for every action, the old one untouched. */
export function reduce(dossier: Dossier, action: Action): Dossier {
  switch (action.type) {
    case 'answer':
      return answer(dossier, action.path, action.value);
    case 'addRow': {
      const rows = [...rowsOf(dossier.answers, action.path), { key: action.key, answers: {} }];
      return { ...dossier, answers: put(dossier.answers, action.path, rows) };
    }
    case 'removeRow': {
      const rows = rowsOf(dossier.answers, action.path).filter((row) => row.key !== action.key);
      return { ...dossier, answers: put(dossier.answers, action.path, rows) };
    }
  }
}

/** The same answers as another dossier: what was sent under the old key has nothing to do with it. */
export const newKey = (dossier: Dossier): Dossier => ({ ...dossier, key: randomUuid() });

/** A key for a new row: shorter than any other way to never collide in one dossier. */
export function nextRowKey(dossier: Dossier, path: string): string {
  const numbers = rowsOf(dossier.answers, path).map((row) => Number(row.key.slice(1)) || 0);
  return `r${Math.max(0, ...numbers) + 1}`;
}
