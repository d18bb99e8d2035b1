import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

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
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
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
        ],
        [],
      );
      assert.ok(
        declaration.slots?.some((slot) => slot.name === ''),
        'says what the light children are for',
      );
    });
  }

  it('is known to VS Code and JetBrains', () => {
    const code = json<{ tags: { name: string }[] }>('dist/vscode.html-custom-data.json');
    assert.ok(code.tags.some((tag) => tag.name === 'dvc-service'));
    const jetBrains = json<{ contributions: { html: { elements: { name: string }[] } } }>(
      'dist/web-types.json',
    );
    assert.ok(jetBrains.contributions.html.elements.some((tag) => tag.name === 'dvc-service'));
  });

  it('has the version that the code says', () => {
    const { version } = json<{ version: string }>('package.json');
    const source = readFileSync(new URL('src/elements/version.ts', root), 'utf8');
    assert.ok(source.includes(`'${version}'`));
  });
});
