import { expect, fixture } from '@open-wc/testing';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/sha';
import type { Challenge, Solution } from 'altcha-lib/types';
import { BackendError, type Backend, type Receipt, type SubmitOptions } from '../../../src/backend/index.js';
import type { Submission } from '../../../src/dossier/index.js';
import { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import {
  button,
  formTemplate,
  never,
  next,
  officeLike,
  press,
  textOf,
  toReview,
  type,
  until,
} from '../../../stories/form-walk.js';
import '../new-tab.js';
import { waitUntil } from '../../wait-until.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

type Submit = (
  submission: Submission,
  options: SubmitOptions,
  keep: () => Promise<Receipt>,
) => Promise<Receipt>;
/** An office whose every answer to a dossier is scripted; `keep` is what a real one does. */
function office(...answers: Submit[]): {
  backend: Backend;
  sent: { submission: Submission; options: SubmitOptions }[];
} {
  const sent: { submission: Submission; options: SubmitOptions }[] = [];
  const real = officeLike();
  const submit: Backend['submit'] = (submission, options) => {
    const keep = () => real.submit(submission, options);
    const answer = answers[sent.length] ?? keep;
    sent.push({ submission, options });
    return answer(submission, options, keep);
  };
  return { backend: { ...real, submit }, sent };
}
const refuses =
  (...given: ConstructorParameters<typeof BackendError>): Submit =>
  () =>
    Promise.reject(new BackendError(...given));
/** Keeps the dossier; the answer is lost on the way. */
const cutAfterCommit: Submit = async (_submission, _options, keep) => {
  await keep();
  throw new BackendError('network');
};

async function atReview(backend: Backend): Promise<DvcDossierForm> {
  const el = await fixture<DvcDossierForm>(formTemplate(backend));
  await toReview(el);
  return el;
}
async function submitted(el: DvcDossierForm, name: string): Promise<Receipt> {
  const event = next(el, 'dvc-dossier-submitted');
  await press(el, name);
  return (await event).receipt;
}
const failure = (el: DvcDossierForm) => textOf(el, '[part~=failure]');
const mark = () => sessionStorage.getItem('dvc-sent:trich-luc');

describe('sending a dossier', () => {
  afterEach(() => sessionStorage.clear());

  it('goes on after a cut that came after the office kept it: the same key, one dossier, the same receipt', async () => {
    const { backend, sent } = office(cutAfterCommit);
    const el = await atReview(backend);
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=failure]');
    expect(failure(el)).to.include('Chưa biết hồ sơ đã tới nơi chưa').and.to.include('không bị gửi hai lần');
    expect(el.shadowRoot!.activeElement!.getAttribute('part')).to.equal('failure');
    expect(JSON.parse(mark()!)).to.have.property('key', sent[0]!.options.idempotencyKey);
    await expect(el).to.be.accessible();
    const receipt = await submitted(el, 'Gửi lại');
    expect(sent.map(({ options }) => options.idempotencyKey)).to.deep.equal(
      Array(2).fill(sent[0]!.options.idempotencyKey),
    );
    expect(sent[1]!.submission).to.deep.equal(sent[0]!.submission);
    expect(receipt.code).to.match(/-0001$/);
    expect(mark()).to.equal(null);
  });

  it('gives the receipt of what was sent, when the answers were changed after a cut', async () => {
    const { backend, sent } = office(cutAfterCommit);
    const el = await atReview(backend);
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=failure]');
    await press(el, 'Sửa phần Bản sao');
    await type(el, 'Số lượng bản sao', '5');
    await press(el, 'Xong');
    await press(el, 'Gửi lại');
    await waitUntil(() => failure(el).includes('Bản gửi trước có thể đã tới nơi'));
    await submitted(el, 'Lấy biên nhận');
    expect(sent.map(({ submission }) => submission.answers['copies'])).to.deep.equal([2, 5, 2]);
    await until(el, '[part~=receipt]');
    expect(textOf(el, '[part~=receipt]')).to.include('của bản đã gửi lần trước');
  });

  it('finds the one that arrived among several that were cut', async () => {
    const { backend, sent } = office(cutAfterCommit, refuses('network'));
    const el = await atReview(backend);
    for (const copies of ['3', '4']) {
      await press(el, sent.length === 0 ? 'Nộp hồ sơ' : 'Gửi lại');
      await until(el, '[part~=failure]');
      await press(el, 'Sửa phần Bản sao');
      await type(el, 'Số lượng bản sao', copies);
      await press(el, 'Xong');
    }
    await press(el, 'Gửi lại');
    await waitUntil(() => failure(el).includes('Bản gửi trước'));
    await submitted(el, 'Lấy biên nhận');
    expect(sent.at(-1)!.submission.answers['copies']).to.equal(2);
  });

  it('shows what the office refuses at its field, and keeps everything', async () => {
    const issues = [{ path: 'children.r1.childName', code: 'badName', severity: 'error' }] as const;
    const { backend, sent } = office(refuses('invalid', { issues: [...issues] }));
    const el = await atReview(backend);
    const error = next(el, 'dvc-error');
    await press(el, 'Nộp hồ sơ');
    expect((await error).code).to.equal('invalid');
    await until(el, '[part~=error-summary]');
    await el.updateComplete;
    expect(textOf(el, '[part~=error-summary] a')).to.include('Người con 1 – Họ tên con');
    expect(el.shadowRoot!.activeElement!.getAttribute('part')).to.equal('error-summary');
    await press(el, 'Người con 1 – Họ tên con');
    const input = el.shadowRoot!.activeElement as HTMLInputElement;
    expect(input.value).to.equal('Trần Văn An');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    await type(el, 'Họ tên con', 'Trần An');
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    await press(el, 'Xong');
    await submitted(el, 'Nộp hồ sơ');
    expect(sent.length).to.equal(2);
  });

  it('has a file sent again that the office lost', async () => {
    const issues = [{ path: 'documents.photo', code: 'fileUnknown', severity: 'error' }] as const;
    const { backend } = office(refuses('invalid', { issues: [...issues] }));
    const el = await atReview(backend);
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=error-summary]');
    await press(el, 'Ảnh chụp giấy tờ cũ');
    await press(el, 'Thử lại');
    await until(el, '.file.done');
    await press(el, 'Xong');
    await submitted(el, 'Nộp hồ sơ');
  });

  it('says so when nothing was sent', async () => {
    for (const [code, said] of [
      ['tooLarge', 'quá lớn'],
      ['tooMany', 'chờ vài phút'],
      ['notSupported', 'nộp trực tiếp'],
    ] as const) {
      const el = await atReview(office(refuses(code)).backend);
      await press(el, 'Nộp hồ sơ');
      await until(el, '[part~=failure]');
      expect(failure(el)).to.include('Chưa nộp được').and.to.include(said);
      expect(mark()).to.equal(null);
    }
    const challenge = () => Promise.reject(new BackendError('network'));
    const el = await atReview(officeLike({ challenge }));
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=failure]');
    expect(failure(el)).to.include('Chưa gửi được vì không có kết nối');
  }).timeout(20000);

  it('tells of an unanswered dossier after the page was loaded again', async () => {
    const first = await atReview(office(refuses('network')).backend);
    await press(first, 'Nộp hồ sơ');
    await until(first, '[part~=failure]');
    expect(mark()).not.to.include('Hoà');
    const again = await fixture<DvcDossierForm>(formTemplate(officeLike()));
    await until(again, '[part~=start]');
    expect(textOf(again, '[part~=start] .notice')).to.include('có thể đã tới nơi');
  });
});

describe('the confirmation', () => {
  const secret = 'test';
  /** An office that asks for a real proof of work and checks it. */
  function strictOffice(expiries: number[]): { backend: Backend; asked: () => number; solutions: string[] } {
    const solutions: string[] = [];
    const real = officeLike();
    let asked = 0;
    return {
      solutions,
      asked: () => asked,
      backend: {
        ...real,
        challenge: async () => {
          const seconds = expiries[asked++] ?? 600;
          const made = {
            algorithm: 'SHA-256',
            cost: 1,
            keyPrefix: '0',
            deriveKey,
            hmacSignatureSecret: secret,
          };
          return {
            ...(await createChallenge({ ...made, expiresAt: new Date(Date.now() + seconds * 1000) })),
          };
        },
        submit: async (submission, options) => {
          const { challenge, solution } = JSON.parse(atob(options.solution!)) as {
            challenge: Challenge;
            solution: Solution;
          };
          const { verified } = await verifySolution({
            challenge,
            solution,
            deriveKey,
            hmacSignatureSecret: secret,
          });
          solutions.push(options.solution!);
          if (!verified) throw new BackendError('challengeFailed');
          return real.submit(submission, options);
        },
      },
    };
  }

  it('is solved in the page without anybody doing anything', async () => {
    const { backend, asked } = strictOffice([]);
    const el = await atReview(backend);
    await submitted(el, 'Nộp hồ sơ');
    expect(asked()).to.equal(1);
  });

  it('is asked for again without a word when it has expired', async () => {
    const { backend, asked, solutions } = strictOffice([1]);
    const el = await atReview(backend);
    await waitUntil(() => asked() === 1);
    await submitted(el, 'Nộp hồ sơ');
    expect(asked()).to.equal(2);
    expect(solutions.length).to.equal(1);
  });

  it('is solved once more when the office does not take it', async () => {
    const { backend, sent } = office(refuses('challengeFailed'));
    const el = await atReview(backend);
    await submitted(el, 'Nộp hồ sơ');
    expect(sent.length).to.equal(2);
    const twice = office(refuses('challengeFailed'), refuses('challengeFailed'));
    const other = await atReview(twice.backend);
    await press(other, 'Nộp hồ sơ');
    await until(other, '[part~=failure]');
    expect(twice.sent.length).to.equal(2);
  });

  it('can be stopped while it is under way', async () => {
    const signals: AbortSignal[] = [];
    const challenge: Backend['challenge'] = ({ signal } = {}) => {
      signals.push(signal!);
      return new Promise((_, reject) =>
        signal!.addEventListener('abort', () => reject(new BackendError('aborted'))),
      );
    };
    const el = await atReview(officeLike({ challenge, submit: never }));
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=confirming]');
    expect(button(el, 'Đang xác nhận').getAttribute('aria-disabled')).to.equal('true');
    await expect(el).to.be.accessible();
    await press(el, 'Dừng');
    await waitUntil(() => !el.shadowRoot!.querySelector('[part~=confirming]'));
    expect(signals[0]!.aborted).to.equal(true);
    expect(failure(el)).to.equal('');
    await press(el, 'Nộp hồ sơ');
    await waitUntil(() => signals.length === 2);
  });
});
