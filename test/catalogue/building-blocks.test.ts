/** What every form is made of (domain notes, procedures §2): held in all catalogues, whatever form is added. */
import { expect } from '@open-wc/testing';
import {
  parseCatalogue,
  textIn,
  type Field,
  type Option,
  type Procedure,
} from '../../src/catalogue/index.js';
import { allItems, newDossier, reduce, walk, type Value } from '../../src/dossier/index.js';
import { holds } from '../../src/dossier/condition.js';
import { namesIn } from '../../src/catalogue/check.js';

const files = ['ha-noi-2026', 'long-bien-2017', 'truong-hoc'];
const forms: [string, Procedure, Field[]][] = [];
for (const file of files) {
  const source: unknown = await (
    await fetch(new URL(`../../catalogues/${file}.json`, import.meta.url))
  ).json();
  const { catalogue } = parseCatalogue(source);
  for (const procedure of catalogue!.procedures)
    forms.push([
      `${file} ${procedure.id}`,
      procedure,
      procedure.form?.sections.flatMap(({ fields }) => fields) ?? [],
    ]);
}
/** The fields of a form that hold answers, those of rows too. */
const leaves = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...(field.type === 'group' ? field.fields : [])]);
function walked(procedure: Procedure, answers: Record<string, Value>) {
  const empty = newDossier({ id: 'x', updated: '2026-01-01' }, procedure);
  const dossier = Object.entries(answers).reduce(
    (d, [path, value]) => reduce(d, { type: 'answer', path, value }),
    empty,
  );
  return allItems(walk(procedure, dossier, { today: '2026-11-23' }));
}

describe('in every form of every catalogue', () => {
  it('“khác” can be said in words', () => {
    const isOther = ({ value, label }: Option) => value === 'other' && /khác/i.test(textIn('vi', label));
    let others = 0;
    for (const [name, , fields] of forms)
      for (const choice of leaves(fields)) {
        if (choice.type !== 'choice' || !choice.options.some(isOther)) continue;
        others++;
        const lookup = (field: string) => (field === choice.name ? 'other' : undefined);
        const words = leaves(fields).filter(
          ({ type, visibleWhen }) =>
            (type === 'text' || type === 'multiline' || type === 'personName') &&
            visibleWhen &&
            namesIn(visibleWhen).includes(choice.name) &&
            holds(visibleWhen, lookup),
        );
        expect(words, `${name} ${choice.name}`).not.to.be.empty;
      }
    expect(others).to.be.greaterThan(50);
  });

  it('residence and issuing authority are asked only without an identity number', () => {
    let asked = 0;
    for (const [name, procedure, fields] of forms) {
      if (!fields.some((field) => field.name === 'requesterIdKind')) continue;
      const shown = (kind: string) =>
        walked(procedure, { requesterIdKind: kind })
          .map(({ path }) => path)
          .filter((path) => /^requester(Residence|IdIssued)/.test(path));
      for (const kind of ['identityCard', 'citizenIdCard', 'identityCertificate'])
        expect(shown(kind), `${name} ${kind}`).to.deep.equal([]);
      for (const kind of ['oldIdCard', 'passport', 'other'])
        expect(shown(kind), `${name} ${kind}`).to.include.members([
          'requesterResidencePlace',
          'requesterIdIssuedBy',
        ]);
      asked++;
    }
    expect(asked).to.be.greaterThan(10);
  });

  it('the issuing authority is suggested by the kind of paper', () => {
    for (const [name, procedure, fields] of forms) {
      const lacking = fields.filter(
        (field) => field.type === 'text' && /IdIssuedBy$/.test(field.name) && !field.suggestions,
      );
      expect(
        lacking.map((field) => field.name),
        name,
      ).to.deep.equal([]);
      if (!fields.some((field) => field.name === 'requesterIdIssuedBy')) continue;
      const suggested = (kind: string) =>
        walked(procedure, { requesterIdKind: kind }).find(({ path }) => path === 'requesterIdIssuedBy')
          ?.suggestions;
      expect(suggested('passport'), name).to.deep.equal(['Cục Quản lý xuất nhập cảnh']);
      expect(suggested('oldIdCard'), name).to.deep.equal(['Công an thành phố Hà Nội']);
    }
  });

  it('“bản thân” copies the requester, and leaves it to be changed', () => {
    const answers = {
      requesterFullName: 'Nguyễn Thị Hoà',
      requesterBirthDate: '1996',
      requesterIdKind: 'identityCard',
      requesterPersonalId: '001196012345',
      requesterRelationship: 'self',
    };
    let copied = 0;
    for (const [name, procedure, fields] of forms) {
      const relationship = fields.find((field) => field.name === 'requesterRelationship');
      if (relationship?.type !== 'choice' || !relationship.options.some(({ value }) => value === 'self'))
        continue;
      const names = (given: Record<string, Value>) =>
        walked(procedure, given).filter(
          ({ field, raw, path }) =>
            field.type === 'personName' && path !== 'requesterFullName' && raw === answers.requesterFullName,
        );
      const [own] = names(answers);
      expect(own, name).to.exist;
      expect(names({ ...answers, requesterRelationship: 'other' }).map(({ path }) => path)).not.to.include(
        own!.path,
      );
      const changed = walked(procedure, { ...answers, [own!.path]: 'Nguyễn Thị Hòa' });
      expect(changed.find(({ path }) => path === own!.path)?.value).to.equal('Nguyễn Thị Hòa');
      copied++;
    }
    expect(copied).to.be.greaterThan(2);
  });

  it('areas are above 0 and at most 100,000 m², to the square decimetre', () => {
    const areas = forms.flatMap(([, , fields]) =>
      leaves(fields).filter((field) => field.type === 'number' && field.unit === 'm²'),
    );
    expect(areas.length).to.be.greaterThan(5);
    for (const area of areas) expect(area).to.include({ min: 0.01, max: 100_000, decimals: 2 });
  });

  it('organisations give a tax code with its check digit; the old and the dead a year of birth', () => {
    const all = forms.flatMap(([, , fields]) => fields);
    const codes = all.filter((field) => /[tT]axCode$/.test(field.name));
    expect(codes.length).to.be.greaterThan(1);
    for (const field of codes) expect(field).to.include({ type: 'text', format: 'taxCode' });
    const born = all.filter((field) => /^(requester|deceased|mother|father).*BirthDate$/.test(field.name));
    expect(born.length).to.be.greaterThan(10);
    for (const field of born) expect(field, field.name).to.include({ type: 'date', partial: true });
  });
});
