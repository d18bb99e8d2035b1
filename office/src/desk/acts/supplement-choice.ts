/** What a supplement request can ask for: every document and every entry of the form that this dossier has. */
import { isUploaded } from 'dvc-widgets/catalogue';
import { walk, type Answers, type Item } from 'dvc-widgets/dossier';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import { vi } from '../../papers/words.js';
import type { DossierFile } from '../dossier/read.js';
import { valueAt, valueText } from '../dossier/values.js';

export interface Choice {
  /** `documents.idCopy`, `fields.children.k1.fullName` */
  key: string;
  label: string;
  /** What there is now. */
  now: string;
}
export interface Choices {
  documents: Choice[];
  sections: { title: string; choices: Choice[] }[];
}

const nothing = 'chưa khai';

export function choicesOf({ filed, submission }: DossierFile, now: Date): Choices {
  if (!filed) return { documents: [], sections: [] };
  const { procedure } = filed;
  const answers = submission.answers as Answers;
  const sections = walk(
    procedure,
    { ...submission, key: '', answers, documents: {} },
    { today: vietnamToday(now) },
  );
  const choiceOf = ({ path, field }: Item, label = vi(field.label)): Choice => ({
    key: `fields.${path}`,
    label,
    now: valueText(field, valueAt(submission.answers, path)) ?? nothing,
  });
  const inRows = (item: Item): Choice[] =>
    (item.rows ?? []).flatMap(({ items }, i) =>
      items
        .filter(({ field }) => field.type !== 'note')
        .map((inner) => choiceOf(inner, `${vi(inner.field.label)} (${i + 1})`)),
    );
  return {
    documents: (procedure.documents ?? [])
      .filter((document) => document.kind !== 'lookUp')
      .map((document) => {
        const files = submission.documents[document.name]?.length ?? 0;
        const there = isUploaded(document) ? 'chưa gửi' : 'không nộp qua mạng';
        return {
          key: `documents.${document.name}`,
          label: vi(document.title),
          now: files > 0 ? `đã gửi ${files} tệp` : there,
        };
      }),
    sections: sections
      .filter(({ section }) => section)
      .map(({ section, items }) => ({
        title: vi(section!.title),
        choices: items
          .filter(({ field }) => field.type !== 'note')
          .flatMap((item) => [choiceOf(item), ...inRows(item)]),
      }))
      .filter(({ choices }) => choices.length > 0),
  };
}
