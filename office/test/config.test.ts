import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readCatalogues } from '../src/catalogues.js';
import { ConfigError, readConfig } from '../src/config.js';
import { officeRoot, repositoryRoot } from '../src/paths.js';

const sentencesOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
    throw error;
  }
  return [];
};

describe('the environment', () => {
  it('may be empty', () => {
    assert.deepEqual(readConfig({}), {
      port: 8787,
      host: '127.0.0.1',
      dataDir: join(officeRoot, '.data'),
      databaseUrl: undefined,
      allowedOrigins: [],
      codePrefix: 'H26.999',
      token: undefined,
      catalogues: ['long-bien-2017.json', 'truong-hoc.json'].map((file) =>
        join(repositoryRoot, 'catalogues', file),
      ),
      maxUploadMB: 10,
      demo: true,
      challengeCost: 1000,
    });
  });

  it('is read', () => {
    const config = readConfig({
      PORT: '80',
      ALLOWED_ORIGINS: 'https://a.vn, http://localhost:3000',
      DEMO: 'off',
      CODE_PREFIX: 'H26.12.3',
      OFFICE_TOKEN: '0123456789abcdef',
      CATALOGUES: '/a.json,b.json',
      DATABASE_URL: 'postgres://localhost/office',
      CHALLENGE_COST: '0',
    });
    assert.deepEqual(config.allowedOrigins, ['https://a.vn', 'http://localhost:3000']);
    assert.deepEqual(config.catalogues, ['/a.json', join(process.cwd(), 'b.json')]);
    assert.deepEqual([config.demo, config.codePrefix, config.challengeCost], [false, 'H26.12.3', 0]);
  });

  it('is refused with a sentence for everything that is wrong', () => {
    const wrong: Record<string, [string, RegExp]> = {
      PORT: ['http', /^PORT must be a whole number from 0 to 65535; it is "http"\.$/],
      MAX_UPLOAD_MB: ['0', /^MAX_UPLOAD_MB must be a whole number from 1/],
      CHALLENGE_COST: ['-1', /^CHALLENGE_COST must/],
      ALLOWED_ORIGINS: ['https://a.vn/trang,*', /"https:\/\/a\.vn\/trang" is none/],
      CODE_PREFIX: ['demo', /^CODE_PREFIX must be a unit identifier/],
      OFFICE_TOKEN: ['short', /^OFFICE_TOKEN must have at least 16/],
      DATABASE_URL: ['mysql://x', /^DATABASE_URL must begin with postgres/],
      DEMO: ['maybe', /^DEMO must be on or off; it is "maybe"/],
    };
    for (const [name, [value, sentence]] of Object.entries(wrong))
      assert.match(sentencesOf(() => readConfig({ [name]: value }))[0] ?? '', sentence);
    const all = Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value]));
    assert.equal(sentencesOf(() => readConfig(all)).length, 9);
  });

  it('gives a demonstration no codes that look real', () => {
    assert.match(
      sentencesOf(() => readConfig({ CODE_PREFIX: 'H26.12' }))[0] ?? '',
      /must end in \.999 while DEMO is on/,
    );
  });

  it('must name catalogues that are whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dvc-office-'));
    const file = join(folder, 'c.json');
    const read = (text: string) => {
      writeFileSync(file, text);
      return sentencesOf(() => readCatalogues([file]))[0] ?? '';
    };
    assert.match(
      sentencesOf(() => readCatalogues([join(folder, 'none.json')]))[0] ?? '',
      /none\.json cannot be read \(ENOENT\)/,
    );
    assert.match(read('{'), /c\.json: the whole file: notJson/);
    assert.match(read('{"catalogue": 2}'), /c\.json: catalogue: wrongVersion/);
    rmSync(folder, { recursive: true });
  });
});
