/** What was found: a part of its own, which comes with the first look-up. */
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { DossierStatus } from '../../backend/index.js';
import { citizenActs, clock, isOpen, showDateTime, statusNames, type Status } from '../../lifecycle/index.js';
import { statusWords } from '../../locale/status.js';
import { icon, type Icon } from '../icon.js';
import * as icons from '../icons.js';
import { receiptStyles } from '../form/styles.js';
import { printPart } from '../form/print.js';
import type { Say } from '../say.js';
import { styles as shared } from '../styles.js';
import { tokens } from '../tokens.js';
import { actsView } from './acts.js';
import { FollowUp } from './follow-up.js';
import { failureView } from './look-up.js';
import { papersView, resultsView } from './papers.js';
import { paymentView } from './payment.js';
import { resultStyles } from './styles.js';
import type { Tell } from './tell.js';

type Tone = '' | 'danger' | 'warning' | 'success';

/** Colour only repeats what icon and word say. */
const looks: Record<Status, [icon: Icon, tone: Tone]> = {
  1: [icons.hourglass, ''],
  2: [icons.inbox, ''],
  3: [icons.circleX, 'danger'],
  4: [icons.clock, ''],
  5: [icons.triangleAlert, 'warning'],
  6: [icons.banknote, 'warning'],
  7: [icons.undo2, ''],
  8: [icons.circlePause, 'warning'],
  9: [icons.packageCheck, 'success'],
  10: [icons.circleCheck, ''],
};

export { FollowUp };
export const styles: readonly CSSResult[] = [receiptStyles, resultStyles];
/** All that a paper needs when it is printed away from its element. */
const paperStyles: readonly CSSResult[] = [tokens, shared, ...styles];

export interface ResultView {
  dossier: DossierStatus;
  now: Date;
  /** Why the last refresh brought nothing newer, in a sentence. */
  failure: string | undefined;
  busy: boolean;
  followUp: FollowUp;
  /** Where what is drawn stands. */
  root: ParentNode;
  refresh(): void;
  another(): void;
}

export function resultView(view: ResultView, shell: Say<'common' | 'tracker'>): TemplateResult {
  const say: Tell = { ...shell, words: { ...shell.words, ...statusWords[shell.locale] } };
  const { dossier, followUp } = view;
  const { status: words, tracker } = say.words;
  const { status, appointment } = dossier;
  const [name, tone] = looks[status];
  const due = appointment && showDateTime(appointment);
  return html`<article class="stack" part="result">
    ${
      view.failure
        ? html`${failureView(view.failure)}
            <p class="muted">${words.stale}</p>`
        : nothing
    }
    <header>
      <p class="muted numbers" part="code">${words.dossier(dossier.code)}</p>
      <h2 class="status ${tone}" part="status ${tone}">
        ${icon(name)}<span>${words.headline(status, due)}</span>
      </h2>
      <p class="muted">${words.national} <span lang="vi">${statusNames[status]}</span></p>
    </header>
    ${dossier.sandbox ? notice('warning', icons.info, html`<p>${words.sandbox}</p>`) : nothing}
    ${nextStep(view, say)} ${followUp.doing?.act === 'supplement' ? nothing : wanted(dossier, say)}
    ${paymentView(dossier, followUp, say)} ${resultsView(dossier, followUp, say)}
    ${actsView(dossier, followUp, say)}
    <dl class="facts" part="facts">
      ${fact(words.procedure, say.text(dossier.procedure.name))} ${appointmentFact(dossier, due, say)}
    </dl>
    ${papersView(dossier, followUp, () => printPaper(view), say)} ${bring(dossier, say)}
    ${timeline(dossier, say)} ${contact(dossier, say)}
    <p class="actions" part="actions">
      <button class="button" part="button" type="button" aria-disabled=${view.busy} @click=${view.refresh}>
        ${icon(icons.rotateCcw)}${view.busy ? tracker.finding : words.refresh}
      </button>
      <button class="button quiet" part="button" type="button" @click=${view.another}>
        ${words.another}
      </button>
    </p>
  </article>`;
}

function printPaper({ root, followUp }: ResultView): void {
  const paper = root.querySelector('[part="paper"]');
  if (paper && followUp.sheet)
    printPart(paper, paperStyles, `${followUp.sheet.title} ${followUp.sheet.number}`);
}

const notice = (tone: Tone, name: Icon, content: TemplateResult): TemplateResult =>
  html`<div class="notice ${tone}" part="notice ${tone}">
    ${icon(name)}
    <div class="stack">${content}</div>
  </div>`;
const fact = (term: string, value: string | TemplateResult): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

function nextStep({ dossier, now }: ResultView, say: Tell): TemplateResult {
  const words = say.words.status;
  const { status, supplement, appointment, delivery } = dossier;
  const written = supplement?.reason ?? dossier.history.at(-1)?.note;
  const reason = status === 3 || status === 5 || status === 8;
  const overdue = appointment && clock(status) === 'running' && new Date(appointment) < now;
  return notice(
    overdue ? 'warning' : looks[status][1],
    icons.arrowRight,
    html`<h3>${words.nextTitle}</h3>
      ${overdue ? html`<p>${words.overdue}</p>` : html`<p>${words.next(status, delivery, dossier.allowed?.includes('supplement'))}</p>`}
      ${written ? html`<p><strong>${reason ? words.reason : words.note}:</strong> ${written}</p>` : nothing}`,
  );
}

function appointmentFact({ status }: DossierStatus, due: string | undefined, say: Tell) {
  const words = say.words.status;
  const counting = clock(status);
  if (counting === 'paused') return fact(words.appointment, words.appointmentPaused(due));
  if (!due || (counting === 'stopped' && status !== 9)) return nothing;
  return fact(words.appointment, html`<span class="numbers">${due}</span>`);
}

/** What the officer asks for, item by item. */
function wanted({ status, supplement }: DossierStatus, say: Tell): TemplateResult | typeof nothing {
  if (status !== 5 || !supplement) return nothing;
  const words = say.words.status;
  const list = (title: string, items: { label: string; note: string | undefined }[]) =>
    items.length === 0
      ? nothing
      : html`<section part="wanted">
          <h3>${title}</h3>
          <ul class="lines">
            ${items.map(
              ({ label, note }) =>
                html`<li>${label}${note ? html`<p class="muted">${note}</p>` : nothing}</li>`,
            )}
          </ul>
        </section>`;
  return html`${list(
    words.documents,
    supplement.documents.map(({ title, note }) => ({ label: say.text(title), note })),
  )}${list(
    words.fields,
    supplement.fields.map(({ label, note }) => ({ label: say.text(label), note })),
  )}`;
}

function bring(
  { status, bring: papers = [], delivery }: DossierStatus,
  say: Tell,
): TemplateResult | typeof nothing {
  if (!isOpen(status) || papers.length === 0) return nothing;
  return html`<section part="bring">
    <h3>${say.words.status.bring(delivery)}</h3>
    <ul class="lines">
      ${papers.map((paper) => html`<li>${say.text(paper)}</li>`)}
    </ul>
  </section>`;
}

function timeline({ history }: DossierStatus, say: Tell): TemplateResult {
  const last = history.length - 1;
  return html`<section part="history">
    <h3>${say.words.status.history}</h3>
    <ol class="timeline" part="timeline">
      ${history.map(
        ({ status, at, note }, i) =>
          html`<li part="change${i === last ? ' current' : ''}" aria-current=${i === last ? 'step' : nothing}>
            <p lang="vi">${statusNames[status]}</p>
            <p class="muted numbers"><time datetime=${at}>${showDateTime(at)}</time></p>
            ${note && i < last ? html`<p>${note}</p>` : nothing}
          </li>`,
      )}
    </ol>
  </section>`;
}

function contact({ office, status, allowed }: DossierStatus, say: Tell): TemplateResult {
  const words = say.words.status;
  const { address, phone, hours } = office;
  return html`<section class="office" part="office">
    <h3>${words.office}</h3>
    <p><strong>${say.text(office.name)}</strong></p>
    ${address ? html`<p>${icon(icons.mapPin)} ${say.text(address)}</p>` : nothing}
    ${
      phone
        ? html`<p>
            ${icon(icons.phone)}
            <a class="numbers" href="tel:${phone.replace(/[^\d+]/g, '')}" aria-label="${words.phone} ${phone}"
              >${phone}</a
            >
          </p>`
        : nothing
    }
    ${hours ? html`<p>${icon(icons.clock)} <span class="visually-hidden">${words.hours}: </span>${say.text(hours)}</p>` : nothing}
    ${citizenActs(status).includes('withdraw') && !allowed?.includes('withdraw') ? html`<p class="muted">${words.withdraw}</p>` : nothing}
  </section>`;
}
