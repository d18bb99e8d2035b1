import { expect } from '@open-wc/testing';
import type { LeafField } from '../../src/catalogue/types.js';
import { rules } from '../../src/dossier/rules/index.js';
import type { Reading, Rule, RuleContext } from '../../src/dossier/rules/types.js';
import { vietnamToday } from '../../src/lifecycle/index.js';
import type { Value } from '../../src/dossier/types.js';

const context: RuleContext = { today: '2026-11-23' };
type Ruled = Exclude<LeafField['type'], 'note'>;
function reading(type: Ruled, raw: Value, more: object = {}): Reading {
  const field = { name: 'x', label: 'X', type, options: [], ...more };
  return (rules[type] as Rule<typeof type>)(raw, field as never, context);
}
/** `value` when it reads, else the first code; a warning is shown behind the value. */
function brief(type: Ruled, raw: Value, more?: object): unknown {
  const { value, findings } = reading(type, raw, more);
  const codes = findings.map((f) => f.code).join(',');
  if (value === undefined) return codes;
  return codes ? [value, codes] : value;
}
const table = (type: Ruled, rows: [Value, unknown, object?][]) => {
  for (const [raw, wanted, more] of rows) {
    expect(
      brief(type, raw, more),
      `${type} ${JSON.stringify(raw)} ${JSON.stringify(more ?? {})}`,
    ).to.deep.equal(wanted);
  }
};

describe('rules', () => {
  it('read text as NFC, and hold it to its length and format', () => {
    table('text', [
      ['  Lê   Văn\u00A0Tám ', 'Lê Văn Tám'],
      ['Nguye\u0302\u0303n', 'Nguyễn'],
      ['ab', 'tooShort', { minLength: 3 }],
      ['abcd', 'tooLong', { maxLength: 3 }],
      ['x'.repeat(251), 'tooLong'],
      ['0100109106', '0100109106', { format: 'taxCode' }],
      ['0100112437-001', '0100112437-001', { format: 'taxCode' }],
      ['0100109107', 'badFormat', { format: 'taxCode' }],
      ['001099012345', '001099012345', { format: 'taxCode' }],
      ['H26.999-261123-0001', 'H26.999-261123-0001', { format: 'dossierCode' }],
      ['000.00.12.H26-261131-0001', 'badFormat', { format: 'dossierCode' }],
      ['javascript:alert(1)', 'badFormat', { format: 'url' }],
      [true, 'wrongType'],
    ]);
    table('multiline', [['a\r\nb ', 'a\nb']]);
  });

  it('read names of any Vietnamese orthography and no digits', () => {
    table('personName', [
      ['nguyễn thị  hoà', 'nguyễn thị hoà'],
      ["H'Hen Niê", "H'Hen Niê"],
      ['Y', 'Y'],
      ['Nguyễn 2', 'badName'],
      ['<b>x</b>', 'badName'],
      ['-', 'badName'],
    ]);
  });

  it('read numbers with comma and dot as people write them', () => {
    table('number', [
      ['5', 5],
      [5, 5],
      ['8.000', 8000],
      ['50,5', 50.5, { decimals: 1 }],
      ['50.5', 50.5, { decimals: 1 }],
      ['1.234,56', 1234.56, { decimals: 2 }],
      ['50,5', 'tooManyDecimals'],
      ['0', 'tooSmall', { min: 1 }],
      ['100', 'tooLarge', { max: 99 }],
      ['1e9', 'notANumber'],
      ['1,2,3', 'notANumber'],
      ['năm', 'notANumber'],
      [Number.NaN, 'notANumber'],
    ]);
    table('money', [
      ['8.000 đ', 8000],
      ['8000 VND', 8000],
      ['8,5', 'notANumber'],
      ['-1', 'tooSmall'],
    ]);
  });

  it('read dates in every form of the domain notes', () => {
    table('date', [
      ['15/03/2026', '2026-03-15'],
      ['3-7-1958', '1958-07-03'],
      ['03.07.1958', '1958-07-03'],
      ['03071958', '1958-07-03'],
      ['ngày 3 tháng 7 năm 1958', '1958-07-03'],
      ['2026-03-15', '2026-03-15'],
      ['3/7/58', 'twoDigitYear'],
      ['31/02/2026', 'impossibleDate'],
      ['29/02/2024', '2024-02-29'],
      ['29/02/2023', 'impossibleDate'],
      ['00/01/2020', 'impossibleDate'],
      ['hôm qua', 'notADate'],
      ['1958', 'dateNeedsDay'],
      ['1958', '1958', { partial: true }],
      ['7/1958', '1958-07', { partial: true }],
      ['24/11/2026', 'tooLate', { max: 'today' }],
      ['23/11/2026', '2026-11-23', { max: 'today' }],
      ['2026', '2026', { max: 'today', partial: true }],
      ['2027', 'tooLate', { max: 'today', partial: true }],
      ['22/11/2026', 'tooEarly', { min: 'today' }],
    ]);
    table('time', [
      ['7h30', '07:30'],
      ['07:30', '07:30'],
      ['7 giờ', '07:00'],
      ['25:00', 'notATime'],
    ]);
  });

  it('know today in Việt Nam, not in the machine’s zone', () => {
    expect(vietnamToday(new Date('2026-11-22T17:00:00Z'))).to.equal('2026-11-23');
    expect(vietnamToday(new Date('2026-11-22T16:59:59Z'))).to.equal('2026-11-22');
  });

  it('read identity numbers and telephones', () => {
    table('idNumber', [
      ['001 099 012 345', '001099012345'],
      ['999099012345', ['999099012345', 'unknownProvinceCode']],
      ['12345678', 'badPersonalId'],
      ['123456789', 'badPersonalId'],
      ['123456789', '123456789', { kinds: ['personalId', 'oldIdCard'] }],
      ['b1234567', 'B1234567', { kinds: ['passport'] }],
      ['1234567', 'badIdNumber', { kinds: ['personalId', 'passport'] }],
    ]);
    table('phone', [
      ['0912 345 678', '+84912345678'],
      ['+84 912 345 678', '+84912345678'],
      ['84912345678', '+84912345678'],
      ['0162 345 6789', 'badPhone'],
      ['0402345678', ['+84402345678', 'unknownPhonePrefix']],
      ['024 3936 1234', '+842439361234'],
      ['024 3936 1234', 'notMobile', { mobile: true }],
      ['12345', 'badPhone'],
    ]);
    table('email', [
      [' a.b@c.vn ', 'a.b@c.vn'],
      ['a@b', 'badEmail'],
      ['a b@c.vn', 'badEmail'],
    ]);
  });

  it('take only what is offered', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    table('choice', [
      ['a', 'a', { options }],
      ['c', 'notAnOption', { options }],
    ]);
    table('choices', [
      [['b', 'a'], ['a', 'b'], { options }],
      [['a', 'a'], 'notAnOption', { options }],
      [['a', 'b'], 'tooMany', { options, maxCount: 1 }],
    ]);
  });

  it('want province and commune, or the old paper’s text', () => {
    table('address', [
      [
        { province: '01', commune: '00145', line: ' Số 12 ' },
        { province: '01', commune: '00145', line: 'Số 12' },
      ],
      [{ province: '01' }, 'addressIncomplete'],
      [{ line: 'x' }, 'addressIncomplete'],
      [{ line: 'Phúc Đồng, Long Biên' }, { line: 'Phúc Đồng, Long Biên' }, { past: true }],
      [{ province: '01', commune: '00145', extra: 'x' } as never, 'wrongType'],
    ]);
  });

  it('keep the commune of today that was named for a past address, of no other address', () => {
    const successor = { successor: '00118', successorName: 'Phường Bồ Đề, Thành phố Hà Nội' };
    table('address', [
      [{ line: 'Phúc Đồng', ...successor }, { line: 'Phúc Đồng', ...successor }, { past: true }],
      [{ line: 'Phúc Đồng', successor: '', successorName: '' }, { line: 'Phúc Đồng' }, { past: true }],
      [{ line: 'Phúc Đồng', successor: '00118' }, 'wrongType', { past: true }],
      [{ line: 'Phúc Đồng', ...successor, successor: '118' }, 'wrongType', { past: true }],
      [{ ...successor }, 'addressIncomplete', { past: true }],
      [
        { province: '01', commune: '00145', ...successor },
        { province: '01', commune: '00145' },
      ],
    ]);
  });

  it('refuse files that are unfinished, too large or of another kind', () => {
    const file = {
      key: 'k',
      name: 'a.pdf',
      size: 10,
      type: 'application/pdf',
      state: 'done',
      id: 'u1',
    } as const;
    table('file', [
      [[file], [{ id: 'u1', name: 'a.pdf', size: 10, type: 'application/pdf' }]],
      [[{ ...file, state: 'uploading' }], 'uploadUnfinished'],
      [[{ ...file, state: 'failed' }], 'uploadFailed'],
      [[{ ...file, type: 'text/html' }], 'fileType'],
      [[{ ...file, size: 11 * 1024 * 1024 }], 'fileTooLarge'],
      [[file, file], 'tooMany', { maxCount: 1 }],
    ]);
  });

  it('read their own result again as the same', () => {
    for (const [type, raw] of [
      ['text', ' a  b '],
      ['number', '8.000'],
      ['date', '3-7-1958'],
      ['time', '7h30'],
      ['idNumber', '001 099 012 345'],
      ['phone', '0912 345 678'],
      ['personName', ' Lê  Tám'],
    ] as const) {
      const once = brief(type, raw) as Value;
      expect(brief(type, once)).to.deep.equal(once);
    }
  });
});
