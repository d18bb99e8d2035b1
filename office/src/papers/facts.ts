/** What the papers say of a dossier: gathered once, from what was declared and from the catalogue. Nothing is guessed. */
import type { Agency, Procedure } from 'dvc-widgets/catalogue';
import type { PaperSheet } from 'dvc-widgets/backend';
import { processingTimeOf, type Address, type Submission } from 'dvc-widgets/dossier';
import type { Filed } from '../catalogues.js';
import type { Dossier } from '../dossiers/status.js';
import { addressLine, deskName, duration, phoneLine, vi } from './words.js';

export interface Applicant {
  name: string;
  /** Personal number or passport, where the form asks whoever files for one. */
  idNumber: string | undefined;
  address: string | undefined;
  phone: string;
  email: string | undefined;
}
export interface PaperFacts {
  code: string;
  procedure: string;
  agency: PaperSheet['agency'];
  place: string | undefined;
  /** The one who decides: the superior body at the head, unless another desk receives. */
  decidedBy: string;
  applicant: Applicant;
  documents: string[];
  time: string | undefined;
  collectAt: string;
  officePhone: string | undefined;
}

/** `filed` is undefined once the catalogue has lost the procedure: the papers then say less. */
export function factsOf(
  dossier: Dossier,
  submission: Submission,
  filed: Filed | undefined,
  place: string | undefined,
): PaperFacts {
  const { procedure } = filed ?? {};
  const agencyOf = (id: string | undefined) => filed?.catalogue.agencies.find((agency) => agency.id === id);
  const deciding = agencyOf(procedure?.decidingAgency);
  const time = procedure && processingTimeOf(procedure, submission.answers);
  return {
    code: dossier.code,
    procedure: vi(dossier.procedureName),
    agency: headOf(dossier, deciding, agencyOf(procedure?.receivingPoint?.agency)),
    place,
    decidedBy: deciding ? vi(deciding.name) : vi(dossier.office.name),
    applicant: {
      name: dossier.applicant,
      ...particulars(procedure, submission),
      phone: phoneLine(dossier.phone),
      email: dossier.email ?? undefined,
    },
    documents: documentsOf(procedure, submission),
    time: time && duration(time),
    collectAt: collectAt(dossier),
    officePhone: dossier.office.phone,
  };
}

/** The superior body over its desk; a centre that receives for others stands alone, as it is named. */
function headOf(
  { office }: Dossier,
  deciding: Agency | undefined,
  receiving: Agency | undefined,
): PaperSheet['agency'] {
  const name = vi(office.name);
  if (receiving && receiving.id !== deciding?.id) return { name };
  const desk = deskName(deciding?.tier);
  return desk === undefined ? { name } : { parent: name, name: desk };
}

/** Of the sections that hold the contact fields, in their order: the first number and the first address that were given. */
function particulars(
  procedure: Procedure | undefined,
  { answers }: Submission,
): Pick<Applicant, 'idNumber' | 'address'> {
  const contact = Object.values(procedure?.form?.contact ?? {});
  const fields = (procedure?.form?.sections ?? [])
    .filter((section) => section.fields.some(({ name }) => contact.includes(name)))
    .flatMap((section) => section.fields);
  const first = (type: 'idNumber' | 'address') => {
    const field = fields.find((field) => field.type === type && Object.hasOwn(answers, field.name));
    return field && answers[field.name];
  };
  const [idNumber, address] = [first('idNumber'), first('address')];
  return {
    idNumber: typeof idNumber === 'string' ? idNumber : undefined,
    address: address === undefined ? undefined : addressLine(address as Address),
  };
}

function documentsOf(procedure: Procedure | undefined, { documents }: Submission): string[] {
  const { title } = procedure?.form ?? {};
  const files = Object.entries(documents).map(([name, files]) => {
    const document = procedure?.documents?.find((candidate) => candidate.name === name);
    return `${document ? vi(document.title) : name} (bản điện tử, ${files.length} tệp)`;
  });
  return [title === undefined ? 'Tờ khai (biểu mẫu điện tử)' : `${vi(title)} (biểu mẫu điện tử)`, ...files];
}

function collectAt({ delivery, office }: Dossier): string {
  if (delivery === 'post') return 'địa chỉ của người nộp hồ sơ, qua dịch vụ bưu chính';
  if (delivery === 'electronic') return 'bản điện tử, tra cứu bằng mã hồ sơ';
  return [vi(office.name), office.address && vi(office.address)].filter(Boolean).join(', ');
}
