import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DvcDossierForm, DvcService } from '../../src/elements/index.js';
import { register } from '../../src/elements/index.js';
import { browserBackend } from '../../src/backend/browser.js';
import { twoProcedures as catalogue } from '../examples/two-procedures.js';
import './new-tab.js';
import { waitUntil } from '../wait-until.js';

register();

const root = (el: Element) => el.shadowRoot!;
const shown = (el: Element) => root(el).querySelector<HTMLElement>('.shown')!;
const heading = (el: Element) => root(shown(el)).querySelector('h2')?.textContent?.trim();
const texts = (el: Element) => root(el).textContent!.replace(/\s+/g, ' ');
/** The visible link or button with this name, in the service or in the element that it shows. */
function press(el: Element, name: string): void {
  const all = [root(el), root(shown(el))].flatMap((one) => [
    ...one.querySelectorAll<HTMLElement>('a, button'),
  ]);
  const found = all.find(
    (one) => one.getClientRects().length > 0 && one.textContent!.trim().startsWith(name),
  );
  if (!found) throw new Error(`nothing to press: ${name}`);
  found.click();
}
/** The form comes in a part of its own. */
const begin = async (el: Element) => {
  await waitUntil(() => root(shown(el)).querySelector('[part~=start]'));
  press(el, 'Bắt đầu khai');
};
const at = (el: Element, tag: string, title?: string) =>
  waitUntil(
    () => shown(el)?.localName === tag && (title === undefined || heading(el) === title),
    `${tag} ${title ?? ''}`,
  );
const focusedHeading = (el: Element) => {
  const { activeElement } = root(shown(el));
  return activeElement?.localName === 'h2' && activeElement.textContent!.trim();
};
const back = async () => {
  const arrived = oneEvent(window, 'hashchange');
  history.back();
  await arrived;
};
const field = (el: Element, label: string) => {
  const found = [...root(shown(el)).querySelectorAll('label')].find((one) =>
    one.textContent!.includes(label),
  );
  return found!.control as HTMLInputElement;
};
async function type(el: Element, label: string, text: string): Promise<void> {
  await waitUntil(() =>
    [...root(shown(el)).querySelectorAll('label')].some((one) => one.textContent!.includes(label)),
  );
  field(el, label).focus();
  await sendKeys({ type: text });
}

async function service(hash = '', attributes: Partial<DvcService> = {}): Promise<DvcService> {
  history.replaceState(null, '', location.href.split('#')[0] + hash);
  const el = await fixture<DvcService>(
    html`<dvc-service
      .catalogue=${catalogue}
      .backend=${attributes.backend ?? browserBackend()}
      .procedure=${attributes.procedure}
      .code=${attributes.code}
      .name=${attributes.name}
      ><a href="https://dichvucong.gov.vn/">Cổng Dịch vụ công</a></dvc-service
    >`,
  );
  await el.updateComplete;
  return el;
}

describe('dvc-service', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('leads from list to guide to form with addresses, focus on each heading, and accessibly', async () => {
    const el = await service();
    await at(el, 'dvc-procedure-list', 'Danh mục thử');
    expect(location.hash).to.equal('');
    await expect(el).to.be.accessible();
    press(el, 'Đăng ký khai sinh');
    await at(el, 'dvc-procedure-guide', 'Đăng ký khai sinh');
    expect(location.hash).to.equal('#dvc=/khai-sinh');
    await waitUntil(() => focusedHeading(el) === 'Đăng ký khai sinh');
    await expect(el).to.be.accessible();
    press(el, 'Khai hồ sơ');
    await at(el, 'dvc-dossier-form');
    expect(location.hash).to.equal('#dvc=/khai-sinh/form');
    await waitUntil(() => focusedHeading(el) === heading(el));
    await expect(el).to.be.accessible();
    press(el, 'Tra cứu hồ sơ');
    await at(el, 'dvc-status-tracker', 'Tra cứu hồ sơ');
    expect(location.hash).to.equal('#dvc=/track');
    await waitUntil(() => focusedHeading(el) === 'Tra cứu hồ sơ');
    expect(root(el).querySelectorAll('[aria-current=page]').length).to.equal(1);
    await expect(el).to.be.accessible();
  });

  it('works with the keyboard alone', async () => {
    const el = await service();
    const name = root(shown(el)).querySelector<HTMLElement>('[data-id=khai-tu]')!;
    name.focus();
    await sendKeys({ press: 'Enter' });
    await at(el, 'dvc-procedure-guide', 'Đăng ký khai tử');
    root(shown(el)).querySelector<HTMLElement>('[part~=start]')!.focus();
    await sendKeys({ press: 'Enter' });
    await at(el, 'dvc-dossier-form');
    await waitUntil(() => focusedHeading(el));
    await waitUntil(() => root(shown(el)).querySelector('[part~=start]'));
    await sendKeys({ press: 'Tab' });
    expect(root(shown(el)).activeElement!.id).to.equal('shared-computer');
    await sendKeys({ press: 'Tab' });
    expect(root(shown(el)).activeElement!.textContent).to.include('Bắt đầu khai');
  });

  it('goes back with the browser, and the list keeps what was searched', async () => {
    const el = await service();
    await at(el, 'dvc-procedure-list');
    const search = root(shown(el)).querySelector<HTMLInputElement>('input[type=search]')!;
    search.focus();
    await sendKeys({ type: 'khai sinh' });
    await waitUntil(() => !root(shown(el)).textContent!.includes('Đăng ký khai tử'));
    press(el, 'Đăng ký khai sinh');
    await at(el, 'dvc-procedure-guide');
    await back();
    await at(el, 'dvc-procedure-list');
    expect(location.hash).to.equal('');
    expect(search.isConnected && search.value).to.equal('khai sinh');
    await waitUntil(() => focusedHeading(el) === 'Danh mục thử');
  });

  it('loses nothing typed while the visitor looks at guide, list and another form', async () => {
    const el = await service('#dvc=/khai-sinh/form');
    await at(el, 'dvc-dossier-form');
    await begin(el);
    await type(el, 'Họ, chữ đệm, tên', 'Trần Thị Bình');
    press(el, 'Hướng dẫn của thủ tục');
    await at(el, 'dvc-procedure-guide', 'Đăng ký khai sinh');
    press(el, 'Danh sách thủ tục');
    await at(el, 'dvc-procedure-list');
    expect(texts(el)).to.include('Tờ khai đang mở');
    await expect(el).to.be.accessible();
    press(el, 'Đăng ký khai tử');
    await at(el, 'dvc-procedure-guide', 'Đăng ký khai tử');
    press(el, 'Khai hồ sơ');
    await at(el, 'dvc-dossier-form');
    await begin(el);
    await type(el, 'Họ, chữ đệm, tên', 'Lê Văn Cường');
    const other = shown(el);
    await back();
    await at(el, 'dvc-procedure-guide', 'Đăng ký khai tử');
    press(el, 'Đăng ký khai sinh'); // the form that was left open
    await at(el, 'dvc-dossier-form');
    expect(shown(el)).not.to.equal(other);
    expect(field(el, 'Họ, chữ đệm, tên').value).to.equal('Trần Thị Bình');
    expect(other.isConnected).to.equal(true);
  });

  it('files, shows the receipt, and follows the dossier with its code', async () => {
    const el = await service('#dvc=/khai-sinh/form');
    await at(el, 'dvc-dossier-form');
    await begin(el);
    await type(el, 'Họ, chữ đệm, tên', 'Trần Thị Bình');
    await type(el, 'Số điện thoại', '0912345678');
    press(el, 'Tiếp tục');
    await waitUntil(() => root(shown(el)).textContent!.includes('Kiểm tra và nộp'));
    const submitted = oneEvent(el, 'dvc-dossier-submitted');
    root(shown(el)).querySelector<HTMLElement>('[part~=next]')!.click();
    const { receipt } = (await submitted) as unknown as { receipt: { code: string } };
    await waitUntil(() => root(el).querySelector('[part=follow]'));
    await expect(el).to.be.accessible();
    press(el, 'Theo dõi hồ sơ');
    await at(el, 'dvc-status-tracker');
    expect(location.hash).to.equal(`#dvc=/track/${receipt.code}`);
    expect(field(el, 'Mã hồ sơ').value).to.equal(receipt.code);
    await type(el, '4 số cuối', '5678');
    await sendKeys({ press: 'Enter' });
    await at(el, 'dvc-status-tracker', 'Đã gửi, chờ tiếp nhận');
    expect(location.href).not.to.include('5678');
    await expect(el).to.be.accessible();
    await back();
    await at(el, 'dvc-dossier-form');
    expect(root(shown(el)).textContent).to.include(receipt.code);
    // The next one is a new dossier.
    press(el, 'Danh sách thủ tục');
    await at(el, 'dvc-procedure-list');
    expect(texts(el)).not.to.include('Tờ khai đang mở');
    press(el, 'Đăng ký khai sinh');
    await at(el, 'dvc-procedure-guide');
    press(el, 'Khai hồ sơ');
    await at(el, 'dvc-dossier-form');
    expect(root(shown(el)).textContent).not.to.include(receipt.code);
  });

  it('opens by a deep link, and does not take the focus then', async () => {
    for (const [hash, tag] of [
      ['#dvc=/khai-tu', 'dvc-procedure-guide'],
      ['#dvc=/khai-tu/form', 'dvc-dossier-form'],
      ['#dvc=/track/h26.999-261123-0001', 'dvc-status-tracker'],
      ['#dvc=/%E0%A4', 'dvc-procedure-list'],
    ] as const) {
      const el = await service(hash);
      await at(el, tag);
      expect(root(shown(el)).activeElement).to.equal(null);
      expect(location.hash).to.equal(hash);
      if (tag === 'dvc-status-tracker') expect(field(el, 'Mã hồ sơ').value).to.equal('H26.999-261123-0001');
      el.remove();
    }
  });

  it('says that a procedure does not exist, with the fallback and a way to the list', async () => {
    const el = await service('#dvc=/khong-co');
    await at(el, 'dvc-procedure-guide');
    expect(root(shown(el)).textContent).to.include('Không tìm thấy thủ tục này');
    expect(el.querySelector('a')!.getClientRects().length).to.equal(1);
    press(el, 'Danh sách thủ tục');
    await at(el, 'dvc-procedure-list');
    expect(el.querySelector('a')!.getClientRects().length).to.equal(0);
  });

  it('leaves the hashes of the page alone', async () => {
    const el = await service('#noi-dung');
    await at(el, 'dvc-procedure-list');
    press(el, 'Đăng ký khai sinh');
    await at(el, 'dvc-procedure-guide');
    for (const hash of ['#lien-he', '#']) {
      const link = await fixture<HTMLAnchorElement>(html`<a href=${hash}>x</a>`);
      const changed = oneEvent(window, 'hashchange');
      link.click();
      await changed;
      await el.updateComplete;
      expect(shown(el).localName, hash).to.equal('dvc-procedure-guide');
    }
    await back();
    await back();
    await back();
    await at(el, 'dvc-procedure-list');
    expect(location.hash).to.equal('#noi-dung');
  });

  it('needs no address on a page that routes by hash itself, nor as the second service of a name', async () => {
    const routed = await service('#/trang/1');
    press(routed, 'Đăng ký khai sinh');
    await at(routed, 'dvc-procedure-guide');
    expect(location.hash).to.equal('#/trang/1');
    routed.remove();

    const first = await service();
    const second = await service();
    press(second, 'Đăng ký khai tử');
    await at(second, 'dvc-procedure-guide', 'Đăng ký khai tử');
    expect(location.hash).to.equal('');
    expect(shown(first).localName).to.equal('dvc-procedure-list');
    const named = await service('', { name: 'phuong' });
    press(named, 'Đăng ký khai tử');
    await at(named, 'dvc-procedure-guide');
    expect(location.hash).to.equal('#dvc-phuong=/khai-tu');
    press(first, 'Đăng ký khai sinh');
    await at(first, 'dvc-procedure-guide', 'Đăng ký khai sinh');
    expect(location.hash).to.equal('#dvc=/khai-sinh');
    expect(heading(named)).to.equal('Đăng ký khai tử');
  });

  it('can be one procedure, or one dossier', async () => {
    const one = await service('#dvc=/khai-sinh', { procedure: 'khai-tu' });
    await at(one, 'dvc-procedure-guide', 'Đăng ký khai tử');
    expect(root(one).querySelector('dvc-procedure-list')).to.equal(null);
    expect(root(one).querySelector('[part=way-back]')).to.equal(null);
    one.remove();
    const dossier = await service('', { code: 'h26.999-261123-0001' });
    await at(dossier, 'dvc-status-tracker');
    expect(field(dossier, 'Mã hồ sơ').value).to.equal('H26.999-261123-0001');
    press(dossier, 'Nộp hồ sơ');
    await at(dossier, 'dvc-procedure-list');
  });

  it('stays where it is when the page cancels a choice', async () => {
    const el = await service();
    for (const name of ['dvc-procedure-selected', 'dvc-filing-start'])
      el.addEventListener(name, (event) => event.preventDefault());
    press(el, 'Đăng ký khai sinh');
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    await el.updateComplete;
    expect(shown(el).localName).to.equal('dvc-procedure-list');
    expect(location.hash).to.equal('');
  });

  it('asks for the catalogue once and is ready once', async () => {
    history.replaceState(null, '', location.pathname + location.search);
    const address = new URL('/catalogues/long-bien-2017.json?once', location.href).href;
    performance.clearResourceTimings(); // they are full of the tests' own modules
    let ready = 0;
    const holder = await fixture<HTMLElement>(html`<div @dvc-ready=${() => (ready += 1)}></div>`);
    const el = document.createElement('dvc-service') as DvcService;
    el.catalogue = address;
    el.backend = browserBackend();
    const first = oneEvent(holder, 'dvc-ready');
    holder.append(el);
    await first;
    for (const hash of ['#dvc=/khai-sinh', '#dvc=/khai-sinh/form', '#dvc=/track']) {
      const changed = oneEvent(window, 'hashchange');
      location.hash = hash;
      await changed;
      await el.updateComplete;
    }
    await at(el, 'dvc-status-tracker');
    expect(root(el).querySelector<DvcDossierForm>('dvc-dossier-form')!.procedure).to.equal('khai-sinh');
    await waitUntil(() => performance.getEntriesByName(address).length > 0);
    expect(performance.getEntriesByName(address).length).to.equal(1);
    expect(ready).to.equal(1);
  });

  it('comes into view when it was scrolled away', async () => {
    const el = await service();
    const before = document.createElement('div');
    before.style.height = '3000px';
    el.before(before);
    const after = before.cloneNode() as HTMLElement;
    el.after(after);
    el.scrollIntoView();
    window.scrollBy(0, 100);
    press(el, 'Đăng ký khai sinh');
    await at(el, 'dvc-procedure-guide');
    await waitUntil(() => Math.abs(el.getBoundingClientRect().top) < 2);
    before.remove();
    after.remove();
  });

  it('works on a page with a base address', async () => {
    const base = document.createElement('base');
    base.href = 'https://example.edu.vn/';
    document.head.append(base);
    try {
      const el = await service();
      const [file, track] = root(el).querySelectorAll<HTMLAnchorElement>('nav a');
      expect(new URL(file!.getAttribute('href')!, location.href).hash).to.equal('#dvc=/');
      track!.click();
      await at(el, 'dvc-status-tracker');
      expect(location.hash).to.equal('#dvc=/track');
    } finally {
      base.remove();
    }
  });

  it('lets the page style the parts of what it shows', async () => {
    const el = await service();
    el.id = 'styled';
    const style = await fixture<HTMLStyleElement>(
      html`<style>
        #styled::part(title) {
          letter-spacing: 7px;
        }
      </style>`,
    );
    expect(getComputedStyle(root(shown(el)).querySelector('h2')!).letterSpacing).to.equal('7px');
    style.remove();
  });

  it('gives theme and language to what it shows, and has room for the page’s own words', async () => {
    history.replaceState(null, '', location.pathname + location.search);
    const el = await fixture<DvcService>(
      html`<dvc-service theme="dark" locale="en" .catalogue=${catalogue} .backend=${browserBackend()}>
        <p slot="header">A</p>
        <p slot="help">B</p>
        <p slot="footer">C</p>
      </dvc-service>`,
    );
    await at(el, 'dvc-procedure-list');
    expect(shown(el).getAttribute('theme')).to.equal('dark');
    expect(root(shown(el)).querySelector('.base')!.getAttribute('lang')).to.equal('en');
    expect([...el.children].every((child) => child.getClientRects().length === 1)).to.equal(true);
    await expect(el).to.be.accessible();
  });
});
