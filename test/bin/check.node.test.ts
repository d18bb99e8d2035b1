import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkBytes } from '../../bin/check.js';
import { at, changed, findings, folder, sound, type Ran, type Sound } from './run.js';

const catalogues = fileURLToPath(new URL('../../catalogues', import.meta.url));
const good = JSON.stringify(sound, null, 2);
const procedure = (catalogue: Sound) => catalogue.procedures[0]!;
const section = (catalogue: Sound) =>
  procedure(catalogue).form.sections[0] as { fields: Record<string, unknown>[] } & Record<string, unknown>;
const addField = (catalogue: Sound, field: object) => section(catalogue).fields.push({ ...field });
const addPaper = (catalogue: Sound, paper: object) =>
  procedure(catalogue).documents.push({ name: 'paper', title: 'Giấy', kind: 'handIn', ...paper });
const sharedForm = (catalogue: Sound, use: object) => {
  Object.assign(catalogue, {
    sections: {
      person: {
        title: 'Người',
        fields: [
          { name: 'fullName', type: 'personName', label: 'Họ tên:' },
          { name: 'note', type: 'text', label: 'Ghi chú' },
        ],
      },
    },
  });
  procedure(catalogue).form.sections.push({ use: 'person', ...use });
};

/** Each kind of fault: what makes it, what is said, and the text that stands at the place. */
type Fault = [finding: string, needle: RegExp, make: (catalogue: Sound) => void];
const faults: Fault[] = [
  ['error wrongVersion', /2(?=,\s+"id": "test")/, (c) => (c.catalogue = 2)],
  ['error missing', /\{\s+"catalogue"/, (c) => Reflect.deleteProperty(c, 'title')],
  ['error wrongType', /12(?=\s)/, (c) => (c.publisher.name = 12 as never)],
  ['error wrongValue', /"VILLAGE"/, (c) => (c.agencies[0]!.tier = 'VILLAGE')],
  ['error unknownReference', /"nowhere"/, (c) => (procedure(c).domain = 'nowhere')],
  [
    'error duplicate',
    /"thu"(?=,\s+"name": "Second")/,
    (c) => c.procedures.push({ ...procedure(c), name: 'Second' }),
  ],
  ['error unknownType', /"colour"/, (c) => addField(c, { name: 'x', type: 'colour', label: 'Màu' })],
  [
    'error forwardCondition',
    /\{\s+"field": "phone"/,
    (c) => (section(c).fields[0]!['visibleWhen'] = { field: 'phone', isFilled: true }),
  ],
  ['warning unknownKey', /"feee"/, (c) => Object.assign(procedure(c), { feee: {} })],
  ['warning unsafeLink', /"javascript:/, (c) => Object.assign(c.publisher, { url: 'javascript:alert(1)' })],
  ['warning linkNotHttps', /"http:/, (c) => Object.assign(c.publisher, { url: 'http://example.vn/' })],
  ['warning placeholder', /"…/, (c) => (procedure(c).name = '… tên thủ tục')],
  ['warning noFee', /\{\s+"id": "thu"/, (c) => Reflect.deleteProperty(procedure(c), 'fee')],
  ['warning noFee', /\{\s+"amounts": \[\]/, (c) => (procedure(c).fee.amounts = [])],
  ['warning noTime', /\{\s+"unit"/, (c) => Reflect.deleteProperty(procedure(c).processingTime, 'amount')],
  ['warning noLegalBasis', /\{\s+"id": "thu"/, (c) => Reflect.deleteProperty(procedure(c), 'legalBasis')],
  [
    'warning noResult',
    /\[\],/,
    (c) => ((procedure(c).result = []), Reflect.deleteProperty(procedure(c), 'documents')),
  ],
  ['warning notChecked', /\{\s+"id": "thu"/, (c) => Reflect.deleteProperty(procedure(c), 'checkedOn')],
  ['warning checkedLongAgo', /"2020-02-29"/, (c) => (procedure(c).checkedOn = '2020-02-29')],
  ['warning paperWithoutWhen', /\{\s+"name": "paper"/, (c) => addPaper(c, { required: false })],
  ['warning labelColon', /"Số: "/, (c) => addField(c, { name: 'x', type: 'text', label: 'Số: ' })],
  ['warning labelCapitals', /"NƠI Ở"/, (c) => (section(c)['title'] = 'NƠI Ở')],
  [
    'warning labelCapitals',
    /\{\s+"vi": "Nơi ở"/,
    (c) => addField(c, { name: 'x', type: 'text', label: { vi: 'Nơi ở', en: 'RESIDENCE' } }),
  ],
  ['warning sameLabel', /"họ tên"/, (c) => addField(c, { name: 'x', type: 'text', label: 'họ tên' })],
  [
    'warning notAnOption',
    /"nwe"/,
    (c) => addField(c, { name: 'x', type: 'text', label: 'X', visibleWhen: { field: 'kind', is: 'nwe' } }),
  ],
  [
    'warning notAnOption',
    /"nwe"/,
    (c) =>
      addField(c, {
        name: 'x',
        type: 'text',
        label: 'X',
        required: { not: { field: 'kind', isOneOf: ['new', 'nwe'] } },
      }),
  ],
  [
    'warning neverHolds',
    /\{\s+"all"/,
    (c) =>
      addField(c, {
        name: 'x',
        type: 'text',
        label: 'X',
        visibleWhen: {
          all: [
            { field: 'kind', is: 'new' },
            { field: 'kind', is: 'copy' },
          ],
        },
      }),
  ],
  [
    'warning neverHolds',
    /\{\s+"any"/,
    (c) =>
      addPaper(c, {
        required: true,
        visibleWhen: {
          any: [{ all: [{ field: 'who', isFilled: true }, { not: { field: 'who', isFilled: true } }] }],
        },
      }),
  ],
];

describe('dvc-catalogue check', () => {
  let place: ReturnType<typeof folder>;
  before(() => (place = folder()));
  after(() => place.remove());

  it('finds nothing in a sound catalogue', async () => {
    const ran = await place.run('check', place.write('good.json', good));
    assert.deepEqual(ran, {
      code: 0,
      out: '1 tệp: 0 lỗi, 0 cảnh báo · 1 file: 0 errors, 0 warnings\n',
      err: '',
    });
  });

  describe('names each kind of fault with its place', () => {
    const texts = faults.map(([, , make]) => changed(make));
    let ran: Ran;
    before(async () => {
      ran = await place.run('check', ...texts.map((text, i) => place.write(`fault-${i}.json`, text)));
    });
    faults.forEach(([finding, needle], i) => {
      it(`${finding} at ${needle}`, () => {
        const said = findings(ran, `fault-${i}.json`).filter((line) => !/ error notRead$/.test(line));
        assert.deepEqual(said, [`${at(texts[i]!, needle)} ${finding}`]);
        const [, vietnamese, english] = ran.out
          .split(`fault-${i}.json:`)
          .at(-1)!
          .split(/\n {4}|\n(?=\S)/);
        assert.match(vietnamese!, /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/);
        assert.match(english!.replace(/".*"/, ''), /^[\x20-\x7e…]+$/);
      });
    });
  });

  /** Texts that are not JSON: the change to the good text, and where it shows. */
  const broken: [why: string, wrong: string, change: (text: string) => string, needle: RegExp][] = [
    ['a comma too many', 'thừa dấu phẩy', (t) => t.replace('"Thử"\n', '"Thử",\n'), /\}(?=,\s+"updated")/],
    ['a comma missing', 'thiếu dấu phẩy', (t) => t.replace('"test",', '"test"'), /"title": "Danh/],
    ['a colon missing', 'thiếu dấu hai chấm', (t) => t.replace('"updated":', '"updated"'), /"2026-07-01"/],
    ['a broken line in a text', 'chuỗi chữ', (t) => t.replace('Danh mục', 'Danh\nmục'), /"Danh\nmục/],
    ['a wrong backslash', 'chuỗi chữ', (t) => t.replace('Danh mục', 'C:\\danh'), /"C:/],
    ['a comment', 'ký tự không đúng chỗ', (t) => t.replace('"id": "test"', '// x\n"id": "test"'), /\/\/ x/],
    ['something after the end', 'ký tự không đúng chỗ', (t) => `${t}\n]`, /\](?![^]*[^])/],
    [
      'endless nesting',
      'quá sâu',
      (t) => t.replace('"test"', `${'['.repeat(500)}${'\n'.repeat(2)}[${'['.repeat(99_999)}`),
      /(?<=\n\n)\[/,
    ],
    ['an early end', 'kết thúc giữa chừng', (t) => t.replace(/\s+\}$/, ''), /$(?![^])/],
  ];
  describe('says where a text stops being JSON', () => {
    const texts = broken.map(([, , change]) => change(good));
    let ran: Ran;
    before(async () => {
      ran = await place.run('check', ...texts.map((text, i) => place.write(`broken-${i}.json`, text)));
    });
    broken.forEach(([why, sentence, , needle], i) => {
      it(why, () => {
        assert.throws(() => JSON.parse(texts[i]!) as unknown);
        assert.deepEqual(findings(ran, `broken-${i}.json`), [`${at(texts[i]!, needle)} error notJson`]);
        assert.ok(ran.out.split(`broken-${i}.json:`).at(-1)!.split('\n')[1]!.includes(sentence));
        assert.equal(ran.code, 1);
      });
    });
  });

  it('says that a key stands twice', async () => {
    const text = good.replace('"updated"', '"title": "Khác",\n  "updated"');
    const ran = await place.run('check', place.write('keys.json', text));
    assert.deepEqual(findings(ran, 'keys.json'), [`${at(text, /"title": "Khác"/)} warning duplicateKey`]);
  });

  it('counts lines of Windows and leaves the byte order mark out', async () => {
    const text = changed((c) => (c.agencies[0]!.tier = 'VILLAGE'));
    const place1 = at(text, /"VILLAGE"/);
    const ran = await place.run('check', place.write('win.json', `\ufeff${text.replaceAll('\n', '\r\n')}`));
    assert.deepEqual(findings(ran, 'win.json'), [`${place1} error wrongValue`]);
    const oneLine = JSON.stringify(JSON.parse(text));
    const second = await place.run('check', place.write('line.json', `\ufeff${oneLine}`));
    assert.deepEqual(findings(second, 'line.json'), [
      `1:${oneLine.indexOf('"VILLAGE"') + 1} error wrongValue`,
    ]);
  });

  it('says that a file is not UTF-8', async () => {
    const ran = await place.run('check', place.write('utf16.json', Buffer.from(`\ufeff${good}`, 'utf16le')));
    assert.deepEqual(findings(ran, 'utf16.json'), ['1:1 error notUtf8']);
    assert.equal(ran.code, 1);
  });

  it('names the place in a shared section, once for all forms that use it', async () => {
    const text = changed((c) => {
      sharedForm(c, { prefix: 'mother' });
      sharedForm(c, { prefix: 'father', title: 'Cha' });
    });
    const ran = await place.run('check', place.write('shared.json', text));
    assert.deepEqual(findings(ran, 'shared.json'), [`${at(text, /"Họ tên:"/)} warning labelColon`]);
  });

  it('names the place of a field that a form puts in place of the shared one, or after them', async () => {
    const text = changed((c) =>
      sharedForm(c, {
        prefix: 'mother',
        ownFields: [
          { name: 'motherExtra', type: 'text', label: 'Thêm:' },
          { name: 'motherFullName', type: 'personName', label: 'Họ tên mẹ:' },
        ],
      }),
    );
    const ran = await place.run('check', place.write('own.json', text));
    assert.deepEqual(findings(ran, 'own.json'), [
      `${at(text, /"Thêm:"/)} warning labelColon`,
      `${at(text, /"Họ tên mẹ:"/)} warning labelColon`,
    ]);
  });

  it('lets a condition of a shared section hold in one of the forms only', async () => {
    const build = (values: string[]) =>
      changed((c) => {
        const kind = (value: string) => ({
          name: 'case',
          type: 'choice',
          label: 'Việc',
          options: [{ value, label: value }],
        });
        const preset = { from: 'case', when: { field: 'case', is: 'pupil' } };
        Object.assign(c, {
          sections: { person: { title: 'Người', fields: [{ name: 'x', type: 'text', label: 'X', preset }] } },
        });
        const [first] = c.procedures;
        c.procedures = values.map((value, i) => {
          const copy = structuredClone(first!);
          copy.form.sections.push({ name: 'more', title: 'Thêm', fields: [kind(value)] }, { use: 'person' });
          return { ...copy, id: `p${i}` };
        });
      });
    const never = build(['parent', 'guardian']);
    const both = await place.run(
      'check',
      place.write('never.json', never),
      place.write('one.json', build(['pupil', 'guardian'])),
    );
    assert.deepEqual(findings(both, 'never.json'), [`${at(never, /"pupil"/)} warning notAnOption`]);
    assert.deepEqual(findings(both, 'one.json'), []);
  });

  it('follows conditions to the fields that they look at', async () => {
    const text = changed((c) => {
      addField(c, {
        name: 'copies',
        type: 'number',
        label: 'Số bản',
        visibleWhen: { field: 'kind', is: 'copy' },
      });
      // Copies are asked for a copy only, so that this never shows:
      const never = {
        all: [
          { field: 'copies', isBelow: 3 },
          { field: 'kind', is: 'new' },
        ],
      };
      addField(c, { name: 'x', type: 'text', label: 'X', visibleWhen: never });
      // Always holds: nothing is both.
      const both = { all: [{ field: 'kind', is: 'new' }, { not: { field: 'kind', is: 'new' } }] };
      addField(c, { name: 'z', type: 'text', label: 'Z', visibleWhen: { not: both } });
      // An empty field is not below 3 and need not be shown for it.
      const empty = { all: [{ not: { field: 'copies', isBelow: 3 } }, { field: 'kind', is: 'new' }] };
      addField(c, { name: 'y', type: 'text', label: 'Y', visibleWhen: empty });
    });
    const ran = await place.run('check', place.write('gates.json', text));
    assert.deepEqual(findings(ran, 'gates.json'), [
      `${at(text, /\{\s+"all": \[\s+\{\s+"field": "copies"/)} warning neverHolds`,
    ]);
  });

  it('lets two fields have one label when they are never shown together', async () => {
    const text = changed((c) => {
      addField(c, { name: 'x', type: 'text', label: 'Số', visibleWhen: { field: 'kind', is: 'copy' } });
      addField(c, { name: 'y', type: 'text', label: 'Số', visibleWhen: { field: 'kind', is: 'new' } });
    });
    assert.deepEqual(findings(await place.run('check', place.write('twins.json', text)), 'twins.json'), []);
  });

  it('counts over several files; warnings fail it only when asked', async () => {
    const warned = place.write(
      'warned.json',
      changed((c) => Reflect.deleteProperty(procedure(c), 'fee')),
    );
    const wrong = place.write(
      'wrong.json',
      changed((c) => (c.catalogue = 2)),
    );
    const both = await place.run('check', warned, wrong);
    assert.match(both.out, /^2 tệp: 1 lỗi, 1 cảnh báo · 2 files: 1 error, 1 warning$/m);
    assert.equal(both.code, 1);
    assert.equal((await place.run('check', warned)).code, 0);
    assert.equal((await place.run('check', '--strict', warned)).code, 1);
  });

  it('tells a file that cannot be read and a wrong call by 2, and checks the other files still', async () => {
    const ran = await place.run('check', 'absent.json', place.write('good.json', good));
    assert.equal(ran.code, 2);
    assert.match(ran.err, /^absent\.json: không đọc được · cannot be read \(ENOENT\)$/m);
    assert.match(ran.out, /^1 tệp: 0 lỗi/m);
    for (const args of [
      [],
      ['check'],
      ['chek', 'good.json'],
      ['check', '--stricte', 'good.json'],
      ['toString'],
    ])
      assert.equal((await place.run(...args)).code, 2, args.join(' '));
    assert.equal((await place.run('--help')).code, 0);
  });

  it('stops at depth and does not steer the terminal', async () => {
    const deep = `{"catalogue": 1, "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    assert.deepEqual(findings(await place.run('check', place.write('deep.json', deep)), 'deep.json'), [
      '1:1 error tooLarge',
    ]);
    const text = changed((c) => Object.assign(c, { '\u001b[31mred\u202e': 1 }));
    const ran = await place.run('check', place.write('escape.json', text));
    assert.match(ran.out, /unknownKey/);
    assert.doesNotMatch(ran.out, /(?!\n)\p{Cc}|\u202e/u);
  });

  it('has a place for whatever is wrong, and throws at nothing', () => {
    const whole = changed((c) => {
      sharedForm(c, { prefix: 'mother', ownFields: [{ name: 'own', type: 'text', label: 'Riêng' }] });
      addPaper(c, { visibleWhen: { field: 'kind', is: 'new' } });
    });
    let checked = 0;
    const visit = (node: unknown) => {
      if (typeof node !== 'object' || node === null) return;
      const holder = node as Record<string, unknown>;
      for (const [key, value] of Object.entries(holder)) {
        for (const wrong of [null, 5, 'x', true, [], {}, [null], { '': 1 }, undefined]) {
          holder[key] = wrong;
          const text = JSON.stringify(tree, null, 1);
          const lines = text.split('\n');
          for (const { line, column, code } of checkBytes(Buffer.from(text), '2026-11-23')) {
            assert.ok(column >= 1 && column <= lines[line - 1]!.length, `${code} ${line}:${column}`);
            checked++;
          }
        }
        holder[key] = value;
        visit(value);
      }
    };
    // Also what says two things at once: a shared section that is wrong, used by a section with wrong fields of its own.
    const tree = JSON.parse(whole) as unknown;
    visit(tree);
    const used = tree as { sections: { person: object } } & Sound;
    used.sections.person = { fields: [null, 1] };
    Object.assign(used.procedures[0]!.form.sections[1]!, { fields: [{ type: 1 }, 2], ownFields: [null] });
    visit(tree);
    assert.ok(checked > 1000);
  });

  it('finds no error in the catalogues that come with the library', async () => {
    const shipped = readdirSync(catalogues).map((name) => join(catalogues, name));
    const ran = await place.run('check', ...shipped);
    assert.match(ran.out, new RegExp(`^${shipped.length} tệp: 0 lỗi`, 'm'));
  });
});
