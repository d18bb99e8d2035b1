import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The office as plain Node files: the pure rooms are bundled, everything from node_modules stays outside. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  resolve: {
    alias: ['catalogue', 'dossier', 'lifecycle', 'backend'].map((room) => ({
      find: `dvc-widgets/${room}`,
      replacement: here(`../src/${room}/index.ts`),
    })),
  },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { main: here('src/main.ts'), step: here('src/step.ts'), command: here('src/command.ts') },
      // Side by side, so that paths.ts finds the office's folder one level up, as it does from src.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
