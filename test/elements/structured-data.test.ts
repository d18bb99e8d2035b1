import { expect, fixture, html } from '@open-wc/testing';
import { register, type DvcProcedureGuide, type DvcProcedureList } from '../../src/elements/index.js';
import { largeCatalogue, smallCatalogue, smallWith } from '../examples/small-catalogue.js';
import { waitUntil } from '../wait-until.js';

register();

const blocks = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const data = () => blocks().map((one) => JSON.parse(one.textContent) as { name: string; url?: string });
const names = () => data().map(({ name }) => name);
const all = smallCatalogue.procedures.map(({ name }) => name.vi);
const told = (count: number) => waitUntil(() => blocks().length === count, `${count} scripts in the head`);
const here = location.href.replace(/#.*/, '');
const guideOf = (id: string) =>
  fixture<DvcProcedureGuide>(
    html`<dvc-procedure-guide
      structured-data
      .catalogue=${smallCatalogue}
      procedure=${id}
    ></dvc-procedure-guide>`,
  );

describe('structured data for search engines', () => {
  afterEach(() => expect(blocks(), 'left behind').to.have.length(0));
  const end = (...elements: Element[]) => elements.forEach((element) => element.remove());

  it('is told only where the page asks for it', async () => {
    const asking = await guideOf('khai-sinh');
    await told(1);
    // The part has come by now, so another element would be as quick as this.
    const silent = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list .catalogue=${smallCatalogue}></dvc-procedure-list>`,
    );
    await silent.updateComplete;
    expect(names()).to.deep.equal(['Đăng ký khai sinh']);
    asking.structuredData = false;
    await told(0);
    end(asking, silent);
  });

  it('is of the guide’s procedure, in its language, at the page’s own address', async () => {
    const guide = await guideOf('khai-sinh');
    await told(1);
    expect(data()[0]).to.include({ name: 'Đăng ký khai sinh', url: here });
    guide.locale = 'en';
    await waitUntil(() => names()[0] === 'Birth registration', 'English');
    guide.procedure = 'xay-dung';
    await waitUntil(() => names()[0] === 'Building permit for a house', 'the other procedure');
    expect(blocks()).to.have.length(1);
    guide.procedure = 'khong-co';
    await told(0);
    end(guide);
  });

  it('takes the address that the page calls its own', async () => {
    const canonical = Object.assign(document.createElement('link'), {
      rel: 'canonical',
      href: 'https://phuong.example/khai-sinh',
    });
    document.head.append(canonical);
    const guide = await guideOf('khai-sinh');
    await told(1);
    expect(data()[0]!.url).to.equal('https://phuong.example/khai-sinh');
    canonical.remove();
    end(guide);
  });

  it('is of what the list’s filters let pass, each at its own page', async () => {
    const list = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list
        structured-data
        guide-href="/thu-tuc/{id}"
        .catalogue=${smallCatalogue}
      ></dvc-procedure-list>`,
    );
    await told(all.length);
    expect(names()).to.deep.equal(all);
    expect(data()[0]!.url).to.equal(`${location.origin}/thu-tuc/khai-sinh`);
    const [first] = blocks();
    list.domain = 'tu-phap';
    await told(3);
    expect(blocks()[0], 'the same script').to.equal(first);
    end(list);
  });

  it('has one script for a procedure of which two elements tell, until both are gone', async () => {
    const service = await fixture(
      html`<dvc-service structured-data .catalogue=${smallCatalogue}></dvc-service>`,
    );
    await told(all.length);
    expect(data()[0]!.url).to.equal(`${here}#dvc=/khai-sinh`);
    const guide = await guideOf('khai-sinh');
    await waitUntil(() => data()[0]!.url === here, 'the guide tells as well');
    expect(names()).to.deep.equal(all);
    service.remove();
    await told(1);
    const { parentElement } = guide;
    guide.remove();
    await told(0);
    parentElement!.append(guide);
    await told(1);
    end(guide);
  });

  it('is of the one procedure of a service that has one', async () => {
    const service = await fixture(
      html`<dvc-service structured-data procedure="khai-tu" .catalogue=${smallCatalogue}></dvc-service>`,
    );
    await told(1);
    expect(names()).to.deep.equal(['Đăng ký khai tử']);
    end(service);
  });

  it('says nothing of what is not in force, and of at most a hundred', async () => {
    const [first, ...others] = smallCatalogue.procedures;
    const past = smallWith({ procedures: [{ ...first, validTo: '2020-01-01' }, ...others] });
    const list = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list structured-data .catalogue=${past}></dvc-procedure-list>`,
    );
    await told(all.length - 1);
    list.catalogue = largeCatalogue(300);
    await told(100);
    end(list);
  });

  it('cannot be ended by a text of the catalogue', async () => {
    const [first] = smallCatalogue.procedures;
    const name = '</script><img src=x onerror=alert(1)>';
    const list = await fixture(
      html`<dvc-procedure-list
        structured-data
        .catalogue=${smallWith({ procedures: [{ ...first, name }] })}
      ></dvc-procedure-list>`,
    );
    await told(1);
    expect(names()).to.deep.equal([name]);
    const saved = new DOMParser().parseFromString(blocks()[0]!.outerHTML, 'text/html');
    expect(saved.images).to.have.length(0);
    end(list);
  });
});
