import { html, nothing, type TemplateResult } from 'lit';
import {
  fieldLabel,
  receiverOf,
  type Agency,
  type Catalogue,
  type Procedure,
  type Statement,
  type Text,
} from '../../catalogue/index.js';
import { inSentence, writtenMoney } from '../written.js';
import { agencyView } from '../agency.js';
import { inline, standing, statement, type Tell } from './statement.js';

type Part = TemplateResult | typeof nothing;

const fact = (term: string, description: Part): Part =>
  description === nothing
    ? nothing
    : html`<div class="fact" part="fact">
        <dt>${term}</dt>
        <dd>${description}</dd>
      </div>`;

export const statements = (list: readonly Statement[] | undefined, say: Tell): Part =>
  list?.length
    ? html`<ul class=${list.length > 1 ? 'dashed' : ''}>
        ${list.map((one) => html`<li>${statement(one, say)}</li>`)}
      </ul>`
    : nothing;

type Duration = Omit<NonNullable<Procedure['processingTime']>, 'cases'>;

function duration(time: Duration, label: Text | undefined, say: Tell): Part {
  const { unit, amount, cutOff, note } = time;
  const { common, guide } = say.words;
  const length = unit === 'sameDay' ? guide.sameDay : amount === undefined ? '' : common[unit](amount);
  const sentence = [length, cutOff && guide.cutOff(cutOff)].filter(Boolean).join('; ');
  if (!sentence && !note) return nothing;
  return html`${
    sentence ? html`<p>${label ? `${say.text(label)}: ` : ''}${sentence}${standing(time, say)}</p>` : nothing
  }
  ${note ? html`<p class="hint">${say.text(note)}</p>` : nothing}`;
}

function time({ processingTime }: Procedure, say: Tell): Part {
  const { cases = [], ...usual } = processingTime ?? {};
  const parts = [
    ...cases.map(({ label, ...time }) => duration(time, label, say)),
    processingTime && duration(usual as Duration, undefined, say),
  ].filter((part) => part !== undefined && part !== nothing);
  return parts.length > 0 ? html`${parts}` : html`${say.words.guide.askOffice}`;
}

function fee(procedure: Procedure, tell: Tell): Part {
  const say = inline(tell);
  const { guide } = say.words;
  if (!procedure.fee) return html`${guide.askOffice}`;
  const { amounts = [], note } = procedure.fee;
  return html`${amounts.map(({ amount, label, times, ...origin }) => {
    const factor = times === undefined ? undefined : fieldLabel(procedure, times);
    return html`<p class="numbers">
      ${label ? html`${say.text(label)}: ` : nothing}<b>${writtenMoney(amount)}</b>${
        amount === 0 ? html` (${guide.noFee})` : nothing
      }${factor ? html`, ${guide.times(inSentence(say.text(factor)))}` : nothing}${standing(origin, say)}
    </p>`;
  })}
  ${
    note || amounts.length === 0
      ? html`<p>${note ? say.text(note) : guide.askOffice}${standing(procedure.fee, say)}</p>`
      : nothing
  }`;
}

function receivedAt({ receivingPoint }: Procedure, receiver: Agency | undefined, say: Tell): Part {
  if (!receivingPoint?.text && !receiver) return nothing;
  return html`${receivingPoint?.text ? html`<p>${say.text(receivingPoint.text)}</p>` : nothing}
  ${receiver ? agencyView(receiver, say) : nothing}`;
}

/** Who, where, how long, how much, what comes out. */
export function facts(procedure: Procedure, catalogue: Catalogue, say: Tell): TemplateResult {
  const { guide } = say.words;
  const decides = catalogue.agencies.find(({ id }) => id === procedure.decidingAgency);
  const deliveries = procedure.delivery?.map((one) => guide.deliveries[one]);
  return html`<dl class="facts" part="facts">
    ${fact(guide.whoFiles, statements(procedure.whoFiles, say))}
    ${fact(guide.processingTime, time(procedure, say))} ${fact(guide.fee, fee(procedure, say))}
    ${fact(guide.result, statements(procedure.result, say))}
    ${fact(guide.delivery, deliveries ? html`${deliveries.join('; ')}` : nothing)}
    ${fact(guide.decidingAgency, decides ? html`${say.text(decides.name)}` : nothing)}
    ${fact(guide.receivingPoint, receivedAt(procedure, receiverOf(catalogue, procedure), say))}
  </dl>`;
}
