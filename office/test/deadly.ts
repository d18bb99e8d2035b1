/** An office that dies after the transaction of a dossier and before its answer. Run by process.test.ts. */
import { ServerResponse } from 'node:http';
import { readConfig } from '../src/config.js';
import { startOffice } from '../src/start.js';

const { address, stop } = await startOffice(
  { ...readConfig(process.env), challengeCost: 0 },
  { log: () => undefined },
);
process.on('SIGTERM', () => void stop());

if (process.env['DIE'] === 'yes') {
  const writeHead = ServerResponse.prototype.writeHead;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...given: unknown[]) {
    if (given[0] === 201 && this.req.url === '/api/v1/dossiers') process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(writeHead, this, given) as ServerResponse;
  } as typeof writeHead;
}
console.log(address);
