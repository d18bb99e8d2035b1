import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const root = new URL('..', import.meta.url).pathname;
const eslint = new ESLint({
  cwd: root,
  // The one rule under test: the type-aware ones would want the files to exist.
  ruleFilter: ({ ruleId }) => ruleId === 'house/imports',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
});

async function says(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: root + file });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

describe('the floors of the house', () => {
  const wrong: [string, string][] = [
    ['src/catalogue/x.ts', `import '../dossier/index.js';`],
    ['src/locale/words/x.ts', `import type { Catalogue } from '../../catalogue/index.js';`],
    ['src/units/x.ts', `import '../locale/index.js';`],
    ['src/text/x.ts', `import '../catalogue/index.js';`],
    ['src/dossier/rules/x.ts', `import '../../lifecycle/index.js';`],
    ['src/backend/x.ts', `await import('../elements/index.js');`],
    ['src/backend/x.ts', `import '../locale/index.js';`],
    ['src/elements/x.ts', `import { parse } from '../catalogue/parse.js';`],
    ['src/elements/x.ts', `import { vi } from '../locale/words/form.js';`],
    ['src/elements/x.ts', `export * from '../define.js';`],
    ['src/elements/x.ts', `import '../define/dvc-service.js';`],
    ['src/dossier/x.ts', `import '../index.js';`],
    ['src/dossier/x.ts', `import { html } from 'lit';`],
    ['src/backend/x.ts', `import '../../office/src/app.js';`],
    ['office/src/x.ts', `import '../../src/catalogue/index.js';`],
    ['office/src/x.ts', `import 'dvc-widgets/elements/dvc-service';`],
    ['office/src/x.ts', `import 'dvc-widgets';`],
  ];
  for (const [file, code] of wrong) {
    it(`reports ${file}: ${code}`, async () => {
      assert.deepEqual(await says(file, code), ['house/imports']);
    });
  }

  const right: [string, string][] = [
    ['src/dossier/rules/x.ts', `import '../types.js'; import '../../catalogue/index.js';`],
    ['src/backend/x.ts', `import '../dossier/index.js'; import '../lifecycle/index.js';`],
    [
      'src/elements/fields/x.ts',
      `import '../index.js'; import '../../units/index.js'; import '../../text/index.js'; import 'lit';`,
    ],
    ['src/elements/form/x.ts', `import { filingWords } from '../../locale/filing.js';`],
    ['src/elements/x.ts', `await import('../catalogue/parse.js');`],
    ['src/define/x.ts', `import '../elements/dvc-service.js'; import '../elements/index.js';`],
    ['src/define.ts', `import './elements/dvc-service.js'; import './catalogue/index.js';`],
    ['office/src/x.ts', `import 'dvc-widgets/catalogue'; import './app.js'; import 'hono';`],
    ['test/dossier/x.test.ts', `import '../../src/dossier/walk.js';`],
  ];
  for (const [file, code] of right) {
    it(`lets ${file} pass: ${code}`, async () => {
      assert.deepEqual(await says(file, code), []);
    });
  }
});
