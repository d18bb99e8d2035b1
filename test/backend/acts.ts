/** What an adapter must do with a dossier that is filed, whatever stands behind it; what it cannot do it leaves out. */
import { expect } from '@open-wc/testing';
import type {
  Backend,
  CitizenAct,
  DeliveryOrder,
  DossierStatus,
  Rating,
  TrackQuery,
} from '../../src/backend/index.js';
import type { DossierIssue, Submission } from '../../src/dossier/index.js';
import { failure } from './failure.js';
import { photo, submitted } from './material.js';

export interface ActsContext {
  backend(): Backend;
  /** Files a dossier; its code. */
  file(answers?: Partial<Submission['answers']>): Promise<string>;
}
/** The acts that are done here, and who helps with them. */
export interface CanAct {
  acts: readonly Exclude<keyof Backend, 'challenge' | 'upload' | 'submit' | 'track'>[];
  /** What an officer does; none where nobody takes dossiers on. */
  officer?: (code: string, order: object) => Promise<DossierStatus>;
  /** The digits that the declared phone got for a dossier; where one-time codes are asked for. */
  lastCode?: (code: string) => Promise<string>;
}

const all = ['oneTimeCode', 'supplement', 'withdraw', 'deliver', 'rate', 'paper', 'result'] as const;
const byPhone = '5678';
const once = () => ({ idempotencyKey: crypto.randomUUID() });
const said = (issues: readonly DossierIssue[]) => issues.map(({ path, code }) => `${path} ${code}`);

export function acts({ backend, file }: ActsContext, { acts, officer, lastCode }: CanAct): void {
  it(`offers ${acts.join(', ') || 'nothing'} after filing, and nothing else`, () => {
    expect(all.filter((name) => backend()[name] !== undefined)).to.have.members(acts);
  });

  /** What opens everything. */
  async function open(code: string): Promise<TrackQuery> {
    if (!lastCode) return { code, factor: byPhone };
    await backend().oneTimeCode!(code);
    return { code, factor: await lastCode(code) };
  }
  const allowed = async (code: string): Promise<CitizenAct[]> =>
    (await backend().track({ code, factor: byPhone })).allowed!;

  const order = {
    recipient: 'Trần Văn Đức',
    phone: '+84987654321',
    address: {
      province: '01',
      provinceName: 'Thành phố Hà Nội',
      commune: '00166',
      communeName: 'Phường Cầu Giấy',
      line: '1 Phố Thử',
    },
  } satisfies Omit<DeliveryOrder, keyof TrackQuery>;

  if (acts.includes('withdraw')) {
    const withdraw = (...given: Parameters<NonNullable<Backend['withdraw']>>) =>
      backend().withdraw!(...given);

    it('withdraws a dossier once, however often it is asked', async () => {
      const query = await open(await file());
      expect(await allowed(query.code)).to.include('withdraw');
      const options = once();
      const first = await withdraw({ ...query, reason: 'Nộp nhầm' }, options);
      expect([first.status, first.code]).to.deep.equal([7, query.code]);
      expect(first.history.map(({ status }) => status)).to.deep.equal([1, 7]);
      expect(first.history.at(-1)!.note).to.equal('Nộp nhầm');
      expect(await withdraw({ ...query, reason: 'Nộp nhầm' }, options)).to.deep.equal(first);
      const now = await backend().track({ code: query.code, factor: byPhone });
      expect(now.history).to.deep.equal(first.history);
      expect(now.allowed).to.deep.equal([]);
    });

    it('refuses the same key with another content', async () => {
      const query = await open(await file());
      const options = once();
      await withdraw(query, options);
      expect((await failure(withdraw({ ...query, reason: 'x' }, options))).code).to.equal('keyMismatch');
    });

    it('withdraws nothing with a wrong factor or an unknown code', async () => {
      const code = await file();
      for (const factor of ['0000', '']) {
        const wrong = await failure(withdraw({ code, factor }, once()));
        const unknown = { code: 'H26.999-261123-9999', factor: byPhone };
        expect(wrong.code).to.equal('notFound');
        expect((await failure(withdraw(unknown, once()))).issues).to.deep.equal(wrong.issues);
      }
      expect(await allowed(code)).to.include('withdraw');
    });

    it('withdraws nothing that has come to its end', async () => {
      const query = await open(await file());
      await withdraw(query, once());
      expect((await failure(withdraw(query, once()))).code).to.equal('notAllowed');
    });

    it('stops a withdrawal that is aborted', async () => {
      const query = await open(await file());
      const abort = new AbortController();
      abort.abort();
      const options = { ...once(), signal: abort.signal };
      expect((await failure(withdraw(query, options))).code).to.equal('aborted');
    });
  }

  if (acts.includes('deliver')) {
    const deliver = (...given: Parameters<NonNullable<Backend['deliver']>>) => backend().deliver!(...given);

    it('takes an order to bring the result home, and a better one after it', async () => {
      const query = await open(await file());
      expect(await allowed(query.code)).to.include('deliver');
      const options = once();
      const first = await deliver({ ...query, ...order }, options);
      expect([first.status, first.delivery]).to.deep.equal([1, 'post']);
      expect(await deliver({ ...query, ...order }, options)).to.deep.equal(first);
      const better = await deliver({ ...query, ...order, recipient: 'Lê Thị Mỹ' }, once());
      expect(better.delivery).to.equal('post');
      expect(JSON.stringify(better)).not.to.contain('Mỹ');
    });

    it('says what is wrong with an order', async () => {
      const query = await open(await file());
      const wrong = { ...order, recipient: '', phone: '123' };
      const { code, issues } = await failure(deliver({ ...query, ...wrong }, once()));
      expect(code).to.equal('invalid');
      expect(said(issues)).to.have.members(['recipient required', 'phone badPhone']);
    });

    it('takes no order for what has come to its end, nor with a wrong factor', async () => {
      const query = await open(await file());
      const wrong = { ...query, factor: '0000', ...order };
      expect((await failure(deliver(wrong, once()))).code).to.equal('notFound');
      await backend().withdraw!(query, once());
      expect((await failure(deliver({ ...query, ...order }, once()))).code).to.equal('notAllowed');
    });
  }

  if (lastCode) {
    it('wants the one-time code for what the phone number is not enough for', async () => {
      const code = await file();
      const query = { code, factor: byPhone };
      const { needOneTimeCode } = await backend().track(query);
      expect(needOneTimeCode).to.have.members(['withdraw', 'deliver', 'paper', 'result']);
      const calls = [
        backend().withdraw!(query, once()),
        backend().deliver!({ ...query, ...order }, once()),
        backend().paper!({ ...query, number: '0001/2026/GTN' }),
        backend().result!({ ...query, id: 'f'.repeat(32) }),
      ];
      for (const call of calls) expect((await failure(call)).code).to.equal('factorNeeded');
      expect((await failure(backend().withdraw!({ code, factor: '000000' }, once()))).code).to.equal(
        'notFound',
      );
    });

    it('sends a code for whatever it is asked for, and not without end', async () => {
      const code = 'H26.999-261123-9999';
      for (let sent = 0; sent < 3; sent++) await backend().oneTimeCode!(code);
      expect((await failure(backend().oneTimeCode!(code))).code).to.equal('tooMany');
    });
  }

  if (!officer) return;

  const take = async (code: string, ...way: object[]): Promise<DossierStatus> => {
    let status: DossierStatus | undefined;
    for (const order of way) status = await officer(code, order);
    return status!;
  };
  const accept = { act: 'accept' };
  const forward = { act: 'forward' };
  const publish = { act: 'publish' };
  const handOver = { act: 'handOver' };

  describe('a supplement', () => {
    const ask = {
      act: 'requestSupplement',
      supplement: {
        reason: 'Ảnh mờ',
        documents: [{ name: 'photo', note: 'Chụp lại' }],
        fields: [{ path: 'others.r1.otherName', note: 'Thiếu tên đệm' }],
      },
    };
    const answer = async () => {
      const file = await photo();
      const { id } = await backend().upload(file, { key: crypto.randomUUID() });
      return {
        answers: { 'others.r1.otherName': 'Trần Văn Anh Đức' },
        documents: { photo: [submitted(id, file)] },
      };
    };
    async function asked(): Promise<TrackQuery> {
      const code = await file();
      await take(code, ask);
      return { code, factor: byPhone };
    }
    const send = (...given: Parameters<NonNullable<Backend['supplement']>>) =>
      backend().supplement!(...given);

    it('says what is asked, with how it is to be answered', async () => {
      const { supplement, status, allowed } = await backend().track(await asked());
      expect([status, allowed]).to.deep.equal([5, ['supplement', 'withdraw', 'deliver']]);
      expect(supplement).to.deep.equal({
        round: 1,
        reason: 'Ảnh mờ',
        documents: [
          {
            name: 'photo',
            title: 'Ảnh giấy tờ',
            note: 'Chụp lại',
            document: {
              name: 'photo',
              title: 'Ảnh giấy tờ',
              kind: 'handIn',
              required: true,
              upload: true,
              accept: ['jpeg'],
              maxSizeMB: 8,
            },
          },
        ],
        fields: [
          {
            path: 'others.r1.otherName',
            label: 'Họ tên',
            note: 'Thiếu tên đệm',
            field: { name: 'otherName', type: 'personName', label: 'Họ tên', required: true },
          },
        ],
      });
    });

    it('goes back to the desk once', async () => {
      const query = await asked();
      const given = await answer();
      const options = once();
      const first = await send({ ...query, ...given }, options);
      expect(first.history.map(({ status }) => status)).to.deep.equal([1, 5, 1]);
      expect(first.supplement).to.equal(undefined);
      expect(await send({ ...query, ...given }, options)).to.deep.equal(first);
      expect((await failure(send({ ...query, ...given }, once()))).code).to.equal('notAllowed');
      expect((await take(query.code, ask)).supplement!.round).to.equal(2);
    });

    it('says what is missing in it, and what was not asked', async () => {
      const query = await asked();
      const empty = await failure(send({ ...query, answers: {}, documents: {} }, once()));
      expect(said(empty.issues)).to.have.members([
        'others.r1.otherName required',
        'documents.photo required',
      ]);
      const { answers, documents } = await answer();
      const more = { ...query, answers: { ...answers, fullName: 'Lê Văn Khác' }, documents };
      expect(said((await failure(send(more, once()))).issues)).to.deep.equal(['fullName unexpected']);
      const lost = { id: 'f'.repeat(32), name: 'a.jpg', size: 100, type: 'image/jpeg' };
      const unknown = { ...query, answers, documents: { photo: [lost] } };
      expect(said((await failure(send(unknown, once()))).issues)).to.deep.equal([
        'documents.photo fileUnknown',
      ]);
      expect((await send({ ...query, answers, documents }, once())).status).to.equal(1);
    });

    it('is taken from nobody with a wrong factor, nor where none is asked', async () => {
      const query = await asked();
      const given = await answer();
      expect((await failure(send({ ...query, ...given, factor: '0000' }, once()))).code).to.equal('notFound');
      const other = { code: await file(), factor: byPhone };
      expect((await failure(send({ ...other, ...given }, once()))).code).to.equal('notAllowed');
    });
  });

  it('says which fee is due and how to transfer it', async () => {
    const code = await file();
    const due = { act: 'requestFee', fee: { amount: 16_000, reason: 'Lệ phí' } };
    await take(code, due);
    const { payment } = await backend().track({ code, factor: byPhone });
    expect(payment).to.include({ amount: 16_000, reason: 'Lệ phí' });
    expect(payment!.transfer!.content).to.equal(code.replace(/[^A-Z0-9]/g, ''));
    expect(payment!.transfer!.qr).to.contain(payment!.transfer!.content);
    await take(code, { act: 'confirmPayment', reference: 'FT1' });
    const paid = (await backend().track({ code, factor: byPhone })).payment!;
    expect(paid.transfer).to.equal(undefined);
    expect(Date.parse(paid.paidAt!)).to.be.at.least(Date.parse(paid.requestedAt));
  });

  it('gives papers 01 and 02 to read again, and no others', async () => {
    const code = await file();
    await take(code, accept, forward);
    const query = await open(code);
    const { papers } = await backend().track(query);
    expect(papers!.map(({ kind }) => kind)).to.deep.equal(['01']);
    const { number } = papers![0]!;
    const sheet = await backend().paper!({ ...query, number });
    expect(sheet).to.include({ kind: '01', number, code });
    expect(sheet.title).to.equal('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
    expect(sheet.lines).to.have.length.above(3);
    const other = await failure(backend().paper!({ ...query, number: number.replace('GTN', 'PKS') }));
    expect(other.code).to.equal('notFound');
    const wrong = { ...query, factor: '0000', number };
    expect((await failure(backend().paper!(wrong))).code).to.equal('notFound');
  });

  it("gives the result's files, byte for byte, once there is one", async () => {
    const code = await file();
    const result = await photo(60);
    const { id } = await backend().upload(result, { key: crypto.randomUUID() });
    await take(code, accept, forward);
    const query = await open(code);
    expect((await failure(backend().result!({ ...query, id }))).code).to.equal('notFound');
    await take(code, { ...publish, results: [{ id, name: 'Bản sao bằng.jpg' }] });
    const { results } = await backend().track(query);
    const { size, type } = result;
    expect(results).to.deep.equal([{ id, name: 'Bản sao bằng.jpg', size, type }]);
    const blob = await backend().result!({ ...query, id });
    expect(blob.type).to.equal('image/jpeg');
    expect(await blob.arrayBuffer()).to.deep.equal(await result.arrayBuffer());
    const unknown = { ...query, id: 'f'.repeat(32) };
    expect((await failure(backend().result!(unknown))).code).to.equal('notFound');
    const wrong = { ...query, factor: '0000', id };
    expect((await failure(backend().result!(wrong))).code).to.equal('notFound');
  });

  it('takes one rating, after the end', async () => {
    const query = { code: await file(), factor: byPhone };
    const rating = {
      ...query,
      score: 'satisfied',
      criteria: { time: 'neutral' },
      comment: 'Nhanh',
    } satisfies Rating;
    const rate = (given: Rating, options = once()) => backend().rate!(given, options);
    await take(query.code, accept, forward, publish);
    expect((await failure(rate(rating))).code).to.equal('notAllowed');
    await take(query.code, handOver);
    expect(await allowed(query.code)).to.deep.equal(['rate']);
    const score = 'excellent' as Rating['score'];
    const bad = await failure(rate({ ...rating, score }));
    expect([bad.code, said(bad.issues)]).to.deep.equal(['invalid', ['score notAnOption']]);
    expect((await failure(rate({ ...rating, factor: '0000' }))).code).to.equal('notFound');
    const options = once();
    const first = await rate(rating, options);
    expect([first.status, first.allowed]).to.deep.equal([10, []]);
    expect(await rate(rating, options)).to.deep.equal(first);
    expect((await failure(rate(rating))).code).to.equal('notAllowed');
    const late = await failure(backend().withdraw!(await open(query.code), once()));
    expect(late.code).to.equal('notAllowed');
  });
}
