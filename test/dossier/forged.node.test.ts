import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { parseCatalogue } from '../../src/catalogue/index.js';
import { checkSubmission } from '../../src/dossier/index.js';
import { everyField } from '../examples/every-field.js';
import { runs } from '../examples/generated.js';

const leaflet: unknown = JSON.parse(
  readFileSync(new URL('../../catalogues/long-bien-2017.json', import.meta.url), 'utf8'),
);

describe('generated forged submissions', () => {
  for (const source of [leaflet, everyField]) {
    const catalogue = parseCatalogue(source).catalogue!;
    it(`throw nothing, whatever is posted (${catalogue.id})`, () => {
      const { id, updated } = catalogue;
      const property = fc.property(
        fc.constantFrom(...catalogue.procedures.filter(({ form }) => form)),
        fc.dictionary(fc.string(), fc.anything({ withNullPrototype: true })),
        fc.anything(),
        (procedure, answers, anything) => {
          const fields = procedure.form!.sections.flatMap((section) => section.fields);
          const named = Object.fromEntries(fields.map(({ name }) => [name, anything]));
          const head = { procedure: procedure.id, catalogue: { id, updated }, documents: {}, locale: 'vi' };
          for (const given of [answers, named, { ...named, ...answers }])
            checkSubmission(procedure, { ...head, answers: given }, { today: '2026-11-23' });
          checkSubmission(procedure, anything, { today: '2026-11-23' });
        },
      );
      fc.assert(property, { numRuns: Math.ceil(runs / 4) });
    });
  }
});
