import { expect, fixture, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Backend, SubmitOptions } from '../../src/backend/index.js';
import type { Submission } from '../../src/dossier/index.js';
import { DvcDossierForm } from '../../src/elements/dvc-dossier-form.js';
import {
  button,
  choose,
  control,
  formTemplate,
  next,
  officeLike,
  press,
  scan,
  textOf,
  tick,
  toCopies,
  toDocuments,
  toReceipt,
  toRequester,
  toReview,
  type,
  until,
} from '../../stories/form-walk.js';
import './new-tab.js';
import { waitUntil } from '../wait-until.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

/** The form once its part is there, or what stands in its place. */
const form = async (backend: Backend | undefined = officeLike(), procedure?: string, locale?: 'en') => {
  const el = await fixture<DvcDossierForm>(formTemplate(backend, procedure, locale));
  await until(el, '[part~=start], [part~=not-here]');
  return el;
};
const focused = (el: DvcDossierForm) => el.shadowRoot!.activeElement as HTMLElement | null;
const heading = (el: DvcDossierForm) => textOf(el, '.step-heading');
const summary = (el: DvcDossierForm) => textOf(el, '[part~=error-summary] a');
const keys = async (...presses: string[]) => {
  for (const press of presses) await sendKeys({ press });
};

/** An office that keeps what it was sent. */
function recordingOffice(): { office: Backend; sent: { submission: Submission; options: SubmitOptions }[] } {
  const sent: { submission: Submission; options: SubmitOptions }[] = [];
  const real = officeLike();
  const office = {
    ...real,
    submit: (submission: Submission, options: SubmitOptions) => {
      sent.push({ submission, options });
      return real.submit(submission, options);
    },
  };
  return { office, sent };
}

describe('dvc-dossier-form', () => {
  it('says before the first field who receives what, why, and where it goes', async () => {
    const el = await form();
    const text = textOf(el, '[part~=start]');
    for (const said of [
      'UBND phường Phúc Đồng',
      'motcua@phucdong.example',
      'Trích lục hộ tịch',
      'Luật Hộ tịch',
    ])
      expect(text).to.include(said);
    expect(text).to.include('chỉ nằm trong thẻ trình duyệt này');
    const asked = [...el.shadowRoot!.querySelectorAll('input, select, textarea')].map(({ id }) => id);
    expect(asked).to.deep.equal(['shared-computer']); // nothing of the citizen
    await expect(el).to.be.accessible();
  });

  it('says of the sandbox that nothing is sent', async () => {
    const el = await fixture<DvcDossierForm>(formTemplate(undefined));
    await until(el, '[part~=start]');
    expect(textOf(el, '[part~=start]')).to.include('Không có gì được gửi tới cơ quan nào');
  });

  it('is accessible in every step', async () => {
    const el = await form();
    await toReceipt(el);
    await expect(el).to.be.accessible();
    const other = await form();
    await toRequester(other);
    await press(other, 'Tiếp tục');
    await expect(other).to.be.accessible();
    const third = await form();
    await toDocuments(third);
    await expect(third).to.be.accessible();
    await choose(third, scan());
    await until(third, '.file.done');
    await press(third, 'Tiếp tục');
    await expect(third).to.be.accessible();
  }).timeout(30000);

  it('stays in a section with errors, and its summary leads to the fields', async () => {
    const el = await form();
    await toRequester(el);
    expect(heading(el)).to.equal('Bước 1/4 · Người yêu cầu');
    expect(focused(el)!.className).to.equal('step-heading');
    await type(el, 'Họ, chữ đệm, tên', 'Nguyễn Thị Hoà');
    await press(el, 'Tiếp tục');
    expect(heading(el)).to.equal('Bước 1/4 · Người yêu cầu');
    expect(focused(el)!.getAttribute('part')).to.equal('error-summary');
    expect(summary(el)).to.equal(
      'Hãy nhập “Số điện thoại”. | Hãy chọn “Quan hệ với người được cấp bản sao”.',
    );
    expect(control(el, 'Số điện thoại').getAttribute('aria-invalid')).to.equal('true');
    expect(control(el, 'Ngày, tháng, năm sinh').getAttribute('aria-invalid')).to.equal('false');
    await press(el, 'Hãy nhập “Số điện thoại”.');
    expect(focused(el)).to.equal(control(el, 'Số điện thoại'));
    await press(el, 'Hãy chọn “Quan hệ');
    expect(focused(el)).to.equal(control(el, 'Bản thân'));
    // Mending moves nothing: the list is as it was until the next try.
    await type(el, 'Số điện thoại', '0912345678');
    expect(summary(el)).to.include('Số điện thoại');
    await press(el, 'Tiếp tục');
    expect(summary(el)).to.equal('Hãy chọn “Quan hệ với người được cấp bản sao”.');
    await tick(el, 'Bản thân');
    await press(el, 'Tiếp tục');
    expect(heading(el)).to.equal('Bước 2/4 · Bản sao đề nghị cấp');
    expect(el.shadowRoot!.querySelector('[part~=error-summary]')).to.equal(null);
  });

  it('shows a field only when it is asked, keeps its answer, and does not send it when hidden', async () => {
    const { office, sent } = recordingOffice();
    const el = await form(office);
    await toRequester(el);
    expect(() => control(el, 'Ghi rõ quan hệ')).to.throw();
    await tick(el, 'Khai thay người khác');
    await type(el, 'Ghi rõ quan hệ', 'Con đẻ');
    await tick(el, 'Bản thân');
    expect(() => control(el, 'Ghi rõ quan hệ')).to.throw();
    await tick(el, 'Khai thay người khác');
    expect(control(el, 'Ghi rõ quan hệ').value).to.equal('Con đẻ');
    await press(el, 'Quay lại');
    await toReview(el);
    expect(textOf(el, '[part~=review]')).not.to.include('Con đẻ');
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=receipt]');
    expect(sent[0]!.submission.answers).to.have.property('relation', 'self');
    expect(sent[0]!.submission.answers).not.to.have.property('relationText');
  });

  it('names a wrong answer in a row by its row', async () => {
    const el = await form();
    await toCopies(el);
    await press(el, 'Thêm người con');
    await press(el, 'Thêm người con');
    await press(el, 'Tiếp tục');
    expect(summary(el)).to.include('Người con 2 – Họ tên con');
    await press(el, 'Người con 2 – Họ tên con');
    expect(focused(el)!.id).to.match(/r2-childName$/);
    await press(el, 'Xóa người con 1');
    await press(el, 'Tiếp tục');
    expect(summary(el)).to.include('Người con 1 – Họ tên con');
    expect(summary(el)).not.to.include('Người con 2');
  });

  it('shows all answers in words, and its edit links come back', async () => {
    const el = await form();
    await toReview(el);
    expect(heading(el)).to.equal('Bước 4/4 · Kiểm tra và nộp');
    const review = textOf(el, '[part~=review]');
    for (const answer of [
      '03/07/1958',
      '0912 345 678',
      'Bản thân',
      'Người con 1',
      'Trần Văn An',
      'giay-khai-sinh-cu.pdf',
    ])
      expect(review).to.include(answer);
    expect(review).to.include('16.000 đồng');
    await press(el, 'Sửa phần Bản sao đề nghị cấp');
    expect(heading(el)).to.equal('Bước 2/4 · Bản sao đề nghị cấp');
    await type(el, 'Số lượng bản sao', '3');
    await press(el, 'Xong, về phần kiểm tra');
    expect(heading(el)).to.equal('Bước 4/4 · Kiểm tra và nộp');
    expect(textOf(el, '[part~=review]')).to.include('24.000 đồng');
  });

  it('says at the review what an edit has left open, and leads there', async () => {
    const { office, sent } = recordingOffice();
    const el = await form(office);
    await toReview(el);
    await press(el, 'Sửa phần Giấy tờ kèm theo');
    await press(el, 'Xóa');
    await press(el, 'Xong');
    expect(heading(el)).to.equal('Bước 3/4 · Giấy tờ kèm theo');
    await choose(el, scan());
    await press(el, 'Xong');
    // Going on while a file is on its way is allowed; sending is not.
    expect(heading(el)).to.equal('Bước 4/4 · Kiểm tra và nộp');
    expect(textOf(el, '[role=status]')).to.include('Còn 1 tệp đang gửi');
    await press(el, 'Nộp hồ sơ');
    expect(sent).to.deep.equal([]);
    expect(focused(el)!.getAttribute('part')).to.equal('error-summary');
    await press(el, 'Ảnh chụp giấy tờ cũ');
    expect(heading(el)).to.equal('Bước 3/4 · Giấy tờ kèm theo');
    expect(focused(el)!.getAttribute('type')).to.equal('file');
  });

  it('sends what was declared, once, however often the button is pressed', async () => {
    const { office, sent } = recordingOffice();
    const el = await form(office);
    await toReview(el);
    const submitted = next(el, 'dvc-dossier-submitted');
    let asked = 0;
    el.addEventListener('dvc-dossier-submit', () => asked++);
    const send = button(el, 'Nộp hồ sơ');
    send.click();
    send.click();
    const { receipt } = await submitted;
    await until(el, '[part~=receipt]');
    expect(asked).to.equal(1);
    expect(sent.length).to.equal(1);
    const { submission, options } = sent[0]!;
    expect(submission.answers).to.deep.include({ birthday: '1958-07-03', phone: '+84912345678', copies: 2 });
    expect(submission.documents['photo']!.map(({ name }) => name)).to.deep.equal(['giay-khai-sinh-cu.pdf']);
    expect(options.idempotencyKey).to.match(/^[0-9a-f-]{36}$/);
    expect(options.catalogue!.id).to.equal('thu-nghiem');
    const paper = textOf(el, '[part~=receipt]');
    for (const said of [
      receipt.code,
      'Nội dung thử – chưa gửi tới cơ quan nào',
      'bưu điện',
      'Giấy tờ tùy thân',
      '4 số cuối',
      '16.000',
    ])
      expect(paper).to.include(said);
    expect(paper).not.to.include('Văn bản ủy quyền'); // neither asked nor sent
    expect(focused(el)!.textContent).to.include('Biên nhận');
    await waitUntil(() => el.shadowRoot!.querySelector('svg.qr path'));
    expect(el.shadowRoot!.querySelector('svg.qr')!.getAttribute('aria-label')).to.include(receipt.code);
  });

  it('says for the desk what to bring, when the desk was chosen', async () => {
    const el = await form();
    await toReview(el);
    await press(el, 'Sửa phần Bản sao');
    await tick(el, 'Tại bộ phận Một cửa');
    await press(el, 'Xong');
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=receipt]');
    expect(textOf(el, '.next')).to.include('mang theo bản chính').and.not.to.include('bưu điện');
  });

  it('sends nothing when the page cancels', async () => {
    const { office, sent } = recordingOffice();
    const el = await form(office);
    el.addEventListener('dvc-dossier-submit', (event) => event.preventDefault());
    await toReview(el);
    await press(el, 'Nộp hồ sơ');
    await nextFrame();
    expect(sent).to.deep.equal([]);
    expect(heading(el)).to.include('Kiểm tra và nộp');
  });

  it('goes from start to receipt by the keyboard alone', async () => {
    const el = await form();
    (el.shadowRoot!.querySelector('.step-heading') as HTMLElement).focus();
    // The heading stands before everything: agency links, law links, then the button.
    while (!focused(el)?.textContent?.includes('Bắt đầu khai')) await keys('Tab');
    await keys('Enter');
    await waitUntil(() => heading(el).includes('Người yêu cầu'));
    await keys('Tab');
    await sendKeys({ type: 'Nguyễn Thị Hoà' });
    await keys('Tab', 'Tab');
    await sendKeys({ type: '0912345678' });
    await keys('Tab', 'Space', 'Enter');
    await waitUntil(() => heading(el).includes('Bản sao đề nghị cấp'));
    await keys('Tab');
    await sendKeys({ type: '1' });
    await keys('Tab', 'Enter');
    await waitUntil(() => focused(el)?.id.includes('childName'));
    await sendKeys({ type: 'Trần Văn An' });
    while (focused(el) !== control(el, 'Tôi cam đoan')) await keys('Tab');
    await keys('Space', 'Enter');
    await waitUntil(() => heading(el).includes('Giấy tờ kèm theo'));
    await keys('Tab');
    expect(focused(el)!.getAttribute('type')).to.equal('file');
    await choose(el, scan()); // the browser's own dialogue is out of reach
    await until(el, '.file.done');
    while (!focused(el)?.textContent?.includes('Tiếp tục')) await keys('Tab');
    await keys('Enter');
    await waitUntil(() => heading(el).includes('Kiểm tra và nộp'));
    while (!focused(el)?.textContent?.includes('Nộp hồ sơ')) await keys('Tab');
    await keys('Enter');
    await until(el, '[part~=receipt]');
    await waitUntil(() => focused(el)?.textContent?.includes('Biên nhận'));
  }).timeout(20000);

  it('asks before the page is left with unsent answers, and no more afterwards', async () => {
    const el = await form();
    const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asks()).to.equal(false);
    await toReview(el);
    expect(asks()).to.equal(true);
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=receipt]');
    expect(asks()).to.equal(false);
  });

  it('keeps what was typed when the same catalogue is read again or the element is moved', async () => {
    const el = await form();
    await toRequester(el);
    await type(el, 'Họ, chữ đệm, tên', 'Nguyễn Thị Hoà');
    el.catalogue = structuredClone(el.catalogue as object);
    await el.updateComplete;
    const aside = document.createElement('aside');
    el.parentElement!.append(aside);
    aside.append(el);
    await el.updateComplete;
    expect(control(el, 'Họ, chữ đệm, tên').value).to.equal('Nguyễn Thị Hoà');
  });

  for (const [procedure, said] of [
    ['tai-cong', 'Cổng Dịch vụ công quốc gia'],
    ['muc-hai', 'nộp trực tiếp tại cơ quan'],
    ['chua-co-mau', 'chưa có trong danh mục'],
  ] as const) {
    it(`says where ${procedure} is filed instead`, async () => {
      const el = await form(undefined, procedure);
      expect(textOf(el, '[part~=not-here]')).to.include(said);
      expect(textOf(el, '[part~=not-here]')).to.include('Phố Phúc Đồng');
      expect(el.shadowRoot!.querySelector('form')).to.equal(null);
      await expect(el).to.be.accessible();
    });
  }
  it('links to the portal', async () => {
    const el = await form(undefined, 'tai-cong');
    expect(el.shadowRoot!.querySelector('a.button')!.getAttribute('href')).to.equal(
      'https://dichvucong.example/ket-hon',
    );
  });

  it('shows the fallback link for a procedure that the catalogue does not have', async () => {
    const el = document.createElement('dvc-dossier-form') as DvcDossierForm;
    el.procedure = 'khong-co';
    el.adapter = 'browser';
    el.catalogue = (await form()).catalogue;
    const error = next(el, 'dvc-error');
    document.body.append(el);
    expect((await error).code).to.equal('unknownProcedure');
    await el.updateComplete;
    expect(textOf(el, '[part~=problem]')).to.include('Không tìm thấy thủ tục này');
    expect(el.shadowRoot!.querySelector('slot')).not.to.equal(null);
    el.procedure = 'trich-luc';
    await until(el, '[part~=start]');
    el.remove();
  });

  it('speaks English', async () => {
    const el = await form(officeLike(), 'trich-luc', 'en');
    await press(el, 'Start');
    expect(heading(el)).to.equal('Step 1/4 · Requester');
    await press(el, 'Continue');
    expect(textOf(el, '[part~=error-summary] h4')).to.equal('3 answers need another look');
  });
});
