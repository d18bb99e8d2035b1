import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { plainReporter } from './scripts/plain-reporter.js';
import { chromeArgs, findChrome } from './scripts/find-chrome.js';
import { bundlePackages } from './scripts/wtr-bundle.js';
import { serversPlugin } from './test/backend/servers-plugin.js';
import { inputMethodPlugin } from './test/elements/fields/input-method-plugin.js';

export default {
  files: [
    'test/**/*.test.ts',
    '!test/**/*.node.test.ts',
    '!test/journey/**',
    '!test/hosts/**',
    '!test/wordpress/**',
  ],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // Absolute, because the runner resolves it against the folder it was started in.
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${import.meta.dirname}/tsconfig.json` }),
    bundlePackages(['tus-js-client']),
    serversPlugin(),
    inputMethodPlugin(),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findChrome(), args: chromeArgs } })],
  concurrency: 1, // sendKeys and sendMouse need the focused page: two pages in one browser hang
  reporters: [defaultReporter({ reportTestProgress: false }), plainReporter()],
  testFramework: { config: { ui: 'bdd', timeout: 15000 } },
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  testsFinishTimeout: 300000,
};
