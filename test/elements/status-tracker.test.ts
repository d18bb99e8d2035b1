import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BackendError, type Backend, type DossierStatus } from '../../src/backend/index.js';
import { DvcStatusTracker } from '../../src/elements/dvc-status-tracker.js';
import { statuses, statusNames } from '../../src/lifecycle/index.js';
import { code, dossierIn, factor, officeThat, officeWith } from '../examples/dossiers.js';
import { waitUntil } from '../wait-until.js';

if (!customElements.get('dvc-status-tracker')) customElements.define('dvc-status-tracker', DvcStatusTracker);

const tracker = (backend: Backend, locale = 'vi') =>
  fixture<DvcStatusTracker>(
    html`<dvc-status-tracker locale=${locale} .backend=${backend}></dvc-status-tracker>`,
  );
const root = (el: Element) => el.shadowRoot!;
const text = (el: Element, selector = '.base') =>
  root(el).querySelector(selector)?.textContent!.replace(/\s+/g, ' ').trim() ?? '';
const input = (el: Element, id: string) => root(el).querySelector<HTMLInputElement>(`#${id}`)!;
const focused = (el: Element) => root(el).activeElement;

/** As a person would: label by label, with the keyboard only. */
async function lookUp(el: DvcStatusTracker, typedCode = code, typedFactor = factor): Promise<void> {
  input(el, 'code').focus();
  await sendKeys({ type: typedCode });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ type: typedFactor });
  await sendKeys({ press: 'Enter' });
}
async function found(dossier: DossierStatus, locale = 'vi'): Promise<DvcStatusTracker> {
  const el = await tracker(officeWith(dossier), locale);
  await lookUp(el);
  await waitUntil(() => root(el).querySelector('article'));
  return el;
}

describe('dvc-status-tracker', () => {
  it('asks two questions, and is accessible', async () => {
    const el = await tracker(officeWith());
    expect(text(el, 'h2')).to.equal('Tra cứu hồ sơ');
    expect([...root(el).querySelectorAll('label')].map((label) => label.control)).to.deep.equal([
      input(el, 'code'),
      input(el, 'factor'),
    ]);
    await expect(el).to.be.accessible();
  });

  for (const status of statuses)
    it(`shows status ${status} with its national name, accessibly`, async () => {
      const el = await found(dossierIn(status));
      const current = root(el).querySelectorAll('[aria-current="step"]');
      expect(current.length).to.equal(1);
      expect(current[0]!.textContent).to.include(statusNames[status]);
      expect(text(el, 'header')).to.include(statusNames[status]);
      expect(root(el).querySelectorAll('h2').length).to.equal(1);
      await expect(el).to.be.accessible();
    });

  it('gives the appointment in Vietnamese time, and the whole history in order', async () => {
    const el = await found(dossierIn(2, { appointment: '2026-11-27T10:00:00Z' }));
    expect(text(el, 'h2')).to.equal('Đã tiếp nhận – hẹn trả 27/11/2026 17:00');
    expect(text(el, 'ol')).to.equal('Mới đăng ký 16/11/2026 20:14 Được tiếp nhận 17/11/2026 08:35');
  });

  it('lists what the officer wants, each with its note', async () => {
    const el = await found(dossierIn(5));
    expect(text(el)).to.include('Cần bổ sung hồ sơ');
    expect(text(el)).to.include('Lý do: Ảnh giấy chứng sinh bị mờ');
    expect(
      [...root(el).querySelectorAll('[part=wanted]')].map((el) =>
        el.textContent!.replace(/\s+/g, ' ').trim(),
      ),
    ).to.deep.equal([
      'Giấy tờ cần bổ sung Giấy chứng sinhChụp lại, rõ cả bốn góc.',
      'Nội dung khai cần sửa Ngày sinh của người mẹKhác với căn cước; xin xem lại.',
    ]);
  });

  it('does not promise a date while the clock stands still', async () => {
    expect(text(await found(dossierIn(6)), 'dl')).to.include('Trước là 27/11/2026 17:00; được tính lại');
    expect(text(await found(dossierIn(5)), 'dl')).to.include('Được báo khi hồ sơ được tiếp nhận');
  });

  it('says what to bring to the desk, and what to have ready for the postman', async () => {
    expect(text(await found(dossierIn(9)))).to.include(
      'Mang theo bản chính khi đến nhận kết quả Giấy chứng sinh',
    );
    expect(text(await found(dossierIn(9, { delivery: 'post' })))).to.include(
      'Chuẩn bị sẵn để giao nhân viên bưu điện',
    );
    expect(text(await found(dossierIn(10)))).not.to.include('Giấy chứng sinh (bản chính)');
  });

  it('says when the appointment has passed', async () => {
    const el = await found(dossierIn(4, { appointment: '2020-11-20T17:00:00+07:00' }));
    expect(text(el)).to.include('Đã quá ngày hẹn trả');
  });

  it('shows what an office writes as text', async () => {
    const el = await found(
      dossierIn(3, { history: [{ status: 3, at: '2026-11-17T08:35:00+07:00', note: '<b>x</b>' }] }),
    );
    expect(text(el)).to.include('<b>x</b>');
    expect(root(el).querySelector('b')).to.equal(null);
  });

  it('takes a code as people type it, and a whole phone number for its last four digits', async () => {
    const asked: unknown[] = [];
    const el = await tracker(
      officeThat((query) => {
        asked.push(query);
        return Promise.resolve(dossierIn(1));
      }),
    );
    await lookUp(el, ' h26.999 – 261116—0007 ', '0912 345 678');
    await waitUntil(() => root(el).querySelector('article'));
    expect(asked).to.deep.equal([{ code: 'H26.999-261116-0007', factor: '5678' }]);
  });

  it('moves the focus to the result, and to the code for the next dossier', async () => {
    const el = await found(dossierIn(4));
    await waitUntil(() => focused(el) === root(el).querySelector('h2'));
    const [refresh, another] = root(el).querySelectorAll('button');
    expect(refresh!.textContent!.trim()).to.equal('Cập nhật');
    another!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(el) === input(el, 'code'));
    expect(input(el, 'code').value + input(el, 'factor').value).to.equal('');
    await expect(el).to.be.accessible();
  });

  it('names each question that has no usable answer, and asks nothing of the office', async () => {
    const el = await tracker(officeThat(() => Promise.reject(new Error('asked'))));
    await lookUp(el, code, '12');
    await waitUntil(() => input(el, 'factor').getAttribute('aria-invalid') === 'true');
    expect(input(el, 'code').getAttribute('aria-invalid')).to.equal('false');
    const described = input(el, 'factor').getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => text(el, `#${id}`)).join(' ')).to.include('Nhập 4 chữ số cuối');
    await waitUntil(() => focused(el) === input(el, 'factor'));
    await expect(el).to.be.accessible();
  });

  it('has one sentence for a wrong code and a wrong factor, and keeps what was typed', async () => {
    const el = await tracker(officeWith(dossierIn(4)));
    const codes: string[] = [];
    el.addEventListener('dvc-error', (event) => codes.push(event.code));
    const sentences: string[] = [];
    for (const [typedCode, typedFactor] of [
      ['H26.999-261116-0008', factor],
      [code, '0000'],
    ] as const) {
      input(el, 'code').select();
      await sendKeys({ press: 'Delete' });
      input(el, 'factor').select();
      await sendKeys({ press: 'Delete' });
      await lookUp(el, typedCode, typedFactor);
      await waitUntil(() => root(el).querySelector('[role=alert]'));
      sentences.push(text(el, '[role=alert]'));
      expect(input(el, 'code').value).to.equal(typedCode);
      expect(input(el, 'factor').value).to.equal(typedFactor);
    }
    expect(sentences[0]).to.include('Không tìm thấy hồ sơ');
    expect(sentences[1]).to.equal(sentences[0]);
    expect(codes).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('can be tried again when there is no network, and tells the page', async () => {
    let cut = true;
    const el = await tracker(
      officeThat(() => (cut ? Promise.reject(new BackendError('network')) : Promise.resolve(dossierIn(4)))),
    );
    const codes: string[] = [];
    el.addEventListener('dvc-error', (event) => codes.push(event.code));
    await lookUp(el);
    await waitUntil(() => root(el).querySelector('[role=alert]'));
    expect(text(el, '[role=alert]')).to.include('không có kết nối mạng');
    expect(codes).to.deep.equal(['network']);
    cut = false;
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => root(el).querySelector('article'));
  });

  it('keeps what it knew when a refresh fails, and shows the newer status when it comes', async () => {
    let answer: () => Promise<DossierStatus> = () => Promise.resolve(dossierIn(2));
    const el = await tracker(officeThat(() => answer()));
    await lookUp(el);
    await waitUntil(() => root(el).querySelector('article'));
    const refresh = () => root(el).querySelector<HTMLButtonElement>('article button')!;
    answer = () => Promise.reject(new BackendError('unavailable'));
    refresh().click();
    await waitUntil(() => root(el).querySelector('[role=alert]'));
    expect(text(el, 'h2')).to.include('Đã tiếp nhận');
    answer = () => Promise.resolve(dossierIn(4));
    refresh().click();
    await waitUntil(() => text(el, 'h2') === 'Đang giải quyết');
    expect(root(el).querySelector('[role=alert]')).to.equal(null);
  });

  it('says that it is busy, asks once, and stops asking when it leaves the page', async () => {
    const signals: AbortSignal[] = [];
    const el = await tracker(
      officeThat((_query, options) => {
        signals.push(options!.signal!);
        return new Promise<never>(() => undefined);
      }),
    );
    await lookUp(el);
    await waitUntil(() => text(el, '[role=status]') === 'Đang tra cứu…');
    await sendKeys({ press: 'Enter' });
    expect(signals.length).to.equal(1);
    await expect(el).to.be.accessible();
    el.remove();
    expect(signals[0]!.aborted).to.equal(true);
  });

  it('takes the code, but never the factor, from its attribute', async () => {
    const el = await fixture<DvcStatusTracker>(
      html`<dvc-status-tracker
        code="h26.999-261116-0007"
        factor="5678"
        .backend=${officeWith(dossierIn(9))}
      ></dvc-status-tracker>`,
    );
    expect(input(el, 'code').value).to.equal(code);
    expect(input(el, 'factor').value).to.equal('');
    const before = location.href;
    input(el, 'factor').focus();
    await sendKeys({ type: factor });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => root(el).querySelector('article'));
    expect(location.href).to.equal(before);
    el.setAttribute('code', 'H26.999-261116-0099');
    await el.updateComplete;
    expect(input(el, 'code').value).to.equal('H26.999-261116-0099');
  });

  it('works alone on a page: no catalogue, no request but the look-up', async () => {
    let errors = 0;
    const holder = await fixture<HTMLElement>(html`<div @dvc-error=${() => (errors += 1)}></div>`);
    const el = document.createElement('dvc-status-tracker') as DvcStatusTracker;
    el.backend = officeWith();
    const ready = new Promise((resolve) => holder.addEventListener('dvc-ready', resolve));
    holder.append(el);
    await ready;
    expect(errors).to.equal(0);
  });

  it('says so where the page names no office, and shows the fallback', async () => {
    const codes: string[] = [];
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    holder.addEventListener('dvc-error', (event) => codes.push(event.code));
    holder.innerHTML =
      '<dvc-status-tracker><a href="https://dichvucong.gov.vn/">Cổng</a></dvc-status-tracker>';
    const el = holder.querySelector('dvc-status-tracker')!;
    await (el as DvcStatusTracker).updateComplete;
    expect(text(el)).to.include('chưa khai nơi tiếp nhận');
    expect(el.querySelector('a')!.getClientRects().length).to.equal(1);
    expect(codes).to.deep.equal(['backendMissing']);
    await expect(el).to.be.accessible();
  });

  it('speaks English with the national names in Vietnamese', async () => {
    const el = await found(dossierIn(4), 'en');
    expect(text(el, 'h2')).to.equal('Being processed');
    expect(root(el).querySelector('header [lang=vi]')!.textContent).to.equal('Đang xử lý');
    await expect(el).to.be.accessible();
  });
});
