import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { html as template, type TemplateResult } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { DvcElement } from '../../src/elements/dvc-element.js';
import type { ErrorEvent } from '../../src/elements/events.js';
import { tinyCatalogue, tinyProcedure } from '../examples/tiny-catalogue.js';
import { waitUntil } from '../wait-until.js';

class Probe extends DvcElement {
  broken = false;
  get port() {
    return this.office;
  }
  protected override content(catalogue: Catalogue): TemplateResult {
    if (this.broken) throw new Error('x-probe: planted');
    return template`<ul>${catalogue.procedures.map((p) => template`<li>${this.text(p.name)}</li>`)}</ul>`;
  }
}
customElements.define('x-probe', Probe);

const procedure = tinyProcedure('a', { name: 'Khai sinh' });
const catalogue = tinyCatalogue([procedure]);
/** A real address in this page that answers with this text. */
const addressOf = (text: string) => URL.createObjectURL(new Blob([text], { type: 'application/json' }));
const fallback = html`<a href="https://dichvucong.gov.vn/">Cổng Dịch vụ công</a>`;
const isSeen = (el: Element) => el.querySelector('a')!.getClientRects().length > 0;
const words = (el: Element) => el.shadowRoot!.textContent!.replace(/\s+/g, ' ');

/** The element with this catalogue once it has settled, with the codes of its `dvc-error` events. */
async function settled(source: string | object | undefined): Promise<{ el: Probe; codes: string[] }> {
  const codes: string[] = [];
  const holder = await fixture<HTMLDivElement>(html`<div></div>`);
  holder.addEventListener('dvc-error', (event) => codes.push(event.code));
  const el = document.createElement('x-probe') as Probe;
  el.catalogue = source;
  const link = document.createElement('a');
  link.href = 'https://dichvucong.gov.vn/';
  link.textContent = 'Cổng Dịch vụ công';
  el.append(link);
  holder.append(el);
  await waitUntil(() => el.shadowRoot?.querySelector('ul, .notice'), 'settles');
  return { el, codes };
}

describe('every element', () => {
  it('shows its light children until there is content, then its content', async () => {
    const el = await fixture<Probe>(
      html`<x-probe .catalogue=${addressOf(JSON.stringify(catalogue))}>${fallback}</x-probe>`,
    );
    expect(isSeen(el), 'while loading').to.equal(true);
    await oneEvent(el, 'dvc-ready');
    expect(isSeen(el), 'when ready').to.equal(false);
    expect(words(el)).to.include('Khai sinh');
  });

  it('keeps the fallback link and says in Vietnamese what is wrong, with a code for the page', async () => {
    const { id: _, ...withoutId } = catalogue;
    for (const [source, code, words_] of [
      [undefined, 'catalogueMissing', 'chưa khai địa chỉ danh mục'],
      ['/no-such-catalogue.json', 'catalogueUnreachable', 'Chưa tải được danh mục'],
      [addressOf('<!doctype html>'), 'notJson', 'không phải JSON hợp lệ'],
      [addressOf('[1]'), 'notObject', 'không đúng cấu trúc'],
      [{ ...catalogue, catalogue: 2 }, 'wrongVersion', 'phiên bản'],
      [withoutId, 'missing', 'thiếu khóa bắt buộc'],
      [{ ...catalogue, procedures: [{}] }, 'notRead', 'không thủ tục nào'],
    ] as const) {
      const { el, codes } = await settled(source);
      expect(codes, code).to.deep.equal([code]);
      await waitUntil(() => words(el).includes(words_), words_);
      expect(isSeen(el), code).to.equal(true);
      await expect(el).to.be.accessible();
    }
  });

  it('works with the valid part of a wrong catalogue and names the rest', async () => {
    const { el, codes } = await settled({
      ...catalogue,
      procedures: [procedure, { ...procedure, id: 'b', domain: 'x' }],
    });
    expect(codes).to.deep.equal(['unknownReference']);
    expect(words(el)).to.include('Khai sinh').and.to.include('Danh mục có 1 lỗi');
    expect(words(el)).to.include('procedures.1.domain');
  });

  it('shows markup in a catalogue as text', async () => {
    const name = '<img src=x onerror="window.hacked=1"><b>đậm</b>';
    const { el } = await settled({ ...catalogue, procedures: [{ ...procedure, name }] });
    expect(el.shadowRoot!.querySelector('li')!.textContent).to.equal(name);
    expect(el.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('takes another address after one that failed', async () => {
    const { el } = await settled('/no-such-catalogue.json');
    el.catalogue = addressOf(JSON.stringify(catalogue));
    await waitUntil(() => el.shadowRoot!.querySelector('li'));
    expect(isSeen(el)).to.equal(false);
  });

  it('gives the link back when our own code fails', async () => {
    const { el, codes } = await settled(catalogue);
    const seen: string[] = [];
    const { onerror } = window;
    window.onerror = (message) => Boolean(seen.push(message as string));
    el.broken = true;
    el.requestUpdate();
    await waitUntil(() => el.shadowRoot!.querySelector('.notice'));
    window.onerror = onerror;
    expect(codes).to.deep.equal(['internal']);
    expect(seen.join()).to.include('x-probe: planted');
    expect(isSeen(el)).to.equal(true);
  });

  it('reads how to talk to the backend from a script child, which is no catalogue', async () => {
    const withOptions = (json: string) =>
      fixture<Probe>(
        html`<x-probe backend="/nhan" adapter="form" .catalogue=${catalogue}
          ><script type="application/json" data-dvc="backend">
            ${json}
          </script></x-probe
        >`,
      );
    const codePath = (path: string) => JSON.stringify({ form: { codePath: path } });
    const [one, same, other] = [
      await withOptions(codePath('data.code')),
      await withOptions(codePath('data.code')),
      await withOptions(codePath('code')),
    ];
    expect(words(one)).to.include('Khai sinh');
    expect(one.port).to.be.an('object').and.equal(same.port);
    expect(one.port).not.to.equal(other.port);
    const wrong = await withOptions('{');
    expect(() => wrong.port).to.throw("x-probe: the backend's options are not JSON");
  });

  it('speaks the page’s language, or the one it is told', async () => {
    const el = await fixture<Probe>(
      html`<x-probe lang="en-GB" .catalogue=${{ ...catalogue, catalogue: 3 }}></x-probe>`,
    );
    expect(words(el)).to.include('cannot be shown');
    el.locale = 'vi';
    await el.updateComplete;
    expect(words(el)).to.include('Chưa hiển thị được');
  });

  it('reads a catalogue from a script child', async () => {
    const el = await fixture<Probe>(
      html`<x-probe
        ><script type="application/json">
          ${JSON.stringify(catalogue)}
        </script></x-probe
      >`,
    );
    const event =
      el.shadowRoot!.querySelector('li') ?? ((await oneEvent(el, 'dvc-error')) as ErrorEvent).code;
    expect(event).to.be.instanceOf(HTMLLIElement);
  });
});
