/** What all fields share: label, hint, certainty, errors, warnings, and the ids that tie them to the control. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Certainty } from '../../catalogue/index.js';
import type { DossierIssue, Item } from '../../dossier/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { issueText } from './issue-text.js';
import { leaving } from './leaving.js';
import type { FieldContext } from './types.js';

/** The id of a field's control (of the first one, where it has several); unique in its shadow root. */
export const fieldId = (path: string): string => `f-${path.replaceAll('.', '-')}`;

/** The id of the control to go to for an issue: in an address the part that is missing. */
export function issueTarget(issue: DossierIssue): string {
  const part = issue.params?.['part'];
  return part && part !== 'province' ? `${fieldId(issue.path)}-${part}` : fieldId(issue.path);
}

export interface Extras {
  /** A hint of the field's type, after the catalogue's own. */
  hint?: string | undefined;
  /** How what was typed is understood, under the control. */
  reading?: string | undefined;
  /** What the page could do about what was typed, under the control; `offerId` names its sentence. */
  offer?: TemplateResult | undefined;
  /** Ids of further texts that belong to the control. */
  also?: readonly string[];
}
/** Of the sentence of an offer, so that the control refers to it. */
export const offerId = (path: string): string => `${fieldId(path)}-offer`;

/** For the control: its id and what it must refer to. */
export interface Ties {
  id: string;
  describedBy: string | typeof nothing;
  invalid: 'true' | 'false';
  required: 'true' | 'false';
}
type Content = TemplateResult | typeof nothing;

/** The issues to show now, and their sentences, each once. An upload under way is no mistake: its row says so. */
export function shownIssues(item: Item, context: FieldContext) {
  const isShown = context.showsIssues(item);
  const issues = item.issues.filter((issue) => isShown && issue.code !== 'uploadUnfinished');
  const sentences = (severity: DossierIssue['severity']): string[] => [
    ...new Set(issues.filter((i) => i.severity === severity).map((i) => issueText(i, item, context))),
  ];
  return { issues, errors: sentences('error'), warnings: sentences('warning') };
}

/**
 * The star tells sighted people, and never stands on a line of its own; assistive technology has `aria-required`, or a
 * spoken word where that is not allowed.
 */
export const star = (required: boolean): string => (required ? '\u00a0*' : '');

/** A mark for what is not law; pressed, it says what that means. */
export function certaintyMark(certainty: Certainty | undefined, { common }: FieldContext['words']): Content {
  if (!certainty) return nothing;
  const isProposed = certainty === 'proposed';
  return html`<details class="certainty" part="certainty">
    <summary class="badge">${isProposed ? common.proposed : common.unverified}</summary>
    <p class="hint">${isProposed ? common.proposedHint : common.unverifiedHint}</p>
  </details>`;
}

function hint(id: string, own: string | undefined, ofType: string | undefined): Content {
  const [first, second] = [own, ofType].filter(Boolean);
  if (first === undefined) return nothing;
  return html`<div class="hint" part="hint" id="${id}-hint">
    <p>${first}</p>
    ${second === undefined ? nothing : html`<p>${second}</p>`}
  </div>`;
}

function messages(
  id: string,
  kind: 'error' | 'warning',
  sentences: string[],
  context: FieldContext,
): Content {
  if (sentences.length === 0) return nothing;
  return html`<div class=${kind} part=${kind} id=${id}>
    ${sentences.map(
      (sentence) =>
        html`<p>
          ${icon(kind === 'error' ? icons.circleAlert : icons.triangleAlert)}
          <span><span class="visually-hidden">${context.words.fields[kind]}: </span>${sentence}</span>
        </p>`,
    )}
  </div>`;
}

interface Parts {
  ties: Ties;
  /** `invalid` or nothing: the state as a second token. */
  state: 'invalid' | '';
  badge: Content;
  hint: Content;
  errors: Content;
  reading: Content;
  offer: Content;
  warnings: Content;
}

function partsOf(item: Item, context: FieldContext, extras: Extras): Parts {
  const id = fieldId(item.path);
  const { errors, warnings } = shownIssues(item, context);
  const own = item.field.hint === undefined ? undefined : context.text(item.field.hint);
  const ids = [
    (own || extras.hint) && `${id}-hint`,
    errors.length > 0 && `${id}-error`,
    ...(extras.also ?? []),
    extras.reading && `${id}-reading`,
    extras.offer && offerId(item.path),
    warnings.length > 0 && `${id}-warning`,
  ].filter(Boolean);
  return {
    ties: {
      id,
      describedBy: ids.length > 0 ? ids.join(' ') : nothing,
      invalid: errors.length > 0 ? 'true' : 'false',
      required: item.required ? 'true' : 'false',
    },
    state: errors.length > 0 ? 'invalid' : '',
    badge: certaintyMark(item.field.certainty, context.words),
    hint: hint(id, own, extras.hint),
    errors: messages(`${id}-error`, 'error', errors, context),
    reading: extras.reading
      ? html`<p class="reading numbers" id="${id}-reading">= ${extras.reading}</p>`
      : nothing,
    offer: extras.offer ?? nothing,
    warnings: messages(`${id}-warning`, 'warning', warnings, context),
  };
}

// One template per frame, not one inside the other: a long form is drawn in half the time.

/** A field with one control under its label. */
export function frame(
  item: Item,
  context: FieldContext,
  control: (ties: Ties) => TemplateResult,
  extras: Extras = {},
): TemplateResult {
  const { ties, state, ...parts } = partsOf(item, context, extras);
  return html`<div class="field ${state}" part="field ${state}" @focusout=${leaving(context, item.path)}>
    <label class="label" part="label" for=${ties.id}
      >${context.text(item.field.label)}<span class="star" aria-hidden="true"
        >${star(item.required)}</span
      ></label
    >
    ${parts.badge}${parts.hint}${parts.errors}${control(ties)}${parts.reading}${parts.offer}${parts.warnings}
  </div>`;
}

/** A box to tick: the label stands beside it, and what is said about it below, where other fields have it too. */
export function besideFrame(
  item: Item,
  context: FieldContext,
  control: (ties: Ties) => TemplateResult,
): TemplateResult {
  const { ties, state, ...parts } = partsOf(item, context, {});
  return html`<div class="field ${state}" part="field ${state}" @focusout=${leaving(context, item.path)}>
    ${parts.errors}${control(ties)}${parts.badge}${parts.hint}${parts.reading}${parts.offer}${parts.warnings}
  </div>`;
}

/** Several controls under one legend. A radio group says by itself that it is required or wrong; other groups may not. */
export function groupFrame(
  item: Item,
  context: FieldContext,
  control: (ties: Ties) => TemplateResult,
  extras: Extras & { radios?: boolean } = {},
): TemplateResult {
  const { ties, state, ...parts } = partsOf(item, context, extras);
  const { describedBy, required, invalid } = ties;
  const { radios } = extras;
  const spoken = item.required && !radios ? ` (${context.words.common.required})` : '';
  return html`<div class="field ${state}" part="field ${state}" @focusout=${leaving(context, item.path)}>
    <fieldset
      role=${radios ? 'radiogroup' : nothing}
      aria-required=${radios ? required : nothing}
      aria-invalid=${radios ? invalid : nothing}
      aria-describedby=${describedBy}
    >
      <legend class="label" part="label">
        ${context.text(item.field.label)}<span class="star" aria-hidden="true">${star(item.required)}</span
        ><span class="visually-hidden">${spoken}</span>
      </legend>
      ${parts.badge}${parts.hint}${parts.errors}${control(ties)}${parts.reading}${parts.offer}${parts.warnings}
    </fieldset>
  </div>`;
}
