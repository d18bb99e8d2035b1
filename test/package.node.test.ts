/** The package as npm packs it, in a project that has nothing but it and its declared dependencies. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, type Rolldown } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  dependencies: Record<string, string>;
};
const rooms = ['catalogue', 'dossier', 'lifecycle', 'backend'];
const frameworks = ['react', 'vue', 'svelte', 'angular'];
const tags = ['procedure-list', 'procedure-guide', 'dossier-form', 'status-tracker', 'service'].map(
  (name) => `dvc-${name}`,
);
const classOf = (tag: string) => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('the packed package', () => {
  let project: string;
  let tarball: string;
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'dvc-package-'));
    const packed = execFileSync(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', project],
      {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      },
    );
    tarball = join(project, (JSON.parse(packed) as { filename: string }[])[0]!.filename);
    // As npm installs it, but without a registry: unpacked, and each dependency linked.
    const modules = join(project, 'node_modules');
    const own = join(modules, pkg.name);
    mkdirSync(own, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', own, '--strip-components=1']);
    for (const name of Object.keys(pkg.dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
    }
    writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');
  });
  after(() => rmSync(project, { recursive: true }));

  it('is well formed for publint', async () => {
    const result = await publint({
      pkgDir: join(project, 'node_modules', pkg.name),
      pack: false,
      strict: true,
    });
    assert.deepEqual(
      result.messages.map((message) => formatMessage(message, result.pkg, { color: false })),
      [],
    );
  });

  it('has types that are right for every way to resolve them', () => {
    const entries = ['.', 'define', ...rooms, ...frameworks, ...tags.map((tag) => `elements/${tag}`)];
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    // Modules only: there is no CommonJS to be wrong.
    const { stdout, status } = spawnSync(
      process.execPath,
      [attw, tarball, '--profile', 'esm-only', '--format', 'json', '--entrypoints', ...entries],
      { encoding: 'utf8', cwd: project },
    );
    const { analysis, problems } = JSON.parse(stdout) as {
      analysis: { entrypoints: Record<string, unknown> };
      problems?: Record<string, unknown[]>;
    };
    assert.equal(Object.keys(analysis.entrypoints).length, entries.length);
    assert.equal(status, 0, JSON.stringify(problems, null, 2));
  });

  for (const resolution of ['bundler', 'node16'])
    it(`type-checks a project with moduleResolution ${resolution}`, () => {
      writeFileSync(
        join(project, 'uses.ts'),
        `import { DvcService, parseCatalogue, register, type Backend, type Catalogue } from 'dvc-widgets';
import 'dvc-widgets/define';
import { fold, parseCatalogueText } from 'dvc-widgets/catalogue';
import { walk, type Submission } from 'dvc-widgets/dossier';
import { statuses, type Status } from 'dvc-widgets/lifecycle';
import { BackendError, createBackend } from 'dvc-widgets/backend';
${tags.map((tag) => `import { ${classOf(tag)} as ${classOf(tag)}Alone } from 'dvc-widgets/elements/${tag}';`).join('\n')}

const { catalogue } = parseCatalogue({});
export const title: Catalogue['title'] | undefined = catalogue?.title;
const service: DvcService = document.createElement('dvc-service') as DvcServiceAlone;
service.backend = createBackend('browser') satisfies Backend;
service.addEventListener('dvc-dossier-submitted', (event) => console.log(event.receipt.code));
export const status: Status = statuses[0]!;
export const late = (submission: Submission) => submission.answers;
export const others = [DvcProcedureListAlone, DvcProcedureGuideAlone, DvcDossierFormAlone, DvcStatusTrackerAlone];
export { BackendError, fold, parseCatalogueText, register, walk };
// @ts-expect-error a locale that there is not
service.locale = 'fr';
`,
      );
      const options = {
        module: resolution === 'node16' ? 'node16' : 'esnext',
        moduleResolution: resolution,
        target: 'es2022',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        skipLibCheck: false,
      };
      writeFileSync(
        join(project, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: options, files: ['uses.ts'] }),
      );
      const { stdout, status } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'],
        { cwd: project, encoding: 'utf8' },
      );
      assert.equal(status, 0, stdout);
    });

  it('can be imported in Node, where the package itself registers nothing', () => {
    const code = `
      const pure = await Promise.all(${JSON.stringify(['', ...rooms.map((room) => `/${room}`)])}
        .map((path) => import('dvc-widgets' + path)));
      const [all, { parseCatalogue }] = pure;
      if (typeof parseCatalogue({}).issues.length !== 'number') throw new Error('the parser does not answer at once');
      if (typeof all.DvcService !== 'function') throw new Error('no class');
      for (const room of pure) if (Object.keys(room).length === 0) throw new Error('an empty room');
      // A site that is drawn on a server imports the elements there as well; Lit brings a registry of its own.
      const present = () => customElements.get('dvc-service')?.name;
      const before = present();
      await import('dvc-widgets/define');
      console.log(typeof document, before, present());`;
    assert.equal(run('--input-type=module', '-e', code).trim(), 'undefined undefined DvcService');
  });

  /** What a site's bundler makes of this module: its first load, and the names of what stays lazy. */
  async function bundled(code: string): Promise<{ first: string; lazy: string[] }> {
    const entry = join(project, 'entry.js');
    writeFileSync(entry, code);
    const result = (await build({
      root: project,
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: false, rolldownOptions: { input: entry } },
    })) as Rolldown.RolldownOutput;
    const chunks = result.output.filter((file) => file.type === 'chunk');
    const first = new Set(chunks.filter((chunk) => chunk.isEntry));
    for (const chunk of first)
      for (const name of chunk.imports) first.add(chunks.find(({ fileName }) => fileName === name)!);
    return {
      first: [...first].map((chunk) => chunk.code).join('\n'),
      lazy: chunks.filter((chunk) => !first.has(chunk)).map(({ name }) => name),
    };
  }
  const registered = (code: string) => tags.filter((tag) => code.includes(`"${tag}": Dvc`));

  for (const tag of tags)
    it(`registers ${tag} for whoever imports it alone`, async () => {
      const { first, lazy } = await bundled(`import 'dvc-widgets/elements/${tag}';`);
      assert.deepEqual(registered(first), tag === 'dvc-service' ? tags : [tag]);
      assert.match(first, /customElements\.define\(/);
      assert.equal(lazy.includes('parse'), tag !== 'dvc-status-tracker', 'the parser comes late');
    });

  it('registers everything for whoever imports define', async () => {
    const { first, lazy } = await bundled(`import 'dvc-widgets/define';`);
    assert.deepEqual(registered(first).sort(), [...tags].sort());
    for (const part of ['parse', 'form-view', 'result']) assert.ok(lazy.includes(part), part);
  });

  it('registers nothing for whoever imports the package itself, and brings only what is used', async () => {
    assert.equal((await bundled(`import 'dvc-widgets';`)).first.trim(), '');
    const { first, lazy } = await bundled(`import { fold } from 'dvc-widgets'; console.log(fold('Đ'));`);
    assert.doesNotMatch(first, /customElements|LitElement|zod/i);
    assert.deepEqual(lazy, []);
    const { first: own } = await bundled(
      `import { DvcProcedureList } from 'dvc-widgets'; customElements.define('my-list', DvcProcedureList);`,
    );
    assert.deepEqual(registered(own), []);
  });

  it('gives its files for a script tag, with their hashes', () => {
    const code = `
      const { default: hashes } = await import('dvc-widgets/sri.json', { with: { type: 'json' } });
      console.log(Object.keys(hashes).map((file) => import.meta.resolve('dvc-widgets/' + file)).join());`;
    writeFileSync(join(project, 'resolve.js'), code);
    const files = run('resolve.js').trim().split(',');
    assert.deepEqual(
      files.map((file) => file.replace(/^.*\/dist\//, '')),
      ['dvc', 'embed-host'].flatMap((name) => [`${name}.js`, `${name}-${pkg.version}.js`]),
    );
    for (const file of files) assert.ok(readFileSync(new URL(file)).length > 0);
  });
});
