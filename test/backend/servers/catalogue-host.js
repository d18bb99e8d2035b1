/**
 * Where a catalogue lives: another origin, whose every address `/x` is told what to answer (PUT `/tell/x`, as JSON) and
 * remembers how it was asked (GET `/seen/x`).
 * @typedef {object} Told
 * @property {string} text what it serves
 * @property {number} [status] answered instead, e.g. 500
 * @property {'etag' | 'lastModified' | 'none'} [validator]
 * @property {string} [cacheControl]
 * @property {'cut' | 'hold'} [manner] breaks the line; or answers only when it is told something else
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { listen } from './listen.js';

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT',
  'access-control-allow-headers': 'content-type',
};

export async function startCatalogueHost() {
  /** @type {Map<string, Told & {changed: string}>} */
  const served = new Map();
  const seen = new Map();
  const held = new Map();
  let age = 0;

  const remember = (url, entry) => seen.set(url, [...(seen.get(url) ?? []), entry]);

  function answer(request, response) {
    const told = served.get(request.url);
    const entry = seen.get(request.url).find((one) => one.request === request);
    const end = (status, headers, body) => {
      entry.status = status;
      response.writeHead(status, { ...cors, ...headers }).end(body);
    };
    if (!told) return end(404, {});
    if (told.manner === 'cut') return void request.socket.destroy();
    if (told.manner === 'hold') {
      held.set(request.url, [...(held.get(request.url) ?? []), () => answer(request, response)]);
      return;
    }
    if (told.status) return end(told.status, {}, told.text);
    const headers = { 'content-type': 'application/json' };
    if (told.cacheControl) headers['cache-control'] = told.cacheControl;
    const etag = `"${createHash('sha256').update(told.text).digest('hex').slice(0, 16)}"`;
    const { validator = 'etag' } = told;
    if (validator === 'etag') headers.etag = etag;
    if (validator === 'lastModified') headers['last-modified'] = told.changed;
    const isKnown =
      (validator === 'etag' && entry.ifNoneMatch === etag) ||
      (validator === 'lastModified' && entry.ifModifiedSince === told.changed);
    return isKnown ? end(304, headers) : end(200, headers, told.text);
  }

  /** What is told goes by an address of its own: a browser keeps requests for one address in order. */
  async function hear(path, request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    // Long ago, and each version a minute later: by its age alone a cache would keep it for weeks.
    const changed = new Date(Date.UTC(2020, 0, 1, 0, age++)).toUTCString();
    served.set(path, { ...JSON.parse(Buffer.concat(chunks).toString()), changed });
    const waiting = held.get(path) ?? [];
    held.delete(path);
    for (const go of waiting) go();
  }

  const server = createServer(async (request, response) => {
    const [, what, path] = /^(?:\/(tell|seen))?(\/[^/]+)$/.exec(request.url) ?? [];
    const { method } = request;
    if (what === 'tell') {
      if (method === 'PUT') await hear(path, request);
      return void response.writeHead(204, cors).end();
    }
    if (what === 'seen') {
      const list = (seen.get(path) ?? []).map(
        ({ request: { method }, status, ifNoneMatch, ifModifiedSince }) => ({
          method,
          status,
          ifNoneMatch,
          ifModifiedSince,
        }),
      );
      const headers = { ...cors, 'content-type': 'application/json', 'cache-control': 'no-store' };
      return void response.writeHead(200, headers).end(JSON.stringify(list));
    }
    const { 'if-none-match': ifNoneMatch, 'if-modified-since': ifModifiedSince } = request.headers;
    remember(path, { request, ifNoneMatch, ifModifiedSince });
    if (method === 'GET') answer(request, response);
    else response.writeHead(204, cors).end();
  });

  return {
    address: await listen(server),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
