/** What a citizen fills in, without DOM. */
import type { Document, Field, Issue, Section, Text } from '../catalogue/index.js';

/** Where an upload stands. Only `done` may be submitted; the id is the backend's. */
export interface FileAnswer {
  key: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Media type. */
  type: string;
  state: 'waiting' | 'uploading' | 'failed' | 'done';
  id?: string;
}
/** An address of today: two tiers and a line; `past` fields take the paper's own text instead. */
export interface Address {
  province?: string;
  provinceName?: string;
  commune?: string;
  communeName?: string;
  /** House number, street, hamlet; or the whole address as an old paper has it. */
  line?: string;
  /**
   * Of a `past` field only: the commune of today in which that address may lie, by its code. The citizen chose it among
   * suggestions; the officer decides.
   */
  successor?: string;
  /** Its name with the province's: `Phường Bồ Đề, Thành phố Hà Nội`. */
  successorName?: string;
}
export interface Row {
  key: string;
  answers: Answers;
}
export type Value = string | number | boolean | string[] | Address | FileAnswer[] | Row[];
/** As typed: never corrected, never cleared when hidden. Keys are field names. */
export type Answers = { [name: string]: Value };

/** The one state of a form. Only `reduce` writes it. */
export interface Dossier {
  procedure: string;
  /** The catalogue it is filled under: an officer must know which version. */
  catalogue: { id: string; updated: string };
  /** Made before the first send and the same for every retry: the `Idempotency-Key`. */
  key: string;
  answers: Answers;
  /** Uploads for the procedure's documents, by the document's name. */
  documents: { [name: string]: FileAnswer[] };
}

export type Action =
  | { type: 'answer'; path: string; value: Value | undefined }
  | { type: 'addRow'; path: string; key: string }
  | { type: 'removeRow'; path: string; key: string };

export type DossierIssueCode =
  | 'required' // empty but needed
  | 'wrongType' // not the kind of value this field holds
  | 'tooShort' // params: min
  | 'tooLong' // params: max
  | 'notANumber'
  | 'tooSmall' // params: min
  | 'tooLarge' // params: max
  | 'tooManyDecimals' // params: decimals
  | 'notADate'
  | 'impossibleDate'
  | 'twoDigitYear'
  | 'dateNeedsDay' // a full date is wanted
  | 'tooEarly' // params: min (ISO)
  | 'tooLate' // params: max (ISO)
  | 'notATime'
  | 'notAnOption'
  | 'tooFew' // params: min
  | 'tooMany' // params: max
  | 'notAccepted' // a check box that must be ticked
  | 'badName' // digits or signs in a person's name
  | 'badPersonalId' // not 12 digits
  | 'badIdNumber' // none of the kinds that the field takes
  | 'unknownProvinceCode' // warning
  | 'badPhone'
  | 'unknownPhonePrefix' // warning
  | 'notMobile' // a landline gets no SMS
  | 'badEmail'
  | 'badFormat' // params: format
  | 'addressIncomplete' // params: part ('province' | 'commune' | 'line')
  | 'uploadUnfinished'
  | 'uploadFailed'
  | 'fileTooLarge' // params: maxMB
  | 'fileType' // params: accept
  | 'fileUnknown' // (office) no such finished upload
  | 'unexpected' // (office) an answer that the form does not ask for
  | 'rule'; // a rule across fields, with the catalogue's own message; params: what the message may name
export type DossierIssue = Issue<DossierIssueCode> & {
  /** Of a `rule` only: the catalogue's sentence, with `{…}` for the params. */
  message?: Text;
  /** Of a `rule` only: its name in the catalogue. */
  rule?: string;
};

/** One visible thing to answer, with all that view, error summary, review and submission need. */
export interface Item {
  /** Answers: `fullName`, `siblings.k1.fullName`; documents: `documents.birthRecord`. */
  path: string;
  /** The section it stands in; documents form the last section, named `documents`. */
  section: string;
  field: Field;
  /** Set on the items of the last section. */
  document?: Document;
  /** What is shown in the input: as typed, or the preset. */
  raw: Value | undefined;
  /** The normalised value as it would be submitted; absent when empty or wrong. */
  value: SubmittedValue | undefined;
  required: boolean;
  issues: DossierIssue[];
  /** Texts only: what the catalogue offers to take instead of typing, as things stand. */
  suggestions?: string[];
  /** Groups only: the items of each row. */
  rows?: { key: string; items: Item[] }[];
}
/** A visible section with its items, in order. */
export interface WalkedSection {
  name: string;
  section: Section | undefined;
  items: Item[];
}

export interface SubmittedFile {
  id: string;
  name: string;
  size: number;
  type: string;
}
/** Normalised: dates ISO (`1958`, `1958-07`, `1958-07-03`), numbers as numbers, names and texts NFC, phones E.164. */
export type SubmittedValue =
  string | number | boolean | string[] | Address | SubmittedFile[] | SubmittedRow[];
/** Rows keep their keys, so that the office names the same issue paths as the widget. */
export interface SubmittedRow {
  key: string;
  answers: { [name: string]: SubmittedValue };
}

/** What a backend receives. */
export interface Submission {
  procedure: string;
  catalogue: { id: string; updated: string };
  answers: { [name: string]: SubmittedValue };
  documents: { [name: string]: SubmittedFile[] };
  locale: 'vi' | 'en';
}
