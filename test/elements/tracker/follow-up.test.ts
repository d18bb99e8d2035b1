import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { encode } from 'uqr';
import { BackendError, type DossierStatus } from '../../../src/backend/index.js';
import { DvcStatusTracker } from '../../../src/elements/dvc-status-tracker.js';
import type { DossierChangedEvent } from '../../../src/elements/events.js';
import * as office from '../../examples/acting-office.js';
import { code, factor } from '../../examples/dossiers.js';
import { waitUntil } from '../../wait-until.js';

if (!customElements.get('dvc-status-tracker')) customElements.define('dvc-status-tracker', DvcStatusTracker);

const $ = <E extends HTMLElement = HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot!.querySelector<E>(selector);
const text = (el: Element, selector = '.base') =>
  $(el, selector)?.textContent!.replace(/\s+/g, ' ').trim() ?? '';
const button = (el: Element, label: string | RegExp) => {
  const found = [...el.shadowRoot!.querySelectorAll('button')].find((each) => {
    const name = each.getAttribute('aria-label') ?? each.textContent!.replace(/\s+/g, ' ').trim();
    return typeof label === 'string' ? name === label : label.test(name);
  });
  if (!found) throw new Error(`no button ${String(label)}: ${text(el)}`);
  return found;
};
const fill = (el: Element, selector: string, value: string) => {
  const input = $<HTMLInputElement>(el, selector)!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
const focused = (el: Element) => el.shadowRoot!.activeElement;
const sees = (el: Element, part: string) =>
  waitUntil(() => $(el, `[part~="${part}"]`), `no ${part}`, { timeout: 4000 });

async function open(dossier: DossierStatus): Promise<{ el: DvcStatusTracker; at: office.Acting }> {
  const at = office.actingOffice(dossier);
  const el = await fixture<DvcStatusTracker>(
    html`<dvc-status-tracker .backend=${at.backend} .code=${code}></dvc-status-tracker>`,
  );
  fill(el, '#factor', factor);
  button(el, 'Tra cứu').click();
  await waitUntil(() => $(el, 'article'), 'not found', { timeout: 4000 });
  return { el, at };
}
async function giveCode(el: DvcStatusTracker, typed = office.oneTimeCode): Promise<void> {
  await sees(el, 'code-question');
  if (!$(el, '#one-time-code')) button(el, 'Gửi mã đến điện thoại').click();
  await waitUntil(() => $(el, '#one-time-code'));
  fill(el, '#one-time-code', typed);
  button(el, 'Tiếp tục').click();
}

describe('what a citizen does with a filed dossier', () => {
  describe('supplement', () => {
    async function answering() {
      const opened = await open(office.wanting);
      button(opened.el, 'Bổ sung ngay trên trang này').click();
      await sees(opened.el, 'act');
      return opened;
    }

    it('opens what was asked and nothing else, each with the officer’s note', async () => {
      const { el } = await answering();
      const labels = [...el.shadowRoot!.querySelectorAll('form [part~="label"], form label')].map((label) =>
        label.textContent!.replace(/\s+/g, ' ').trim(),
      );
      expect(labels.join('; ')).to.include('Ngày sinh của người mẹ').and.to.include('Giấy chứng sinh');
      expect(text(el, '[part=act]')).to.include('Cán bộ ghi: Khác với căn cước; xin xem lại.');
      expect(text(el, '[part=act]')).to.include('Cán bộ ghi: Chụp lại, rõ cả bốn góc.');
      expect(text(el, '[part=act]')).to.include('xin nộp tại nơi nhận hồ sơ: Bản chính giấy ra viện');
      expect(focused(el)).to.equal($(el, '[part=act] h3'));
      await expect(el).to.be.accessible();
    });

    it('sends nothing while something is missing, and says what', async () => {
      const { el, at } = await answering();
      button(el, 'Gửi phần bổ sung').click();
      await sees(el, 'error-summary');
      await waitUntil(() => focused(el) === $(el, '[part~="error-summary"]'));
      expect(text(el, '[part~="error-summary"]')).to.include('Ngày sinh của người mẹ');
      expect(at.sent).to.deep.equal([]);
      await expect(el).to.be.accessible();
      $(el, '[part~="error-summary"] a')!.click();
      expect(focused(el)?.id).to.match(/^f-/);
    });

    it('sends the answers with their files, under one key however often', async () => {
      const { el, at } = await answering();
      fill(el, '#f-motherBirthDate', '03/07/1995');
      const file = $<HTMLInputElement>(el, 'input[type=file]')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(2000).fill(37)], 'giay.pdf', { type: 'application/pdf' }));
      file.files = chosen.files;
      file.dispatchEvent(new Event('change'));
      await waitUntil(() => text(el, '[part=act]').includes('giay.pdf'));
      at.fail('supplement', new BackendError('network'));
      button(el, 'Gửi phần bổ sung').click();
      await sees(el, 'act-failure');
      expect(text(el, '[part=act-failure]')).to.include('gửi lại không bị tính hai lần');
      expect($<HTMLInputElement>(el, '#f-motherBirthDate')!.value).to.equal('03/07/1995');
      const changed = oneEvent(el, 'dvc-dossier-changed') as Promise<DossierChangedEvent>;
      button(el, 'Gửi phần bổ sung').click();
      const { act, status } = await changed;
      expect([act, status]).to.deep.equal(['supplement', 1]);
      expect(at.sent.length).to.equal(2);
      const [first, second] = at.sent;
      expect(second).to.deep.equal(first);
      const { answers, documents } = first![1] as { answers: object; documents: Record<string, object[]> };
      expect(answers).to.deep.equal({ motherBirthDate: '1995-07-03' });
      expect(documents['birthRecord']![0]).to.include({ name: 'giay.pdf', size: 2000 });
      await sees(el, 'done');
      await waitUntil(() => focused(el) === $(el, '[part~="done"]'));
      expect(text(el, 'h2')).to.equal('Đã gửi, chờ tiếp nhận');
      expect($(el, '[part=act]')).to.equal(null);
    });

    it('shows the newest state when somebody was faster', async () => {
      const { el, at } = await answering();
      fill(el, '#f-motherBirthDate', '03/07/1995');
      button(el, 'Để sau').click();
      await waitUntil(() => !$(el, '[part=act]'));
      at.move({
        allowed: [],
        status: 3,
        history: [{ status: 3, at: office.today, note: 'Quá hạn bổ sung.' }],
      });
      button(el, 'Rút hồ sơ').click();
      await sees(el, 'act');
      button(el, 'Rút hồ sơ').click();
      await giveCode(el);
      await waitUntil(() => text(el, 'h2') === 'Không tiếp nhận');
      expect(text(el)).to.include('đã chuyển sang trạng thái khác');
    });
  });

  describe('one-time code', () => {
    async function withdrawing() {
      const opened = await open(office.wanting);
      button(opened.el, 'Rút hồ sơ').click();
      await sees(opened.el, 'act');
      fill(opened.el, '#withdraw-reason', 'Nộp nhầm nơi');
      button(opened.el, 'Rút hồ sơ').click();
      await sees(opened.el, 'code-question');
      return opened;
    }

    it('is asked for what the office guards, is sent on request, and opens it', async () => {
      const { el, at } = await withdrawing();
      expect(at.sent).to.deep.equal([]);
      await expect(el).to.be.accessible();
      await giveCode(el);
      await sees(el, 'done');
      expect(at.sent.map(([act, content]) => [act, content])).to.deep.equal([
        ['oneTimeCode', {}],
        ['withdraw', { reason: 'Nộp nhầm nơi' }],
      ]);
      expect(text(el, 'h2')).to.equal('Ông/Bà đã yêu cầu rút hồ sơ');
    });

    it('says that a wrong one is wrong, keeps what was entered, and takes the next', async () => {
      const { el } = await withdrawing();
      await giveCode(el, '12');
      await waitUntil(() => $(el, '#one-time-code-error'));
      await giveCode(el, '654321');
      await waitUntil(() => text(el).includes('Mã một lần không đúng hoặc đã hết hạn'));
      expect($<HTMLTextAreaElement>(el, '#withdraw-reason')!.value).to.equal('Nộp nhầm nơi');
      await expect(el).to.be.accessible();
      await giveCode(el);
      await sees(el, 'done');
    });

    it('can be had in place of the phone’s digits', async () => {
      const at = office.actingOffice(office.accepted);
      const el = await fixture<DvcStatusTracker>(
        html`<dvc-status-tracker .backend=${at.backend} .code=${code}></dvc-status-tracker>`,
      );
      button(el, /^Nhận mã một lần/).click();
      await waitUntil(() => focused(el)?.id === 'factor');
      expect(text(el)).to.include('mã 6 chữ số đã được gửi');
      await expect(el).to.be.accessible();
      await sendKeys({ type: '123 456' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => $(el, 'article'), 'not found', { timeout: 4000 });
      button(el, /^Xem Giấy tiếp nhận/).click();
      await sees(el, 'paper');
      expect($(el, '[part=code-question]')).to.equal(null);
    });

    it('is not there where the backend cannot send one', async () => {
      const at = office.actingOffice(office.wanting);
      const { oneTimeCode: _, ...without } = at.backend;
      const el = await fixture<DvcStatusTracker>(
        html`<dvc-status-tracker .backend=${without} .code=${code}></dvc-status-tracker>`,
      );
      button(el, /^Nhận mã một lần/).click();
      await sees(el, 'failure');
      expect(text(el, '[part=failure]')).to.include('Xin hỏi trực tiếp');
    });
  });

  it('shows a fee with the office’s own QR code, to be copied without a slip', async () => {
    const { el } = await open(office.owing);
    await waitUntil(() => $(el, 'svg.qr path'));
    expect(text(el, '[part=payment]'))
      .to.match(/16\.000 (đ|đồng)/)
      .and.to.include('Chỉ chuyển vào tài khoản ghi ở đây');
    const { data } = encode(office.owing.payment!.transfer!.qr, { ecc: 'M', border: 2 });
    const dark = data.flat().filter(Boolean).length;
    const path = $(el, 'svg.qr path')!.getAttribute('d')!;
    expect(path.match(/M/g)!.length).to.equal(dark);
    expect(button(el, 'Chép Số tài khoản')).to.be.instanceOf(HTMLButtonElement);
    await expect(el).to.be.accessible();
  });

  it('shows a paid fee without a way to pay it again', async () => {
    const { el } = await open(office.paid);
    expect(text(el, '[part=payment] h3')).to.equal('Phí, lệ phí đã nộp');
    expect(text(el, '[part=payment]')).to.include('18/11/2026 14:20');
    expect($(el, '[part=payment] .transfer')).to.equal(null);
  });

  it('records where the result is to be brought', async () => {
    const { el, at } = await open(office.accepted);
    button(el, 'Nhận kết quả tại nhà').click();
    await sees(el, 'act');
    await expect(el).to.be.accessible();
    button(el, 'Ghi nhận địa chỉ').click();
    await sees(el, 'error-summary');
    expect(at.sent).to.deep.equal([]);
    fill(el, '#f-recipient', 'Nguyễn Thị Hòa');
    fill(el, '#f-phone', '0912 345 678');
    const province = await waitUntil(() => $<HTMLSelectElement>(el, '#f-address option[value="01"]')).then(
      () => $<HTMLSelectElement>(el, '#f-address')!,
    );
    province.value = '01';
    province.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => $(el, '#f-address-commune option[value="00145"]'), 'no communes', {
      timeout: 4000,
    });
    fill(el, '#f-address-commune', '00145');
    await el.updateComplete;
    fill(el, '#f-address-line', 'Số 5 ngõ 12');
    await el.updateComplete;
    button(el, 'Ghi nhận địa chỉ').click();
    await sees(el, 'done');
    const [act, content] = at.sent[0]!;
    expect(act).to.equal('deliver');
    expect(content).to.deep.include({ recipient: 'Nguyễn Thị Hòa', phone: '+84912345678' });
    expect((content as { address: object }).address).to.include({ province: '01', commune: '00145' });
    expect(button(el, 'Đổi địa chỉ nhận kết quả')).to.be.an('HTMLButtonElement');
  });

  it('shows a paper of the desk as it is printed', async () => {
    const { el } = await open(office.accepted);
    button(el, /^Xem Giấy tiếp nhận/).click();
    await giveCode(el);
    await sees(el, 'paper');
    expect(text(el, '[part=paper]'))
      .to.include('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ')
      .and.to.include('Số: 0012/2026/TN')
      .and.to.include('Hà Nội, ngày 17 tháng 11 năm 2026');
    await expect(el).to.be.accessible();
    button(el, 'Đóng').click();
    await waitUntil(() => !$(el, '[part=paper]'));
  });

  it('gives the result’s files under their names', async () => {
    const { el } = await open(office.ready);
    const clicked: string[] = [];
    const watch = (event: Event) => {
      const link = event.composedPath()[0] as HTMLAnchorElement;
      if (link.download) clicked.push(`${link.download} ${link.protocol}`);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      clicked.push(`${this.download} ${this.protocol}`);
    };
    addEventListener('click', watch);
    try {
      button(el, 'Tải về Bản sao trích lục.pdf').click();
      await waitUntil(() => clicked.length > 0);
      expect(clicked).to.deep.equal(['Bản sao trích lục.pdf blob:']);
    } finally {
      HTMLAnchorElement.prototype.click = click;
      removeEventListener('click', watch);
    }
  });

  it('takes a rating once there is one, with what was said of it', async () => {
    const { el, at } = await open(office.handedOver);
    button(el, 'Đánh giá việc giải quyết hồ sơ').click();
    await sees(el, 'act');
    button(el, 'Gửi đánh giá').click();
    await waitUntil(() => $(el, '#rate-error'));
    expect(at.sent).to.deep.equal([]);
    $(el, '[value=neutral]')!.click();
    fill(el, '#rate-time', 'satisfied');
    fill(el, '#rate-comment', ' Cán bộ hướng dẫn rõ. ');
    await expect(el).to.be.accessible();
    button(el, 'Gửi đánh giá').click();
    await sees(el, 'done');
    expect(at.sent[0]!.slice(0, 2)).to.deep.equal([
      'rate',
      { score: 'neutral', criteria: { time: 'satisfied' }, comment: 'Cán bộ hướng dẫn rõ.' },
    ]);
    expect(() => button(el, 'Đánh giá việc giải quyết hồ sơ')).to.throw();
  });
});
