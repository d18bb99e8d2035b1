import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DvcProcedureList } from '../../src/elements/dvc-procedure-list.js';
import type { ProcedureSelectedEvent } from '../../src/elements/events.js';
import { largeCatalogue, smallCatalogue, smallWith } from '../examples/small-catalogue.js';

if (!customElements.get('dvc-procedure-list')) customElements.define('dvc-procedure-list', DvcProcedureList);

const list = (catalogue: object = smallCatalogue) =>
  fixture<DvcProcedureList>(html`<dvc-procedure-list .catalogue=${catalogue}></dvc-procedure-list>`);
const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (el: Element, selector: string) => all(el, selector)[0]!;
const said = (node: Element) => node.textContent!.replace(/\s+/g, ' ').trim();
const names = (el: Element) => all(el, '.name').map(said);
const count = (el: Element) => said(one(el, '[role=status]'));
const button = (el: Element, text: string | RegExp) =>
  all(el, 'button').find((node) => said(node).match(text) ?? node.getAttribute('aria-label')?.match(text))!;
const select = (el: Element, name: string) =>
  el.shadowRoot!.querySelector<HTMLSelectElement>(`select[name=${name}]`);

async function type(el: DvcProcedureList, text: string): Promise<void> {
  const box = el.shadowRoot!.querySelector('input')!;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await el.updateComplete;
}
async function choose(el: DvcProcedureList, name: string, value: string): Promise<void> {
  const box = select(el, name)!;
  box.value = value;
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
}

describe('dvc-procedure-list', () => {
  it('groups like the leaflet: agency, domain, numbered rows with code and marks', async () => {
    const el = await list();
    expect(all(el, 'h2, h3, h4').map((node) => `${node.tagName} ${said(node)}`)).to.deep.equal([
      'H2 Thủ tục hành chính cung cấp trực tuyến',
      'H3 A. Thủ tục hành chính thuộc thẩm quyền giải quyết tại UBND các phường',
      'H4 Lĩnh vực Tư pháp',
      'H3 B. Thủ tục hành chính thuộc thẩm quyền giải quyết tại UBND quận',
      'H4 Quản lý đô thị',
    ]);
    const rows = all(el, 'li').map(said);
    expect(rows[0]).to.equal('1 Đăng ký khai sinh Mã 1.001193 Mức độ 3 – Nộp hồ sơ qua mạng');
    expect(rows[2]).to.contain('Mức độ 3 – Nộp hồ sơ qua mạng Mức độ 4 – Nhận kết quả tại nhà');
    expect(rows[3]).to.contain('Nộp trên Cổng Dịch vụ công quốc gia');
    expect(rows[4]).to.contain('2 Cấp giấy phép hạ độ cao vỉa hè Nộp trực tiếp Mức độ 2');
    expect(count(el)).to.equal('5 thủ tục');
    expect(said(one(el, '[part=notice]'))).to.contain('tờ tuyên truyền tháng 5/2017');
    expect(said(one(el, '[part=updated]'))).to.contain('15/05/2017');
  });

  it('searches while somebody types, without diacritics or with', async () => {
    const el = await list();
    one(el, 'input').focus();
    await sendKeys({ type: 'dang ki khai s' });
    await el.updateComplete;
    expect(names(el)).to.deep.equal(['Đăng ký khai sinh']);
    expect(count(el)).to.equal('Tìm thấy 1 thủ tục');
    await type(el, 'đăng kí khai sinh'.normalize('NFD'));
    expect(names(el)).to.deep.equal(['Đăng ký khai sinh']);
    await type(el, '2.000635.000.00.00.H26');
    expect(names(el)).to.deep.equal(['Trích lục hộ tịch (khai sinh, khai tử, kết hôn…)']);
  });

  it('shows the best match first, whatever its agency', async () => {
    const el = await list(
      smallWith({
        procedures: smallCatalogue.procedures.map((one) =>
          one.id === 'via-he' ? { ...one, name: 'Xác nhận giấy khai sinh' } : one,
        ),
      }),
    );
    await type(el, 'giấy khai sinh');
    expect(names(el)[0]).to.equal('Xác nhận giấy khai sinh');
  });

  it('filters by domain, agency, level and audience, and says how many are left', async () => {
    const el = await list();
    await choose(el, 'level', '4');
    expect(names(el)).to.have.length(1);
    await choose(el, 'level', '3');
    expect(names(el), 'level 4 is filed online as well').to.have.length(4);
    await choose(el, 'agency', 'quan');
    expect(names(el)).to.deep.equal(['Cấp phép xây dựng nhà ở riêng lẻ']);
    expect(count(el)).to.equal('Tìm thấy 1 thủ tục');
    await choose(el, 'agency', '');
    await choose(el, 'audience', 'organisation');
    expect(names(el)).to.have.length(1);
    await choose(el, 'domain', 'do-thi');
    expect(names(el)).to.have.length(0);
  });

  it('takes filters from attributes; what the catalogue does not have filters nothing', async () => {
    const el = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list domain="do-thi" level="7" .catalogue=${smallCatalogue}></dvc-procedure-list>`,
    );
    expect(names(el)).to.have.length(2);
    expect(select(el, 'domain')!.value).to.equal('do-thi');
    expect(select(el, 'level')!.value).to.equal('');
    expect(said(one(el, '.disclose'))).to.contain('đang dùng 1');
  });

  it('shows a long notice by its first sentence, the rest on demand', async () => {
    const el = await list(
      smallWith({ notice: { text: 'Bản minh họa. Phần còn lại, dài.', certainty: 'proposed' } }),
    );
    const notice = one(el, 'details[part=notice]');
    expect(said(notice.querySelector('summary')!)).to.equal('Bản minh họa. Xem thêm');
    expect(notice.querySelector('p')!.checkVisibility()).to.equal(false);
    notice.querySelector('summary')!.click();
    expect(notice.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(said(notice.querySelector('p')!)).to.equal('Phần còn lại, dài. đề xuất của danh mục này');
    await expect(el).to.be.accessible();
  });

  it('shows only filters that can tell procedures apart', async () => {
    const [first, second] = smallCatalogue.procedures;
    const el = await list(smallWith({ procedures: [first, second] }));
    expect(all(el, 'select')).to.have.length(0);
    expect(all(el, '.disclose')).to.have.length(0);
  });

  it('says what to do when nothing matches, and clears words and filters', async () => {
    const el = await list();
    await choose(el, 'level', '4');
    await type(el, 'hộ chiếu');
    const empty = one(el, '[part=empty]');
    expect(said(empty)).to.contain('“hộ chiếu”').and.to.contain('bộ phận một cửa');
    button(el, /Bỏ từ khóa và bộ lọc/).click();
    await el.updateComplete;
    expect(names(el)).to.have.length(5);
    expect(el.shadowRoot!.querySelector('input')!.value).to.equal('');
    expect(select(el, 'level')!.value).to.equal('');
    expect(el.shadowRoot!.activeElement?.id).to.equal('query');
  });

  it('shows what the page gives for header, empty and footer', async () => {
    const el = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list .catalogue=${smallCatalogue}>
        <h2 slot="header">Của trang</h2>
        <p slot="empty">Hỏi bác bảo vệ.</p>
        <p slot="footer">Cuối trang</p>
      </dvc-procedure-list>`,
    );
    const isSeen = (slot: string) => el.querySelector(`[slot=${slot}]`)!.getClientRects().length > 0;
    expect([isSeen('header'), isSeen('empty'), isSeen('footer')]).to.deep.equal([true, false, true]);
    expect(one(el, '[part=title]').getClientRects()).to.have.length(0);
    await type(el, 'zzz');
    expect(isSeen('empty')).to.equal(true);
  });

  it('tells the page which procedure was chosen, by button', async () => {
    const el = await list();
    const chosen = oneEvent(el, 'dvc-procedure-selected') as unknown as Promise<ProcedureSelectedEvent>;
    one(el, '[data-id=trich-luc]').click();
    expect((await chosen).procedure).to.equal('trich-luc');
  });

  it('has real links where the page has pages; the event may take the click over', async () => {
    const el = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list
        guide-href="#/thu-tuc/{id}"
        .catalogue=${smallCatalogue}
      ></dvc-procedure-list>`,
    );
    const link = one(el, 'a[data-id=khai-sinh]') as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('#/thu-tuc/khai-sinh');
    el.addEventListener('dvc-procedure-selected', (event) => event.preventDefault(), { once: true });
    link.click();
    expect(location.hash).to.equal('');
    const arrived = oneEvent(window, 'hashchange'); // later, in Firefox
    link.click();
    await arrived;
    expect(location.hash).to.equal('#/thu-tuc/khai-sinh');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves a click that opens a new tab to the browser', async () => {
    const el = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list guide-href="#{id}" .catalogue=${smallCatalogue}></dvc-procedure-list>`,
    );
    let chosen = 0;
    el.addEventListener('dvc-procedure-selected', () => chosen++);
    const stay = (event: Event) => event.preventDefault();
    el.addEventListener('click', stay);
    one(el, 'a[data-id=khai-sinh]').dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect(chosen).to.equal(0);
  });

  it('makes no link of an address that runs script', async () => {
    const el = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list
        guide-href="javascript:alert('{id}')"
        .catalogue=${smallCatalogue}
      ></dvc-procedure-list>`,
    );
    expect(all(el, 'a.name')).to.have.length(0);
    expect(all(el, 'button.name')).to.have.length(5);
  });

  it('shows fifty of thousands, then more, with the focus on the first new row', async () => {
    const el = await list(largeCatalogue(6500));
    expect(names(el)).to.have.length(50);
    expect(count(el)).to.equal('6.500 thủ tục, đang hiện 50');
    one(el, '.more').click();
    await el.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(names(el)).to.have.length(100);
    const focused = el.shadowRoot!.activeElement!;
    expect(all(el, '.name').indexOf(focused as HTMLElement)).to.equal(50);
    await type(el, 'trường hợp số 6499');
    expect(names(el)).to.have.length(1);
    await type(el, '');
    expect(names(el), 'a new search starts over').to.have.length(50);
  });

  it('can be used with the keyboard alone', async () => {
    const el = await list();
    one(el, 'input').focus();
    await sendKeys({ type: 'trich luc' });
    await el.updateComplete;
    const chosen = oneEvent(el, 'dvc-procedure-selected') as unknown as Promise<ProcedureSelectedEvent>;
    for (let i = 0; i < 12 && !el.shadowRoot!.activeElement?.matches('.name'); i++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect((await chosen).procedure).to.equal('trich-luc');
  });

  it('shows markup in the catalogue as text', async () => {
    const el = await list(
      smallWith({
        title: '<img src=x onerror=alert(1)>',
        procedures: [{ ...smallCatalogue.procedures[0], name: '<b>Khai</b> sinh' }],
      }),
    );
    expect(names(el)).to.deep.equal(['<b>Khai</b> sinh']);
    expect(said(one(el, 'h2'))).to.equal('<img src=x onerror=alert(1)>');
    expect(all(el, 'img')).to.have.length(0);
  });

  it('shows what it can of a partly wrong catalogue, and says what is wrong', async () => {
    const el = await list(
      smallWith({ procedures: [...smallCatalogue.procedures, { id: 'hong', name: 'Hỏng' }] }),
    );
    expect(names(el)).to.have.length(5);
    expect(said(one(el, 'details[part=problem]'))).to.contain('procedures.5');
  });

  it('keeps the fallback link while loading and after failing', async () => {
    const el = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list catalogue="/khong-co.json"
        ><a href="https://example.org/">Cổng</a></dvc-procedure-list
      >`,
    );
    const isSeen = () => el.querySelector('a')!.getClientRects().length > 0;
    expect(isSeen()).to.equal(true);
    if (!el.shadowRoot!.querySelector('[part=problem]')) await oneEvent(el, 'dvc-error');
    await el.updateComplete;
    expect(isSeen()).to.equal(true);
    expect(said(one(el, '[part=problem]'))).to.contain('Chưa tải được');
    el.catalogue = smallCatalogue;
    await el.updateComplete;
    expect(isSeen()).to.equal(false);
  });

  it('speaks English', async () => {
    const el = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list locale="en" .catalogue=${smallCatalogue}></dvc-procedure-list>`,
    );
    expect(names(el)[0]).to.equal('Birth registration');
    await type(el, 'birth');
    expect(count(el)).to.equal('1 procedure found');
  });

  it('is accessible: full, empty, dark, one procedure', async () => {
    const el = await list();
    await expect(el).to.be.accessible();
    await type(el, 'zzz');
    await expect(el).to.be.accessible();
    await type(el, '');
    const holder = await fixture(html`<div></div>`);
    holder.append(el);
    el.setAttribute('theme', 'dark');
    await expect(el).to.be.accessible();
    await expect(await list(smallWith({ procedures: [smallCatalogue.procedures[0]] }))).to.be.accessible();
  });
});
