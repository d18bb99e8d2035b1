import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { FieldType, LocaleCode, Rule } from '../src/catalogue/index.js';
import type { Answers } from '../src/dossier/index.js';
import { filledAnswers, mistakenAnswers } from '../test/examples/answers.js';
import { everyFieldProcedure } from '../test/examples/every-field.js';
import { examplesOf, type FieldExample } from '../test/examples/fields.js';
import { hostOf, type FieldsHost } from '../test/elements/fields/host.js';

interface Args {
  type: FieldType;
}
interface Globals {
  locale: LocaleCode;
  theme: string;
}

function themed(host: FieldsHost, { locale, theme }: Globals): FieldsHost {
  host.localeCode = locale;
  if (theme === 'dark') host.setAttribute('theme', 'dark');
  return host;
}
/** What a catalogue's own rule says at a field, of whatever type: not wrong, but worth a second look. */
const doubt: Rule = {
  name: 'doubt',
  check: 'never',
  at: 'field',
  when: { not: { field: 'field', is: 'nothing' } },
  message: { vi: 'Xin xem lại cho đúng với giấy tờ.', en: 'Please compare this with your paper.' },
};

const titled = (title: string, host: FieldsHost): TemplateResult =>
  html`<section>
    <h2>${title}</h2>
    ${host}
  </section>`;

/** Empty and untouched; then every answer as after trying to go on; then with a warning. */
function states({ field, answers }: FieldExample, globals: Globals): TemplateResult[] {
  const host = (value: unknown, showsAll: boolean) =>
    themed(hostOf([field], (value === undefined ? {} : { field: value }) as Answers, { showsAll }), globals);
  const shown = Object.entries(answers).map(([name, value]) => titled(name, host(value, true)));
  if (field.type === 'note') return [titled('note', host(undefined, true))];
  const warned = host(answers['filled'], true);
  warned.procedure = { ...warned.procedure, form: { ...warned.procedure.form!, rules: [doubt] } };
  return [titled('empty', host(undefined, false)), ...shown, titled('warning', warned)];
}

export default {
  title: 'Fields',
  tags: ['!autodocs'],
  render: ({ type }, { globals }) =>
    html`<style>
        .states {
          display: grid;
          grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
          gap: 1.5rem 2rem;
        }
        .states h2 {
          margin-block: 0 0.5rem;
          font-size: 1.2rem;
          color: #767676;
        }
      </style>
      <div class="states">
        ${examplesOf(type).map((example) => states(example, globals as unknown as Globals))}
      </div>`,
} satisfies Meta<Args>;
type Story = StoryObj<Args>;

const story = (type: FieldType): Story => ({ args: { type } });

export const Text = story('text');
export const Multiline = story('multiline');
export const Number = story('number');
export const Money = story('money');
export const Date = story('date');
export const Time = story('time');
export const Choice = story('choice');
export const Choices = story('choices');
export const Check = story('check');
export const PersonName = story('personName');
export const IdNumber = story('idNumber');
export const Phone = story('phone');
export const Email = story('email');
export const Address = story('address');
export const File = story('file');
export const Group = story('group');
export const Note = story('note');

const whole = (answers: Answers, showsAll: boolean): Story => ({
  render: (_args, { globals }) => {
    const fields = everyFieldProcedure().form!.sections.flatMap((section) => section.fields);
    return html`${themed(hostOf(fields, answers, { showsAll }), globals as unknown as Globals)}`;
  },
});
export const AllEmpty = whole({}, false);
export const AllFilled = whole(filledAnswers, true);
export const AllMistaken = whole(mistakenAnswers, true);
