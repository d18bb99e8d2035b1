/** Stands before the real office and breaks one rule of the protocol. */
import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
  method: string;
  path: string;
  /** The request as it came; what is changed before the office sees it is a fault too. */
  asked: IncomingHttpHeaders;
  /** The body that was sent, once the answer is there. */
  sent: string;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
export interface Fault {
  before?(exchange: Pick<Exchange, 'method' | 'path' | 'asked'>): void;
  after?(exchange: Exchange): void;
}

export async function standBefore(
  office: string,
  { before, after }: Fault = {},
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { method = 'GET', url: path = '/', headers: asked } = request;
    before?.({ method, path, asked });
    const passed = ask(office + path, { method, headers: { ...asked, host: new URL(office).host } });
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    // A cut goes on to the office as a cut.
    request.on('close', () => request.complete || passed.destroy());
    request.pipe(passed);
    passed.on('error', () => response.destroy());
    passed.on('response', (answer) => {
      const got: Buffer[] = [];
      answer
        .on('data', (part: Buffer) => got.push(part))
        .on('end', () => {
          const exchange: Exchange = {
            method,
            path,
            asked,
            sent: Buffer.concat(parts).toString('utf8'),
            status: answer.statusCode!,
            headers: { ...answer.headers },
            body: Buffer.concat(got),
          };
          after?.(exchange);
          const { 'transfer-encoding': _, connection: __, ...kept } = exchange.headers;
          const length =
            method === 'HEAD' || exchange.status === 204
              ? {}
              : { 'content-length': String(exchange.body.length) };
          response.writeHead(exchange.status, { ...kept, ...length }).end(exchange.body);
        });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
