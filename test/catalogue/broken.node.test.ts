/**
 * Generated broken catalogues: whatever is done to a real one, the parser throws nothing, says what is wrong in words,
 * and what it leaves can be searched, filled in and checked. `npm run fuzz` runs 10,000 of them.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  parseCatalogue,
  parseCatalogueText,
  search,
  searchIndex,
  type ParsedCatalogue,
} from '../../src/catalogue/index.js';
import { checkSubmission, feeOf, newDossier, toSubmission, walk } from '../../src/dossier/index.js';
import { faultSentences } from '../../src/locale/faults.js';
import { everyField } from '../examples/every-field.js';
import { runs } from '../examples/generated.js';

type Json = Record<string, unknown>;
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../catalogues/${name}.json`, import.meta.url), 'utf8')) as Json;
const wholes = [read('long-bien-2017'), read('ha-noi-2026'), read('truong-hoc'), everyField as Json];
const named = (shared: unknown, by: unknown): Json => {
  const text = JSON.stringify(by);
  return Object.fromEntries(
    Object.entries((shared ?? {}) as Json).filter(([name]) => text.includes(`"${name}"`)),
  );
};
/** One procedure at a time with what it shares: as broken as a whole catalogue, and read ten times as fast. */
const small = wholes.flatMap((whole) =>
  (whole['procedures'] as Json[]).map((procedure) => {
    const sections = named(whole['sections'], procedure);
    const lists = named(whole['lists'], [procedure, sections]);
    return { ...whole, lists, sections, procedures: [procedure] };
  }),
);

const hostile = fc.constantFrom<unknown>(
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '',
  'x'.repeat(5000),
  -1,
  1e308,
  null,
  [],
  {},
  { field: 'declaration', is: true },
  { all: [] },
  { not: { not: { field: 'x', isFilled: true } } },
  { use: 'requester' },
  { vi: 'một' },
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "toString": null}') as unknown,
);
const junk = fc.oneof(
  { weight: 2, arbitrary: hostile },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) },
);
type Change =
  | { kind: 'replace' | 'insert'; by: unknown; name: string }
  | { kind: 'remove' | 'twice' | 'rename' | 'nest'; name: string };
const names = fc.constantFrom(
  'name',
  'fields',
  'type',
  'visibleWhen',
  'use',
  '__proto__',
  'constructor',
  'hasOwnProperty',
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('replace' as const, 'insert' as const), by: junk, name: names }),
  fc.record({
    kind: fc.constantFrom('remove' as const, 'twice' as const, 'rename' as const, 'nest' as const),
    name: names,
  }),
);

const define = (target: Json, name: string, value: unknown) =>
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
const deep = (value: unknown): unknown => Array.from({ length: 40 }).reduce((inner) => [inner], value);

/** The entries of what holds the place, changed at the place. */
function changed(entries: [string, unknown][], at: number, what: Change): [string, unknown][] {
  const [name, value] = entries[at]!;
  const others = (own: [string, unknown][]) => [...entries.slice(0, at), ...own, ...entries.slice(at + 1)];
  switch (what.kind) {
    case 'replace':
      return others([[name, what.by]]);
    case 'insert':
      return [...entries, [what.name, what.by]];
    case 'remove':
      return others([]);
    case 'twice':
      return others([
        [name, value],
        [`${name}2`, value],
      ]);
    case 'rename':
      return others([[what.name, value]]);
    case 'nest':
      return others([[name, deep(value)]]);
  }
}

/** The same JSON with one place changed; `path` picks a way down, so that shrinking makes it shorter. */
function broken(value: unknown, path: readonly number[], what: Change): unknown {
  if (typeof value !== 'object' || value === null) return what.kind === 'replace' ? what.by : value;
  const entries = Object.entries(value);
  if (entries.length === 0) return value;
  const [first = 0, ...rest] = path;
  const at = first % entries.length;
  const inner = entries[at]![1] as unknown;
  const goesOn = rest.length > 0 && typeof inner === 'object' && inner !== null;
  const next: [string, unknown][] = goesOn
    ? entries.map(([name, each], i) => [name, i === at ? broken(each, rest, what) : each])
    : changed(entries, at, what);
  if (Array.isArray(value)) return next.map(([, each]) => each);
  return next.reduce<Json>((made, [name, each]) => define(made, name, each) as Json, {});
}

const context = { today: '2026-11-23' };
function isSound({ catalogue, issues }: ParsedCatalogue): void {
  assert.ok(
    catalogue !== undefined || issues.some(({ severity }) => severity === 'error'),
    'no catalogue, and no reason',
  );
  for (const { code, params } of issues)
    for (const locale of ['vi', 'en'] as const) {
      const sentence = faultSentences[locale](code, params);
      assert.match(sentence, /\S/);
      assert.doesNotMatch(sentence, /undefined|\[object/);
    }
  if (!catalogue) return;
  search(searchIndex(catalogue.procedures, catalogue.domains), 'khai sinh 1.001193');
  for (const procedure of catalogue.procedures) {
    const dossier = newDossier(catalogue, procedure);
    const sections = walk(procedure, dossier, context);
    feeOf(
      procedure,
      sections.flatMap(({ items }) => items),
    );
    checkSubmission(procedure, toSubmission(dossier, sections, 'vi'), context);
  }
  assert.equal(({} as { polluted?: true }).polluted, undefined);
}

/** Mostly in the procedures: whatever goes wrong in the head costs the whole catalogue. */
const part = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom('lists', 'sections') },
  { weight: 7, arbitrary: fc.constant('procedures') },
);
const way = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 10 });
const changes = fc.array(fc.record({ part, way, what: change }), { minLength: 1, maxLength: 4 });
type Changes = { part: string | undefined; way: number[]; what: Change }[];
const breakIn = (source: Json, list: Changes): unknown =>
  list.reduce<unknown>((value, { part, way, what }) => {
    const isWhole = part === undefined || typeof value !== 'object' || value === null || !(part in value);
    return isWhole
      ? broken(value, way, what)
      : { ...value, [part]: broken((value as Json)[part], way, what) };
  }, source);

describe('generated broken catalogues', () => {
  it('throw nothing, are explained, and what is left of them works', () => {
    let left = 0;
    let explained = 0;
    const property = fc.property(fc.constantFrom(...small), changes, (source, list) => {
      const parsed = parseCatalogue(breakIn(source, list));
      if (parsed.catalogue) left++;
      if (parsed.issues.length > 0) explained++;
      isSound(parsed);
    });
    fc.assert(property, { numRuns: runs });
    // A test that only ever saw whole catalogues, or none, would show nothing.

    assert.ok(left > runs / 10 && explained > runs / 4, `${left} left and ${explained} explained of ${runs}`);
  });

  it('throw nothing as whole catalogues either', () => {
    const property = fc.property(fc.constantFrom(...wholes), changes, (source, list) =>
      isSound(parseCatalogue(breakIn(source, list))),
    );
    fc.assert(property, { numRuns: Math.ceil(runs / 100) });
  });

  it('throw nothing as cut or garbled texts', () => {
    const text = JSON.stringify(everyField);
    const cut = fc.record({
      from: fc.nat({ max: text.length }),
      length: fc.nat({ max: 40 }),
      by: fc.string({ unit: 'binary', maxLength: 5 }),
    });
    const property = fc.property(cut, ({ from, length, by }) =>
      isSound(parseCatalogueText(text.slice(0, from) + by + text.slice(from + length))),
    );
    fc.assert(property, { numRuns: Math.ceil(runs / 10) });
  });
});
