/**
 * The script of embed.html, for pages that allow an iframe but no script: makes the element that the page's address
 * asks for. Its tag says what the owner allows: `data-catalogue`, `data-backend` (defaults), `data-sources` (further
 * origins of these), `data-allow` (origins of the pages that hear the height; without it the address names them).
 */
import { readParameters, tellHeight, words, type Embed } from './embed/index.js';

const tag = [...document.scripts].find((script) => script.src === import.meta.url);
const { catalogue, backend, sources, allow } = tag?.dataset ?? {};
const list = (text: string | undefined) => (text ?? '').split(/[ ,]+/).filter(Boolean);
const embed = readParameters(location.search, {
  page: location.href,
  catalogue,
  backend,
  sources: list(sources),
});
const locale = embed.locale ?? 'vi';
document.documentElement.lang = locale;
document.title = words[locale].title;
if (embed.ignored.length)
  console.warn(`dvc-widgets: embed.html knows no parameter ${[...new Set(embed.ignored)].join(', ')}.`);

const main = document.querySelector('main')!;
if (embed.wrong.length) main.prepend(complaint(embed));
else show(embed);
tellHeight([location.origin, ...(allow === undefined ? embed.allow : list(allow))]);

// Other sites refuse to be framed, and belong in a window of their own.
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link || link.target || !/^https?:$/.test(link.protocol) || link.origin === location.origin) return;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
});

function show({ tag, attributes, tokens }: Embed): void {
  const element = document.createElement(tag);
  element.setAttribute('locale', locale);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  // As a property: a policy without 'unsafe-inline' forbids the attribute only.
  for (const [name, value] of tokens) document.documentElement.style.setProperty(name, value);
  document.documentElement.classList.toggle('dark', attributes.get('theme') === 'dark');
  element.append(...main.childNodes);
  main.append(element);
}

function complaint({ wrong }: Embed): HTMLElement {
  const box = document.createElement('div');
  const says = document.createElement('p');
  says.textContent = words[locale].wrong;
  const all = document.createElement('ul');
  for (const { name, why } of wrong) {
    const item = document.createElement('li');
    item.textContent = words[locale].reasons[why](name);
    all.append(item);
  }
  box.setAttribute('role', 'alert');
  box.append(says, all);
  return box;
}
