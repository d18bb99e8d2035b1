/** The leaflet's catalogue as a page would load it, and short questions to its forms. */
import {
  parseCatalogue,
  textIn,
  type Catalogue,
  type Field,
  type Procedure,
  type Text,
} from '../../src/catalogue/index.js';
import {
  allItems,
  issuesOf,
  newDossier,
  reduce,
  walk,
  type Dossier,
  type Value,
} from '../../src/dossier/index.js';

const source: unknown = await (
  await fetch(new URL('../../catalogues/long-bien-2017.json', import.meta.url))
).json();
const parsed = parseCatalogue(source);
export const { issues } = parsed;
export const catalogue = parsed.catalogue as Catalogue;
export const find = (id: string) => catalogue.procedures.find((procedure) => procedure.id === id)!;
export const vi = (text: Text | undefined) => text && textIn('vi', text);
export const context = { today: '2026-11-23' };

export const fill = (dossier: Dossier, answers: Record<string, Value>): Dossier =>
  Object.entries(answers).reduce((d, [path, value]) => reduce(d, { type: 'answer', path, value }), dossier);
export const open = (procedure: Procedure, answers: Record<string, Value> = {}) =>
  fill(newDossier(catalogue, procedure), answers);
export const shown = (procedure: Procedure, answers: Record<string, Value>) =>
  allItems(walk(procedure, open(procedure, answers), context)).map((item) => item.path);
export const wanting = (procedure: Procedure, answers: Record<string, Value>) =>
  issuesOf(walk(procedure, open(procedure, answers), context))
    .filter((issue) => issue.severity === 'error')
    .map((issue) => issue.path);
/** What the rules across fields say: `severity path`. */
export const ruleIssues = (procedure: Procedure, answers: Record<string, Value>) =>
  issuesOf(walk(procedure, open(procedure, answers), context))
    .filter((issue) => issue.code === 'rule')
    .map((issue) => `${issue.severity} ${issue.path}`);
export const upload = (key: string) => [
  { key, name: `${key}.jpg`, size: 1000, type: 'image/jpeg', state: 'done' as const, id: `up-${key}` },
];
/** `name* : label`, the star for always required. */
const line = (field: Field) => `${field.name}${field.required === true ? '*' : ''}: ${vi(field.label)}`;
export const lines = (procedure: Procedure, section: string) =>
  procedure.form!.sections.find(({ name }) => name === section)!.fields.map(line);

export const requester = {
  requesterFullName: 'Nguyễn Thị Hoà',
  requesterBirthDate: '1996',
  requesterIdKind: 'identityCard',
  requesterPersonalId: '001196012345',
  requesterPhone: '0912 345 678',
};

export const requesterLines = [
  'requesterFullName*: Họ, chữ đệm, tên người yêu cầu',
  'requesterBirthDate*: Ngày, tháng, năm sinh',
  'requesterIdKind*: Loại giấy tờ',
  'requesterPersonalId*: Số định danh cá nhân',
  'requesterIdDocumentNumber*: Số giấy tờ',
  'requesterOtherDocument*: Tên và số giấy tờ',
  'requesterIdIssuedOn*: Ngày cấp',
  'requesterIdIssuedBy*: Cơ quan cấp',
  'requesterResidencePlace*: Nơi cư trú ở trong nước hay nước ngoài',
  'requesterResidenceKind*: Loại cư trú',
  'requesterResidence*: Nơi cư trú',
  'requesterAddressAbroad*: Nơi cư trú ở nước ngoài (quốc gia, địa chỉ)',
  'requesterPhone*: Số điện thoại',
  'requesterEmail: Email',
];
export const optionsOf = (procedure: Procedure, name: string) => {
  const field = procedure.form!.sections.flatMap((s) => s.fields).find((f) => f.name === name)!;
  return 'options' in field ? field.options.map((option) => vi(option.label)) : [];
};
export const documentsOf = (procedure: Procedure) =>
  procedure.documents!.map((d) => `${d.kind} ${vi(d.title)} (${/KQ\d+/.exec(vi(d.source)!)?.[0]})`);
