import { expect } from '@open-wc/testing';
import { createBackend, type DossierStatus } from '../../src/backend/index.js';
import { contract } from './contract.js';
import { failure } from './failure.js';
import { ask, phone, photo, submissionWith } from './material.js';
import { waitUntil } from '../wait-until.js';

const servers = () => ask<{ office: string; proxy: string }>('/__office');
const rest = { retryDelays: [] };

contract(
  'rest, with the real office',
  async () => {
    const { office } = await servers();
    const { nobody } = await ask<{ nobody: string }>('/__receiver');
    return {
      backend: createBackend('rest', office, { rest }),
      away: createBackend('rest', nobody, { rest }),
    };
  },
  {
    check: true,
    away: true,
    acts: ['oneTimeCode', 'supplement', 'withdraw', 'deliver', 'rate', 'paper', 'result'],
    officer: (code, order) =>
      ask<DossierStatus>(`/__step?${String(new URLSearchParams({ code, order: JSON.stringify(order) }))}`),
    lastCode,
  },
);

/** As the phone shows it. The office answers before the message is on its way. */
async function lastCode(code: string): Promise<string> {
  const address = `/__sms?${String(new URLSearchParams({ phone }))}`;
  let digits: string | undefined;
  await waitUntil(async () => {
    const sent = await ask<{ text: string }[]>(address);
    digits = sent
      .map(({ text }) => readCode(text, code))
      .filter(Boolean)
      .at(-1);
    return digits !== undefined;
  }, `a one-time code for ${code}`);
  return digits!;
}

const readCode = (text: string, code: string): string | undefined =>
  text.includes(code) ? /(?<!\d)\d{6}(?!\d)/.exec(text.replace(code, ''))?.[0] : undefined;

describe('rest adapter', function () {
  this.timeout(120_000);

  it('sends right bytes from a page whose arrays have a toJSON', async () => {
    const backend = createBackend('rest', (await servers()).office, { rest });
    const prototype = Array.prototype as unknown as Record<string, unknown>;
    const file = { id: 'f'.repeat(32), name: 'a.jpg', size: 100, type: 'image/jpeg' };
    prototype['toJSON'] = function (this: unknown[]) {
      return `[${this.length}]`;
    };
    try {
      const error = await failure(
        backend.submit(submissionWith(file), { idempotencyKey: crypto.randomUUID() }),
      );
      // Understood so far that only the confirmation is missing or the file unknown, never a wrong shape.
      expect(error.issues.map(({ code }) => code)).not.to.include('wrongType');
    } finally {
      delete prototype['toJSON'];
    }
  });

  it('says when a confirmation is missing', async () => {
    const backend = createBackend('rest', (await servers()).office, { rest });
    const file = await photo();
    const { id } = await backend.upload(file, { key: 'k' });
    const submission = submissionWith({ id, name: file.name, size: file.size, type: file.type });
    const error = await failure(backend.submit(submission, { idempotencyKey: crypto.randomUUID() }));
    expect(error.code).to.equal('challengeFailed');
  });

  it('takes no page for an answer of an office', async () => {
    const wrong = createBackend('rest', `${location.origin}/test/backend`, { rest });
    expect((await failure(wrong.challenge())).code).to.equal('protocol');
    expect((await failure(wrong.track({ code: 'a', factor: '1' }))).code).to.equal('protocol');
    expect((await failure(wrong.upload(await photo(), { key: 'k' }))).code).to.equal('protocol');
  });

  it("takes no other service's answer for a receipt or a file", async () => {
    const { receiver } = await ask<{ receiver: string }>('/__receiver');
    const backend = createBackend('rest', receiver, { rest });
    const file = { id: 'f', name: 'a.jpg', size: 1, type: 'image/jpeg' };
    const error = await failure(backend.submit(submissionWith(file), { idempotencyKey: 'x' }));
    expect(error.code).to.be.oneOf(['protocol', 'network']); // the preflight does not allow our header
    const wanted = { code: 'HS-0001', factor: '5678', id: 'f' };
    expect((await failure(backend.result!(wanted))).code).to.equal('protocol');
  });

  it('goes on with an upload of an earlier page, by the place that was kept', async () => {
    const { office } = await servers();
    const file = await photo(900); // three chunks
    const abort = new AbortController();
    let place = '';
    let sent = 0;
    const cut = createBackend('rest', office, { rest }).upload(file, {
      key: 'k',
      signal: abort.signal,
      onPlace: (known) => (place = known),
      onProgress: (now) => {
        sent = now;
        if (now >= 512 * 1024) abort.abort();
      },
    });
    expect((await failure(cut)).code).to.equal('aborted');
    expect(place).to.match(/\/uploads\/[0-9a-f]{32}$/);

    const seen: number[] = [];
    const again = createBackend('rest', office, { rest });
    const { id } = await again.upload(file, { key: 'k', place, onProgress: (now) => seen.push(now) });
    expect(place).to.match(new RegExp(`${id}$`));
    expect(seen[0]).to.be.at.least(512 * 1024);
    expect(sent).to.be.below(file.size);
  });

  it('keeps the id of an upload that an earlier page finished, and sends nothing again', async () => {
    const { office } = await servers();
    const file = await photo(400);
    let place = '';
    const onPlace = (known: string) => (place = known);
    const { id } = await createBackend('rest', office, { rest }).upload(file, { key: 'k', onPlace });
    const seen: number[] = [];
    const again = createBackend('rest', office, { rest });
    expect(
      await again.upload(file, { key: 'k', place, onProgress: (sent) => seen.push(sent) }),
    ).to.deep.equal({ id });
    expect(new Set(seen)).to.deep.equal(new Set([file.size]));
  });

  it('begins anew where the place is no longer known, or lies at another office', async () => {
    const { office } = await servers();
    const file = await photo();
    const { receiver } = await ask<{ receiver: string }>('/__receiver');
    for (const place of [`${office}/uploads/${'0'.repeat(32)}`, `${receiver}/uploads/${'0'.repeat(32)}`]) {
      const told: string[] = [];
      const { id } = await createBackend('rest', office, { rest }).upload(file, {
        key: 'k',
        place,
        onPlace: (known) => told.push(known),
      });
      expect(told.at(-1)).to.match(new RegExp(`^${office}/uploads/${id}$`));
    }
  });

  it('refuses an upload over the limit before it is sent', async () => {
    const backend = createBackend('rest', (await servers()).office, { rest });
    const file = new File([new Uint8Array(12 * 2 ** 20)], 'big.jpg', { type: 'image/jpeg' });
    expect((await failure(backend.upload(file, { key: 'big' }))).code).to.equal('tooLarge');
  });
});
