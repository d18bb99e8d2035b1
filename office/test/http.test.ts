import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { describeError } from '../src/log.js';
import { repositoryRoot } from '../src/paths.js';
import {
  createUpload,
  lookUp,
  openOffice,
  png,
  ready,
  step,
  submit,
  type TestOffice,
  told,
  upload,
} from './support.js';

const friend = 'https://truong.example.vn';

describe('the office on the network', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice({ allowedOrigins: [friend], embedOrigins: [friend] });
  });

  const preflight = (path: string, origin: string, headers: string, method = 'POST') =>
    fetch(office.base + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': headers,
      },
    });

  it('lets pages of allowed origins call, without cookies', async () => {
    const answer = await preflight('/dossiers', friend, 'content-type, idempotency-key');
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('access-control-allow-origin'), friend);
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    assert.match(answer.headers.get('access-control-allow-headers')!, /Idempotency-Key/);
    const uploads = await preflight('/uploads', friend, 'tus-resumable, upload-length, upload-metadata');
    for (const name of ['Tus-Resumable', 'Upload-Length', 'Upload-Offset', 'Upload-Metadata'])
      assert.ok(uploads.headers.get('access-control-allow-headers')!.includes(name), name);
    const resume = await preflight(
      `/uploads/${'0'.repeat(32)}`,
      friend,
      'tus-resumable, upload-offset',
      'PATCH',
    );
    assert.match(resume.headers.get('access-control-allow-methods')!, /PATCH/);
    const problem = await fetch(`${office.base}/dossiers`, { method: 'POST', headers: { origin: friend } });
    assert.equal(problem.status, 400);
    assert.equal(problem.headers.get('access-control-allow-origin'), friend, 'refusals can be read too');
  });

  it('lets pages of the named origins frame embed.html, and no other page of its own', async () => {
    const ancestors = async (path: string) => {
      const policy = (await fetch(office.address + path)).headers.get('content-security-policy')!;
      return /frame-ancestors [^;]*/.exec(policy)![0];
    };
    assert.equal(await ancestors('/dist/embed.html'), `frame-ancestors 'self' ${friend}`);
    for (const path of ['/', '/dist/dvc.js', '/dist/embed.html/', '/outbox'])
      assert.equal(await ancestors(path), "frame-ancestors 'self'", path);
    assert.equal(await ancestors('/desk'), "frame-ancestors 'none'");
  });

  it('shows tus its headers', async () => {
    const answer = await fetch(`${office.base}/uploads`, {
      method: 'POST',
      headers: { origin: friend, 'tus-resumable': '1.0.0', 'upload-length': '10' },
    });
    assert.equal(answer.status, 201);
    assert.equal(answer.headers.get('access-control-allow-origin'), friend);
    for (const name of ['Location', 'Upload-Offset', 'Upload-Length'])
      assert.ok(answer.headers.get('access-control-expose-headers')!.includes(name), name);
  });

  it('lets no other page call', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      `${friend}.evil.example`,
      friend.replace('https', 'http'),
    ]) {
      for (const path of ['/dossiers', '/dossiers/look-up', '/uploads', '/challenge']) {
        const answer = await preflight(path, origin, 'content-type');
        assert.equal(answer.headers.get('access-control-allow-origin'), null, `${origin} ${path}`);
      }
      const created = await fetch(`${office.base}/uploads`, {
        method: 'POST',
        headers: { origin, 'tus-resumable': '1.0.0', 'upload-length': '10' },
      });
      assert.equal(created.headers.get('access-control-allow-origin'), null);
    }
  });

  it('guards its pages', async () => {
    for (const path of ['/', '/outbox', '/healthz', '/api/v1/challenge', '/none']) {
      const { headers } = await fetch(office.address + path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "img-src 'self' blob: data:",
        "require-trusted-types-for 'script'",
        'trusted-types dvc',
      ])
        assert.ok(policy.split('; ').includes(rule), `${path}: ${rule}`);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('set-cookie'), null);
    }
  });

  it('serves public files to any site, again only when they changed', async () => {
    const file = '/catalogues/long-bien-2017.json';
    const first = await fetch(office.address + file);
    assert.equal(first.status, 200);
    assert.match(first.headers.get('content-type')!, /^application\/json/);
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    assert.equal(await first.text(), readFileSync(join(repositoryRoot, file), 'utf8'));
    const tag = first.headers.get('etag')!;
    const second = await fetch(office.address + file, { headers: { 'if-none-match': tag } });
    assert.equal(second.status, 304);
    assert.equal((await fetch(`${office.address}/office/office.css`)).status, 200);
  });

  it('serves nothing else', async () => {
    for (const path of [
      '/package.json',
      '/office/.data/token',
      '/office/package.json',
      '/dist/../package.json',
      '/dist/%2e%2e/package.json',
      '/catalogues/..%2fpackage.json',
      '/catalogues/',
      '/src/index.ts',
    ])
      assert.equal((await fetch(office.address + path)).status, 404, path);
  });

  it('answers what is not there with a problem document', async () => {
    for (const [method, path] of [
      ['GET', '/dossiers'],
      ['GET', '/none'],
      ['PUT', '/dossiers/look-up'],
    ] as const) {
      const answer = await fetch(office.base + path, { method });
      assert.equal(answer.status, 404, path);
      assert.deepEqual(await answer.json(), {
        type: 'urn:dvc:problem:notFound',
        title: 'There is nothing here for this request.',
        status: 404,
        code: 'notFound',
      });
    }
  });

  it('is healthy', async () => {
    assert.deepEqual(await (await fetch(`${office.address}/healthz`)).json(), { ok: true });
  });

  it('logs routes, never what or who', async () => {
    const { code } = (await submit(office, await ready(office))).body;
    await step(office, code, { act: 'accept' });
    await lookUp(office, code, '5678');
    const { id } = await upload(office, png());
    await fetch(`${office.address}/?phone=0912345678`);
    const log = office.lines.map(told).join('\n');
    assert.match(log, /"method":"POST","route":"\/api\/v1\/dossiers\/:code\/steps","status":200,"ms":\d+/);
    assert.match(log, /"route":"\/api\/v1\/dossiers","status":201/);
    for (const secret of [code, id, '5678', 'Nguyễn', 'hoa@', 'phone'])
      assert.ok(!log.includes(secret), secret);
  });

  it('says no more than where it broke', () => {
    const cause = Object.assign(new Error('Key (phone)=(+84912345678) exists'), { code: '23505' });
    const text = describeError(new Error('Failed query: insert … params: Nguyễn', { cause }));
    assert.match(text, /^Error \(Error\) 23505\n +at /);
    assert.doesNotMatch(text, /Nguyễn|8491/);
  });

  it('ends what is under way before it stops', async () => {
    const leaving = await openOffice();
    const bytes = png(200_000);
    const created = await createUpload(leaving, bytes.length);
    const url = new URL(created.headers.get('location')!, leaving.address);
    const file = join(leaving.config.dataDir, 'uploads', url.pathname.split('/').at(-1)!);
    const call = request(url, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length),
      },
    });
    const answered = once(call, 'response') as Promise<[IncomingMessage]>;
    call.write(bytes.subarray(0, 150_000));
    while (statSync(file).size === 0) await new Promise(setImmediate);
    const stopped = leaving.stop();
    call.end(bytes.subarray(150_000));
    const [answer] = await answered;
    assert.equal(answer.statusCode, 204);
    answer.resume();
    await stopped;
    await assert.rejects(fetch(leaving.address));
  });
});
