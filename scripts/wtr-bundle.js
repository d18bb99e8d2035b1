/** The test runner serves modules as they are and cannot import CommonJS: packages with some in them come bundled. */
import { build } from 'vite';

export function bundlePackages(names) {
  const bundles = new Map();
  const bundle = async (name) => {
    const output = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        lib: { entry: name, formats: ['es'], fileName: 'bundle' },
      },
    });
    return output[0].output[0].code;
  };
  return {
    name: 'dvc:bundle-packages',
    resolveImport: ({ source }) => (names.includes(source) ? `/__bundle/${source}.js` : undefined),
    async serve({ path }) {
      const name = /^\/__bundle\/(.+)\.js$/.exec(path)?.[1];
      if (!name || !names.includes(name)) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return { body: await bundles.get(name), type: 'js' };
    },
  };
}
