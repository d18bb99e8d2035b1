/** A catalogue to edit, with what is wrong in it by line and column, and the service as it shows it. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { lineCounter, locate, offsetOf } from '../bin/locate.js';
import { parseCatalogueText, type LocaleCode } from '../src/catalogue/index.js';
import { faultSentences } from '../src/locale/faults.js';

interface Finding {
  severity: 'error' | 'warning';
  sentence: string;
  offset: number;
  line: number;
  column: number;
}
const words = {
  vi: {
    label: 'Danh mục (JSON)',
    none: 'Không có lỗi, không có cảnh báo.',
    notJson: 'từ chỗ này trở đi không phải JSON hợp lệ.',
    severity: { error: 'Lỗi', warning: 'Cảnh báo' },
    place: (line: number, column: number) => `dòng ${line}, cột ${column}`,
    findings: 'Lỗi và cảnh báo',
  },
  en: {
    label: 'Catalogue (JSON)',
    none: 'No errors, no warnings.',
    notJson: 'from here on this is not JSON.',
    severity: { error: 'Error', warning: 'Warning' },
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    findings: 'Errors and warnings',
  },
};

/** As `dvc-catalogue check` says it, less what that warns of beyond the format. */
export function findingsIn(text: string, locale: LocaleCode): Finding[] {
  const { places, fault } = locate(text);
  const place = lineCounter(text);
  if (fault)
    return [
      { severity: 'error', sentence: words[locale].notJson, offset: fault.offset, ...place(fault.offset) },
    ];
  return parseCatalogueText(text)
    .issues.map(({ path, code, params, severity }) => {
      const offset = offsetOf(places, path, code === 'unknownKey' ? 'key' : 'value');
      return { severity, sentence: faultSentences[locale](code, params), offset, ...place(offset) };
    })
    .sort((a, b) => a.offset - b.offset);
}

export class CataloguePlayground extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
      gap: 1.5rem;
    }
    textarea {
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 28rem;
      font:
        14px/1.5 ui-monospace,
        monospace;
      white-space: pre;
      tab-size: 2;
    }
    label {
      display: block;
      font-weight: 600;
    }
    button {
      font: inherit;
      color: inherit;
      text-align: start;
      text-decoration: underline;
      background: none;
      border: 0;
      padding: 0.5rem 0;
      cursor: pointer;
    }
    ul {
      list-style: none;
      padding: 0;
    }
    :host([theme='dark']) {
      color: #e9ecef;
    }
  `;
  static override properties = { text: {}, localeCode: {} };
  declare text: string;
  declare localeCode: LocaleCode;

  /** Nothing of it where the text is no JSON: what the service showed last stays, as in an editor. */
  private shown: object | undefined;

  override render(): TemplateResult {
    const say = words[this.localeCode];
    const findings = findingsIn(this.text, this.localeCode);
    if (!locate(this.text).fault) this.shown = JSON.parse(this.text) as object;
    return html`<div>
        <label for="json">${say.label}</label>
        <textarea id="json" spellcheck="false" .value=${this.text} @input=${this.edited}></textarea>
        <section aria-label=${say.findings} role="status">
          ${
            findings.length === 0
              ? html`<p>${say.none}</p>`
              : html`<ul>
                  ${findings.map(
                    (one) =>
                      html`<li>
                        <button type="button" @click=${() => this.goTo(one.offset)}>
                          ${say.severity[one.severity]}, ${say.place(one.line, one.column)}: ${one.sentence}
                        </button>
                      </li>`,
                  )}
                </ul>`
          }
        </section>
      </div>
      ${this.shown ? html`<dvc-service .catalogue=${this.shown}></dvc-service>` : nothing}`;
  }

  private edited(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
  }
  private goTo(offset: number): void {
    const area = this.renderRoot.querySelector('textarea')!;
    area.focus();
    area.setSelectionRange(offset, offset + 1);
  }
}
