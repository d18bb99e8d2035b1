/** Follows CONTRIBUTING.md to the letter in a copy of the sources: what it tells must compile and work. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

interface Edit {
  file: string;
  kind: string;
  lines: string[];
}

/** The code blocks of a chapter, each with the file that the sentence before it ends with. */
function editsOf(chapter: string): Edit[] {
  const text = guide.split(`\n## ${chapter}\n`)[1]!.split('\n## ')[0]!;
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)];
  return blocks.map((block) => {
    const file = /`([\w./-]+)`[^`]*:\n\n$/.exec(text.slice(0, block.index))?.[1];
    assert.ok(file, `no file is named before:\n${block[0]}`);
    return { file, kind: block[1]!, lines: block[2]!.split('\n') };
  });
}

/** As a reader does it: the lines without `+` are looked up, once in the file, and those without `-` put there. */
function follow(copy: string, { file, kind, lines }: Edit): void {
  const path = join(copy, file);
  const side = (leftOut: string) =>
    lines
      .filter((line) => !line.startsWith(leftOut))
      .map((line) => line.slice(1) + '\n')
      .join('');
  if (kind === 'ts') return writeFileSync(path, `${lines.join('\n')}\n`, { flag: 'wx' });
  assert.equal(kind, 'diff', `${file}: a block is ts (a new file) or diff`);
  const parts = readFileSync(path, 'utf8').split(side('+'));
  assert.equal(parts.length, 2, `${file}: the place is there ${parts.length - 1} times:\n${side('+')}`);
  writeFileSync(path, parts.join(side('-')));
}

describe('a field type added by following CONTRIBUTING.md', () => {
  const copy = mkdtempSync(join(tmpdir(), 'dvc-contributing-'));
  const edits = editsOf('Add a field type');
  const run = (...args: string[]) => {
    // Without the outer runner's variable, which would make the inner one report to it.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy,
      env,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  };

  before(() => {
    const sources = [
      'src',
      'test',
      'stories',
      'bin',
      'catalogues',
      'custom-elements.json',
      'package.json',
      'tsconfig.json',
      '.prettierrc.json',
    ];
    for (const name of sources) cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const edit of edits) follow(copy, edit);
  });
  after(() => rmSync(copy, { recursive: true }));

  it('is formatted as the house is', () => {
    run('node_modules/prettier/bin/prettier.cjs', '--check', ...new Set(edits.map(({ file }) => file)));
  });
  it('compiles, with its tests and stories', () => {
    run('node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json');
  });
  it('passes the test that the guide gives', () => {
    const tests = edits.map(({ file }) => file).filter((file) => file.endsWith('.node.test.ts'));
    assert.equal(tests.length, 1);
    run('--import', 'tsx', '--test', ...tests);
  });
});

describe('CONTRIBUTING.md', () => {
  it('names only files and scripts that are there', () => {
    const made = editsOf('Add a field type').filter(({ kind }) => kind === 'ts');
    const named = [...guide.matchAll(/`((?:src|test|stories|scripts|docs|office|bin)\/[\w./-]+)`/g)]
      .map((match) => match[1]!)
      .filter((file) => !/NAME/.test(file) && !made.some((edit) => edit.file === file));
    const missing = named.filter((file) => !existsSync(join(root, file)));
    assert.deepEqual(missing, []);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = [...guide.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
    assert.deepEqual(
      called.filter((script) => !(script in scripts)),
      [],
    );
  });
});
