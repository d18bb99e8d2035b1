import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LocaleCode } from '../../../src/catalogue/index.js';
import type { Answers, FileAnswer } from '../../../src/dossier/index.js';
import { everyFieldProcedure } from '../../examples/every-field.js';
import { allItems, walk } from '../../../src/dossier/index.js';
import { issueTarget, views } from '../../../src/elements/fields/index.js';
import { filledAnswers, mistakenAnswers } from '../../examples/answers.js';
import type { FieldsHost } from './host.js';
import './host.js';

async function showForm(
  answers: Answers,
  locale: LocaleCode,
  documents: FileAnswer[] = [],
): Promise<FieldsHost> {
  const host = document.createElement('fields-host');
  host.localeCode = locale;
  host.showsAll = true;
  host.dossier = { ...host.dossier, answers, documents: { birthCertificate: documents } };
  return fixture<FieldsHost>(html`${host}`);
}

describe('every field', () => {
  const cases: [string, Answers][] = [
    ['empty', {}],
    ['filled', filledAnswers],
    ['mistaken', mistakenAnswers],
  ];
  for (const [name, answers] of cases) {
    it(`${name}: axe finds nothing, ids are unique, every reference leads somewhere`, async () => {
      const host = await showForm(answers, 'vi');
      const root = host.shadowRoot!;
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const control of root.querySelectorAll('[aria-describedby]'))
        for (const id of control.getAttribute('aria-describedby')!.split(' ')) expect(ids).to.include(id);
      for (const label of root.querySelectorAll('label')) expect(label.control, label.textContent).to.exist;
      await expect(host).to.be.accessible();
    });
  }

  it('the example holds every type', () => {
    const fields = everyFieldProcedure().form!.sections.flatMap((section) => section.fields);
    expect(new Set(fields.map(({ type }) => type))).to.deep.equal(new Set(Object.keys(views)));
  });

  it('each issue leads to something that takes the focus', async () => {
    for (const answers of [{}, mistakenAnswers]) {
      const host = await showForm(answers, 'vi');
      const items = allItems(walk(host.procedure, host.dossier, { today: host.today }));
      const issues = items.flatMap((item) => item.issues);
      expect(issues.length).to.be.greaterThan(5);
      for (const issue of issues) {
        const target = host.shadowRoot!.getElementById(issueTarget(issue))!;
        expect(target, issue.path).to.exist;
        target.focus();
        expect(host.shadowRoot!.activeElement, issue.path).to.equal(target);
      }
    }
  });

  it('in English leaves no Vietnamese sentence of ours', async () => {
    const host = await showForm(mistakenAnswers, 'en');
    const said = [...host.shadowRoot!.querySelectorAll('.error, .warning, .hint, button, .state')];
    const text = said.map((node) => node.textContent).join(' ');
    expect(text).to.contain('Please');
    expect(text).not.to.match(/Hãy|Ví dụ|Thêm|Xóa|đang/);
    await expect(host).to.be.accessible();
  });

  it('fits 320 px', async () => {
    await setViewport({ width: 320, height: 700 });
    const host = await showForm(mistakenAnswers, 'vi');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(host.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });
});
