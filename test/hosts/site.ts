/** A site of somebody else's: its pages, our script, its own policy; what it asks of the office is passed on. */
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { listen } from '../backend/servers/listen.js';

const root = join(import.meta.dirname, '../..');
const folders: Record<string, string> = {
  pages: join(root, 'test/hosts/pages'),
  dist: join(root, 'dist'),
  catalogues: join(root, 'catalogues'),
  lit: join(root, 'node_modules/lit-html'),
};
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

export interface Site {
  address: string;
  /** The directives that browsers reported as broken, once there are that many. */
  reports(count: number): Promise<string[]>;
  close(): void;
}

/**
 * @param office Address that `/api/` is passed on to.
 * @param pages Pages beside those of the folder, by their path: `/host/list`.
 */
export async function startSite(
  office: string,
  policy: string,
  pages: (path: string) => string | undefined = () => undefined,
): Promise<Site> {
  const reports: string[] = [];
  const heard = new EventEmitter();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, 'http://site');
    if (pathname === '/reports') {
      const report = JSON.parse(await text(request)) as { 'csp-report': Record<string, string> };
      reports.push(report['csp-report']['effective-directive']!);
      heard.emit('report');
      response.writeHead(204).end();
      return;
    }
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const made = pages(pathname);
    const [, folder = '', ...path] = pathname.split('/');
    if (made === undefined && !folders[folder]) return void response.writeHead(404).end();
    const body = made ?? (await readFile(join(folders[folder]!, ...path)));
    const headers = {
      'content-type': types[made === undefined ? extname(pathname) : '.html'] ?? 'application/octet-stream',
      'content-security-policy': `${policy}; report-uri /reports`,
    };
    response.writeHead(200, headers).end(body);
  }

  function passOn(request: IncomingMessage, response: ServerResponse): void {
    const upstream = send(
      new URL(request.url!, office),
      { method: request.method, headers: request.headers },
      (got) => {
        response.writeHead(got.statusCode!, got.headers);
        got.pipe(response);
      },
    );
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  }

  const server = createServer((request, response) => {
    if (request.url!.startsWith('/api/')) passOn(request, response);
    else answer(request, response).catch(() => response.writeHead(404).end());
  });
  return {
    address: (await listen(server)) as string,
    async reports(count) {
      while (reports.length < count) await once(heard, 'report');
      return reports;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
