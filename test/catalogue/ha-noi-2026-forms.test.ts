import { expect } from '@open-wc/testing';
import type { Procedure } from '../../src/catalogue/index.js';
import {
  checkSubmission,
  issuesOf,
  newDossier,
  toSubmission,
  walk,
  type Value,
} from '../../src/dossier/index.js';
import { communes } from '../../src/units/index.js';
import { catalogue, find } from './ha-noi-2026.js';
import { filed } from './long-bien-2017-district-dossiers.js';
import { context, fill, find as findOfLeaflet, lines, optionsOf } from './long-bien-2017.js';

const names = (procedure: Procedure) => procedure.form!.sections.map(({ name }) => name);
/** What the form says to a complete dossier, and what the office says to it. */
function faults(id: string, answers: Record<string, Value>): string[] {
  const procedure = find(id);
  const dossier = fill(newDossier(catalogue, procedure), answers);
  const sections = walk(procedure, dossier, context);
  const checked = checkSubmission(procedure, toSubmission(dossier, sections, 'vi'), context);
  return [...issuesOf(sections), ...checked.issues].map(({ path, code }) => `${path} ${code}`);
}
/** Types, limits, conditions and presets: a form without its words and without the agencies to choose from. */
const frame = (procedure: Procedure) =>
  procedure.form!.sections.map(({ name, visibleWhen, beside, fields }) => ({
    name,
    visibleWhen,
    beside,
    fields: fields.map((field) => ({ ...field, label: '', hint: '', source: '', options: [], display: '' })),
  }));
const rules = (procedure: Procedure) => procedure.form!.rules?.map(({ message: _, ...rule }) => rule);
const VARIANTS = { new: 'cap-moi', reissue: 'cap-lai', extension: 'gia-han', change: 'sua-doi-bo-sung' };

/** The questions of a section; the note on exemption speaks of communes here, of wards there. */
const questions = (procedure: Procedure, section: string) =>
  lines(procedure, section).filter((line) => !line.startsWith('exemptNote'));

describe('the forms of today’s catalogue', () => {
  it('are those that the leaflet’s catalogue has, question by question', () => {
    const same = catalogue.procedures.filter(({ id, form }) => form && !id.startsWith('tro-choi'));
    expect(same).to.have.length(10);
    for (const procedure of same) {
      const leaflet = findOfLeaflet(procedure.id);
      expect(names(procedure), procedure.id).to.deep.equal(names(leaflet));
      expect(frame(procedure), procedure.id).to.deep.equal(frame(leaflet));
      // That the site is in the receiving ward was said for four wards, by pairs.
      const known = rules(leaflet)?.filter(({ name }) => name !== 'siteInReceivingWard');
      expect(rules(procedure), procedure.id).to.deep.equal(known);
      for (const name of names(procedure))
        expect(questions(procedure, name), `${procedure.id} ${name}`).to.deep.equal(questions(leaflet, name));
    }
  });

  it('are addressed to every commune of Hà Nội, not to four wards', async () => {
    const units = await communes('01');
    expect(units).to.have.length(126);
    const committee = (name: string) => `Ủy ban nhân dân ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const expected = units.map(({ name }) => committee(name));
    expect(expected).to.include('Ủy ban nhân dân phường Long Biên');
    expect(optionsOf(find('khai-sinh'), 'registrationAgency')).to.deep.equal(expected);
    expect(optionsOf(find('xay-dung-nha-o'), 'receivingWard')).to.deep.equal(expected);
    expect(optionsOf(find('su-dung-tam-he-pho'), 'licensingAgency')).to.deep.equal([
      ...expected,
      'Sở Xây dựng Hà Nội',
    ]);
    expect(JSON.stringify(catalogue)).to.not.contain('Bốn phường này');
  });

  it('propose the receiving commune as that of the site', () => {
    const procedure = find('xay-dung-nha-o');
    const dossier = fill(newDossier(catalogue, procedure), { receivingWard: '00004' });
    const items = walk(procedure, dossier, context).flatMap((section) => section.items);
    expect(items.find((item) => item.path === 'siteWard')!.value).to.equal('00004');
  });

  const houseOrRoad = filed.filter(
    ({ procedure }) => procedure !== 'tro-choi-dien-tu' && procedure !== 'ha-do-cao-via-he',
  );
  for (const { procedure, case: name, answers } of houseOrRoad)
    it(`take a complete dossier, and so does the office: ${procedure}, ${name}`, () => {
      expect(faults(procedure, answers)).to.deep.equal([]);
    });

  for (const { case: name, answers } of filed.filter(({ procedure }) => procedure === 'tro-choi-dien-tu'))
    it(`take a complete dossier of one of the four game certificates: ${name}`, () => {
      const { variant, ...rest } = answers;
      const id = `tro-choi-dien-tu-${VARIANTS[variant as keyof typeof VARIANTS]}`;
      expect(faults(id, rest)).to.deep.equal([]);
    });

  it('ask of each game certificate only what is its own', () => {
    const sections = Object.values(VARIANTS).map((variant) => names(find(`tro-choi-dien-tu-${variant}`)));
    expect(sections).to.deep.equal([
      ['owner', 'point', 'equipment', 'closing'],
      ['owner', 'point', 'certificate', 'reissue', 'closing'],
      ['owner', 'point', 'certificate', 'extension', 'closing'],
      ['owner', 'point', 'certificate', 'change', 'closing'],
    ]);
    const certificate = (variant: string) => lines(find(`tro-choi-dien-tu-${variant}`), 'certificate');
    expect(certificate('gia-han')).to.deep.equal([
      'certificateNumber*: Số giấy chứng nhận',
      'certificateIssuedOn*: Ngày cấp',
      'certificateExpiresOn*: Ngày hết hạn',
    ]);
    expect(certificate('cap-lai')).to.deep.equal(['certificateNumber*: Số giấy chứng nhận']);
    expect(certificate('sua-doi-bo-sung')).to.deep.equal(['certificateNumber: Số giấy chứng nhận']);
    const rules = Object.values(VARIANTS).map((variant) =>
      (find(`tro-choi-dien-tu-${variant}`).form!.rules ?? []).map(({ name }) => name),
    );
    expect(rules).to.deep.equal([[], [], ['certificateDates', 'extensionInTime', 'extendedOnce'], []]);
  });
});
