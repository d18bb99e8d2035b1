/** What every adapter must do, whatever stands behind it. */
import { expect } from '@open-wc/testing';
import type { Backend, BackendError, Receipt } from '../../src/backend/index.js';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Submission } from '../../src/dossier/index.js';
import { solve } from '../../src/elements/form/solve.js';
import { acts, type CanAct } from './acts.js';
import { failure } from './failure.js';
import { phone, photo, submissionWith, submitted, testCatalogue } from './material.js';

export interface Can extends CanAct {
  /** Refuses by the form's rules, with the paths of the fields. */
  check: boolean;
  /** Needs a network, so that it can be away. */
  away: boolean;
}
export interface Made {
  backend: Backend;
  /** The same adapter with an address where nobody answers; none for an adapter without a network. */
  away?: Backend;
}

export function contract(name: string, make: () => Promise<Made>, can: Can): void {
  describe(`contract: ${name}`, function () {
    this.timeout(120_000);
    let made: Made;
    let backend: Backend;
    let catalogue: Catalogue;

    before(async () => {
      catalogue = await testCatalogue();
      made = await make();
      backend = made.backend;
    });

    async function filled(answers: Partial<Submission['answers']> = {}): Promise<Submission> {
      const file = await photo();
      const { id } = await backend.upload(file, { key: crypto.randomUUID() });
      return submissionWith(submitted(id, file), answers);
    }
    async function send(submission: Submission, idempotencyKey: string, to = backend): Promise<Receipt> {
      const challenge = await backend.challenge();
      const solution = challenge && (await solve(challenge, new AbortController().signal));
      return to.submit(submission, { idempotencyKey, catalogue, ...(solution && { solution }) });
    }

    it('answers a submission with a receipt that names code, procedure and office', async () => {
      const receipt = await send(await filled(), crypto.randomUUID());
      expect(receipt.code).to.have.length.above(5);
      expect(receipt.procedure).to.deep.equal({ id: 'ban-sao-bang', name: catalogue.procedures[0]!.name });
      expect(receipt.office.name).to.deep.equal(catalogue.agencies[0]!.name);
      expect(receipt.factor).to.equal('phoneLast4');
      expect(Math.abs(Date.parse(receipt.receivedAt) - Date.now())).to.be.below(60_000);
    });

    it('gives two submissions two codes', async () => {
      const first = await send(await filled(), crypto.randomUUID());
      const second = await send(await filled(), crypto.randomUUID());
      expect(second.code).not.to.equal(first.code);
    });

    it('gives the same receipt for the same key and submission, however often', async () => {
      const submission = await filled();
      const key = crypto.randomUUID();
      const first = await send(submission, key);
      expect(await send(submission, key)).to.deep.equal(first);
      expect(await backend.submit(submission, { idempotencyKey: key, catalogue })).to.deep.equal(first);
    });

    it('refuses the same key with another submission', async () => {
      const submission = await filled();
      const key = crypto.randomUUID();
      await send(submission, key);
      const other = { ...submission, answers: { ...submission.answers, copies: 3 } };
      expect((await failure(send(other, key))).code).to.equal('keyMismatch');
    });

    if (can.check) {
      it('refuses an invalid submission and names the fields', async () => {
        const others = [
          { key: 'r1', answers: { otherName: 'Trần Văn Đức' } },
          { key: 'r2', answers: {} },
        ];
        const error = await failure(send(await filled({ copies: 99, others }), crypto.randomUUID()));
        expect(error.code).to.equal('invalid');
        expect(error.issues.map(({ path, code }) => `${path} ${code}`)).to.have.members([
          'copies tooLarge',
          'others.r2.otherName required',
        ]);
      });
    }

    it('refuses a file that was never uploaded', async () => {
      const file = { id: 'f'.repeat(32), name: 'a.jpg', size: 100, type: 'image/jpeg' };
      const error = await failure(send(submissionWith(file), crypto.randomUUID()));
      expect(error.code).to.equal('invalid');
      expect(error.issues.map(({ path, code }) => [path, code])).to.deep.equal([
        ['documents.photo', 'fileUnknown'],
      ]);
    });

    it('uploads with progress that only grows and ends at the whole', async () => {
      const file = await photo(400);
      const seen: number[] = [];
      const onProgress = (sent: number, total: number) => {
        expect(total).to.equal(file.size);
        seen.push(sent);
      };
      const { id } = await backend.upload(file, { key: crypto.randomUUID(), onProgress });
      expect(id).to.be.a('string').and.not.equal('');
      expect(seen.at(-1)).to.equal(file.size);
      expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    });

    it('gives every upload an id of its own', async () => {
      const file = await photo();
      const first = await backend.upload(file, { key: crypto.randomUUID() });
      const second = await backend.upload(file, { key: crypto.randomUUID() });
      expect(second.id).not.to.equal(first.id);
    });

    it('stops an upload that is aborted, and takes it up again', async () => {
      const file = await photo(400);
      const key = crypto.randomUUID();
      const abort = new AbortController();
      abort.abort();
      expect((await failure(backend.upload(file, { key, signal: abort.signal }))).code).to.equal('aborted');
      const { id } = await backend.upload(file, { key });
      await send(submissionWith(submitted(id, file)), crypto.randomUUID());
    });

    it('stops a submission that is aborted', async () => {
      const submission = await filled();
      const abort = new AbortController();
      abort.abort();
      const options = { idempotencyKey: crypto.randomUUID(), catalogue, signal: abort.signal };
      expect((await failure(backend.submit(submission, options))).code).to.equal('aborted');
    });

    it('shows a dossier to whoever has code and factor', async () => {
      const { code } = await send(await filled(), crypto.randomUUID());
      const status = await backend.track({ code, factor: phone.slice(-4) });
      expect(status.code).to.equal(code);
      expect(status.status).to.equal(1);
      expect(status.history.map((change) => change.status)).to.deep.equal([1]);
      expect(JSON.stringify(status)).not.to.contain('Hòa');
    });

    it('answers a wrong factor and an unknown code alike', async () => {
      const { code } = await send(await filled(), crypto.randomUUID());
      const wrong = await failure(backend.track({ code, factor: '0000' }));
      const unknown = await failure(backend.track({ code: 'H26.999-261123-9999', factor: phone.slice(-4) }));
      expect(wrong.code).to.equal('notFound');
      expect([unknown.code, unknown.issues]).to.deep.equal([wrong.code, wrong.issues]);
    });

    describe('after filing', () => {
      const file = async (answers?: Partial<Submission['answers']>) =>
        (await send(await filled(answers), crypto.randomUUID())).code;
      acts({ backend: () => backend, file }, can);
    });

    if (can.away) {
      it('says so when the network is away, and sends under the same key afterwards', async () => {
        const away = made.away!;
        const file = await photo();
        const { id } = await backend.upload(file, { key: 'kept' });
        const submission = submissionWith(submitted(id, file));
        await away.upload(file, { key: 'kept' }).catch((error: BackendError) => {
          expect(error.code).to.equal('network');
        });
        const key = crypto.randomUUID();
        expect((await failure(away.submit(submission, { idempotencyKey: key, catalogue }))).code).to.equal(
          'network',
        );
        expect((await failure(away.track({ code: 'H26.999-261123-0001', factor: '5678' }))).code).to.equal(
          'network',
        );
        expect((await send(submission, key)).code).to.be.a('string');
      });
    }
  });
}
