/** Fields that are typed as text: kept as typed, never corrected while typing, never cut (no `maxlength`). */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldOf } from '../../catalogue/index.js';
import type { Item, Value } from '../../dossier/index.js';
import { frame, offerId, type Extras } from './frame.js';
import { legacyOffer } from './legacy.js';
import { shownText } from './shown-text.js';
import type { FieldContext, FieldView } from './types.js';
import { either, writtenPersonalId } from '../written.js';

export interface Typing extends Extras {
  type?: 'text' | 'tel';
  inputMode?: 'numeric' | 'decimal' | 'email' | 'url';
  capitals?: 'words' | 'characters' | 'none';
  /** How long an answer usually is: the input's width is a hint too. */
  width?: 'short' | 'medium';
  /** After the input. */
  unit?: string | undefined;
  /** The raw value as people write it, where it was not typed. */
  shown?: string;
  /** Not a text of the language: no spell checking. */
  plain?: boolean;
}

/** The raw value of a field that is typed: presets may be numbers. */
export function rawText(raw: Value | undefined): string {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' ? String(raw).replace('.', ',') : '';
}

const typed = (context: FieldContext, path: string) => (event: InputEvent) =>
  context.answer(path, (event.currentTarget as HTMLInputElement).value);

const suggestionList = (id: string, suggestions: readonly string[]): TemplateResult =>
  html`<datalist id=${id}>${suggestions.map((value) => html`<option value=${value}></option>`)}</datalist>`;

/** An input on one line with its label and messages. */
export function textInput(item: Item, context: FieldContext, typing: Typing): TemplateResult {
  const raw = rawText(item.raw);
  const { unit, width = '' } = typing;
  const also = unit ? [`${item.path}-unit`.replaceAll('.', '-')] : [];
  return frame(
    item,
    context,
    (ties) => {
      const input = html`<input
          class=${width}
          part="input"
          id=${ties.id}
          type=${typing.type ?? 'text'}
          lang="vi"
          inputmode=${typing.inputMode ?? nothing}
          autocomplete=${item.field.autocomplete ?? 'off'}
          autocapitalize=${typing.capitals ?? nothing}
          spellcheck=${typing.plain ? 'false' : nothing}
          enterkeyhint="next"
          aria-required=${ties.required}
          aria-invalid=${ties.invalid}
          aria-describedby=${ties.describedBy}
          list=${item.suggestions ? `${ties.id}-list` : nothing}
          ${shownText(raw, typing.shown ?? raw)}
          @input=${typed(context, item.path)}
        />${item.suggestions ? suggestionList(`${ties.id}-list`, item.suggestions) : nothing}`;
      return unit
        ? html`<div class="measured">${input}<span class="muted" id=${also[0]!}>${unit}</span></div>`
        : input;
    },
    { ...typing, also },
  );
}

/** A text of the language may have been pasted from an old document. */
const pasted = (item: Item, context: FieldContext): Pick<Extras, 'offer'> => {
  const written = {
    path: item.path,
    raw: item.raw,
    text: rawText(item.raw),
    replaced: (text: string) => text,
  };
  return { offer: legacyOffer(written, offerId(item.path), context) };
};

const inputModes: Partial<Record<NonNullable<FieldOf<'text'>['format']>, 'url'>> = { url: 'url' };

export const text: FieldView<'text'> = (item, context) => {
  const { format } = item.field;
  const inputMode = format && inputModes[format];
  return textInput(item, context, {
    ...(inputMode && { inputMode }),
    ...(format
      ? { plain: true, capitals: format === 'dossierCode' ? 'characters' : 'none' }
      : pasted(item, context)),
  });
};

/** A text of several lines. */
export function textArea(
  item: Item,
  context: FieldContext,
  raw: string,
  answer: (value: string) => void,
  extras: Extras = {},
): TemplateResult {
  return frame(
    item,
    context,
    (ties) =>
      html`<textarea
        part="input"
        id=${ties.id}
        rows="3"
        lang="vi"
        autocomplete=${item.field.autocomplete ?? 'off'}
        aria-required=${ties.required}
        aria-invalid=${ties.invalid}
        aria-describedby=${ties.describedBy}
        ${shownText(raw)}
        @input=${(event: InputEvent) => answer((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>`,
    extras,
  );
}

export const multiline: FieldView<'multiline'> = (item, context) =>
  textArea(
    item,
    context,
    rawText(item.raw),
    (value) => context.answer(item.path, value),
    pasted(item, context),
  );

export const personName: FieldView<'personName'> = (item, context) =>
  textInput(item, context, { capitals: 'words', plain: true, ...pasted(item, context) });

/** Shown in groups of three below, to compare with the card; the input keeps what was typed. */
export const idNumber: FieldView<'idNumber'> = (item, context) => {
  const kinds = item.field.kinds ?? ['personalId'];
  const { value } = item;
  const isPersonalId = typeof value === 'string' && /^\d{12}$/.test(value);
  const reading = isPersonalId ? writtenPersonalId(value) : undefined;
  const names = kinds.map((kind) => context.words.fields.idKinds[kind]);
  const hint = either(context.locale, names);
  return textInput(item, context, {
    ...(kinds.includes('passport') ? { capitals: 'characters' } : { inputMode: 'numeric' }),
    width: 'medium',
    plain: true,
    hint: hint.charAt(0).toLocaleUpperCase('vi') + hint.slice(1),
    reading: reading === item.raw ? undefined : reading,
  });
};

export const phone: FieldView<'phone'> = (item, context) =>
  textInput(item, context, { type: 'tel', width: 'medium', plain: true });

/** Not `type="email"`: browsers would change what was typed (spaces, international domains). */
export const email: FieldView<'email'> = (item, context) =>
  textInput(item, context, { inputMode: 'email', capitals: 'none', plain: true });
