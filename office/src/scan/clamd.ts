/** The optional look for malware: every finished upload goes to a clamd beside the office (INSTREAM). */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.js';
import type { Scanner } from './scanner.js';

/** A socket's path, or a host and a port. */
export type ClamdAddress = { path: string } | { host: string; port: number };

/** clamd reads a file of some megabytes within seconds; one that says nothing is as good as away. */
const patience = 60_000;

export function clamd(address: ClamdAddress): Scanner {
  return {
    async scan(content) {
      const said = await ask(address, 'INSTREAM', content);
      if (said.endsWith(' OK')) return undefined;
      const found = /^stream: (.+) FOUND$/.exec(said);
      if (found) return found[1]!;
      // Its own limits, a broken database: what was not looked at is not taken.
      throw away(new Error(`clamd says: ${said}`));
    },
    async check() {
      if ((await ask(address, 'PING')) !== 'PONG') throw away();
    },
  };
}

const away = (cause?: unknown): Problem =>
  Object.assign(new Problem('unavailable', { status: 503, headers: { 'retry-after': '10' } }), { cause });

async function ask(address: ClamdAddress, command: string, content?: Readable): Promise<string> {
  const socket = connect(address);
  socket.setTimeout(patience, () => socket.destroy(new Error('clamd is silent')));
  try {
    const answer = readAll(socket);
    // Awaited below; until then a failure there is no unhandled one.
    answer.catch(() => undefined);
    await once(socket, 'connect');
    socket.write(`z${command}\0`);
    if (content) await send(socket, content);
    return (await answer).replace(/\0.*$/s, '').trim();
  } catch (error) {
    throw away(error);
  } finally {
    content?.destroy();
    socket.destroy();
  }
}

/** Each piece after its length; an empty one ends it. */
async function send(socket: Socket, content: Readable): Promise<void> {
  for await (const piece of content as AsyncIterable<Buffer>) {
    // It answers early, and closes, where a file is larger than it reads.
    if (!socket.writable) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  if (socket.writable) socket.write(Buffer.alloc(4));
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  for await (const piece of socket) text += String(piece);
  return text;
}
