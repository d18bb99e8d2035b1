import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { FieldOf, FieldType, LocaleCode, Text } from '../../catalogue/index.js';
import type { Item, Value } from '../../dossier/index.js';
import type { FilingWords } from '../../locale/filing.js';
import type { Words } from '../../locale/index.js';

/** A field as a template holds it. */
export type Drawn = TemplateResult | DirectiveResult;

/** What the page did on a press, so that it can be undone while nothing was typed since. */
export interface Done {
  before: Value;
  after: Value;
  /** The sentence that tells it. */
  said: string;
}

/** What a field's view may use of the form around it. */
export interface FieldContext {
  words: Pick<Words, 'common'> & FilingWords;
  locale: LocaleCode;
  text(text: Text): string;
  /** Whether this item's issues are shown yet: after leaving it, or after trying to go on. */
  showsIssues(item: Item): boolean;
  /** The only way out: becomes an action for `reduce`. */
  answer(path: string, value: Value | undefined): void;
  /** The citizen left the field. */
  left(path: string): void;
  addRow(path: string): void;
  removeRow(path: string, key: string): void;
  /** Uploads of `file` fields and documents. */
  addFiles(item: Item, files: FileList | File[]): void;
  retryFile(path: string, key: string): void;
  removeFile(path: string, key: string): void;
  /** Bytes stored by the backend so far, for a file that is uploading. */
  progress(key: string): { sent: number; total: number } | undefined;
  /** Draws another item (groups draw their rows with it). */
  draw(item: Item): Drawn;
  requestUpdate(): void;
  /** The last thing done for the citizen in a field, by its path. */
  done: Map<string, Done>;
}

/** An item of one field type: its `field` is narrowed. */
export type ItemOf<T extends FieldType> = Item & { field: FieldOf<T> };
export type FieldView<T extends FieldType> = (item: ItemOf<T>, context: FieldContext) => TemplateResult;
/** Closed: a type without a view does not compile. */
export type FieldViews = { [T in FieldType]: FieldView<T> };
