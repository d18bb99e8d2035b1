/**
 * Stands between page and office and breaks the line where it is told to: in the middle of an upload's bytes, or
 * after the office has answered and before the page hears it. Keeps a list of what went through.
 */
import { createServer, request as send } from 'node:http';
import { listen } from './listen.js';

export async function startProxy(target) {
  let seen = [];
  /** Bytes of PATCH bodies still to be let through; undefined lets everything through. */
  let allowance;
  /** The end of the path whose next answer is withheld. */
  let withheld;
  /** A browser sends a request again by itself when a line that was kept open breaks. By default none is kept open. */
  let keepOpen = false;

  const server = createServer((request, response) => {
    const entry = {
      method: request.method,
      path: request.url,
      offset: request.headers['upload-offset'],
      bytes: 0,
    };
    seen.push(entry);

    const upstream = send(new URL(request.url, target), { method: request.method, headers: request.headers });
    const cut = () => {
      upstream.destroy();
      request.socket.destroy();
    };
    upstream.on('error', () => request.socket.destroy());
    upstream.on('response', (answer) => {
      entry.status = answer.statusCode;
      entry.answeredOffset = answer.headers['upload-offset'];
      if (withheld && request.method === 'POST' && request.url.endsWith(withheld)) {
        withheld = undefined;
        answer.resume().on('end', cut);
        return;
      }
      response.shouldKeepAlive = keepOpen;
      delete answer.headers.connection;
      delete answer.headers['keep-alive'];
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    request.on('error', () => upstream.destroy());
    request.on('data', (chunk) => {
      if (request.method !== 'PATCH' || allowance === undefined) {
        entry.bytes += chunk.length;
        upstream.write(chunk);
        return;
      }
      const part = chunk.subarray(0, allowance);
      allowance -= part.length;
      entry.bytes += part.length;
      if (allowance > 0) return void upstream.write(part);
      allowance = undefined;
      request.removeAllListeners('data');
      upstream.write(part, cut);
    });
    request.on('end', () => upstream.end());
  });

  return {
    address: await listen(server),
    control(query) {
      if (query.has('cutPatchAfter')) allowance = Number(query.get('cutPatchAfter'));
      if (query.has('withholdAnswerTo')) withheld = query.get('withholdAnswerTo');
      if (query.has('keepOpen')) keepOpen = query.get('keepOpen') === 'yes';
      const list = seen;
      if (query.has('clear')) seen = [];
      return list;
    },
    stop: () => server.close(),
  };
}
