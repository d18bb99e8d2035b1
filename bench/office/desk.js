// The desk's pages as an officer's browser asks for them.
import { codeOf, lastDigitsOf } from './million.js';

const rounds = 50;

/** @returns {Promise<[name: string, milliseconds: number[]][]>} */
export async function openDesk({ send }, query, many) {
  const { rows } = await query(`select value from settings where key = 'demoPassword'`);
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const entered = await send('POST', '/desk/sign-in', {
    body: new URLSearchParams({ username: 'canbo', password: rows[0].value }).toString(),
    headers: form,
  });
  if (entered.status !== 303) throw new Error(`sign-in: ${entered.status}`);
  const cookie = entered.headers['set-cookie'].map((one) => one.split(';')[0]).join('; ');

  const open = async (path) => {
    const { status } = await send('GET', path, { headers: { cookie } });
    if (status !== 200) throw new Error(`${path}: ${status}`);
  };
  const search = async (text) => {
    const headers = { ...form, cookie };
    const body = new URLSearchParams({ text }).toString();
    const { status, headers: answer } = await send('POST', '/desk/search', { body, headers });
    if (status !== 303) throw new Error(`search: ${status}`);
    await open(answer.location);
  };
  const some = (i) => (i * 7919 * 13) % many;
  /** @type {[string, (i: number) => Promise<void>][]} */
  const pages = [
    ['the queue, most urgent first', () => open('/desk')],
    ['the queue, newest first', () => open('/desk?sort=newest')],
    ['the queue of one procedure', () => open('/desk?procedure=bench-form')],
    ['what is over', () => open('/desk?group=returned')],
    ['search by code, with the dossier', (i) => search(codeOf(some(i)))],
    ['search by phone', (i) => search(`091000${lastDigitsOf(some(i))}`)],
    ['search by name', () => search('Nguyễn Thị Lan')],
  ];
  const all = [];
  for (const [name, once] of pages) {
    await once(0);
    const times = [];
    for (let i = 0; i < rounds; i++) {
      const start = performance.now();
      await once(i);
      times.push(performance.now() - start);
    }
    all.push([name, times]);
  }
  return all;
}
