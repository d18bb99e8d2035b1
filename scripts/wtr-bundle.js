/** The test runner serves modules as they are and cannot import CommonJS: packages with some in them come bundled. */
import { build } from 'vite';

const entry = 'virtual:entry';

export function bundlePackages(names) {
  const bundles = new Map();
  const bundle = async (name) => {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'dvc:entry',
          resolveId: (id) => (id === entry ? id : undefined),
          load: (id) => (id === entry ? `export * from ${JSON.stringify(name)};` : undefined),
        },
      ],
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
      },
    });
    return result.output[0].code;
  };
  return {
    name: 'dvc:bundle-packages',
    resolveImport: ({ source }) => (names.includes(source) ? `/__bundle/${source}.js` : undefined),
    async serve({ path }) {
      const name = /^\/__bundle\/(.+)\.js$/.exec(path)?.[1];
      if (!names.includes(name)) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return { body: await bundles.get(name), type: 'js' };
    },
  };
}
