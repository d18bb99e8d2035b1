import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { changed, findings, folder, type Ran } from './run.js';

interface Example {
  kind: string;
  text: string;
}
const read = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
const examples = (text: string): Example[] =>
  [...text.matchAll(/^```json *(\w*)\n([^]*?)^```$/gm)].map(([, kind, json]) => ({
    kind: kind!,
    text: json!,
  }));

/** A form whose fields the conditions and rules of the page speak of. */
function form(parts: { condition?: unknown; rule?: unknown }): string {
  return changed((catalogue) => {
    const [procedure] = catalogue.procedures;
    procedure!.form.sections[0] = {
      name: 'all',
      title: 'Tất cả',
      fields: [
        { name: 'who', type: 'personName', label: 'Họ tên' },
        { name: 'phone', type: 'phone', label: 'Điện thoại' },
        {
          name: 'kind',
          type: 'choice',
          label: 'Loại việc',
          options: ['birth', 'other'].map((value) => ({ value, label: value })),
        },
        { name: 'copies', type: 'number', label: 'Số bản' },
        { name: 'family', type: 'number', label: 'Số người' },
        { name: 'last', type: 'text', label: 'Khác', visibleWhen: parts.condition },
      ],
    };
    if (parts.rule) Object.assign(procedure!.form, { rules: [parts.rule] });
  });
}

/** The catalogue that an example stands in. */
function whole({ kind, text }: Example): string {
  const json = JSON.parse(text) as object;
  switch (kind) {
    case '':
      return text;
    case 'procedure':
      return changed((catalogue) => (catalogue.procedures = [json as never]));
    case 'condition':
      return form({ condition: json });
    case 'rule':
      return form({ rule: json });
    default:
      throw new Error(`What is a ${kind}?`);
  }
}

/** What the page itself says is missing in its small examples. */
const untold = ['noFee', 'noTime', 'noLegalBasis', 'noResult', 'notChecked'];

describe('the pages that teach the format', () => {
  let place: ReturnType<typeof folder>;
  before(() => (place = folder()));
  after(() => place.remove());

  for (const page of ['catalogue.md', 'catalogue.vi.md']) {
    it(`${page}: every example is what the check takes`, async () => {
      const all = examples(read(page));
      const kinds = new Set(all.map((one) => one.kind));
      assert.deepEqual([...kinds].sort(), ['', 'condition', 'procedure', 'rule']);
      const files = all.map((example, i) => place.write(`${i}.json`, whole(example)));
      const ran: Ran = await place.run('check', ...files);
      assert.equal(ran.code, 0, ran.out);
      all.forEach(({ kind, text }, i) => {
        const codes = findings(ran, files[i]!).map((line) => line.split(' ')[2]!);
        // The same day a year later the example's date is old; nothing else may be said about a whole one.
        const allowed = kind === '' ? untold : ['checkedLongAgo'];
        assert.deepEqual(
          codes.filter((code) => !allowed.includes(code)),
          [],
          text,
        );
      });
    });

    it(`${page}: explains every code that the check has`, () => {
      const words = readFileSync(new URL('../../bin/words.js', import.meta.url), 'utf8');
      const codes = [...words.matchAll(/^ {2}(\w+): \(.*\) => [[{]/gm)].map((match) => match[1]!);
      assert.ok(codes.length > 15);
      const text = read(page);
      assert.deepEqual(
        codes.filter((code) => !text.includes(`\`${code}\``)),
        [],
      );
    });

    it(`${page}: names every field type`, () => {
      const schema = JSON.parse(
        readFileSync(new URL('../../schema/catalogue-1.json', import.meta.url), 'utf8'),
      ) as { definitions: Record<string, unknown> };
      const types = Object.keys(schema.definitions)
        .filter((name) => name.endsWith('Field') && name !== 'leafField')
        .map((name) => name.replace('Field', ''));
      assert.ok(types.length > 15);
      const text = read(page);
      assert.deepEqual(
        types.filter((type) => !text.includes(`\`${type}\``)),
        [],
      );
    });
  }

  it('the European table speaks of keys that the format has', () => {
    const schema = readFileSync(new URL('../../schema/catalogue-1.json', import.meta.url), 'utf8');
    const rows = read('catalogue-cpsv-ap.md')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    const keys = rows.flatMap((row) => [...row.split('|')[2]!.matchAll(/`(\w+)/g)].map((match) => match[1]!));
    assert.ok(keys.length > 20);
    assert.deepEqual(
      keys.filter((key) => !schema.includes(`"${key}"`)),
      [],
    );
  });
});
