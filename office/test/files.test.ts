/** What somebody could send instead of a scan. ClamAV is the real one, with the test signature that every scanner knows. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { missing, startClamd } from '../../scripts/services.js';
import type { Config } from '../src/config.js';
import { pictureSize } from '../src/scan/picture-size.js';
import { readClamd } from '../src/scan/settings.js';
import { readEnvironment } from '../src/environment.js';
import {
  createUpload,
  jpeg,
  openOffice,
  patch,
  pdf,
  png,
  submissionWith,
  submit,
  upload,
  type TestOffice,
} from './support.js';

const send = async (office: TestOffice, bytes: Buffer): Promise<Response> => {
  const created = await createUpload(office, bytes.length);
  return patch(new URL(created.headers.get('location')!, office.address).href, 0, bytes);
};
const filesOf = ({ config }: TestOffice) => readdirSync(join(config.dataDir, 'uploads'));
const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

describe('a file', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice();
  });

  it('that is no scan is refused by what is in it, and not kept', async () => {
    const zip = Buffer.concat([Buffer.from('504b030414000000080000002100', 'hex'), Buffer.alloc(500, 1)]);
    const docx = Buffer.concat([
      Buffer.from('504b03041400000000000000210000000000', 'hex'),
      Buffer.from('word/document.xml'.padEnd(400, ' ')),
    ]);
    const gzip = Buffer.concat([Buffer.from('1f8b0800000000000003', 'hex'), Buffer.alloc(500)]);
    const svg = Buffer.from(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    );
    const before = filesOf(office);
    for (const bytes of [zip, docx, gzip, svg, Buffer.from(eicar)]) {
      const answer = await send(office, bytes);
      assert.equal(answer.status, 422);
      assert.equal(((await answer.json()) as { issues: { code: string }[] }).issues[0]!.code, 'fileType');
    }
    assert.deepEqual(filesOf(office), before);
  });

  it('of a few bytes that would fill an officer’s memory is refused', async () => {
    for (const bytes of [
      png(400, { width: 50_000, height: 50_000 }),
      png(400, { width: 1, height: 4_000_000 }),
      png(400, { width: 0, height: 10 }),
      png().subarray(0, 20),
      jpeg(400, { width: 65_535, height: 65_535 }),
      Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(500)]),
    ])
      assert.equal((await send(office, bytes)).status, 422);
    for (const bytes of [
      png(400, { width: 9921, height: 7016 }),
      jpeg(400, { width: 12_000, height: 8000 }),
      pdf(),
    ])
      assert.equal((await send(office, bytes)).status, 204, 'A3 at 600 dpi is none of these');
  });

  it('finds a photo’s size behind what its camera wrote', () => {
    const head = jpeg(400, { width: 4000, height: 3000 });
    const segment = Buffer.concat([Buffer.from('ffe1fffe', 'hex'), Buffer.alloc(0xfffe - 2, 0xff)]);
    const photo = Buffer.concat([head.subarray(0, 2), segment, segment, head.subarray(2)]);
    assert.deepEqual(pictureSize(photo, 'image/jpeg'), { width: 4000, height: 3000 });
  });

  it('has a name that leads nowhere', async () => {
    const file = await upload(office, png());
    const before = readdirSync(office.config.dataDir);
    for (const name of ['../../etc/passwd', '..\\..\\boot.ini', '/token', 'con', 'a\u0000b.png']) {
      const { status } = await submit(office, submissionWith({ idCopy: [{ ...file, name }] }));
      assert.ok(status === 201 || status === 422, `${name}: ${status}`);
      if (status === 201) Object.assign(file, await upload(office, png()));
    }
    assert.deepEqual(readdirSync(office.config.dataDir), before);
  });
});

describe('ClamAV', { skip: missing('clamd') }, () => {
  let clamav: Awaited<ReturnType<typeof startClamd>>;
  before(async () => {
    clamav = await startClamd();
  });
  after(() => clamav.close());
  const addresses = () => ({ port: `127.0.0.1:${clamav.port}`, socket: clamav.socket });
  const read = (CLAMD: string): Partial<Config> => ({ clamd: readClamd(readEnvironment({ CLAMD })) });
  const infected = () => Buffer.concat([pdf(2000), Buffer.from(eicar), pdf(200_000)]);

  for (const way of ['port', 'socket'] as const)
    it(`refuses what it finds, asked at its ${way}`, async () => {
      const office = await openOffice(read(addresses()[way]));
      const answer = await send(office, infected());
      assert.equal(answer.status, 422);
      assert.deepEqual(filesOf(office), []);
      const line = office.lines.find((said) => said.includes('infected upload'))!;
      assert.match(line, /"found":"Eicar-Test/);
      const scan = await upload(office, png(200_000));
      assert.equal((await submit(office, submissionWith({ idCopy: [scan] }))).status, 201);
      const state = (await (await fetch(`${office.address}/readyz`)).json()) as object;
      assert.deepEqual(state, { ok: true, database: true, storage: true, scanner: true, lateLetters: 0 });
    });

  it('lets files wait while it is away, and takes them up again without help', async () => {
    const office = await openOffice(read(addresses().port));
    await clamav.stop();
    const bytes = png();
    const created = await createUpload(office, bytes.length);
    const url = new URL(created.headers.get('location')!, office.address).href;
    const answer = await patch(url, 0, bytes);
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '10']);
    const file = { id: url.split('/').at(-1)!, name: 'a.png', size: bytes.length, type: 'image/png' };
    const key = crypto.randomUUID();
    const during = await submit(office, submissionWith({ idCopy: [file] }), { key });
    assert.deepEqual([during.status, during.headers.get('retry-after')], [503, '10']);
    const state = (await (await fetch(`${office.address}/readyz`)).json()) as {
      ok: boolean;
      scanner: boolean;
    };
    assert.deepEqual([state.ok, state.scanner], [true, false]);
    await clamav.start();
    assert.equal((await submit(office, submissionWith({ idCopy: [file] }), { key })).status, 201);
  });

  it('takes nothing that is larger than it reads', async () => {
    const office = await openOffice(read(addresses().port));
    const answer = await send(office, pdf(5_000_000));
    assert.equal(answer.status, 503, 'its StreamMaxLength is below MAX_UPLOAD_MB');
  });
});

it('says what is wrong with its address', () => {
  for (const CLAMD of ['clamd', '127.0.0.1', 'host:99999', 'http://a:1']) {
    const settings = readEnvironment({ CLAMD });
    assert.equal(readClamd(settings), undefined);
    assert.match(settings.wrong.join(), /^CLAMD must be a host and a port/);
  }
  assert.deepEqual(readClamd(readEnvironment({ CLAMD: '[::1]:3310' })), { host: '::1', port: 3310 });
});
