import { expect } from '@open-wc/testing';
import { createBackend, type Backend } from '../../src/backend/index.js';
import { solve } from '../../src/elements/form/solve.js';
import { failure } from './failure.js';
import { ask, phone, photo, submissionWith, submitted } from './material.js';

interface Seen {
  method: string;
  path: string;
  offset?: string;
  bytes: number;
  status?: number;
  answeredOffset?: string;
}
const proxy = (query: string) => ask<Seen[]>(`/__proxy?${query}`);
const only = (seen: Seen[], method: string) => seen.filter((each) => each.method === method);

describe('faults on the way to the office', function () {
  this.timeout(120_000);
  let backend: Backend;
  let address: string;

  before(async () => {
    address = (await ask<{ proxy: string }>('/__office')).proxy;
  });
  beforeEach(async () => {
    backend = createBackend('rest', address, { rest: { retryDelays: [] } });
    await proxy('clear&keepOpen=no');
  });

  it("takes a cut upload up at the server's offset and sends no byte twice", async () => {
    const file = await photo(900);
    const cutAfter = 700_000;
    expect(file.size).to.be.above(2 * cutAfter - 500_000);
    const sent: number[] = [];
    const options = { key: 'cut', onProgress: (now: number) => sent.push(now) };

    await proxy(`cutPatchAfter=${cutAfter}`);
    expect((await failure(backend.upload(file, options))).code).to.equal('network');
    const before = await proxy('clear');
    expect(only(before, 'POST')).to.have.length(1);

    sent.length = 0;
    const { id } = await backend.upload(file, options);
    const after = await proxy('clear');
    expect(only(after, 'POST'), 'no second upload is begun').to.have.length(0);
    const [head] = only(after, 'HEAD');
    const offset = Number(head!.answeredOffset);
    expect(head!.path.endsWith(id)).to.equal(true);
    expect(offset).to.be.within(1, cutAfter);
    expect(only(after, 'PATCH')[0]!.offset).to.equal(String(offset));
    expect(sent[0], 'the bar goes on where the server stands').to.equal(offset);

    const bytes = (seen: Seen[]) => only(seen, 'PATCH').reduce((sum, each) => sum + each.bytes, 0);
    expect(bytes(before)).to.equal(cutAfter);
    expect(bytes(after)).to.equal(file.size - offset);

    const receipt = await send(submissionWith(submitted(id, file)), crypto.randomUUID());
    expect(receipt.code).to.be.a('string');
  });

  it('takes it up by itself when the line comes back soon', async () => {
    // On a line kept open the browser also sends the cut request again, from where the server no longer stands.
    await proxy('keepOpen=yes&cutPatchAfter=600000');
    const patient = createBackend('rest', address, { rest: { retryDelays: [0] } });
    const file = await photo(900);
    const sent: number[] = [];
    await patient.upload(file, { key: 'soon', onProgress: (now) => sent.push(now) });
    const seen = await proxy('clear');
    expect(only(seen, 'POST')).to.have.length(1);
    expect(only(seen, 'PATCH').length).to.be.above(Math.ceil(file.size / 524_288));
    expect(sent, 'the bar never jumps back').to.deep.equal([...sent].sort((a, b) => a - b));
  });

  it('begins anew, once, when the office no longer has the upload', async () => {
    const file = await photo(900);
    await proxy('cutPatchAfter=600000');
    await failure(backend.upload(file, { key: 'gone' }));
    const patch = only(await proxy('clear'), 'PATCH')[0]!;
    await fetch(new URL(patch.path, address), { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } });
    const { id } = await backend.upload(file, { key: 'gone' });
    expect(patch.path.endsWith(id)).to.equal(false);
    expect(only(await proxy('clear'), 'POST')).to.have.length(1);
  });

  it('files once when the answer is lost: the same key brings the same receipt', async () => {
    const file = await photo();
    const { id } = await backend.upload(file, { key: 'lost' });
    const submission = submissionWith(submitted(id, file));
    const key = crypto.randomUUID();

    await proxy('withholdAnswerTo=/dossiers');
    const solution = await solved();
    const lost = await failure(backend.submit(submission, { idempotencyKey: key, ...solution }));
    expect(lost.code).to.equal('network');
    const filed = only(await proxy('clear'), 'POST').filter(({ path }) => path.endsWith('/dossiers'));
    expect(
      filed.map(({ status }) => status),
      'the office had committed',
    ).to.deep.equal([201]);

    // The confirmation is used up, and must not be asked for again.
    const first = await backend.submit(submission, { idempotencyKey: key, ...solution });
    const again = await backend.submit(submission, { idempotencyKey: key });
    expect(again).to.deep.equal(first);

    // Exactly one: the next dossier's number is the next number.
    const other = await backend.upload(file, { key: 'next' });
    const next = await send(submissionWith(submitted(other.id, file)), crypto.randomUUID());
    const number = (code: string) => Number(code.split('-').at(-1));
    expect(number(next.code)).to.equal(number(first.code) + 1);
    expect((await backend.track({ code: first.code, factor: phone.slice(-4) })).history).to.have.length(1);
  });

  it('files once when the browser itself sends again', async () => {
    const file = await photo();
    const { id } = await backend.upload(file, { key: 'twice' });
    const submission = submissionWith(submitted(id, file));
    const key = crypto.randomUUID();
    await proxy('clear&keepOpen=yes');
    await failure(backend.track({ code: 'H26.999-261123-9999', factor: '0000' })); // opens the line that is kept
    const solution = await solved();

    await proxy('withholdAnswerTo=/dossiers');
    const receipt = await backend.submit(submission, { idempotencyKey: key, ...solution });
    const filed = only(await proxy('clear'), 'POST').filter(({ path }) => path.endsWith('/dossiers'));
    expect(filed, 'the office was asked twice').to.have.length(2);
    expect(await backend.submit(submission, { idempotencyKey: key })).to.deep.equal(receipt);
    expect((await backend.track({ code: receipt.code, factor: phone.slice(-4) })).history).to.have.length(1);
  });

  async function solved(): Promise<{ solution?: string }> {
    const challenge = await backend.challenge();
    const solution = challenge && (await solve(challenge, new AbortController().signal));
    return solution ? { solution } : {};
  }
  async function send(submission: Parameters<Backend['submit']>[0], idempotencyKey: string) {
    return backend.submit(submission, { idempotencyKey, ...(await solved()) });
  }
});
