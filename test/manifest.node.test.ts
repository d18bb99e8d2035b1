import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { exportedParts } from '../src/elements/service/parts.js';
import { hooksOf } from './elements/hooks.js';

interface Described {
  name?: string;
  description?: string;
}
interface Member extends Described {
  kind: string;
  privacy?: string;
  static?: boolean;
  attribute?: string;
  inheritedFrom?: unknown;
}
interface Declaration extends Described {
  customElement?: boolean;
  tagName?: string;
  members?: Member[];
  attributes?: (Described & { fieldName?: string })[];
  events?: (Described & { type?: { text: string } })[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

const root = new URL('..', import.meta.url);
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
const { modules } = json<{ modules: { path: string; declarations: Declaration[] }[] }>(
  'custom-elements.json',
);
const elements = modules.flatMap(({ path, declarations }) =>
  declarations
    .filter((declaration) => declaration.customElement && /\/dvc-(?!base|element)/.test(path))
    .map((declaration) => ({ path, declaration })),
);
/** Static: nothing that a page sets. */
const notForPages = ['styles', 'version'];

describe('custom-elements.json', () => {
  it('has the five elements, with their tags', () => {
    assert.deepEqual(elements.map(({ declaration }) => declaration.tagName).sort(), [
      'dvc-dossier-form',
      'dvc-procedure-guide',
      'dvc-procedure-list',
      'dvc-service',
      'dvc-status-tracker',
    ]);
  });

  for (const { path, declaration } of elements) {
    it(`describes all of ${path}`, () => {
      assert.ok(declaration.description, 'the element itself');
      const fields = (declaration.members ?? []).filter(
        (member) =>
          member.kind === 'field' &&
          (member.privacy ?? 'public') === 'public' &&
          !notForPages.includes(member.name ?? ''),
      );
      const silent = (kind: string, list: Described[] = []) =>
        list.filter((one) => !one.description).map((one) => `${kind} ${one.name ?? '(default)'}`);
      assert.deepEqual(
        [
          ...silent('property', fields),
          ...silent('attribute', declaration.attributes),
          ...silent('event', declaration.events),
          ...silent('slot', declaration.slots),
          ...silent('part', declaration.cssParts),
          ...silent('custom property', declaration.cssProperties),
        ],
        [],
      );
      assert.ok(
        declaration.slots?.some((slot) => slot.name === ''),
        'says what the light children are for',
      );
    });
  }

  const names = (list: Described[] = []): string[] => list.map(({ name }) => name ?? '').sort();
  const sorted = (set: Iterable<string>): string[] => [...set].sort();
  /** A part's states stand in its description, as `code`. */
  const withStates = (list: Described[] = []): string[] => {
    const states = list.flatMap(({ description = '' }) => [...description.matchAll(/`([a-z-]+)`/g)]);
    return sorted(new Set([...names(list), ...states.map(([, state]) => state ?? '')]));
  };
  const hooks = new Map(
    elements.map(({ declaration: { tagName = '' } }) => [tagName, hooksOf(tagName)] as const),
  );
  /** What the four others have, the service has too. */
  const others = [...hooks].filter(([tag]) => tag !== 'dvc-service').map(([, found]) => found);
  const inOthers = new Set(others.flatMap(({ parts }) => [...parts]));
  const service = hooks.get('dvc-service')!;
  for (const part of inOthers) service.parts.add(part);
  for (const event of others.flatMap(({ events }) => [...events])) service.events.add(event);

  for (const { declaration } of elements) {
    const tag = declaration.tagName ?? '';
    it(`says of ${tag} what its templates and styles have, and nothing else`, () => {
      const found = hooks.get(tag)!;
      assert.deepEqual(found.vague, [], 'parts whose type is any string');
      assert.ok(found.parts.size > 5);
      assert.deepEqual(withStates(declaration.cssParts), sorted(found.parts), 'parts');
      assert.deepEqual(names(declaration.slots), sorted(found.slots), 'slots');
      assert.deepEqual(names(declaration.cssProperties), sorted(found.properties), 'custom properties');
      assert.deepEqual(
        sorted((declaration.events ?? []).map(({ type }) => type?.text ?? '')),
        sorted(found.events),
        'events, by their class',
      );
      const attributes = names(declaration.attributes);
      for (const name of found.attributes) assert.ok(name === 'hidden' || attributes.includes(name), name);
    });
  }

  it('names each event as its class does', () => {
    const source = readFileSync(new URL('src/elements/events.ts', root), 'utf8');
    const named = new Map(
      [...source.matchAll(/class (\w+) extends Event \{[^]*?super\('([a-z-]+)'/g)].map(
        ([, type = '', name]) => [type, name],
      ),
    );
    for (const { declaration } of elements)
      for (const { name, type } of declaration.events ?? []) assert.equal(name, named.get(type?.text ?? ''));
  });

  it('lets a page style through dvc-service every part of the elements in it', () => {
    assert.deepEqual(
      exportedParts.split(', ').sort(),
      sorted(inOthers).filter((name) => name !== 'base'),
    );
  });

  it('is known to VS Code and JetBrains, all of it', () => {
    interface Tag extends Described {
      attributes: Described[];
      slots?: Described[];
      events?: Described[];
      js?: { properties: Described[]; events: Described[] };
    }
    const code = json<{ tags: Tag[] }>('dist/vscode.html-custom-data.json').tags;
    const web = json<{ contributions: { html: { elements: Tag[] } } }>('dist/web-types.json');
    for (const { declaration } of elements) {
      const inCode = code.find(({ name }) => name === declaration.tagName);
      const inWeb = web.contributions.html.elements.find(({ name }) => name === declaration.tagName);
      assert.deepEqual(names(inCode?.attributes), names(declaration.attributes));
      assert.deepEqual(names(inWeb?.attributes), names(declaration.attributes));
      assert.deepEqual(names(inWeb?.slots), names(declaration.slots));
      assert.deepEqual(names(inWeb?.js?.events), names(declaration.events));
    }
    const css = json<{ properties: Described[]; pseudoElements: Described[] }>(
      'dist/vscode.css-custom-data.json',
    );
    const all = (kind: 'cssParts' | 'cssProperties') =>
      sorted(new Set(elements.flatMap(({ declaration }) => names(declaration[kind]))));
    assert.deepEqual(names(css.properties), all('cssProperties'));
    assert.deepEqual(
      names(css.pseudoElements),
      all('cssParts').map((name) => `::part(${name})`),
    );
    const text = JSON.stringify(web);
    for (const name of [...all('cssParts'), ...all('cssProperties')])
      assert.ok(text.includes(`"${name}"`) || text.includes(`(${name})`), `JetBrains does not know ${name}`);
  });

  it('has the version that the code says', () => {
    const { version } = json<{ version: string }>('package.json');
    const source = readFileSync(new URL('src/elements/version.ts', root), 'utf8');
    assert.ok(source.includes(`'${version}'`));
  });
});
