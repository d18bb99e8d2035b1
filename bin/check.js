// Reads a catalogue through the library's own parser and says what is wrong with it, where, by line and column.
import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { parseCatalogueText } from '../dist/catalogue/index.js';
import { vietnamToday } from '../dist/lifecycle/index.js';
import { lint } from './lint.js';
import { lineCounter, locate, offsetOf } from './locate.js';

const error = (code, params) => ({ path: '', code, severity: 'error', ...(params && { params }) });

/** The findings of a file by place: `{line, column, severity, code, path, params?}`. Rejects if it cannot be read. */
export async function checkFile(file, today = vietnamToday()) {
  return checkBytes(await readFile(file), today);
}

export function checkBytes(bytes, today) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes); // without the byte order mark, like an editor
  } catch {
    return [{ ...error('notUtf8'), line: 1, column: 1 }];
  }
  const { catalogue, issues } = parseCatalogueText(text);
  if (issues.some(({ code }) => code === 'tooLarge'))
    return issues.map((issue) => ({ ...issue, line: 1, column: 1 }));

  const { places, repeated, fault } = locate(text);
  const place = lineCounter(text);
  if (fault) return [{ ...error('notJson', { reason: fault.reason }), ...place(fault.offset) }];

  const raw = JSON.parse(text);
  const found = [...issues, ...(catalogue ? lint(catalogue, raw, today) : [])].map((issue) => {
    const path = writtenPath(raw, issue.path);
    const offset = offsetOf(places, path, issue.code === 'unknownKey' ? 'key' : 'value');
    return { ...issue, path, offset };
  });
  for (const { path, offset, name } of repeated)
    found.push({ path, code: 'duplicateKey', severity: 'warning', params: { name }, offset });

  // A shared section is read once for every form that uses it, and what never holds in one may hold in another.
  const once = new Map();
  for (const one of found) {
    const key = `${one.offset} ${one.code} ${perForm.has(one.code) ? '' : JSON.stringify(one.params)}`;
    once.set(key, { ...one, times: (once.get(key)?.times ?? 0) + 1 });
  }
  const isSaid = ({ path, code, times }) => {
    const shared = /^sections\.(\w+)/.exec(path)?.[1];
    return !shared || !perForm.has(code) || times >= usesOf(catalogue, raw, shared);
  };
  return [...once.values()]
    .filter(isSaid)
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...one }) => ({ ...one, ...place(offset) }));
}

/** Said of a shared section only when it is so in every form. */
const perForm = new Set(['notAnOption', 'neverHolds', 'sameLabel']);

/** How often the procedures that could be read use a shared section. */
function usesOf(catalogue, raw, name) {
  const read = new Set(catalogue?.procedures.map(({ id }) => id));
  return raw.procedures
    .filter((procedure) => read.has(procedure?.id))
    .flatMap((procedure) => procedure.form?.sections ?? [])
    .filter(({ use }) => use === name).length;
}

const areFields = (list) => Array.isArray(list) && list.every((field) => typeof field?.name === 'string');

/** The parser speaks of forms with shared sections resolved; this is where such a field is written. */
function writtenPath(raw, path) {
  const parts = /^(procedures\.(\d+)\.form\.sections\.(\d+))\.fields\.(\d+)(.*)$/.exec(path);
  if (!parts) return path;
  const [, start, procedure, section, field, rest] = parts;
  const { use, prefix, ownFields = [] } = raw.procedures[procedure].form.sections[section];
  if (use === undefined) return path;
  const shared = raw.sections?.[use]?.fields ?? [];
  if (![shared, ownFields].every(areFields)) return path; // then no form was made of them
  const final = ({ name }) => (prefix ? prefix + name.charAt(0).toUpperCase() + name.slice(1) : name);
  const names = shared.map(final);
  const own = (name) => ownFields.findIndex((one) => one.name === name);
  const i = Number(field);
  if (i < shared.length)
    return own(names[i]) < 0
      ? `sections.${use}.fields.${i}${rest}`
      : `${start}.ownFields.${own(names[i])}${rest}`;
  const added = ownFields.filter(({ name }) => !names.includes(name))[i - shared.length];
  return `${start}.ownFields.${ownFields.indexOf(added)}${rest}`;
}
