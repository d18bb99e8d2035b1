/** The one order of events that posts over HTTP meet only by luck, played on purpose. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Receipt } from 'dvc-widgets/backend';
import { readCatalogues } from '../src/catalogues.js';
import { Challenges } from '../src/challenge.js';
import { openDatabase } from '../src/db/database.js';
import { submit } from '../src/dossiers/submit.js';
import type { Office } from '../src/office.js';
import { Uploads } from '../src/uploads.js';
import { monday, png, submissionWith, testConfig, token } from './support.js';

it('gives a slow post the receipt of a faster one that has used its upload up meanwhile', async () => {
  const config = await testConfig();
  const { db, close } = await openDatabase(config);
  const uploads = new Uploads(db, { dataDir: config.dataDir, path: '/uploads', maxMB: 10 });
  const challenges = await Challenges.open(db, config.challengeCost);
  const catalogues = readCatalogues(config.catalogues);
  const office: Office = {
    config,
    token,
    db,
    catalogues,
    challenges,
    uploads,
    clock: () => monday,
    log: () => undefined,
  };
  const bytes = png();
  const created = await uploads.handle(
    new Request('http://office/uploads', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes.length),
        'content-length': String(bytes.length),
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(bytes),
    }),
  );
  const id = created.headers.get('location')!.split('/').at(-1)!;
  const file = { id, name: 'anh.png', size: bytes.length, type: 'image/png' };
  const sent = { key: randomUUID(), submission: submissionWith({ idCopy: [file] }), solution: undefined };

  // Between the look for a receipt and the look at the files, the same post comes through once more.
  const verify = challenges.verify.bind(challenges);
  let faster: Receipt | undefined;
  challenges.verify = async (solution) => {
    challenges.verify = verify;
    faster = await submit(office, sent);
    return verify(solution);
  };
  const slower = await submit(office, sent);
  assert.ok(faster);
  assert.deepEqual(slower, faster);
  await close();
});
