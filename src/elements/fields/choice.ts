import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { besideFrame, fieldId, frame, groupFrame, star } from './frame.js';
import type { FieldContext, FieldView, ItemOf } from './types.js';

/** More options than this are a list to open. */
const MAX_RADIOS = 5;

const checkedOf = (event: Event): boolean => (event.currentTarget as HTMLInputElement).checked;

function select(item: ItemOf<'choice'>, context: FieldContext): TemplateResult {
  return frame(
    item,
    context,
    (ties) =>
      html`<select
        part="input"
        id=${ties.id}
        autocomplete=${item.field.autocomplete ?? 'off'}
        aria-required=${ties.required}
        aria-invalid=${ties.invalid}
        aria-describedby=${ties.describedBy}
        @change=${(event: Event) => context.answer(item.path, (event.currentTarget as HTMLSelectElement).value)}
      >
        <option value="">${context.words.fields.choose}</option>
        ${item.field.options.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${live(value === item.raw)}>
              ${context.text(label)}
            </option>`,
        )}
      </select>`,
  );
}

/** Lets go of an optional choice: radios alone cannot. The focus stays with the options. */
function clear(item: ItemOf<'choice'>, context: FieldContext): TemplateResult {
  const press = (event: Event) => {
    const options = (event.currentTarget as HTMLElement).closest('fieldset');
    context.answer(item.path, '');
    options?.querySelector('input')?.focus();
  };
  return html`<button class="link" type="button" @click=${press}>
    ${context.words.fields.clearChoice}
  </button>`;
}

function radios(item: ItemOf<'choice'>, context: FieldContext): TemplateResult {
  return groupFrame(
    item,
    context,
    ({ id }) =>
      html`<div class="options">
          ${item.field.options.map(({ value, label }, i) => {
            const own = i === 0 ? id : `${id}-${i}`;
            return html`<div class="option" part="option">
              <input
                type="radio"
                id=${own}
                name=${id}
                value=${value}
                .checked=${live(value === item.raw)}
                @change=${() => context.answer(item.path, value)}
              />
              <label for=${own}>${context.text(label)}</label>
            </div>`;
          })}
        </div>
        ${!item.required && item.field.options.some(({ value }) => value === item.raw) ? clear(item, context) : nothing}`,
    { radios: true },
  );
}

export const choice: FieldView<'choice'> = (item, context) => {
  const { display, options } = item.field;
  const asRadios = display ? display === 'radio' : options.length <= MAX_RADIOS;
  return asRadios ? radios(item, context) : select(item, context);
};

export const choices: FieldView<'choices'> = (item, context) => {
  const raw = Array.isArray(item.raw) ? (item.raw as string[]) : [];
  return groupFrame(
    item,
    context,
    ({ id, invalid }) =>
      html`<div class="options">
        ${item.field.options.map(({ value, label }, i) => {
          const own = i === 0 ? id : `${id}-${i}`;
          const change = (event: Event) => {
            const others = raw.filter((other) => other !== value);
            context.answer(item.path, checkedOf(event) ? [...others, value] : others);
          };
          return html`<div class="option" part="option">
            <input
              type="checkbox"
              id=${own}
              aria-invalid=${invalid}
              .checked=${live(raw.includes(value))}
              @change=${change}
            />
            <label for=${own}>${context.text(label)}</label>
          </div>`;
        })}
      </div>`,
  );
};

export const check: FieldView<'check'> = (item, context) =>
  besideFrame(
    item,
    context,
    (ties) =>
      html`<div class="option" part="option">
        <input
          type="checkbox"
          id=${fieldId(item.path)}
          aria-required=${ties.required}
          aria-invalid=${ties.invalid}
          aria-describedby=${ties.describedBy}
          .checked=${live(item.raw === true)}
          @change=${(event: Event) => context.answer(item.path, checkedOf(event))}
        />
        <label part="label" for=${ties.id}
          >${context.text(item.field.label)}<span class="star" aria-hidden="true"
            >${star(item.required)}</span
          ></label
        >
      </div>`,
  );
