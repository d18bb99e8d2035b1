/** The page on which a webmaster makes the code to paste. No framework: the page's policy knows the elements' one alone. */
import { widgets } from '../parameters.js';
import { colourTokens, lengthTokens, readColour, type ColourToken, type LengthToken } from '../tokens.js';
import { needsProcedure, readFields, type Fields, type Problem } from './choice.js';
import { palettes, sixDigits, tooFaint } from './colours.js';
import { make } from './dom.js';
import { input, row, select, type Row } from './inputs.js';
import { output, type Output } from './output.js';
import { Preview } from './preview.js';
import { snippets, type Hashes, type Snippets } from './snippets.js';
import { words } from './words.js';

export interface Setting {
  locale: 'vi' | 'en';
  /** What the inputs say at first. */
  fields: Fields;
  /** Of `sri.json`; undefined if it could not be read. */
  hashes: Hashes | undefined;
  /** The ids of a catalogue's procedures, to choose from. */
  procedures?: readonly { id: string; name: string }[];
  /** Told when the reader chose the other language. */
  changed?: (locale: 'vi' | 'en') => void;
}

const mainColours: readonly ColourToken[] = ['accent', 'on-accent', 'ink', 'surface'];

export function showBuilder(host: HTMLElement, setting: Setting): void {
  const { locale, hashes } = setting;
  const says = words[locale];
  let fields = setting.fields;
  const rows = new Map<string, Row>();
  const add = (name: string, made: Row) => {
    rows.set(name, made);
    return made.element;
  };
  const text = (name: 'guideHref' | 'catalogue' | 'backend' | 'folder' | 'site', more = {}) =>
    add(name, row(says[name], input(name, fields[name], { inputmode: 'url', ...more }), says[`${name}Hint`]));

  /** What is not typed is the theme's own, which each input shows. */
  const showOwn: (() => void)[] = [];
  const colour = (name: ColourToken) => {
    const label = says.colours[name];
    const typed = input(name, fields.tokens[name] ?? '', { 'data-token': '' });
    const picker = make('input', { type: 'color', 'aria-label': says.picker(label) });
    picker.addEventListener('input', (event) => {
      event.stopPropagation();
      typed.value = picker.value;
      typed.dispatchEvent(new Event('input', { bubbles: true }));
    });
    showOwn.push(() => {
      typed.placeholder = palette()[name];
      picker.value = fullColour(typed.value) ?? palette()[name];
    });
    return add(name, row(label, typed, undefined, [picker]));
  };
  const length = (name: LengthToken) => {
    const [min, max] = lengthTokens[name];
    const control = input(name, fields.tokens[name] ?? '', { 'data-token': '', inputmode: 'numeric' });
    return add(name, row(says.lengths[name], control, says.lengthHint(min, max)));
  };
  const palette = () => palettes[fields.theme === 'dark' ? 'dark' : 'light'];

  const ids = make('datalist', { id: 'dvc-builder-ids' });
  for (const { id, name } of setting.procedures ?? []) ids.append(make('option', { value: id }, name));
  const procedure = add(
    'procedure',
    row(says.procedure, input('procedure', fields.procedure, { list: ids.id }), says.procedureHint),
  );
  const guideHref = text('guideHref');
  const contrast = make('div', { class: 'contrast', role: 'status' });
  const controls = make(
    'form',
    { novalidate: true },
    fieldset(
      says.groups.what,
      add('widget', row(says.widget, select('widget', fields.widget, says.widgets))),
      procedure,
      ids,
      guideHref,
      add('locale', row(says.locale, select('locale', fields.locale, says.locales))),
    ),
    fieldset(says.groups.where, text('catalogue'), text('backend'), text('folder')),
    fieldset(
      says.groups.look,
      make('p', { class: 'hint' }, says.colourHint),
      add('theme', row(says.theme, select('theme', fields.theme, says.themes))),
      make('div', { class: 'grid' }, ...mainColours.map(colour)),
      details(
        says.groups.moreColours,
        ...colourTokens.filter((one) => !mainColours.includes(one)).map(colour),
      ),
      details(says.groups.sizes, ...(Object.keys(lengthTokens) as LengthToken[]).map(length)),
      contrast,
    ),
  );

  const outputOf = (name: keyof Snippets, ...inputs: Node[]): [keyof Snippets, Output] => {
    const { title, hint } = says.forms[name];
    return [name, output(name, { ...says, title, hint, copyOf: says.copyOf(title) }, ...inputs)];
  };
  const height = add(
    'height',
    row(says.height, input('height', fields.height, { inputmode: 'numeric' }), says.heightHint),
  );
  const outputs = [
    outputOf('tag'),
    outputOf('div'),
    outputOf('iframe', make('div', { class: 'grid' }, text('site'), height)),
    outputOf('shortcode'),
    outputOf('css'),
  ];
  const result = make(
    'section',
    { class: 'result', 'aria-labelledby': 'dvc-builder-result' },
    make('h2', { id: 'dvc-builder-result' }, says.result),
    ...(hashes ? [] : [make('p', { class: 'note' }, says.noHashes)]),
    ...outputs.map(([, { element }]) => element),
  );

  const preview = new Preview();
  const trial = make(
    'section',
    { class: 'trial', 'aria-labelledby': 'dvc-builder-preview' },
    make('h2', { id: 'dvc-builder-preview' }, says.preview),
    make('p', { class: 'hint' }, says.previewHint),
    preview.box,
  );
  const language = make('button', { type: 'button', class: 'language' }, says.other);
  const other = locale === 'vi' ? 'en' : 'vi';
  language.lang = other;
  language.addEventListener('click', () => {
    setting.changed?.(other);
    showBuilder(host, { ...setting, fields, locale: other });
    host.querySelector<HTMLElement>('.language')!.focus();
  });

  function read(): void {
    const all = [...host.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
    const values = Object.fromEntries(all.map((one) => [one.name, one]));
    const tokens = all.filter((one) => one.hasAttribute('data-token'));
    fields = {
      widget: widgets.find((one) => one === values['widget']!.value)!,
      procedure: values['procedure']!.value,
      guideHref: values['guideHref']!.value,
      folder: values['folder']!.value,
      catalogue: values['catalogue']!.value,
      backend: values['backend']!.value,
      site: values['site']!.value,
      locale: values['locale']!.value as Fields['locale'],
      theme: values['theme']!.value as Fields['theme'],
      height: values['height']!.value,
      tokens: Object.fromEntries(tokens.map((one) => [one.name, one.value])),
    };
  }
  /** @param finished Whether an input was left: an address that is half typed is not loaded. */
  function update(finished: boolean): void {
    const choice = readFields(fields);
    const problems: Problem[] = Array.isArray(choice) ? choice : [];
    for (const [name, made] of rows) {
      const found = problems.find(({ field }) => field === name);
      made.complain(found && says.problems[found.why]);
    }
    procedure.hidden = !needsProcedure(fields.widget);
    guideHref.hidden = fields.widget !== 'procedure-list';
    const made = Array.isArray(choice)
      ? undefined
      : snippets(choice, hashes ?? {}, { fallback: says.fallback, title: says.frameTitle });
    for (const [name, { show }] of outputs) show(made?.[name]);
    for (const show of showOwn) show();
    judgeColours();
    if (Array.isArray(choice)) return;
    preview.paint(choice);
    if (finished) preview.show(choice, says.elsewhere, locale);
  }
  function judgeColours(): void {
    const chosen = colourTokens.flatMap((name) => {
      const colour = fullColour(fields.tokens[name] ?? '');
      return colour ? [[name, colour] as const] : [];
    });
    const faint = tooFaint({ ...palette(), ...Object.fromEntries(chosen) });
    const title = faint.length ? says.faintTitle : says.readable;
    const sentences = faint.map(says.faint);
    // Said anew only when it changed.
    if (contrast.textContent === title + sentences.join('')) return;
    contrast.classList.toggle('faint', faint.length > 0);
    const list = make('ul', {}, ...sentences.map((one) => make('li', {}, one)));
    contrast.replaceChildren(make('p', {}, title), ...(faint.length ? [list] : []));
  }

  controls.addEventListener('submit', (event) => event.preventDefault());
  const body = make(
    'div',
    { class: 'dvc-builder', lang: locale },
    make('header', {}, make('h1', {}, says.title), language, make('p', { class: 'lead' }, says.lead)),
    make('div', { class: 'columns' }, controls, trial),
    result,
  );
  for (const [type, finished] of [
    ['input', false],
    ['change', true],
  ] as const)
    body.addEventListener(type, ({ target }) => {
      // The preview has inputs too.
      if (!(target instanceof Element) || preview.box.contains(target)) return;
      read();
      update(finished);
    });
  host.replaceChildren(body);
  update(true);
}

/** As a colour input takes it: six digits. */
function fullColour(text: string): string | undefined {
  const colour = readColour(text.trim());
  return colour && sixDigits(colour);
}

function fieldset(legend: string, ...rows: Node[]): HTMLElement {
  return make('fieldset', {}, make('legend', {}, legend), ...rows);
}

function details(summary: string, ...rows: Node[]): HTMLElement {
  return make('details', {}, make('summary', {}, summary), make('div', { class: 'grid' }, ...rows));
}
