/** The command against the real office, which does all right, and against one that breaks a rule at a time. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cases, runConformance } from '../../bin/conformance/run.js';
import { buildIfStale } from '../../scripts/build-if-stale.js';
import { officeToken, startOffice } from '../backend/servers/office.js';
import { standBefore, type Exchange, type Fault } from './wrong-backend.js';

const root = join(import.meta.dirname, '../..');
const catalogue = join(root, 'catalogues/long-bien-2017.json');
const origin = 'https://truong.example';
const webhookSecret = 'a-secret-of-the-tests-0123';

/** Puts a receipt in the place of a refusal. */
const accept = (exchange: Exchange): void => {
  exchange.status = 201;
  exchange.body = Buffer.from(JSON.stringify({ code: 'H26.999-261125-9999' }));
};
const change = (exchange: Exchange, alter: (body: Record<string, unknown>) => void): void => {
  const body = JSON.parse(exchange.body.toString('utf8')) as Record<string, unknown>;
  alter(body);
  exchange.body = Buffer.from(JSON.stringify(body));
};
const isSubmit = ({ method, path }: Exchange): boolean => method === 'POST' && path === '/api/v1/dossiers';
const isLookUp = ({ path }: Exchange): boolean => path.endsWith('/look-up');
const acceptsWhere =
  (isWrong: (exchange: Exchange) => boolean): ((exchange: Exchange) => void) =>
  (exchange) => {
    if (isSubmit(exchange) && exchange.status >= 400 && isWrong(exchange)) accept(exchange);
  };

/** The rule that is broken, how, and the case that must see it; with the cases that it looks at. */
const faults: [rule: string, seenBy: string[], fault: () => Fault][] = [
  [
    'answers may be stored',
    ['no-store', 'look-up'],
    () => ({ after: (e) => delete e.headers['cache-control'] }),
  ],
  [
    'types may be guessed',
    ['no-sniff', 'look-up'],
    () => ({ after: (e) => delete e.headers['x-content-type-options'] }),
  ],
  [
    'cookies are set',
    ['no-cookies', 'look-up'],
    () => ({ after: (e) => (e.headers['set-cookie'] = ['a=b']) }),
  ],
  [
    'refusals are plain JSON',
    ['problem-documents', 'look-up-shapeless'],
    () => ({ after: (e) => e.status >= 400 && (e.headers['content-type'] = 'application/json') }),
  ],
  [
    'every page may call',
    ['cors-denied'],
    () => ({ after: (e) => e.asked.origin && (e.headers['access-control-allow-origin'] = e.asked.origin) }),
  ],
  [
    'the allowed page may not call',
    ['cors-allowed'],
    () => ({ after: (e) => delete e.headers['access-control-allow-origin'] }),
  ],
  [
    'an unknown code is told apart',
    ['look-up-equal-answers'],
    () => {
      const filed = new Set<string>();
      return {
        after(e) {
          if (isSubmit(e) && e.status === 201)
            filed.add((JSON.parse(e.body.toString()) as { code: string }).code);
          if (!isLookUp(e) || e.status !== 404) return;
          const { code } = JSON.parse(e.sent) as { code: string };
          if (!filed.has(code)) change(e, (body) => (body['title'] = 'No such dossier.'));
        },
      };
    },
  ],
  [
    'factors may be guessed without end',
    ['look-up-limit'],
    () => ({
      after(e) {
        if (e.status !== 429) return;
        e.status = 404;
        change(e, (body) => Object.assign(body, { code: 'notFound', status: 404 }));
      },
    }),
  ],
  [
    'the look-up names the applicant',
    ['look-up-private'],
    () => {
      let names: string[] = [];
      return {
        after(e) {
          if (isSubmit(e))
            names = Object.values(
              (JSON.parse(e.sent) as { submission: { answers: object } }).submission.answers,
            ).map(String);
          if (isLookUp(e)) change(e, (body) => (body['applicant'] = names));
        },
      };
    },
  ],
  [
    'a status is a word',
    ['look-up'],
    () => ({ after: (e) => isLookUp(e) && change(e, (body) => (body['status'] = 'new')) }),
  ],
  [
    'a receipt names no office',
    ['submit'],
    () => ({ after: (e) => isSubmit(e) && change(e, (body) => delete body['office']) }),
  ],
  [
    'the same key files again',
    ['submit-same-key-twice'],
    () => {
      let n = 0;
      return {
        after: (e) => isSubmit(e) && change(e, (body) => (body['code'] = `H26.999-261125-000${(n += 1)}`)),
      };
    },
  ],
  [
    'another content passes under the same key',
    ['submit-same-key-other-content'],
    () => ({ after: acceptsWhere((e) => e.status === 409) }),
  ],
  [
    'nothing answered is taken',
    ['submit-nothing-answered'],
    () => ({ after: acceptsWhere((e) => e.sent.includes('"answers":{}')) }),
  ],
  [
    'issues have no paths',
    ['submit-every-field-wrong'],
    () => ({ after: (e) => isSubmit(e) && e.status === 422 && change(e, (body) => (body['issues'] = [])) }),
  ],
  [
    'unasked answers are kept',
    ['submit-unasked-answer'],
    () => ({ after: acceptsWhere((e) => e.sent.includes('notInTheForm')) }),
  ],
  [
    'a file that is not there is taken',
    ['submit-forged-file'],
    () => ({ after: acceptsWhere((e) => e.sent.includes('f'.repeat(32))) }),
  ],
  [
    'another’s file is taken',
    ['submit-anothers-file'],
    () => ({ after: acceptsWhere(({ body }) => body.includes('fileUnknown')) }),
  ],
  ['no solution is needed', ['submit-unsolved'], () => ({ after: acceptsWhere((e) => e.status === 403) })],
  [
    'the offset is wrong after a cut',
    ['upload-resume'],
    () => ({
      after(e) {
        if (e.method === 'HEAD' && e.headers['upload-offset'])
          e.headers['upload-offset'] = String(Number(e.headers['upload-offset']) + 1);
      },
    }),
  ],
  [
    'too large files are taken',
    ['upload-too-large'],
    () => ({ after: (e) => e.status === 413 && accept(e) }),
  ],
  [
    'programs are taken',
    ['upload-wrong-type'],
    () => ({ after: (e) => e.method === 'PATCH' && e.status === 422 && (e.status = 204) }),
  ],
  [
    'uploads are given out',
    ['upload-not-given-out'],
    () => ({ after: (e) => e.method === 'GET' && e.path.includes('/uploads/') && (e.status = 200) }),
  ],
  [
    'a withdrawal changes nothing',
    ['withdraw'],
    () => ({ after: (e) => e.path.endsWith('/withdraw') && change(e, (body) => (body['status'] = 1)) }),
  ],
  [
    'a rating is taken at any time',
    ['rate-too-early'],
    () => ({ after: (e) => e.path.endsWith('/rate') && (e.status = 200) }),
  ],
  [
    'steps need no token',
    ['steps-need-token'],
    () => ({ before: ({ asked }) => void (asked.authorization = `Bearer ${officeToken}`) }),
  ],
];

describe('dvc-conformance', { timeout: 300_000 }, () => {
  let office: { address: string; stop: () => Promise<void> };
  let webhookPort: number;
  let dataDir: string;
  before(async () => {
    buildIfStale();
    webhookPort = await freePort();
    dataDir = mkdtempSync(join(tmpdir(), 'dvc-conformance-'));
    const environment = { WEBHOOK_URLS: `http://127.0.0.1:${webhookPort}/`, WEBHOOK_SECRET: webhookSecret };
    office = await startOffice({ dataDir, origin, catalogue, environment });
  });
  after(async () => {
    await office.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const options = () => ({ catalogue, origin, officerToken: officeToken });
  const command = (...args: string[]) =>
    new Promise<{ code: number | string; out: string; err: string }>((done) => {
      execFile(process.execPath, [join(root, 'bin/dvc-conformance.js'), ...args], (error, out, err) =>
        done({ code: error?.code ?? 0, out, err }),
      );
    });

  it('finds nothing wrong with the real office, and plays every case', async () => {
    const { code, out, err } = await command(
      `${office.address}/api/v1`,
      ...['--catalogue', catalogue, '--origin', origin, '--officer-token', officeToken],
      ...['--webhook-port', String(webhookPort), '--webhook-secret', webhookSecret, '--json'],
    );
    assert.equal(err, '');
    const { results } = JSON.parse(out) as { results: { name: string; outcome: string; seen: string }[] };
    const others = results
      .filter(({ outcome }) => outcome !== 'ok')
      .map(({ name, seen }) => `${name}: ${seen}`);
    assert.deepEqual(others, []);
    assert.equal(code, 0);
    assert.equal(results.length, cases.length);
  });

  it('says which cases were not possible, and prints a table', async () => {
    const only = ['cors-allowed', 'rate', 'look-up'];
    const { code, out } = await command(
      `${office.address}/api/v1`,
      '--catalogue',
      catalogue,
      '--only',
      only.join(),
    );
    assert.equal(code, 0);
    assert.match(out, /^look-up +ok +200, status 1$/m);
    assert.match(out, /^rate +– +needs --officer-token$/m);
    assert.match(out, /1 đạt · ok, 0 sai · wrong, 2 không thử được · not possible/);
  });

  it('ends with 2 where it cannot run', async () => {
    const wrong = [
      [],
      ['ftp://x'],
      [`${office.address}/api/v1`],
      [`${office.address}/api/v1`, '--catalogue', join(root, 'package.json')],
      [`${office.address}/api/v1`, '--catalogue', catalogue, '--procedure', 'none'],
      [`${office.address}/api/v1`, '--catalogue', catalogue, '--only', 'none'],
      ['http://127.0.0.1:9/', '--catalogue', catalogue],
    ];
    for (const args of wrong) {
      const { code, out, err } = await command(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.ok(err.length > 10 && !err.includes('    at '), err);
    }
  });

  it('finds nothing wrong through a proxy that changes nothing', async () => {
    const proxy = await standBefore(office.address);
    const { results } = await runConformance({ ...options(), url: proxy.url });
    proxy.close();
    assert.deepEqual(
      results.filter(({ outcome }) => outcome === 'wrong'),
      [],
    );
  });

  for (const [rule, [seenBy, ...looksAt], fault] of faults)
    it(`sees by ${seenBy} that ${rule}`, async () => {
      const proxy = await standBefore(office.address, fault());
      const { results } = await runConformance({ ...options(), url: proxy.url, only: [seenBy!, ...looksAt] });
      proxy.close();
      const result = results.find(({ name }) => name === seenBy);
      assert.equal(result?.outcome, 'wrong', JSON.stringify(result));
    });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
