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

/** Every file of the dossier with its path, visible or not. */
export function everyFile({ answers, documents }: Dossier): { path: string; file: FileAnswer }[] {
  return [
    ...filesIn(answers, ''),
    ...Object.entries(documents).flatMap(([name, list]) =>
      list.map((file) => ({ path: `${DOCUMENTS}.${name}`, file })),
    ),
  ];
}

function filesIn(answers: Answers, path: string): { path: string; file: FileAnswer }[] {
  return Object.entries(answers).flatMap(([name, value]) => {
    if (!Array.isArray(value)) return [];
    return value.flatMap((one) => {
      if (typeof one !== 'object') return [];
      if ('answers' in one) return filesIn(one.answers, `${path}${name}.${one.key}.`);
      return [{ path: path + name, file: one }];
    });
  });
}

/** How many visible files are still on their way. */
export function filesUnderWay(sections: readonly WalkedSection[]): number {
  return allItems(sections)
    .filter(({ field }) => field.type === 'file')
    .flatMap(({ raw }) => (raw ?? []) as FileAnswer[])
    .filter(({ state }) => state === 'waiting' || state === 'uploading').length;
}
