import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };
import { ownListFrom } from './scripts/vite-own-list-from.js';
import { minifyLiterals } from './scripts/vite-minify-literals.js';
import { ownTrustedTypesPolicy, scriptParts } from './scripts/vite-script-parts.js';

const elements = readdirSync('src/define');
const rooms = ['catalogue', 'dossier', 'lifecycle', 'backend'];
const pages = ['embed', 'embed-host', 'builder'];
const external = Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}(/.*)?$`));

export default defineConfig(({ mode }) => {
  const build = { target: 'es2022', emptyOutDir: false, outDir: 'dist' } as const;
  if (mode === 'script') {
    // <script type="module" src="dvc.js">: one file, lazy parts beside it.
    return {
      plugins: [ownListFrom(), minifyLiterals(), ownTrustedTypesPolicy(), scriptParts()],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        ...build,
        lib: { entry: 'src/cdn.ts', formats: ['es'], fileName: () => 'dvc.js' },
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension', // what parts share with the entry stays in the entry
          output: { chunkFileNames: 'parts/[name]-[hash].js', minify: true, comments: false },
        },
      },
    };
  }
  if (pages.includes(mode))
    // The iframe's page, the script for its host, the builder of snippets: one file each, so that nothing lies beside them.
    return {
      build: {
        ...build,
        lib: { entry: `src/${mode}.ts`, formats: ['es'], fileName: () => `${mode}.js` },
        rolldownOptions: { output: { minify: true, comments: false } },
      },
    };
  // For bundlers: one module per source file, dependencies left to them.
  return {
    plugins: [minifyLiterals()],
    build: {
      ...build,
      minify: false,
      lib: {
        entry: [
          'src/index.ts',
          'src/define.ts',
          ...elements.map((file) => `src/define/${file}`),
          ...rooms.map((room) => `src/${room}/index.ts`),
        ],
        formats: ['es'],
      },
      rolldownOptions: {
        external,
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
  };
});
