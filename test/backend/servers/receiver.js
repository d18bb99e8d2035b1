/** A receiver as a webmaster has one (n8n, a WordPress endpoint): takes a POST, stores it to disk, answers with a code. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen } from './listen.js';

export async function startReceiver(folder) {
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
  const statuses = new Map();

  /** Multipart or JSON, as a flat list of names; what is a file is told by its size and type. */
  async function read(request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const type = request.headers['content-type'] ?? '';
    const body = new Response(Buffer.concat(chunks), { headers: { 'content-type': type } });
    if (!type.startsWith('multipart/')) return { type, fields: Object.entries(await body.json()) };
    const fields = [...(await body.formData())].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : { file: value.name, size: value.size, type: value.type },
    ]);
    return { type, fields };
  }

  const server = createServer(async (request, response) => {
    const answer = (status, body) => {
      response.writeHead(status, { ...cors, 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    if (request.method === 'OPTIONS') return answer(204);
    const { type, fields } = await read(request);
    const value = Object.fromEntries(fields);
    switch (request.url) {
      case '/look-up': {
        const status = statuses.get(`${value.code} ${value.factor}`);
        return status ? answer(200, { data: { status } }) : answer(200, { data: {} });
      }
      case '/broken':
        return answer(503);
      case '/says-no':
        return answer(200, { success: false });
    }
    const code = `HS-${String((await readdir(folder)).length + 1).padStart(4, '0')}`;
    await writeFile(join(folder, `${code}.json`), JSON.stringify({ type, headers: request.headers, fields }));
    if (request.url === '/silent') return answer(204);
    const at = new Date().toISOString();
    statuses.set(`${code} ${String(value.phone ?? value.dien_thoai).slice(-4)}`, {
      code,
      procedure: { id: value.procedure, name: value.procedure },
      office: { name: 'n8n' },
      status: 1,
      history: [{ status: 1, at }],
    });
    answer(200, { success: true, data: { code } });
  });

  return {
    address: await listen(server),
    /** How many were stored, and the last one. */
    stored: async () => {
      const names = (await readdir(folder)).sort();
      const last = names.at(-1);
      return {
        count: names.length,
        last: last ? JSON.parse(await readFile(join(folder, last), 'utf8')) : null,
      };
    },
    stop: () => server.close(),
  };
}
