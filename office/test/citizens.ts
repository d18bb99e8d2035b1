/** A citizen over HTTP, and an officer who moves the dossier to where the test begins. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CitizenAct, DossierStatus } from 'dvc-widgets/backend';
import type { Act } from 'dvc-widgets/lifecycle';
import { extract, lookUp, postJson, ready, step, submit, type TestOffice } from './support.js';

export const due = '2026-11-27T17:00:00+07:00';
const orders: Partial<Record<Act, object>> = {
  accept: { appointment: due },
  requestFee: { fee: { amount: 16000, reason: 'Lệ phí' } },
};

export async function go(office: TestOffice, code: string, ...way: Act[]): Promise<void> {
  for (const act of way) {
    const answer = await step(office, code, { act, note: 'x', ...orders[act] });
    assert.equal(answer.status, 200, `${act}: ${JSON.stringify(answer.body)}`);
  }
}

export const call = <T = DossierStatus>(
  { base }: TestOffice,
  what: string,
  body: object,
  key: string = randomUUID(),
) => postJson<T>(`${base}/dossiers/${what}`, body, { 'idempotency-key': key });

/** A dossier that needs no file and may be brought by post. */
export async function own(office: TestOffice): Promise<{ code: string; factor: string }> {
  return { code: (await submit(office, extract())).body.code, factor: '4321' };
}

/** A dossier that waits for a photo, a paper for the desk and a field of a row. */
export async function asked(office: TestOffice): Promise<{ code: string; factor: string }> {
  const children = [{ key: 'k1', answers: { childName: 'Nguyễn Văn Tý' } }];
  const { code } = (await submit(office, await ready(office, { children }))).body;
  const supplement = {
    reason: 'Ảnh mờ',
    documents: [{ name: 'idCopy' }, { name: 'stamp' }],
    fields: [{ path: 'children.k1.childName' }],
  };
  assert.equal((await step(office, code, { act: 'requestSupplement', supplement })).status, 200);
  return { code, factor: '5678' };
}

export const allowed = async (
  office: TestOffice,
  { code, factor }: { code: string; factor: string },
): Promise<CitizenAct[]> => (await lookUp(office, code, factor)).body.allowed!;
