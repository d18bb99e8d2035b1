import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import { floor } from './scripts/lint-floor.js';
import { house } from './scripts/lint-house.js';

/** Files that run in Node: type-checked by tsconfig.node.json. */
const nodeFiles = [
  'vite.config.ts',
  '.storybook/**/*.ts',
  'test/journey/**/*.ts',
  'test/hosts/**/*.ts',
  'test/wordpress/**/*.ts',
  'test/**/*.node.test.ts',
];

export default defineConfig(
  globalIgnores([
    '**/dist',
    'storybook-static',
    'coverage',
    'screenshots',
    'src/units/data',
    'office/.data',
    '.storybook/public',
    'examples/{react,vue,svelte,angular}/**/*.ts', // each checked by its framework: npm run test:frameworks
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement', 'DvcElement'] } },
    plugins: { house },
    rules: {
      '@typescript-eslint/unbound-method': 'off', // Lit binds @event handlers to the host
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'wc/guard-super-call': 'off', // every base class here is LitElement, which has the callbacks
      'house/imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'office/**/*.ts'],
    ignores: ['src/locale/words/**', 'src/catalogue/descriptions.ts'], // sentences, not code
    rules: { 'max-lines': ['error', 300] },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { floor },
    rules: {
      'floor/api': 'error',
      'floor/css': 'error',
      'floor/html': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'Array',
          property: 'from',
          message: 'Old libraries of host pages replace it: spread instead.',
        },
      ],
    },
  },
  {
    files: nodeFiles,
    languageOptions: { parserOptions: { projectService: false, project: './tsconfig.node.json' } },
  },
  {
    files: ['test/**/*.ts', 'office/test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // chai
      '@typescript-eslint/no-floating-promises': 'off', // node:test's describe and it
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Response: 'readonly',
        AbortSignal: 'readonly',
        crypto: 'readonly',
        structuredClone: 'readonly',
        performance: 'readonly',
        document: 'readonly',
        customElements: 'readonly',
        requestAnimationFrame: 'readonly',
        window: 'readonly',
        MessageChannel: 'readonly',
        MutationObserver: 'readonly',
        innerWidth: 'readonly',
      },
    },
  },
);
