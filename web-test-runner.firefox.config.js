// `npm run test:firefox [-- --files test/x.test.ts]`. Debian: apt-get install --no-install-recommends firefox-esr
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import base from './web-test-runner.config.js';

export default {
  ...base,
  // An input method is played through the DevTools protocol, which only Chromium has.
  files: [...base.files, '!test/elements/fields/vietnamese-typing.test.ts'],
  browsers: [
    chromeLauncher({
      // By WebDriver BiDi, which the launcher speaks with any browser of puppeteer's.
      puppeteer: puppeteer.default,
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
        headless: true,
      },
      concurrency: 1,
    }),
  ],
};
