/** The one order of events that posts over HTTP meet only by luck, played on purpose. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Receipt } from 'dvc-widgets/backend';
import { submit } from '../src/dossiers/submit.js';
import { bringIn, openRooms, png, submissionWith } from './support.js';

it('gives a slow post the receipt of a faster one that has used its upload up meanwhile', async () => {
  const office = await openRooms();
  const { challenges } = office;
  const file = await bringIn(office, png());
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
});
