/** A bare form around the fields, for tests and stories: the real walk and reduce, no steps, no sending. */
import { html, LitElement, type TemplateResult } from 'lit';
import { textIn, type Field, type LocaleCode, type Procedure } from '../../../src/catalogue/index.js';
import {
  allItems,
  newDossier,
  nextRowKey,
  reduce,
  walk,
  type Action,
  type Answers,
  type FileAnswer,
  type Item,
  type Value,
} from '../../../src/dossier/index.js';
import { drawField, fieldStyles, type Drawn, type FieldContext } from '../../../src/elements/fields/index.js';
import { styles } from '../../../src/elements/styles.js';
import { tokens } from '../../../src/elements/tokens.js';
import { filingWords } from '../../../src/locale/filing.js';
import { common, inBoth } from '../../../src/locale/index.js';
import { everyFieldProcedure } from '../../examples/every-field.js';

const words = inBoth({ common });

export class FieldsHost extends LitElement {
  static override styles = [tokens, styles, fieldStyles];
  procedure: Procedure = everyFieldProcedure();
  dossier = newDossier({ id: 'every-field', updated: '2026-03-01' }, this.procedure);
  localeCode: LocaleCode = 'vi';
  /** Issues are shown from the start, as after trying to go on. */
  showsAll = false;
  today = '2026-03-15';
  readonly visited = new Set<string>();
  readonly sent = new Map<string, { sent: number; total: number }>();
  /** Everything that the views reported, oldest first. */
  readonly reports: unknown[][] = [];
  /** In place of a view from the table. */
  views: { [type: string]: typeof drawField } = {};

  get items(): Item[] {
    return walk(this.procedure, this.dossier, { today: this.today }).flatMap((section) => section.items);
  }
  item(path: string): Item {
    const sections = walk(this.procedure, this.dossier, { today: this.today });
    return allItems(sections).find((item) => item.path === path)!;
  }

  private act(action: Action): void {
    this.reports.push([action.type, action.path, 'value' in action ? action.value : undefined]);
    this.dossier = reduce(this.dossier, action);
    this.requestUpdate();
  }
  private filesAt(path: string): FileAnswer[] {
    return (this.item(path).raw ?? []) as FileAnswer[];
  }
  setFile(path: string, key: string, change: Partial<FileAnswer>): void {
    const files = this.filesAt(path).map((file) => (file.key === key ? { ...file, ...change } : file));
    this.act({ type: 'answer', path, value: files });
  }

  private readonly draw = (item: Item): Drawn =>
    (this.views[item.field.type] ?? drawField)(item, this.context);

  readonly context: FieldContext = {
    words: { ...words.vi, ...filingWords.vi },
    locale: 'vi',
    text: (text) => textIn(this.localeCode, text),
    showsIssues: (item) => this.showsAll || this.visited.has(item.path),
    answer: (path: string, value: Value | undefined) => this.act({ type: 'answer', path, value }),
    left: (path) => {
      this.reports.push(['left', path]);
      this.visited.add(path);
      this.requestUpdate();
    },
    addRow: (path) => this.act({ type: 'addRow', path, key: nextRowKey(this.dossier, path) }),
    removeRow: (path, key) => this.act({ type: 'removeRow', path, key }),
    addFiles: (item, files) => {
      const before = this.filesAt(item.path);
      const added = [...files].map(({ name, size, type }, i): FileAnswer => ({
        key: `f${before.length + i}`,
        name,
        size,
        type,
        state: 'waiting',
      }));
      this.act({ type: 'answer', path: item.path, value: [...before, ...added] });
    },
    retryFile: (path, key) => this.setFile(path, key, { state: 'uploading' }),
    removeFile: (path, key) => {
      const left = this.filesAt(path).filter((file) => file.key !== key);
      this.act({ type: 'answer', path, value: left });
    },
    progress: (key) => this.sent.get(key),
    draw: this.draw,
    requestUpdate: () => this.requestUpdate(),
    done: new Map(),
  };

  override render(): TemplateResult {
    this.context.words = { ...words[this.localeCode], ...filingWords[this.localeCode] };
    this.context.locale = this.localeCode;
    return html`<div class="base" lang=${this.localeCode}>${this.items.map(this.draw)}</div>`;
  }
}
if (!customElements.get('fields-host')) customElements.define('fields-host', FieldsHost);
declare global {
  interface HTMLElementTagNameMap {
    'fields-host': FieldsHost;
  }
}

/** A host that shows these fields, with these answers. */
export function hostOf(
  fields: Field[],
  answers: Answers = {},
  settings: Partial<FieldsHost> = {},
): FieldsHost {
  const host = document.createElement('fields-host');
  const section = { name: 'one', title: 'Một phần', fields };
  const contact = { name: 'fullName', phone: 'phone' };
  host.procedure = { ...everyFieldProcedure(), documents: [], form: { contact, sections: [section] } };
  host.dossier = { ...newDossier({ id: 'every-field', updated: '2026-03-01' }, host.procedure) };
  host.dossier.answers = { ...host.dossier.answers, ...answers };
  return Object.assign(host, settings);
}
