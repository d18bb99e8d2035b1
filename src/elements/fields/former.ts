/** What an address of before July 2025 may belong to today: suggested under its field, taken over on a press only. */
import { html, type TemplateResult } from 'lit';
import { fold } from '../../catalogue/index.js';
import type { Address, Item } from '../../dossier/index.js';
import type { FormerAddress, FormerAddresses, FormerSource } from './former-address.js';
import { offerId } from './frame.js';
import { carryOut, offer, type Choice } from './offer.js';
import type { FieldContext } from './types.js';

type Where = Parameters<FormerAddresses['find']>[1];

/** Shorter texts name no commune and province. */
const SHORTEST = 8;
/** Answers that are kept: the texts of the fields on the page. */
const KEPT = 100;

/** Questions about addresses, each asked once. What cannot be had is not missed: nothing depends on a suggestion. */
export class FormerQuestions {
  private readonly source: FormerSource;
  /** Who waits for an answer, or the answer. */
  private readonly answers = new Map<string, Set<() => void> | FormerAddress | undefined>();
  private finder: Promise<FormerAddresses> | undefined;
  constructor(source: FormerSource) {
    this.source = source;
  }

  /** What is known of the text by now; `changed` is called when there is more. */
  get(text: string, where: Where, changed: () => void): FormerAddress | undefined {
    if (text.trim().length < SHORTEST) return undefined;
    const key = JSON.stringify([text, where]);
    if (!this.answers.has(key)) this.ask(key, text, where);
    const answer = this.answers.get(key);
    if (!(answer instanceof Set)) return answer;
    answer.add(changed);
    return undefined;
  }

  private ask(key: string, text: string, where: Where): void {
    for (const old of this.answers.keys()) if (this.answers.size >= KEPT) this.answers.delete(old);
    const waiting = new Set<() => void>();
    this.answers.set(key, waiting);
    this.finder ??= import('./former-address.js').then((part) => new part.FormerAddresses(this.source));
    this.finder
      .then((finder) => finder.find(text, where))
      .then(
        (found) => {
          this.answers.set(key, found);
          if (found) waiting.forEach((changed) => changed());
        },
        () => {
          this.finder = undefined;
          this.answers.set(key, undefined);
        },
      );
  }
}

const nameOf = ({ commune, province }: FormerAddress['today'][number]): string =>
  `${commune.name}, ${province.name}`;

/** Under an old paper's address: the citizen may say which commune of today it is, or leave it to the officer. */
export function successorOffer(
  item: Item,
  given: Address,
  context: FieldContext,
  questions: FormerQuestions,
): TemplateResult {
  const { line = '', successor, successorName = '' } = given;
  const { fields } = context.words;
  const found = questions.get(line, {}, context.requestUpdate);
  const toggle = (code: string, name: string): Choice => ({
    label: name,
    pressed: code === successor,
    act: () =>
      context.answer(
        item.path,
        code === successor ? { line } : { line, successor: code, successorName: name },
      ),
  });
  const choices = (found?.today ?? []).map((each) => toggle(each.commune.code, nameOf(each)));
  // Chosen before, and not among the suggestions of now: still to be seen, and to be taken back.
  if (successor && !choices.some(({ pressed }) => pressed)) choices.push(toggle(successor, successorName));
  // The region is there before its text: so it is read out when that comes.
  return html`<div role="status">
    ${
      choices.length > 0
        ? offer({
            id: offerId(item.path),
            lead: html`<p>${found ? fields.formerMayBe(found.name) : fields.mayBeToday}</p>`,
            choices,
            note: fields.formerChoose,
          })
        : html`<p id=${offerId(item.path)}></p>`
    }
  </div>`;
}

/** A changed text keeps the commune that was chosen for it only while it still names the former one. */
export function keptSuccessor(line: string, given: Address, questions: FormerQuestions): Address {
  const { line: before = '', successor, successorName } = given;
  if (!successor || !successorName) return { line };
  const meant = questions.get(before, {}, () => undefined);
  const key = ` ${fold(line)} `;
  const fits = meant?.keys.every((name) => key.includes(` ${name} `));
  return fits ? { line, successor, successorName } : { line };
}

/** In an address of today somebody wrote an old one: today's is filled in on a press, what is left stays in the line. */
export function fillOffer(
  item: Item,
  given: Address,
  context: FieldContext,
  questions: FormerQuestions,
): TemplateResult | undefined {
  const { line = '', province } = given;
  const found = questions.get(line, { province, surely: true }, context.requestUpdate);
  if (!found) return undefined;
  const { fields } = context.words;
  const fill = (each: FormerAddress['today'][number]) => (event: Event) => {
    const after: Address = {
      province: each.province.code,
      provinceName: each.province.name,
      commune: each.commune.code,
      communeName: each.commune.name,
      ...(found.rest && { line: found.rest }),
    };
    carryOut({ path: item.path, before: given, after, said: fields.filledIn(nameOf(each)) }, context, event);
  };
  return offer({
    id: offerId(item.path),
    lead: html`<p role="status">${fields.formerMayBe(found.name)}</p>`,
    choices: found.today.map((each) => ({ label: nameOf(each), act: fill(each) })),
    note: fields.formerFill,
  });
}
