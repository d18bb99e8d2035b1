/** What a citizen does after filing. Code and factor are in the body, never in an address. */
import { Hono, type Context } from 'hono';
import { deliver } from '../citizen/deliver.js';
import { sendOneTimeCode } from '../citizen/one-time-code.js';
import { readRating, readReason, readText, readTyped } from '../citizen/orders.js';
import { rate } from '../citizen/rate.js';
import { lookUp, paper, result } from '../citizen/read.js';
import { supplement } from '../citizen/supplement.js';
import { withdraw } from '../citizen/withdraw.js';
import type { Office } from '../office.js';
import { noStore, readJson, readKey } from './body.js';

export function citizenRoutes(office: Office): Hono {
  /** Key first: a call without one is refused whoever makes it. */
  const call = async <Content>(c: Context, read: (body: Record<string, unknown>) => Content) => {
    const key = readKey(c);
    const body = await readJson(c);
    return { key, ...readTyped(body), content: read(body) };
  };
  return new Hono()
    .post('/look-up', async (c) => c.json(await lookUp(office, readTyped(await readJson(c))), 200, noStore))
    .post('/one-time-code', async (c) => {
      await sendOneTimeCode(office, readText(await readJson(c), 'code'));
      return c.body(null, 202, noStore);
    })
    .post('/supplement', async (c) => {
      const read = ({ answers = {}, documents = {} }: Record<string, unknown>) => ({ answers, documents });
      return c.json(await supplement(office, await call(c, read)), 200, noStore);
    })
    .post('/withdraw', async (c) => c.json(await withdraw(office, await call(c, readReason)), 200, noStore))
    .post('/deliver', async (c) => {
      const read = ({ recipient, phone, address }: Record<string, unknown>) => ({
        recipient,
        phone,
        address,
      });
      return c.json(await deliver(office, await call(c, read)), 200, noStore);
    })
    .post('/rate', async (c) => c.json(await rate(office, await call(c, readRating)), 200, noStore))
    .post('/paper', async (c) => {
      const body = await readJson(c);
      const sheet = await paper(office, { ...readTyped(body), number: readText(body, 'number') });
      return c.json(sheet, 200, noStore);
    })
    .post('/result', async (c) => {
      const body = await readJson(c);
      const { name, size, type, bytes } = await result(office, {
        ...readTyped(body),
        id: readText(body, 'id'),
      });
      return c.body(bytes, 200, {
        ...noStore,
        'content-type': type,
        'content-length': String(size),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
    });
}
