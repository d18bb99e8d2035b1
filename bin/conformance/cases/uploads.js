// tus 1.0: begin, cut, go on; too large, wrong kind; nothing is given out again.
import { expectRefusal, expectStatus, NotPossible, Wrong } from '../expect.js';
import { program, sample } from '../samples.js';

const tus = { 'tus-resumable': '1.0.0' };
const bytesType = { 'content-type': 'application/offset+octet-stream' };

async function begin({ client }, size) {
  const answer = await client.call('POST', '/uploads', {
    headers: { ...tus, 'upload-length': String(size) },
  });
  return { answer, address: place(client, answer) };
}
function place(client, answer) {
  const location = answer.headers.get('location');
  return location === null ? undefined : new URL(location, `${client.base}/uploads`).href;
}
const send = ({ client }, address, offset, body) =>
  client.call('PATCH', address, { headers: { ...tus, ...bytesType, 'upload-offset': String(offset) }, body });
const offsetOf = async ({ client }, address) =>
  Number((await client.call('HEAD', address, { headers: tus })).headers.get('upload-offset') ?? 'NaN');

/** A whole file as a submission names it; throws where the backend takes none. */
export async function upload(context, file) {
  const kind = file.id;
  const bytes = sample(kind);
  const { answer, address } = await begin(context, bytes.length);
  if (address === undefined) throw new Wrong(`no upload: ${answer.status}`);
  const sent = await send(context, address, 0, bytes);
  if (sent.status !== 204) throw new Wrong(`no upload: ${sent.status}`);
  return { ...file, id: decodeURIComponent(new URL(address).pathname.split('/').pop()), size: bytes.length };
}

async function largest({ client }) {
  const answer = await client.call('OPTIONS', '/uploads', { headers: tus });
  return Number(answer.headers.get('tus-max-size') ?? 'NaN');
}

export const uploads = [
  {
    name: 'upload-options',
    expected: '2xx with Tus-Version, Tus-Extension with creation, Tus-Max-Size',
    async run({ client }) {
      const answer = await client.call('OPTIONS', '/uploads', { headers: tus });
      const [version, extension, size] = ['version', 'extension', 'max-size'].map((name) =>
        answer.headers.get(`tus-${name}`),
      );
      const seen = `${answer.status} ${version}; ${extension}; ${size}`;
      if (
        answer.status >= 300 ||
        !/1\.0\.0/.test(version) ||
        !/creation/.test(extension) ||
        !(Number(size) > 0)
      )
        throw new Wrong(seen);
      return seen;
    },
  },
  {
    name: 'upload-create',
    expected: '201 with an address that cannot be guessed',
    async run(context) {
      const [a, b] = [await begin(context, 9), await begin(context, 9)];
      expectStatus(a.answer, 201);
      const id = new URL(a.address ?? 'none:').pathname.split('/').pop();
      if (!a.address || a.address === b.address || id.length < 16) throw new Wrong(`201 ${a.address}`);
      return `201, ${id.length} characters`;
    },
  },
  {
    name: 'upload-resume',
    expected: 'after a cut HEAD says how far it came, and the rest is taken',
    async run(context) {
      const bytes = sample('png', 300_000);
      const { address } = await begin(context, bytes.length);
      const headers = { ...tus, ...bytesType, 'upload-offset': '0', 'content-length': String(bytes.length) };
      await context.client.cut(address, headers, bytes.subarray(0, 120_000));
      const offset = await settled(() => offsetOf(context, address));
      if (!(offset >= 0 && offset <= 120_000)) throw new Wrong(`HEAD: ${offset}`);
      const rest = await send(context, address, offset, bytes.subarray(offset));
      const end = await offsetOf(context, address);
      if (rest.status !== 204 || end !== bytes.length)
        throw new Wrong(`from ${offset}: ${rest.status}, then ${end}`);
      return `cut at ${offset}, then whole`;
    },
  },
  {
    name: 'upload-wrong-offset',
    expected: '409',
    async run(context) {
      const { address } = await begin(context, 500);
      return expectStatus(await send(context, address, 7, Buffer.alloc(10)), 409);
    },
  },
  {
    name: 'upload-too-large',
    expected: '413 tooLarge for one byte over Tus-Max-Size',
    async run(context) {
      const size = await largest(context);
      if (!(size > 0)) throw new NotPossible('no Tus-Max-Size');
      return expectRefusal((await begin(context, size + 1)).answer, 413, 'tooLarge');
    },
  },
  {
    name: 'upload-wrong-type',
    expected: '422 invalid for a program, told by its content',
    async run(context) {
      const bytes = program();
      const { address } = await begin(context, bytes.length);
      return expectRefusal(await send(context, address, 0, bytes), 422, 'invalid');
    },
  },
  {
    name: 'upload-unknown',
    expected: '404 or 410',
    run: async ({ client }) =>
      expectStatus(await client.call('HEAD', `/uploads/${'0'.repeat(32)}`, { headers: tus }), 404, 410),
  },
  {
    name: 'upload-not-given-out',
    expected: 'nobody can read an upload, whoever knows its address',
    async run(context) {
      const bytes = sample('png');
      const { address } = await begin(context, bytes.length);
      await send(context, address, 0, bytes);
      const answer = await context.client.call('GET', address);
      if (answer.status < 400 || answer.bytes.includes(bytes)) throw new Wrong(String(answer.status));
      return String(answer.status);
    },
  },
  {
    name: 'upload-delete',
    expected: '204, then it is gone',
    async run(context) {
      const { address } = await begin(context, 500);
      expectStatus(await context.client.call('DELETE', address, { headers: tus }), 204);
      return expectStatus(await context.client.call('HEAD', address, { headers: tus }), 404, 410);
    },
  },
];

/** A server may take a moment to store what came before the cut: asked until it says the same twice. */
async function settled(ask) {
  let before = await ask();
  for (let i = 0; i < 20; i++) {
    await new Promise((done) => setTimeout(done, 100));
    const now = await ask();
    if (now === before) return now;
    before = now;
  }
  return before;
}
