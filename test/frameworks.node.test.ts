/** What is promised to those who write the tags in a framework; that it holds there, `npm run test:frameworks` tries. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const frameworks = ['react', 'vue', 'svelte', 'angular'];

/** Without the place where it stands: the same text at any depth. */
const flat = (code: string) => code.replaceAll(/^ +/gm, '').trim();

describe('docs/frameworks.md', () => {
  const chapters = read('docs/frameworks.md').split(/^## /m).slice(1);
  it('has a chapter for each', () => {
    assert.deepEqual(
      chapters.map((chapter) => /^\w+/.exec(chapter)![0].toLowerCase()),
      frameworks,
    );
  });
  for (const [i, framework] of frameworks.entries())
    it(`shows of ${framework} only what its example has`, () => {
      const folder = join('examples', framework);
      const sources = [
        ...readdirSync(join(root, folder)).filter((name) => name === 'vite.config.ts'),
        ...readdirSync(join(root, folder, 'src')).map((name) => join('src', name)),
      ].map((name) => flat(read(folder, name)));
      const blocks = [...chapters[i]!.matchAll(/^```\w+\n([\s\S]*?)\n```$/gm)].map(([, code]) => flat(code!));
      assert.ok(blocks.length >= 3);
      for (const block of blocks)
        assert.ok(
          sources.some((source) => source.includes(block)),
          block,
        );
    });
});

interface Element {
  tagName?: string;
  members: { kind: string; name: string; privacy?: string; static?: boolean }[];
  events: { name: string }[];
}
const { modules } = JSON.parse(read('custom-elements.json')) as { modules: { declarations: Element[] }[] };
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

for (const framework of frameworks)
  it(`has types of every tag for ${framework}`, () => {
    const types = read('dist/frameworks', `${framework}.d.ts`);
    assert.equal(elements.length, 5);
    for (const { tagName, members, events } of elements) {
      assert.ok(types.includes(`'${tagName}'`), tagName);
      const properties = members.filter(
        (member) => member.kind === 'field' && !member.static && (member.privacy ?? 'public') === 'public',
      );
      for (const { name } of properties)
        assert.match(types, new RegExp(`'?${name}'?\\??: Dvc\\w+\\['${name}'\\]`));
      // Angular takes an event's class from the element's own types.
      if (framework !== 'angular')
        for (const { name } of events)
          assert.ok(
            types.toLowerCase().includes(`'on${framework === 'vue' ? name.replaceAll('-', '') : name}'`),
            name,
          );
    }
  });

for (const framework of frameworks)
  it(`pins all that the example in ${framework} needs, and names no registry`, () => {
    const { dependencies, devDependencies } = JSON.parse(
      read('examples', framework, 'package.json'),
    ) as Record<string, Record<string, string>>;
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.doesNotMatch(read('examples', framework, 'package-lock.json'), /"resolved"/);
  });
