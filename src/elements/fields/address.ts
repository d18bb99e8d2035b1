import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { Address, Item } from '../../dossier/index.js';
import * as units from '../../units/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { fillOffer, FormerQuestions, keptSuccessor, successorOffer } from './former.js';
import type { FormerSource } from './former-address.js';
import { groupFrame, offerId, shownIssues, type Ties } from './frame.js';
import { legacyOffer } from './legacy.js';
import { shownText } from './shown-text.js';
import { textArea } from './text.js';
import type { FieldContext, FieldView } from './types.js';
import { UnitLists, type UnitList, type UnitSource } from './unit-lists.js';

function addressOf({ raw }: Item): Address {
  return typeof raw === 'object' && !Array.isArray(raw) ? raw : {};
}

/** What a part of the address needs to be drawn. */
interface Part {
  id: string;
  label: string;
  hint?: string;
  /** The id of what is said about it further down. */
  described?: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
}

function part({ id, label, hint, isRequired }: Part, control: TemplateResult): TemplateResult {
  return html`<div class="part">
    <label for=${id}
      >${label}${isRequired ? html`<span class="star" aria-hidden="true"> *</span>` : nothing}</label
    >
    ${hint ? html`<p class="hint" part="hint" id="${id}-hint">${hint}</p>` : nothing} ${control}
  </div>`;
}

function write(
  self: Part,
  text: string,
  answer: (text: string) => void,
  autocomplete = 'off',
): TemplateResult {
  return part(
    self,
    html`<input
      part="input"
      type="text"
      id=${self.id}
      lang="vi"
      autocomplete=${autocomplete}
      aria-describedby=${[self.hint && `${self.id}-hint`, self.described].filter(Boolean).join(' ') || nothing}
      aria-required=${self.isRequired ? 'true' : 'false'}
      aria-invalid=${self.isInvalid ? 'true' : 'false'}
      ${shownText(text)}
      @input=${(event: InputEvent) => answer((event.currentTarget as HTMLInputElement).value)}
    />`,
  );
}

interface Pick {
  list: UnitList | undefined;
  code: string | undefined;
  /** What stands there while nothing is chosen. */
  empty: string;
  loading: string;
  answer(unit: units.Unit | undefined): void;
}

function pick(self: Part, { list, code, empty, loading, answer }: Pick): TemplateResult {
  const all = list?.state === 'ready' ? list.units : [];
  const change = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    answer(all.find((unit) => unit.code === value));
  };
  // Up to 170 options: drawn again only when list or choice change, not at every key typed elsewhere.
  const options = guard([all, code], () =>
    all.map((u) => html`<option value=${u.code} .selected=${live(u.code === code)}>${u.name}</option>`),
  );
  return part(
    self,
    html`<select
      part="input"
      id=${self.id}
      autocomplete="off"
      ?disabled=${list?.state !== 'ready'}
      aria-required=${self.isRequired ? 'true' : 'false'}
      aria-invalid=${self.isInvalid ? 'true' : 'false'}
      @change=${change}
    >
      <option value="">${list?.state === 'loading' ? loading : empty}</option>
      ${options}
    </select>`,
  );
}

/** The lists cannot be had: the names are written instead, so that nobody is stuck. */
function failure(lists: UnitLists, { words, requestUpdate }: FieldContext): TemplateResult {
  const retry = () => {
    lists.retry(requestUpdate);
    requestUpdate();
  };
  return html`<div class="notice warning" role="status">
    ${icon(icons.triangleAlert)}
    <p>${words.fields.unitsFailed}</p>
    <p><button class="link" type="button" @click=${retry}>${words.common.retry}</button></p>
  </div>`;
}

interface Sources {
  lists: UnitLists;
  questions: FormerQuestions;
}

/** What there is to say about the line: what was done with it last, or could be. */
function lineOffer(
  item: Item,
  given: Address,
  context: FieldContext,
  questions: FormerQuestions,
): TemplateResult | undefined {
  return legacyLine(item, given, context) ?? fillOffer(item, given, context, questions);
}
function legacyLine(item: Item, given: Address, context: FieldContext): TemplateResult | undefined {
  const replaced = (line: string): Address => ({ ...given, line });
  const written = { path: item.path, raw: item.raw, text: given.line ?? '', replaced };
  return legacyOffer(written, offerId(item.path), context);
}

function presentAddress(
  { lists, questions }: Sources,
  item: Item,
  context: FieldContext,
  { id }: Ties,
): TemplateResult {
  const given = addressOf(item);
  const { province, provinceName, commune, communeName, line } = given;
  const offered = lineOffer(item, given, context, questions);
  const { fields, common } = context.words;
  const missing = new Set(shownIssues(item, context).issues.map((issue) => issue.params?.['part'] ?? 'all'));
  const self = (name: string, suffix: string, label: string): Part => ({
    id: id + suffix,
    label,
    isInvalid: missing.has(name) || (missing.has('all') && name === 'province'),
    isRequired: item.required && name !== 'line',
  });
  const answer = (address: { [K in keyof Address]: Address[K] | undefined }) => {
    const given = Object.entries(address).filter(([, value]) => value !== undefined && value !== '');
    context.answer(item.path, Object.fromEntries(given));
  };

  const provinces = lists.get(undefined, context.requestUpdate);
  const communes = province ? lists.get(province, context.requestUpdate) : undefined;
  // A name without a code was written while the list was not to be had: it stays a text.
  const writesProvince = !province && (provinces.state === 'failed' || provinceName !== undefined);
  const writesCommune =
    writesProvince || communes?.state === 'failed' || (!commune && communeName !== undefined);
  const provincePart = self('province', '', fields.province);
  const communePart = self('commune', '-commune', fields.commune);
  return html`<div class="parts">
    ${provinces.state === 'failed' || communes?.state === 'failed' ? failure(lists, context) : nothing}
    ${
      writesProvince
        ? write(provincePart, provinceName ?? '', (name) => answer({ provinceName: name, communeName, line }))
        : pick(provincePart, {
            list: provinces,
            code: province,
            empty: fields.choose,
            loading: common.loading,
            answer: (unit) => answer({ province: unit?.code, provinceName: unit?.name, line }),
          })
    }
    ${
      writesCommune
        ? write(communePart, communeName ?? '', (name) =>
            answer({ province, provinceName, communeName: name, line }),
          )
        : pick(communePart, {
            list: communes,
            code: commune,
            empty: province ? fields.choose : fields.provinceFirst,
            loading: common.loading,
            answer: (unit) =>
              answer({ province, provinceName, commune: unit?.code, communeName: unit?.name, line }),
          })
    }
    ${write(
      {
        ...self('line', '-line', fields.line),
        hint: fields.formerHint,
        described: offered && offerId(item.path),
      },
      line ?? '',
      (text) => answer({ province, provinceName, commune, communeName, line: text }),
      item.field.autocomplete,
    )}
    ${offered ?? nothing}
  </div>`;
}

function pastAddress(questions: FormerQuestions, item: Item, context: FieldContext): TemplateResult {
  const given = addressOf(item);
  const answer = (line: string) => context.answer(item.path, keptSuccessor(line, given, questions));
  const legacy = legacyLine(item, given, context);
  return textArea(item, context, given.line ?? '', answer, {
    hint: context.words.fields.pastAddressHint,
    offer: legacy ?? successorOffer(item, given, context, questions),
  });
}

/** Today's address in two tiers; a `past` one is the old paper's own text, which may have three. */
export function addressView(source: UnitSource & FormerSource): FieldView<'address'> {
  const lists = new UnitLists(source);
  const questions = new FormerQuestions(source);
  return (item, context) =>
    item.field.past
      ? pastAddress(questions, item, context)
      : groupFrame(item, context, (ties) => presentAddress({ lists, questions }, item, context, ties));
}
export const address = addressView(units);
