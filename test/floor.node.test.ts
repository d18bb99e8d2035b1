import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { wrongInFolder, wrongInScript } from '../scripts/lint-built.js';

const root = join(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId.startsWith('floor/') });

/** The text stands in for a file that exists: types are asked of its project. */
async function says(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, 'src/elements/say.ts') });
  return (result?.messages ?? []).map(({ message }) => message);
}
const css = (text: string) => `import { css } from 'lit'; export const styles = css\`${text}\`;`;
const html = (text: string) =>
  `import { html } from 'lit'; export const view = (x: string) => html\`${text}\`;`;

describe('the floor of browsers: Chrome 109, Firefox 115, Safari 16.4', () => {
  const wrong: [string, RegExp][] = [
    ['export const x = [1].toSorted();', /^toSorted: not in Chrome 109 \(there since 110\)/],
    ['export const x = (a: readonly string[]) => a.toReversed();', /^toReversed: not in Chrome 109/],
    ['export const x = Array.fromAsync([]);', /^fromAsync: .*Chrome 109/],
    ['export const x = Promise.withResolvers();', /^withResolvers: .*Firefox 115 \(there since 121\)/],
    ['export const x = AbortSignal.any([]);', /^any: .*Safari 16\.4 \(there since 17\.4\)/],
    ["export const x = URL.canParse('a');", /^canParse: .*Safari 16\.4/],
    ['export const x = new Set([1]).union(new Set([2]));', /^union: /],
    [
      'export const x = (e: HTMLElement) => e.showPopover();',
      /^showPopover: .*Firefox 115 \(there since 125\)/,
    ],
    ['export const { withResolvers } = Promise;', /^withResolvers: /],
    ['export const x = scheduler;', /^scheduler: /],
    ["export const x = (e: HTMLElement) => { e.style.textWrap = 'balance'; };", /^textWrap: /],
    [
      css('.a { color: color-mix(in srgb, red, blue); }'),
      /^color-mix\(\): not in Chrome 109 \(there since 111\)/,
    ],
    [css('.a { color: light-dark(red, blue); }'), /^light-dark\(\): /],
    [css('.a { & b { color: red; } }'), /^a nested rule: .*Firefox 115 \(there since 117\)/],
    [css('.a { @media (hover) { color: red; } }'), /^a nested rule: /],
    [css('.a:has(b) { color: red; }'), /^:has: not in Firefox 115/],
    [css(':host(:state(open)) { color: red; }'), /^:state: /],
    [css('.a:popover-open { color: red; }'), /^:popover-open: /],
    [css('@starting-style { .a { color: red; } }'), /^@starting-style: /],
    [css('.a { anchor-name: --x; }'), /^anchor-name: /],
    [css('.a { float: inline-start; }'), /^float: inline-start: not in Chrome 109/],
    [css('${css`@scope (.a) { b { color: red; } }`} /* ; */'), /^@scope: /],
    [html('<div popover>${x}</div>'), /^popover: /],
    [html('<div class=${x} ?popover=${x}></div>'), /^popover: /],
  ];
  for (const [code, message] of wrong) {
    it(`reports ${code}`, async () => {
      const said = await says(code);
      assert.match(said[0] ?? 'nothing', message);
      assert.deepEqual(
        said.filter((one) => !message.test(one)),
        [],
      );
    });
  }

  const right = [
    'export const x = structuredClone([1].at(-1)); export const y = [1].findLast((one) => one > 0);',
    'export const x = (e: HTMLElement) => { e.inert = true; e.replaceChildren(); };',
    'export const x = (s: AbortSignal[]) => AbortSignal.any?.(s);',
    "export const x = typeof URL.canParse === 'function' && URL.canParse('a');",
    'export const x = { toSorted: () => 1 }; x.toSorted();',
    css('.a { color: red; } @media (hover) { .b:is(a, b):not(.c)::before { content: "a:has(b) {"; } }'),
    css('/* color-mix(), :has() { { */ .a { inset: 0; block-size: calc(1px + env(safe-area-inset-top)); }'),
    css('.a { text-wrap: balance; }'),
    html('<div inert ?hidden=${x} class="popover ${x}">popover</div>'),
  ];
  for (const code of right) it(`lets pass ${code}`, async () => assert.deepEqual(await says(code), []));
});

describe('what is built', () => {
  const wrong: [string, RegExp][] = [
    ['export const x = /[a--b]/v;', /Parsing error: .*flag/],
    ["import x from './x.json' with { type: 'json' };", /Parsing error/],
    ['@x class A {}', /Parsing error/],
    ['using x = y();', /Parsing error/],
    ['class A { accessor x = 1; }', /Parsing error/],
    ['const a = [1]; a.toSorted();', /toSorted/],
    ['const a = Promise.withResolvers();', /withResolvers/],
    ['const a = AbortSignal.any([]);', /any/],
    ["const a = URL; a.canParse('b');", /canParse/],
    ['scheduler.postTask(() => 1);', /scheduler/],
  ];
  for (const [code, message] of wrong) {
    it(`reports ${code}`, () => assert.match(wrongInScript(code, 'x.js').join('\n'), message));
  }

  it('lets pass what the floor knows, and what a script asks for first', () => {
    const code = `class A { static #x = 1; static { this.#x ??= 2; } has(o) { return #x in o; } }
      export const a = await 1, b = /(?<=a)b/d, c = [1].at(-1), d = structuredClone(c);
      const f = typeof Uint8Array.fromBase64 === 'function' ? (s) => Uint8Array.fromBase64(s) : atob;
      const g = 'captureStackTrace' in Error ? Error.captureStackTrace : 0;
      if (typeof scheduler !== 'undefined') scheduler.x();`;
    assert.deepEqual(wrongInScript(code, 'x.js'), []);
  });

  it('is all of it on the floor', () => assert.deepEqual(wrongInFolder(join(root, 'dist')), []));
  it('has to be there', () => assert.throws(() => wrongInFolder(join(root, 'test/text')), /npm run build/));
});
