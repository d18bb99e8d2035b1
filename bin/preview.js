// A live page for editors: list, guide and form of one catalogue as citizens see them, with the check's findings.
// Only this machine can reach it, and nothing that is filled in leaves the page (the browser adapter).
import { createHash } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { vietnamToday } from '../dist/lifecycle/index.js';
import { checkBytes } from './check.js';
import { page } from './preview-page.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types dvc";
const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
const types = { js: 'text/javascript', css: 'text/css; charset=utf-8' };
/** Another site's page that was led here by its own name (DNS rebinding) does not get the file. */
const hosts = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/;
/** How often the file is looked at; watching by the system misses editors that replace the file. */
const EVERY = 200;

const versionOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Serves until `close`; rejects if the file cannot be read or the port is taken. */
export async function startPreview(file, port) {
  let last = versionOf(await readFile(file));
  const listeners = new Set();

  const tell = (response, version) => response.write(`event: version\ndata: ${version}\n\n`);
  const saved = async () => {
    // An editor that replaces the file leaves a moment without one; the next look finds it.
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes || versionOf(bytes) === last) return;
    last = versionOf(bytes);
    for (const response of listeners) tell(response, last);
  };

  /** The answer to a path: what is served, and as what. */
  async function answer(url) {
    const path = url.pathname;
    if (path === '/') {
      const bytes = await readFile(file);
      const locale = url.searchParams.get('lang') === 'en' ? 'en' : 'vi';
      const html = page({
        file,
        locale,
        version: versionOf(bytes),
        findings: checkBytes(bytes, vietnamToday()),
      });
      return { body: html, type: 'text/html; charset=utf-8' };
    }
    if (path === '/catalogue.json') return { body: await readFile(file), type: 'application/json' };
    const [, folder, name, kind] =
      /^\/(?:(parts|preview)\/)?([\w-]+(?:\.[\w-]+)*\.(js|css))$/.exec(path) ?? [];
    if (!name || (!folder && name !== 'dvc.js')) return undefined;
    const from = folder === 'preview' ? './preview/' : folder === 'parts' ? '../dist/parts/' : '../dist/';
    return { body: await readFile(new URL(from + name, import.meta.url)), type: types[kind] };
  }

  const server = createServer(async (request, response) => {
    const refuse = (status) => response.writeHead(status, headers).end();
    if (!hosts.test(request.headers.host ?? '')) return void refuse(403);
    if (request.method !== 'GET') return void refuse(405);
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/favicon.ico') return void refuse(204);
    if (url.pathname === '/events') {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return void tell(response, last);
    }
    try {
      const found = await answer(url);
      if (found) response.writeHead(200, { ...headers, 'content-type': found.type }).end(found.body);
      else refuse(404);
    } catch {
      refuse(404);
    }
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  // Only now: what watches keeps the process alive, also after a failure.
  watchFile(file, { interval: EVERY }, () => void saved());
  return {
    address: `http://localhost:${server.address().port}/`,
    close: () => {
      unwatchFile(file);
      server.close();
      server.closeAllConnections();
    },
  };
}
