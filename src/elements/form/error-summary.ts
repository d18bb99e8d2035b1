import { html, nothing, type TemplateResult } from 'lit';
import { allItems, type DossierIssue, type Item, type WalkedSection } from '../../dossier/index.js';
import { issueText } from '../fields/issue-text.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { rowLabel } from './readable.js';
import type { FieldSay } from './say.js';
import { titleOf } from './steps.js';

/** A wrong answer, and a sentence that names it. */
export interface Finding {
  item: Item;
  issue: DossierIssue;
  sentence: string;
}

/** What keeps the dossier from being sent, in reading order, one per answer: the first tells enough. */
export function findingsIn(sections: readonly WalkedSection[], say: FieldSay): Finding[] {
  const labels = labelsIn(sections, say);
  return allItems(sections).flatMap((item) => {
    const issue = item.issues.find(({ severity }) => severity === 'error');
    return issue ? [{ item, issue, sentence: issueText(issue, item, say, labels.get(item.path)) }] : [];
  });
}

/** “Anh chị em 2 – Họ và tên”, “Bên nam – Dân tộc”: in a row or a column the field's name alone would not say which. */
export function labelsIn(sections: readonly WalkedSection[], say: FieldSay): Map<string, string> {
  const labels = new Map<string, string>();
  const columns = columnsIn(sections);
  for (const item of sections.flatMap((section) => section.items)) {
    const label = say.text(item.field.label);
    const column = columns.find(({ name }) => name === item.section);
    labels.set(item.path, column ? say.words.form.inColumn(titleOf(column, say), label) : label);
    const row = rowLabel(item, say);
    item.rows?.forEach(({ items }, i) => {
      for (const inner of items)
        labels.set(inner.path, say.words.form.inRow(row, i + 1, say.text(inner.field.label)));
    });
  }
  return labels;
}

/** Sections that share their step with another. */
const columnsIn = (sections: readonly WalkedSection[]): WalkedSection[] =>
  sections.filter((section, i) => section.section?.beside || sections[i + 1]?.section?.beside);

/** Read out and focused when it appears; each line leads to its field. */
export function errorSummary(
  findings: readonly Finding[],
  go: (finding: Finding) => void,
  say: FieldSay,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<div class="notice danger" part="error-summary" role="alert" tabindex="-1">
    ${icon(icons.circleAlert)}
    <div>
      <h4>${say.words.form.summary(findings.length)}</h4>
      <ul>
        ${findings.map(
          (finding) =>
            html`<li>
              <a href="#" @click=${(event: Event) => (event.preventDefault(), go(finding))}
                >${finding.sentence}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
