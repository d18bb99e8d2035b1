/**
 * How the Vietnamese is written that people see: one spelling, one way of addressing, typographic signs. Holds every
 * string of the sources with Vietnamese in it, the catalogues, and the guides for webmasters and editors.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const vietnamese = /[ăâđêôơư\u1ea0-\u1ef9àáãèéìíĩòóõùúũý]/i;

interface Seen {
  where: string;
  text: string;
}
const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file));

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);

/** Strings and the still parts of templates; their tags are no words. */
function stringsOf(file: string): Seen[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Seen[] = [];
  const visit = (node: ts.Node) => {
    if (isText(node) && vietnamese.test(node.text)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ where: `${file}:${line}`, text: node.text.replace(/<[^<>]*>?|^[^<>]*>/g, '\n') });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every text of a catalogue but the words that only the search reads. */
function textsOf(file: string): Seen[] {
  const found: Seen[] = [];
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'string') {
      if (vietnamese.test(value)) found.push({ where: `${file} ${path}`, text: value });
    } else if (value && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) if (key !== 'aliases') visit(part, `${path}/${key}`);
  };
  visit(JSON.parse(readFileSync(join(root, file), 'utf8')), '');
  return found;
}

/** A guide's lines, without code and without the spaces that line its tables up. */
const linesOf = (file: string): Seen[] =>
  readFileSync(join(root, file), 'utf8')
    .replace(/```.*?```/gs, (code) => code.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line, i) => ({
      where: `${file}:${i + 1}`,
      text: line
        .replace(/`[^`]*`/g, 'x')
        .replace(/^[\s>#*-]+|\| *[-:]+ *(?=\|)/g, '')
        .replace(/ +\|/g, ' |'),
    }))
    .filter(({ text }) => vietnamese.test(text));

// The names of provinces and communes are written as the state's list has them.
const sources = files('src', /\.ts$/).filter((file) => !file.startsWith('src/units/data'));
const strings = [...sources, ...files('office/src', /\.ts$/), ...files('bin', /\.js$/)];
const guides = ['README.vi.md', ...files('docs', /\.vi\.md$/)];
const seen = [
  ...strings.flatMap(stringsOf),
  ...files('catalogues', /\.json$/).flatMap(textsOf),
  ...guides.flatMap(linesOf),
];

/** A word of its own, whatever letters are around. */
const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

/** What must not be there, and what is written instead. */
const rules: [name: string, wrong: RegExp, except?: RegExp][] = [
  // The commands' tables of options are lined up.
  ['has two spaces for one', /\S {2,}\S/, /^bin\/|^office\/src\/step\.ts/],
  ['puts a space before a sign', /\p{L} +[,.;:!?](?=\s|$)/u],
  // JSON that editors and programmers are shown keeps its own.
  [
    'has straight quotation marks for “ ”',
    /(?<![=\\])"(?=\p{L})|(?<=\p{L})"/u,
    /^bin\/|^src\/catalogue\/descriptions|^office\/src\/openapi/,
  ],
  ['has three dots for …', /\p{L}\.{3}/u],
  // Official names keep theirs, and so does the nation's motto (Decree 30/2020).
  ['has a hyphen for –', /(?<!Độc lập|Tự do) - \p{L}/u, /^catalogues\//],
  // Of the two ways to place the mark (hòa, hoà) the one that laws, newspapers and the portal print.
  ['places the tone mark on the second vowel', word('(?!qu)\\p{L}{1,3}?(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])')],
  // The leaflet of 2017 names its procedures “Đăng kí …”.
  ['writes i for y', word('kí|lí|kì|kĩ|mĩ|sĩ|quí'), /^catalogues\/long-bien-2017\.json/],
  // Citizens are not addressed, or are “ông/bà” where a form does; officers neither.
  ['says “bạn”, “quý khách”', word('bạn|quý khách|quý vị')],
];

describe('Vietnamese words', () => {
  it('are found', () => {
    assert.ok(seen.length > 6000, `${seen.length}`);
    for (const part of ['src/locale/words', 'office/src/desk', 'catalogues/ha-noi-2026', 'docs/office.vi'])
      assert.ok(
        seen.some(({ where }) => where.startsWith(part)),
        part,
      );
  });

  it('are composed (NFC)', () => {
    const loose = seen.filter(({ text }) => text !== text.normalize('NFC'));
    assert.deepEqual(loose, []);
  });

  for (const [name, wrong, except] of rules)
    it(`nothing ${name}`, () => {
      const found = seen.filter(({ where, text }) => wrong.test(text) && !except?.test(where));
      assert.equal(found.map(({ where, text }) => `${where}: ${text.trim().slice(0, 160)}`).join('\n'), '');
    });
});
