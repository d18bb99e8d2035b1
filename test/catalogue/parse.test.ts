import { expect } from '@open-wc/testing';
import { parseCatalogue, parseCatalogueText } from '../../src/catalogue/parse.js';
import type { CatalogueIssue } from '../../src/catalogue/types.js';
import {
  tinyCatalogue as catalogue,
  tinyForm as form,
  tinyProcedure as procedure,
} from '../examples/tiny-catalogue.js';

const brief = (issues: readonly CatalogueIssue[]) => issues.map((i) => `${i.severity} ${i.code} ${i.path}`);

describe('parseCatalogue', () => {
  it('reads a good catalogue without issues', () => {
    const { catalogue: read, issues } = parseCatalogue(catalogue([procedure('a', { form: form([]) })]));
    expect(issues).to.deep.equal([]);
    expect(read?.procedures[0]?.form?.sections[0]?.fields.map((f) => f.name)).to.deep.equal([
      'fullName',
      'phone',
    ]);
  });

  it('names what is not a catalogue at all', () => {
    for (const [input, code] of [
      [null, 'notObject'],
      [[], 'notObject'],
      ['{}', 'notObject'],
      [{}, 'wrongVersion'],
      [{ catalogue: 2 }, 'wrongVersion'],
      [{ catalogue: 1 }, 'missing'],
      [catalogue(undefined), 'missing'],
      [catalogue({}), 'wrongType'],
      [catalogue([{}]), 'notRead'],
    ] as const) {
      const result = parseCatalogue(input);
      expect(result.catalogue, JSON.stringify(input)).to.equal(undefined);
      expect(result.issues[0]?.code).to.equal(code);
    }
  });

  it('says where broken JSON breaks', () => {
    const { issues } = parseCatalogueText('{"catalogue": 1,}');
    expect(issues[0]?.code).to.equal('notJson');
    expect(parseCatalogueText(`\uFEFF${JSON.stringify(catalogue([procedure('a')]))}`).issues).to.deep.equal(
      [],
    );
  });

  it('refuses nesting that would freeze a phone', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 60; i++) deep = [deep];
    expect(parseCatalogue(catalogue([], { title: deep })).issues[0]?.code).to.equal('tooLarge');
  });

  it('keeps the valid procedures of a partly wrong catalogue', () => {
    const { catalogue: read, issues } = parseCatalogue(
      catalogue([
        procedure('good'),
        procedure('unknown-type', { form: form([{ name: 'x', type: 'colour', label: 'X' }]) }),
        procedure('no-such-domain', { domain: 'nowhere' }),
        procedure('good'),
        { id: 'half' },
      ]),
    );
    expect(read?.procedures.map((p) => p.id)).to.deep.equal(['good']);
    expect(brief(issues)).to.deep.equal([
      'error unknownType procedures.1.form.sections.0.fields.2.type',
      'error unknownReference procedures.2.domain',
      'error duplicate procedures.3.id',
      'error missing procedures.4.name',
      'error missing procedures.4.domain',
      'error missing procedures.4.decidingAgency',
      'error missing procedures.4.audience',
      'error missing procedures.4.filing',
    ]);
    expect(issues[0]?.params).to.deep.equal({ type: 'colour' });
  });

  it('refuses duplicate names, forward conditions and references that lead nowhere', () => {
    const { issues } = parseCatalogue(
      catalogue([
        procedure('a', {
          form: form([
            { name: 'one', type: 'text', label: '1', visibleWhen: { field: 'two', is: 'x' } },
            { name: 'two', type: 'text', label: '2', required: { field: 'ghost', isFilled: true } },
            { name: 'two', type: 'text', label: '2' },
            {
              name: 'rows',
              type: 'group',
              label: 'R',
              fields: [
                { name: 'inner', type: 'text', label: 'I', visibleWhen: { field: 'one', isFilled: true } },
                {
                  name: 'late',
                  type: 'text',
                  label: 'L',
                  visibleWhen: { not: { field: 'rows', isFilled: true } },
                },
              ],
            },
            { name: 'three', type: 'text', label: '3', visibleWhen: { field: 'inner', isFilled: true } },
            { name: 'self', type: 'text', label: 'S', preset: { from: 'self' } },
            {
              name: 'offered',
              type: 'text',
              label: 'O',
              suggestions: [{ value: 'x', when: { field: 'nobody', is: 'x' } }],
            },
          ]),
        }),
      ]),
    );
    const at = 'procedures.0.form.sections';
    expect(brief(issues).filter((line) => !line.includes('notRead'))).to.deep.equal([
      `error duplicate ${at}`,
      `error forwardCondition ${at}.0.fields.2.visibleWhen`,
      `error unknownReference ${at}.0.fields.3.required`,
      `error forwardCondition ${at}.0.fields.5.fields.1.visibleWhen`,
      `error unknownReference ${at}.0.fields.6.visibleWhen`,
      `error forwardCondition ${at}.0.fields.7.preset.from`,
      `error unknownReference ${at}.0.fields.8.suggestions.0.when`,
    ]);
  });

  it('warns of unknown keys and keeps the procedure', () => {
    const { catalogue: read, issues } = parseCatalogue(
      catalogue([procedure('a', { form: form([{ name: 'x', type: 'text', label: 'X', requred: true }]) })], {
        colour: 1,
      }),
    );
    expect(read?.procedures).to.have.length(1);
    expect(brief(issues)).to.deep.equal([
      'warning unknownKey colour',
      'warning unknownKey procedures.0.form.sections.0.fields.2.requred',
    ]);
  });

  it('drops links that are not links', () => {
    const { catalogue: read, issues } = parseCatalogue(
      catalogue([
        procedure('a', { filing: { channel: 'portal', url: 'javascript:alert(1)' } }),
        procedure('b', { filing: { channel: 'portal', url: 'https://dichvucong.gov.vn/' } }),
        procedure('c', { filing: { channel: 'portal', url: ' java\nscript:alert(1)' } }),
      ]),
    );
    expect(read?.procedures.map((p) => p.filing.url)).to.deep.equal([
      undefined,
      'https://dichvucong.gov.vn/',
      undefined,
    ]);
    expect(brief(issues)).to.deep.equal([
      'warning unsafeLink procedures.0.filing.url',
      'warning unsafeLink procedures.2.filing.url',
    ]);
  });

  it('resolves shared sections and lists; a prefix renames fields and their conditions', () => {
    const { catalogue: read, issues } = parseCatalogue(
      catalogue(
        [
          procedure('a', {
            form: {
              contact: { name: 'fullName', phone: 'phone' },
              sections: [
                { use: 'requester' },
                { use: 'parent', prefix: 'mother', title: 'Mẹ' },
                {
                  use: 'parent',
                  prefix: 'father',
                  title: 'Cha',
                  ownFields: [
                    { name: 'fatherAlive', type: 'check', label: 'Còn sống' },
                    { name: 'fatherKind', type: 'choice', label: 'Loại của cha', options: 'kinds' },
                  ],
                },
              ],
            },
          }),
        ],
        {
          lists: { kinds: [{ value: 'a', label: 'A' }] },
          sections: {
            requester: {
              title: 'Người yêu cầu',
              fields: [
                { name: 'fullName', type: 'personName', label: 'Họ tên' },
                { name: 'phone', type: 'phone', label: 'Điện thoại' },
              ],
            },
            parent: {
              title: 'Cha mẹ',
              fields: [
                { name: 'kind', type: 'choice', label: 'Loại', options: 'kinds' },
                {
                  name: 'number',
                  type: 'text',
                  label: 'Số',
                  visibleWhen: { field: 'kind', is: 'a' },
                  suggestions: [{ value: 'x' }, { value: 'y', when: { field: 'kind', is: 'a' } }],
                },
                {
                  name: 'note',
                  type: 'text',
                  label: 'N',
                  required: { not: { field: 'fullName', isFilled: true } },
                },
              ],
            },
          },
        },
      ),
    );
    expect(issues).to.deep.equal([]);
    const [, mother, father] = read!.procedures[0]!.form!.sections;
    expect(mother?.name).to.equal('mother');
    // Own fields stand in for the shared one of their name, or follow.
    expect(father?.fields.map((f) => f.name)).to.deep.equal([
      'fatherKind',
      'fatherNumber',
      'fatherNote',
      'fatherAlive',
    ]);
    expect(father?.fields[0]).to.deep.include({
      label: 'Loại của cha',
      options: [{ value: 'a', label: 'A' }],
    });
    expect(father?.fields[1]?.visibleWhen).to.deep.equal({ field: 'fatherKind', is: 'a' });
    expect(father?.fields[1]).to.deep.include({
      suggestions: [{ value: 'x' }, { value: 'y', when: { field: 'fatherKind', is: 'a' } }],
    });
    expect(father?.fields[2]?.required).to.deep.equal({ not: { field: 'fullName', isFilled: true } });
    expect(mother?.fields[0]).to.deep.include({ options: [{ value: 'a', label: 'A' }] });
  });

  it('says which branch of a union was meant', () => {
    const { issues } = parseCatalogue(
      catalogue([
        procedure('a', { form: { contact: { name: 'x', phone: 'x' }, sections: [{ use: 'x', prefix: 3 }] } }),
        procedure('b', { name: 5 }),
        procedure('c', { level: 7 }),
      ]),
    );
    expect(brief(issues).filter((line) => !line.includes('notRead'))).to.deep.equal([
      'error wrongType procedures.0.form.sections.0.prefix',
      'error wrongType procedures.1.name',
      'error wrongValue procedures.2.level',
    ]);
  });
});
