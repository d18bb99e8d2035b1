/**
 * Files generated dossiers end to end: through the page's own controls, to a real office over HTTP; then the office stops,
 * and receipt and record are held field by field against what was entered.
 */
import { expect, fixture, html } from '@open-wc/testing';
import type { Receipt } from '../../../src/backend/index.js';
import { parseCatalogue, type Catalogue, type Procedure } from '../../../src/catalogue/index.js';
import { newDossier, reduce, walk, type Dossier, type Value } from '../../../src/dossier/index.js';
import { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import { vietnamToday } from '../../../src/lifecycle/index.js';
import { next, press, textOf, until } from '../../../stories/form-walk.js';
import { complete } from '../../examples/plausible.js';
import '../new-tab.js';
import { asFiled } from './as-filed.js';
import { fillIn, scanOf } from './fill-in.js';

export interface Case {
  procedure: string;
  case: string;
  fill: 'required' | 'all';
  /** What the case is about; the rest is generated. */
  given?: Record<string, Value>;
  /** What the receipt must name, đồng; undefined where only the council knows it. */
  fee: number | undefined;
}
interface Stored {
  id: string;
  size: number;
  type: string;
  stored: { size: number; sha256: string };
}
interface Record_ {
  code: string;
  key: string;
  procedure: string;
  procedure_name: unknown;
  catalogue: string;
  filled_under: string;
  checked_under: string;
  submission: { answers: object; documents: Record<string, { id: string; name: string }[]> };
  applicant: string;
  phone: string;
  email: string | null;
  status: number;
  delivery: string | null;
  receipt: Receipt;
  uploads: Stored[];
  steps: object[];
  letters: { channel: string; recipient: string }[];
}

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

const ask = async <T>(address: string): Promise<T> => (await fetch(address)).json() as Promise<T>;
const sha256 = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** What was entered, and what the page said at the end. */
interface Filed {
  procedure: Procedure;
  dossier: Dossier;
  receipt: Receipt;
  shown: string;
}

export function filesEveryForm(name: string, cases: readonly Case[]): void {
  describe(`every form of ${name}, filed with a real office`, () => {
    const today = vietnamToday();
    const filed = new Map<Case, Filed>();
    let catalogue: Catalogue;
    let office: string;
    before(async function () {
      this.timeout(180_000); // an office makes its database first
      const source = await ask<unknown>(
        `${new URL('../../../catalogues/', import.meta.url).href}${name}.json`,
      );
      catalogue = parseCatalogue(source).catalogue!;
      ({ office } = await ask<{ office: string }>(`/__filing?catalogue=${name}`));
    });

    for (const each of cases) {
      it(`files ${each.procedure}, ${each.case}`, async () => {
        const procedure = catalogue.procedures.find(({ id }) => id === each.procedure)!;
        const given = Object.entries(each.given ?? {}).reduce(
          (dossier, [path, value]) => reduce(dossier, { type: 'answer', path, value }),
          newDossier(catalogue, procedure),
        );
        const dossier = complete(catalogue, procedure, { today, fill: each.fill }, given)!;
        const el = await fixture<DvcDossierForm>(
          html`<dvc-dossier-form
            procedure=${procedure.id}
            backend=${office}
            .catalogue=${catalogue}
          ></dvc-dossier-form>`,
        );
        await fillIn(el, procedure, dossier, today);
        const submitted = next(el, 'dvc-dossier-submitted');
        await press(el, 'Nộp hồ sơ');
        await until(el, '[part~=receipt]');
        const { receipt } = await submitted;
        filed.set(each, { procedure, dossier, receipt, shown: textOf(el, '[part~=receipt]') });
      }).timeout(120_000);
    }

    describe('has on record, as it was entered,', () => {
      let records: Record_[];
      before(async function () {
        this.timeout(180_000);
        records = await ask<Record_[]>(`/__filed?office=${encodeURIComponent(office)}`);
      });
      it('every dossier once', () => {
        const codes = [...filed.values()].map(({ receipt }) => receipt.code);
        expect(records.map(({ code }) => code).sort()).to.deep.equal(codes.sort());
        expect(new Set(records.map(({ key }) => key)).size).to.equal(cases.length);
      });
      for (const each of cases) {
        it(`${each.procedure}, ${each.case}`, async () => {
          const { procedure, dossier, receipt, shown } = filed.get(each)!;
          const record = records.find(({ code }) => code === receipt.code)!;
          const expected = asFiled(walk(procedure, dossier, { today }));
          const answer = (field = '') => (record.submission.answers as Record<string, string>)[field];
          const { contact } = procedure.form!;

          expect(record.submission.answers).to.deep.equal(expected.answers);
          expect(record.procedure).to.equal(procedure.id);
          expect(record.procedure_name).to.deep.equal(procedure.name);
          expect([record.catalogue, record.filled_under, record.checked_under]).to.deep.equal([
            catalogue.id,
            catalogue.updated,
            catalogue.updated,
          ]);
          expect([record.applicant, record.phone, record.email ?? undefined]).to.deep.equal([
            answer(contact.name),
            '+84912345678',
            answer(contact.email),
          ]);
          expect(record.status).to.equal(1);
          expect(record.steps).to.deep.equal([{ act: 'submit', actor: 'citizen', status: 1 }]);

          const { documents } = record.submission;
          expect(Object.keys(documents)).to.have.members(expected.documents);
          const files = Object.entries(documents).flatMap(([document, list]) =>
            list.map((file) => ({ file, path: `documents.${document}` })),
          );
          expect(record.uploads.map(({ id }) => id)).to.have.members(files.map(({ file }) => file.id));
          for (const { file, path } of files) {
            const attached = scanOf(path);
            const upload = record.uploads.find(({ id }) => id === file.id)!;
            const { size, type, name: fileName } = attached;
            expect(file).to.deep.equal({ id: upload.id, name: fileName, size, type });
            expect([upload.size, upload.type]).to.deep.equal([size, type]);
            expect(upload.stored).to.deep.equal({ size, sha256: await sha256(attached) });
          }

          expect(record.receipt).to.deep.equal(receipt);
          expect(receipt.procedure).to.deep.equal({ id: procedure.id, name: procedure.name });
          expect(receipt.fee).to.equal(each.fee);
          expect(shown).to.contain(receipt.code);
          const letters = [
            { channel: 'sms', recipient: '+84912345678' },
            ...(record.email ? [{ channel: 'email', recipient: record.email }] : []),
          ];
          expect(record.letters).to.have.deep.members(letters);
        });
      }
    });
  });
}
