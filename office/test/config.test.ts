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
      embedOrigins: [],
      codePrefix: 'H26.999',
      token: undefined,
      catalogues: ['long-bien-2017.json', 'truong-hoc.json'].map((file) =>
        join(repositoryRoot, 'catalogues', file),
      ),
      maxUploadMB: 10,
      demo: true,
      challengeCost: 1000,
      publicUrl: undefined,
      place: undefined,
      oidc: undefined,
      sending: { mail: undefined, sms: undefined, webhooks: undefined, giveUpHours: 72, patience: 15_000 },
      oneTimeCode: 'off',
      bank: undefined,
      paymentSecret: undefined,
      s3: undefined,
      clamd: undefined,
      retention: { uploadHours: 24, closedDays: undefined, closedAs: 'anonymise' },
    });
  });

  it('asks for one-time codes where SMS go out', () => {
    const gateway = { SMS_URL: 'https://sms.example.vn/?to={phone}&text={text}', SMS_METHOD: 'GET' };
    assert.equal(readConfig(gateway).oneTimeCode, 'acts');
    assert.equal(readConfig({ ...gateway, ONE_TIME_CODE: 'off' }).oneTimeCode, 'off');
  });

  it('is read with a bank to pay into', () => {
    const bank = (change: Record<string, string>) =>
      readConfig({
        BANK_BIN: '970415',
        BANK_NAME: 'VietinBank',
        BANK_ACCOUNT: '113366668888',
        BANK_HOLDER: 'UBND PHUONG THU NGHIEM',
        ...change,
      }).bank;
    assert.deepEqual(bank({}), {
      bin: '970415',
      name: 'VietinBank',
      account: '113366668888',
      holder: 'UBND PHUONG THU NGHIEM',
    });
    for (const [change, sentence] of [
      [{ BANK_NAME: '', BANK_HOLDER: '' }, /go together; BANK_NAME, BANK_HOLDER missing\.$/],
      [{ BANK_BIN: 'ICB' }, /^BANK_BIN must be the bank's six digits at NAPAS/],
      [{ BANK_ACCOUNT: '1133 6666' }, /^BANK_ACCOUNT must be/],
      [{ CODE_PREFIX: '000.00.00.H26.123.123.999' }, /^CODE_PREFIX is too long for the text of a transfer/],
      [{ PAYMENT_SECRET: 'short' }, /^PAYMENT_SECRET must have/],
      [{ ONE_TIME_CODE: 'always' }, /^ONE_TIME_CODE must be off or acts/],
      [{ ONE_TIME_CODE: 'acts' }, /^ONE_TIME_CODE=acts needs SMS_URL/],
    ] as const) {
      const [said, ...more] = sentencesOf(() => bank(change as Record<string, string>));
      assert.match(said ?? '', sentence);
      assert.deepEqual(more, []);
    }
  });

  it('is read', () => {
    const config = readConfig({
      PORT: '80',
      ALLOWED_ORIGINS: 'https://a.vn, http://localhost:3000',
      EMBED_ORIGINS: 'https://truong.edu.vn',
      DEMO: 'off',
      CODE_PREFIX: 'H26.12.3',
      OFFICE_TOKEN: '0123456789abcdef',
      CATALOGUES: '/a.json,b.json',
      DATABASE_URL: 'postgres://localhost/office',
      CHALLENGE_COST: '0',
    });
    assert.deepEqual(config.allowedOrigins, ['https://a.vn', 'http://localhost:3000']);
    assert.deepEqual(config.embedOrigins, ['https://truong.edu.vn']);
    assert.deepEqual(config.catalogues, ['/a.json', join(process.cwd(), 'b.json')]);
    assert.deepEqual([config.demo, config.codePrefix, config.challengeCost], [false, 'H26.12.3', 0]);
  });

  it('is read with an identity provider', () => {
    const oidc = (change: Record<string, string>) =>
      readConfig({
        OIDC_ISSUER: 'https://id.example.vn/realms/tinh',
        OIDC_CLIENT_ID: 'mot-cua',
        PUBLIC_URL: 'https://motcua.example.vn/',
        ...change,
      }).oidc;
    assert.deepEqual(oidc({}), {
      issuer: 'https://id.example.vn/realms/tinh',
      clientId: 'mot-cua',
      clientSecret: undefined,
      name: 'id.example.vn',
      roles: undefined,
    });
    const { claim, byValue } = oidc({
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      OIDC_ROLES: 'cn=mot-cua=clerk, lanh-dao = authority',
    })!.roles!;
    assert.equal(claim, 'realm_access.roles');
    assert.deepEqual(
      [...byValue],
      [
        ['cn=mot-cua', 'clerk'],
        ['lanh-dao', 'authority'],
      ],
    );
    assert.equal(oidc({ OIDC_ROLES_CLAIM: 'groups' })!.roles!.byValue.get('admin'), 'admin');
    assert.equal(oidc({ OIDC_ISSUER: 'http://127.0.0.1:9000' })!.issuer, 'http://127.0.0.1:9000');
    for (const [change, sentence] of [
      [{ OIDC_ISSUER: 'http://id.example.vn' }, /^OIDC_ISSUER must be the provider's https address/],
      [{ OIDC_CLIENT_ID: '' }, /^OIDC_CLIENT_ID must say/],
      [{ OIDC_ISSUER: '' }, /^OIDC_CLIENT_ID is set, but OIDC_ISSUER/],
      [{ OIDC_ROLES: 'a=clerk' }, /^OIDC_ROLES is set, but OIDC_ROLES_CLAIM/],
      [{ OIDC_ROLES_CLAIM: 'groups', OIDC_ROLES: 'a=chief' }, /"a=chief" is no such pair/],
      [{ PUBLIC_URL: 'https://motcua.example.vn/mot-cua' }, /^PUBLIC_URL must be the address/],
    ] as const) {
      const [said, ...more] = sentencesOf(() => oidc(change as Record<string, string>));
      assert.match(said ?? '', sentence);
      assert.deepEqual(more, []);
    }
  });

  it('is refused with a sentence for everything that is wrong', () => {
    const wrong: Record<string, [string, RegExp]> = {
      PORT: ['http', /^PORT must be a whole number from 0 to 65535; it is "http"\.$/],
      MAX_UPLOAD_MB: ['0', /^MAX_UPLOAD_MB must be a whole number from 1/],
      CHALLENGE_COST: ['-1', /^CHALLENGE_COST must/],
      ALLOWED_ORIGINS: ['https://a.vn/trang,*', /"https:\/\/a\.vn\/trang" is none/],
      EMBED_ORIGINS: ['truong.edu.vn', /^EMBED_ORIGINS lists origins .* "truong\.edu\.vn" is none/],
      CODE_PREFIX: ['demo', /^CODE_PREFIX must be a unit identifier/],
      OFFICE_TOKEN: ['short', /^OFFICE_TOKEN must have at least 16/],
      DATABASE_URL: ['mysql://x', /^DATABASE_URL must begin with postgres/],
      DEMO: ['maybe', /^DEMO must be on or off; it is "maybe"/],
    };
    for (const [name, [value, sentence]] of Object.entries(wrong))
      assert.match(sentencesOf(() => readConfig({ [name]: value }))[0] ?? '', sentence);
    const all = Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value]));
    assert.equal(sentencesOf(() => readConfig(all)).length, 10);
  });

  it('says what is missing or wrong about sending, without repeating secrets', () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ SMTP_URL: 'smtp://u:geheim@h' }, /^MAIL_FROM must be set/],
      [{ SMTP_URL: 'http://u:geheim@h', MAIL_FROM: 'a@b.vn' }, /^SMTP_URL must be like/],
      [{ SMTP_URL: 'smtp://h', MAIL_FROM: 'Một cửa' }, /^MAIL_FROM must be an address/],
      [{ MAIL_FROM: 'a@b.vn' }, /SMTP_URL, the mail server, is not/],
      [{ SMS_URL: 'ftp://geheim?{phone}{text}' }, /^SMS_URL must be an http/],
      [{ SMS_URL: 'https://sms.vn?k=geheim', SMS_BODY: '{phone}' }, /must contain \{text\}/],
      [{ SMS_URL: 'https://a?{phone}{text}', SMS_METHOD: 'DELETE' }, /^SMS_METHOD must be/],
      [{ SMS_URL: 'https://a?{phone}', SMS_BODY: '{text}', SMS_METHOD: 'GET' }, /^SMS_BODY cannot go/],
      [
        { SMS_URL: 'https://a?{phone}{text}', SMS_HEADERS: 'geheim: x' },
        /^SMS_HEADERS must be a JSON object/,
      ],
      [{ SMS_URL: 'https://a?{phone}{text}', SMS_HEADERS: '{"a b":"geheim"}' }, /^SMS_HEADERS must be/],
      [{ SMS_URL: 'https://a?{phone}{text}', SMS_OK: '(' }, /^SMS_OK must be a regular expression/],
      [{ SMS_BODY: 'geheim' }, /^SMS_BODY is set, but SMS_URL/],
      [{ WEBHOOK_URLS: 'https://a.vn', WEBHOOK_SECRET: 'geheim' }, /^WEBHOOK_SECRET must be set/],
      [{ WEBHOOK_URLS: 'a.vn', WEBHOOK_SECRET: 'x'.repeat(24) }, /^WEBHOOK_URLS lists http/],
      [{ WEBHOOK_SECRET: 'geheim'.repeat(5) }, /^WEBHOOK_SECRET is set, but WEBHOOK_URLS/],
      [{ SEND_TIMEOUT: '600' }, /^SEND_TIMEOUT must be a whole number from 1 to 60/],
    ];
    for (const [variables, sentence] of wrong) {
      const sentences = sentencesOf(() => readConfig(variables));
      assert.match(sentences.join('\n'), sentence);
      assert.doesNotMatch(sentences.join(), /geheim/);
    }
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
