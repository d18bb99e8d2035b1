import { expect, fixture, html } from '@open-wc/testing';
import { DvcProcedureList, fillStandIns, register } from '../../src/elements/index.js';
import { tinyCatalogue, tinyProcedure } from '../examples/tiny-catalogue.js';
import { waitUntil } from '../wait-until.js';

register();
fillStandIns();

const catalogue = JSON.stringify(tinyCatalogue([tinyProcedure('a', { name: 'Khai sinh' })]));
/** As an editor leaves it in the page's HTML. */
function paste(markup: string): HTMLElement {
  const div = document.createElement('div');
  div.innerHTML = markup;
  document.querySelector('main')!.append(div.firstElementChild!);
  return document.querySelector('main')!.lastElementChild as HTMLElement;
}
const filled = async (div: Element): Promise<DvcProcedureList> => {
  await waitUntil(() => div.querySelector('dvc-procedure-list'));
  return div.querySelector<DvcProcedureList>('dvc-procedure-list')!;
};

describe('a div that stands for an element', () => {
  beforeEach(async () => void (await fixture(html`<main></main>`)));

  it('gives it its attributes and, as the fallback, its content', async () => {
    const div = paste(`<div class="cot" data-dvc="procedure-list" data-guide-href="/g/{id}" data-level="3"
      data-theme="dark"><a href="/">Trang chính thức</a></div>`);
    const link = div.querySelector('a');
    const el = await filled(div);
    expect(div.className).to.equal('cot');
    expect([el.guideHref, el.level, el.getAttribute('theme')]).to.deep.equal(['/g/{id}', '3', 'dark']);
    expect(el.querySelector('a')).to.equal(link);
    expect(el.getAttributeNames().sort()).to.deep.equal(['guide-href', 'level', 'theme']);
  });

  it('takes the catalogue that stands in it', async () => {
    const div = paste(
      `<div data-dvc="procedure-list"><script type="application/json">${catalogue}</script></div>`,
    );
    const el = await filled(div);
    await waitUntil(() => el.shadowRoot!.textContent!.includes('Khai sinh'));
  });

  it('is found inside of what comes later', async () => {
    const section = paste('<section><p><div data-dvc="procedure-list"></div></p></section>');
    await filled(section);
  });

  it('makes no handler of its data, and nothing of a name that is none of ours', async () => {
    const div = paste('<div data-dvc="procedure-list" data-onclick="window.hacked = 1" data-id="x"></div>');
    const other = paste('<div data-dvc="base"></div>');
    const known = paste('<div data-dvc="constructor"></div>');
    const el = await filled(div);
    expect(el.getAttributeNames()).to.deep.equal([]);
    expect([other, known].map(({ childElementCount }) => childElementCount)).to.deep.equal([0, 0]);
  });

  it('is filled once, also when the page was saved as it was drawn', async () => {
    const div = paste('<div data-dvc="procedure-list"><a href="/">Trang chính thức</a></div>');
    await filled(div);
    const saved = paste(div.outerHTML);
    div.remove();
    document.querySelector('main')!.append(div); // a page that moves its nodes
    await filled(saved);
    await new Promise(requestAnimationFrame);
    expect(document.querySelectorAll('main dvc-procedure-list').length).to.equal(2);
    expect(saved.querySelector('dvc-procedure-list > a')!.textContent).to.equal('Trang chính thức');
  });
});
