import { expect, fixture, html } from '@open-wc/testing';
import { register, type ErrorEvent } from '../../../src/elements/index.js';
import {
  broken,
  closeAll,
  copyOf,
  kept,
  newAddress,
  notice,
  openPage,
  retryButton,
  said,
  says,
  version,
} from './site.js';
import { waitUntil } from '../../wait-until.js';

const list = 'dvc-procedure-list';

/** An address that gave this once, to a page that is closed again. */
async function visited(text: string) {
  const address = newAddress();
  await address.serve({ text });
  const page = await openPage();
  await says(page.put(list, address.url), 'Danh mục cập nhật ngày');
  await kept(address.url, text);
  page.close();
  return address;
}
const codesOf = (page: { window: Window }) => {
  const codes: string[] = [];
  page.window.document.addEventListener('dvc-error', (event) => codes.push((event as ErrorEvent).code));
  return codes;
};

describe('a catalogue at an address', function () {
  this.timeout(20_000);
  afterEach(closeAll);

  it('is asked for by what the browser knows, without a preflight to another origin', async () => {
    const address = newAddress();
    await address.serve({ text: version(1, 'Khai sinh') });
    for (let visit = 0; visit < 2; visit++) {
      const page = await openPage();
      await says(page.put(list, address.url), 'Khai sinh');
      page.close();
    }
    const [first, second, ...others] = await address.seen();
    expect(others).to.deep.equal([]);
    expect(first).to.deep.equal({ method: 'GET', status: 200 });
    expect(second).to.include({ method: 'GET', status: 304 }).and.to.have.property('ifNoneMatch');
  });

  it('is asked for as well where the server says little, or that it never changes', async () => {
    for (const [told, statuses] of [
      [{ validator: 'lastModified' }, [200, 304, 200]],
      [{ validator: 'none' }, [200, 200, 200]],
      [{ validator: 'etag', cacheControl: 'public, max-age=31536000, immutable' }, [200, 304, 200]],
    ] as const) {
      const address = newAddress();
      await address.serve({ text: version(1, 'Khai sinh'), ...told });
      for (const name of ['Khai sinh', 'Khai sinh', 'Khai tử']) {
        if (name === 'Khai tử') await address.serve({ text: version(2, name), ...told });
        const page = await openPage();
        await says(page.put(list, address.url), name);
        page.close();
      }
      const seen = await address.seen();
      expect(
        seen.map(({ status }) => status),
        JSON.stringify(told),
      ).to.deep.equal(statuses);
    }
  });

  it('is asked for once by all elements of a page, early or late', async () => {
    const address = newAddress();
    await address.serve({ text: version(1, 'Khai sinh') });
    const page = await openPage();
    const together = [
      page.put(list, address.url),
      page.put('dvc-procedure-guide', address.url, { procedure: 'p0' }),
      page.put('dvc-service', address.url),
    ];
    for (const element of together)
      await waitUntil(() => !element.shadowRoot!.querySelector('.skeleton'), 'content');
    await says(page.put(list, address.url), 'Khai sinh');
    expect(await address.seen()).to.have.length(1);
  });

  it('is shown from the last good copy when the address fails, which is said with its date and its reason', async () => {
    for (const [told, words, code] of [
      [
        { status: 500 },
        'Không tải được danh mục mới; đang dùng bản cập nhật ngày 01/10/2026.',
        'catalogueUnreachable',
      ],
      [{ status: 404 }, 'Không tải được danh mục mới', 'catalogueUnreachable'],
      [{ manner: 'cut' }, 'Không tải được danh mục mới', 'catalogueUnreachable'],
      [
        { text: broken },
        'Danh mục mới có lỗi nên chưa dùng được; đang dùng bản cập nhật ngày 01/10/2026.',
        'notJson',
      ],
      [{ text: '{"catalogue":2}' }, 'Danh mục mới có lỗi', 'wrongVersion'],
    ] as const) {
      const good = version(1, 'Khai sinh');
      const address = await visited(good);
      await address.serve(told);
      const page = await openPage();
      const codes = codesOf(page);
      const element = page.put(list, address.url);
      await says(element, words);
      expect(said(element)).to.include('Khai sinh').and.to.include('Danh mục cập nhật ngày 01/10/2026');
      expect(element.querySelector('a')!.getClientRects(), 'the fallback is not needed').to.have.length(0);
      expect(codes, words).to.deep.equal([code]);
      expect(await copyOf(address.url), 'the good copy stays').to.equal(good);
      page.close();
    }
  });

  it('tells the webmaster what is wrong with the new one', async () => {
    const address = await visited(version(1, 'Khai sinh'));
    await address.serve({
      text: JSON.stringify({ ...JSON.parse(version(2, 'Khai tử')), updated: 'hôm qua' }),
    });
    register();
    const element = await fixture(html`<dvc-procedure-list catalogue=${address.url}></dvc-procedure-list>`);
    await says(element, 'Lỗi của danh mục mới');
    const details = notice(element)!.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.querySelector('code')!.textContent).to.equal('updated');
    await expect(element).to.be.accessible();
  });

  it('keeps the link and says so when there is no copy, and shows the catalogue once it can be had', async () => {
    const address = newAddress();
    await address.serve({ status: 503 });
    const page = await openPage();
    const element = page.put(list, address.url);
    const other = page.put(list, address.url);
    await says(element, 'Chưa tải được danh mục thủ tục');
    expect(element.querySelector('a')!.getClientRects()).to.have.length(1);
    await address.serve({ text: version(1, 'Khai sinh') });
    retryButton(element).click();
    await says(element, 'Khai sinh');
    await says(other, 'Khai sinh');
    expect(await address.seen()).to.have.length(2);
  });

  it('is asked for again by the button, for all elements of the page', async () => {
    const address = await visited(version(1, 'Khai sinh'));
    await address.serve({ status: 500 });
    const page = await openPage();
    const one = page.put(list, address.url);
    const other = page.put('dvc-service', address.url);
    await says(one, 'Không tải được');
    await says(other, 'Không tải được');

    await address.serve({ manner: 'hold' });
    retryButton(one).focus();
    retryButton(one).click();
    await says(one, 'Đang tải…');
    expect(said(one), 'nothing is taken away meanwhile').to.include('Khai sinh').and.to.include('01/10/2026');
    expect(one.shadowRoot!.activeElement).to.equal(retryButton(one));
    retryButton(one).click();
    retryButton(other).click();
    await address.serve({ status: 500 });
    await waitUntil(() => retryButton(one).textContent!.trim() === 'Thử lại', 'it failed again');
    expect(one.shadowRoot!.activeElement).to.equal(retryButton(one));
    expect((await address.seen()).map(({ status }) => status)).to.deep.equal([200, 500, 500]);

    await address.serve({ text: version(2, 'Khai tử') });
    retryButton(one).click();
    await says(one, 'Khai tử');
    await waitUntil(() => !notice(other), 'the service has it too');
    await says(other.shadowRoot!.querySelector(list)!, 'Danh mục cập nhật ngày 02/10/2026');
    expect(notice(one)).to.equal(null);
    await waitUntil(() => one.shadowRoot!.activeElement?.getAttribute('part') === 'base', 'reading goes on');
    expect(await copyOf(address.url)).to.equal(version(2, 'Khai tử'));
  });

  it('says that the copy is no copy any more when the address gives the same again', async () => {
    const address = await visited(version(1, 'Khai sinh'));
    await address.serve({ status: 500 });
    const page = await openPage();
    const element = page.put(list, address.url);
    await says(element, 'Không tải được');
    await address.serve({ text: version(1, 'Khai sinh') });
    retryButton(element).click();
    await waitUntil(() => !notice(element), 'the notice goes');
    expect(said(element)).to.include('Khai sinh');
  });

  it('is shown from the copy while the network is slow, and newly as soon as it comes', async () => {
    const address = await visited(version(1, 'Khai sinh'));
    await address.serve({ manner: 'hold' });
    const page = await openPage();
    const codes = codesOf(page);
    page.window.waits.patience = 20;
    const element = page.put(list, address.url);
    await says(element, 'Mạng chậm, danh mục mới chưa tải xong; đang dùng bản cập nhật ngày 01/10/2026.');
    expect(said(element)).to.include('Khai sinh').and.to.include('Đang tải…');
    await address.serve({ text: version(2, 'Khai tử') });
    await says(element, 'Khai tử');
    expect(notice(element)).to.equal(null);
    expect(codes, 'nothing that the page’s author could mend').to.deep.equal([]);
  });

  it('is waited for where there is no copy, however slow', async () => {
    const address = newAddress();
    await address.serve({ manner: 'hold' });
    const page = await openPage();
    page.window.waits.patience = 1;
    const element = page.put(list, address.url);
    // By the time of another catalogue the patience for the first is long over.
    const quick = newAddress();
    await quick.serve({ text: version(1, 'Khác') });
    await says(page.put(list, quick.url), 'Khác');
    expect(element.shadowRoot!.querySelector('.skeleton')).to.not.equal(null);
    await address.serve({ text: version(1, 'Khai sinh') });
    await says(element, 'Khai sinh');
  });

  it('is asked for when the network is back, and not when there is nothing to mend', async () => {
    const address = await visited(version(1, 'Khai sinh'));
    await address.serve({ manner: 'cut' });
    const page = await openPage();
    const element = page.put(list, address.url);
    await says(element, 'Không tải được');
    await address.serve({ text: version(2, 'Khai tử') });
    page.window.dispatchEvent(new Event('online'));
    await says(element, 'Khai tử');
    const { length } = await address.seen();
    page.window.dispatchEvent(new Event('online'));
    page.window.document.dispatchEvent(new Event('visibilitychange'));
    await says(page.put(list, address.url), 'Khai tử');
    expect(await address.seen()).to.have.length(length);
  });

  it('shows a partly wrong new one, with its faults, and keeps it', async () => {
    const address = await visited(version(1, 'Khai sinh', 'Khai tử'));
    const partly = JSON.parse(version(2, 'Khai sinh mới', 'Khai tử')) as { procedures: { domain: string }[] };
    partly.procedures[1]!.domain = 'khong-co';
    const text = JSON.stringify(partly);
    await address.serve({ text });
    const page = await openPage();
    const element = page.put(list, address.url);
    await says(element, 'Khai sinh mới');
    expect(said(element)).to.include('Danh mục có 1 lỗi').and.to.not.include('Khai tử');
    expect(notice(element)).to.equal(null);
    await kept(address.url, text);
    page.close();
    await address.serve({ status: 500 });
    const later = (await openPage()).put(list, address.url);
    await says(later, 'đang dùng bản cập nhật ngày 02/10/2026');
    expect(said(later)).to.include('Khai sinh mới');
  });

  it('works where nothing can be kept', async () => {
    const address = newAddress();
    await address.serve({ text: version(1, 'Khai sinh') });
    const page = await openPage('storage=off');
    const element = page.put(list, address.url);
    await says(element, 'Khai sinh');
    await address.serve({ status: 500 });
    const other = (await openPage('storage=off')).put(list, address.url);
    await says(other, 'Chưa tải được danh mục thủ tục');
    expect(await copyOf(address.url)).to.equal(undefined);
  });

  it('leaves an element alone that has gone elsewhere or away', async () => {
    const address = newAddress();
    await address.serve({ manner: 'hold' });
    const page = await openPage();
    const element = page.put(list, address.url);
    const other = newAddress();
    await other.serve({ text: version(2, 'Khác') });
    element.catalogue = other.url;
    await says(element, 'Khác');
    const gone = page.put(list, address.url);
    gone.remove();
    await address.serve({ text: version(1, 'Khai sinh') });
    await says(page.put(list, address.url), 'Khai sinh');
    expect(said(element)).to.include('Khác');
    page.window.document.body.append(gone);
    await says(gone, 'Khai sinh');
    expect(await address.seen()).to.have.length(1);
  });
});
