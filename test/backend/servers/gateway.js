/** An SMS gateway over real HTTP: takes every message, and tells which it got. */
import { createServer } from 'node:http';
import { listen } from './listen.js';

export async function startGateway() {
  /** @type {{ to: string, text: string }[]} */
  const messages = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    messages.push(JSON.parse(Buffer.concat(chunks).toString()));
    response.end('{"result":"0"}');
  });
  const address = await listen(server);
  return {
    messages,
    /** What an office is told so that its messages go there. */
    environment: {
      SMS_URL: address,
      SMS_HEADERS: '{"content-type":"application/json"}',
      SMS_BODY: '{"to":"{phone}","text":"{text}"}',
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
