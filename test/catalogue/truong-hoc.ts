/** The school's catalogue as a page would load it, and what its forms have in common. */
import { parseCatalogue, type Catalogue } from '../../src/catalogue/index.js';
import { newDossier } from '../../src/dossier/index.js';
import { accepted, type Answers } from './civil-status.js';
import { fill, upload } from './long-bien-2017.js';

const source: unknown = await (
  await fetch(new URL('../../catalogues/truong-hoc.json', import.meta.url))
).json();
const parsed = parseCatalogue(source);
export const { issues } = parsed;
export const catalogue = parsed.catalogue as Catalogue;
export const find = (id: string) => catalogue.procedures.find((procedure) => procedure.id === id)!;
const filed = (id: string, answers: Answers, ...documents: string[]) =>
  fill(newDossier(catalogue, find(id)), {
    ...answers,
    ...Object.fromEntries(documents.map((name) => [`documents.${name}`, upload(name)])),
  });
export const send = (id: string, answers: Answers, ...documents: string[]) =>
  accepted(find(id), filed(id, answers, ...documents)).sent;

const mother: Answers = {
  filerKind: 'mother',
  filerFullName: 'Nguyễn Thị Hoà',
  filerPhone: '0912 345 678',
};
const pupil: Answers = { pupilFullName: 'Trần Minh An', pupilBirthDate: '15/03/2013', pupilClass: '8A2' };
export const desk: Answers = { resultDelivery: 'desk', declaration: true };
export const byMail: Answers = {
  filerEmail: 'hoa@example.com',
  resultDelivery: 'electronic',
  declaration: true,
};
export const person: Answers = { ...mother, ...pupil };
export const school = 'Trường Trung học cơ sở (tên trường)';
