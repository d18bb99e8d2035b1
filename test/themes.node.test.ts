/** The themes of `themes/`, and the guide to them: only what is there, readable in every combination. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrast, palettes, tooFaint, type Palette } from '../src/embed/builder/index.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
type Values = Record<string, string>;

/** Of the rule that begins so: every custom property that it sets or reads, by its public name. */
function valuesIn(css: string, rule: RegExp, property: RegExp): Values {
  const body = rule.exec(css)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(property)].map(([, name, value]) => [name!, value!]));
}
const tokens = read('src/elements/tokens.ts');
const reads = /var\(--dvc-([\w-]+), ((?:[^()]|\([^()]*\))+)\)/g;
const light = valuesIn(tokens, /:host \{([^}]*)\}/, reads);
const dark = valuesIn(tokens, /:host\(\[theme='dark'\]\) \{([^}]*)\}/, reads);
const sets = /--dvc-([\w-]+): ([^;]+);/g;

const faintIn = (values: Values) =>
  tooFaint(values as Palette).map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);

describe('themes', () => {
  it('have at most fifteen tokens to set, the same light and dark', () => {
    assert.ok(Object.keys(light).length <= 15);
    assert.deepEqual(
      Object.keys(dark).filter((name) => !(name in light)),
      [],
    );
  });

  it('are judged with the ratio that WCAG defines, by the colours that the elements have', () => {
    assert.equal(contrast('#000000', '#fff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    const colours = (values: Values) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value.startsWith('#')));
    assert.deepEqual(palettes.light, colours(light));
    assert.deepEqual(palettes.dark, colours(dark));
    assert.deepEqual(
      tooFaint({ ...palettes.light, accent: '#ffcc00' }).map(({ front, back }) => `${front} ${back}`),
      ['accent surface', 'accent ground', 'on-accent accent'],
    );
  });

  const themes = readdirSync(new URL('../themes', import.meta.url));
  it('are the four that the guide names', () => {
    assert.deepEqual(themes.sort(), ['district.css', 'neutral.css', 'school.css', 'ward.css']);
    for (const guide of ['docs/theming.md', 'docs/theming.vi.md'])
      for (const theme of themes) assert.ok(read(guide).includes(`themes/${theme}`), `${guide}: ${theme}`);
  });
  for (const theme of themes) {
    const css = read(`themes/${theme}`);
    const own = valuesIn(css, /status-tracker\) \{([^}]*)\}/, sets);
    const ownDark = valuesIn(css, /\[theme='dark'\] \{([^}]*)\}/, sets);
    it(`${theme} sets only tokens that there are`, () => {
      assert.deepEqual(
        [...Object.keys(own), ...Object.keys(ownDark)].filter((name) => !(name in light)),
        [],
      );
      // A colour set for the light would else be the dark's too.
      assert.deepEqual(
        Object.keys(own).filter((name) => name in dark && own[name] !== light[name] && !(name in ownDark)),
        [],
        'every colour that it changes, dark too',
      );
    });
    it(`${theme} can be read, light and dark`, () => {
      assert.deepEqual(faintIn({ ...light, ...own }), []);
      assert.deepEqual(faintIn({ ...dark, ...own, ...ownDark }), []);
    });
  }
  it('neutral.css is what the elements look like by themselves', () => {
    const css = read('themes/neutral.css');
    assert.deepEqual(valuesIn(css, /status-tracker\) \{([^}]*)\}/, sets), light);
    assert.deepEqual(valuesIn(css, /\[theme='dark'\] \{([^}]*)\}/, sets), dark);
  });

  for (const guide of ['docs/theming.md', 'docs/theming.vi.md'])
    it(`${guide} names every token, part and slot that there is, and no other`, () => {
      const text = read(guide);
      const named = [...text.matchAll(/^\| `--dvc-([\w-]+)` +\|/gm)].map(([, name]) => name);
      assert.deepEqual(named.sort(), Object.keys(light).sort());
      const { modules } = JSON.parse(read('custom-elements.json')) as Manifest;
      for (const { tagName, cssParts = [], slots = [] } of modules.flatMap((m) => m.declarations)) {
        if (tagName === undefined) continue;
        const row = text.split('\n').find((line) => line.startsWith(`| \`<${tagName}>\``)) ?? '';
        const [parts = [], slotted = []] = row
          .split('|')
          .slice(2, 4)
          .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
        assert.deepEqual(parts.sort(), cssParts.map(({ name }) => name).sort(), `parts of ${tagName}`);
        const named = slots.map(({ name }) => name).filter(Boolean);
        assert.deepEqual(slotted.sort(), named.sort(), `slots of ${tagName}`);
      }
    });
});

interface Manifest {
  modules: {
    declarations: { tagName?: string; cssParts?: { name: string }[]; slots?: { name: string }[] }[];
  }[];
}
