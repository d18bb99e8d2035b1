import {
  allItems,
  DOCUMENTS,
  type Answers,
  type Dossier,
  type FileAnswer,
  type Row,
  type WalkedSection,
} from '../../dossier/index.js';

/** The files of a document or a field, visible or not: an upload goes on while its field is hidden. */
export function filesAt({ answers, documents }: Dossier, path: string): FileAnswer[] {
  const [name, key, inner] = path.split('.') as [string, string?, string?];
  if (name === DOCUMENTS && key !== undefined) return documents[key] ?? [];
  if (key === undefined || inner === undefined) return files(answers, name);
  const rows = (answers[name] ?? []) as Row[];
  return files(rows.find((row) => row.key === key)?.answers ?? {}, inner);
}

const files = (answers: Answers, name: string): FileAnswer[] => (answers[name] ?? []) as FileAnswer[];

/** How many visible files are still on their way. */
export function filesUnderWay(sections: readonly WalkedSection[]): number {
  return allItems(sections)
    .filter(({ field }) => field.type === 'file')
    .flatMap(({ raw }) => (raw ?? []) as FileAnswer[])
    .filter(({ state }) => state === 'waiting' || state === 'uploading').length;
}
