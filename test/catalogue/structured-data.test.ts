import { expect } from '@open-wc/testing';
import {
  governmentService,
  isInForce,
  parseCatalogue,
  type Catalogue,
  type StructuredDataOptions,
} from '../../src/catalogue/index.js';
import { smallCatalogue } from '../examples/small-catalogue.js';
import { tinyCatalogue, tinyForm, tinyProcedure } from '../examples/tiny-catalogue.js';

const read = (source: unknown) => parseCatalogue(source).catalogue as Catalogue;
const small = read(smallCatalogue);
const told = (id: string, options?: StructuredDataOptions) =>
  governmentService(
    small,
    small.procedures.find((one) => one.id === id)!,
    options,
  );
/** A tiny procedure with this in it. */
const tiny = (more: object, agency: object = {}) => {
  const agencies = [{ id: 'ubnd', name: 'UBND', tier: 'ward', ...agency }];
  const catalogue = read(tinyCatalogue([tinyProcedure('a', more)], { agencies }));
  return governmentService(catalogue, catalogue.procedures[0]!);
};

/** schema.org release 30.0: what each type that we use may have, of what we use. */
const thing = ['@type', 'name', 'alternateName', 'description', 'identifier', 'url', 'subjectOf'];
const service = [...thing, 'serviceType', 'provider', 'availableChannel', 'serviceOutput', 'offers'];
const organisation = [...thing, 'address', 'telephone', 'email'];
const price = ['price', 'priceCurrency'];
const vocabulary: Record<string, string[]> = {
  Thing: thing,
  Service: ['@context', ...service],
  GovernmentService: ['@context', ...service],
  GovernmentOrganization: organisation,
  School: organisation,
  Legislation: thing,
  Duration: thing,
  Offer: [...thing, ...price, 'priceSpecification'],
  UnitPriceSpecification: [...thing, ...price, 'unitText'],
  PropertyValue: [...thing, 'propertyID', 'value'],
  ServiceChannel: [...thing, 'processingTime', 'serviceUrl', 'serviceLocation', 'servicePhone'],
  Place: [...thing, 'address', 'telephone'],
  ContactPoint: [...thing, 'telephone', 'email'],
};

function everyNode(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>);
  for (const inner of Object.values(value)) everyNode(inner, visit);
}

/** Every text that is marked as no law. */
function doubtful(value: unknown, found: string[] = []): string[] {
  everyNode(value, ({ certainty, text, title }) => {
    if (certainty && typeof text === 'string') found.push(text);
    if (certainty && typeof title === 'string') found.push(title);
  });
  return found;
}

describe('a procedure for search engines', () => {
  it('says what the catalogue knows', () => {
    expect(told('khai-sinh', { url: 'https://phuong.example/khai-sinh' })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      url: 'https://phuong.example/khai-sinh',
      name: 'Đăng ký khai sinh',
      alternateName: ['Làm giấy khai sinh', 'Thủ tục đăng ký khai sinh'],
      description: 'Ghi việc sinh của trẻ vào sổ hộ tịch và cấp Giấy khai sinh.',
      identifier: { '@type': 'PropertyValue', propertyID: 'Mã thủ tục hành chính', value: '1.001193' },
      serviceType: 'Lĩnh vực Tư pháp',
      provider: {
        '@type': 'GovernmentOrganization',
        name: 'UBND phường Phúc Đồng',
        address: 'Số 1 phố Tân Thụy, phường Phúc Đồng',
        telephone: '024 3875 0000',
        email: 'motcua@phucdong.example',
      },
      availableChannel: {
        '@type': 'ServiceChannel',
        serviceUrl: 'https://phuong.example/khai-sinh',
        processingTime: [{ '@type': 'Duration', name: 'Trong ngày' }],
      },
      serviceOutput: [{ '@type': 'Thing', name: 'Giấy khai sinh (bản chính) và số định danh cá nhân' }],
      offers: [
        {
          '@type': 'Offer',
          name: 'Đăng ký đúng hạn',
          description: 'Quá hạn: theo nghị quyết của HĐND.',
          price: 0,
          priceCurrency: 'VND',
        },
      ],
      subjectOf: [
        {
          '@type': 'Legislation',
          name: 'Luật Hộ tịch số 60/2014/QH13, Điều 13–16',
          url: 'https://vbpl.example/luat-ho-tich',
        },
        { '@type': 'Legislation', name: 'Nghị định 123/2015/NĐ-CP' },
      ],
    });
  });

  it('leaves out what is not known, and what is no law', () => {
    // No form yet: the desk. Neither time nor fee is known.
    const { availableChannel, ...rest } = told('khai-tu');
    expect(availableChannel).to.deep.equal({
      '@type': 'ServiceChannel',
      serviceLocation: {
        '@type': 'Place',
        name: 'UBND phường Phúc Đồng',
        address: 'Số 1 phố Tân Thụy, phường Phúc Đồng',
      },
      servicePhone: { '@type': 'ContactPoint', telephone: '024 3875 0000' },
    });
    expect(rest).to.not.have.any.keys('url', 'offers', 'serviceOutput', 'subjectOf', 'description');
    // Its working day is unverified; the page with the form is not said.
    expect(told('trich-luc')).to.not.have.property('availableChannel');
    expect(tiny({ fee: { amounts: [{ amount: 5000 }], certainty: 'unverified' } })).to.not.have.property(
      'offers',
    );
    expect(
      tiny({
        summary: { text: 'Nghe nói', certainty: 'unverified' },
        result: [{ text: 'Giấy', certainty: 'proposed' }],
        legalBasis: [{ title: 'Luật', certainty: 'unverified' }],
        fee: { amounts: [{ amount: 5000, certainty: 'proposed' }], note: 'Hỏi nơi tiếp nhận' },
      }),
    ).to.not.have.any.keys('description', 'serviceOutput', 'subjectOf', 'offers');
  });

  it('names the portal as the way, and a fee by the copy by its copies', () => {
    expect(told('xay-dung', { url: 'https://phuong.example/' })['availableChannel']).to.deep.equal({
      '@type': 'ServiceChannel',
      serviceUrl: 'https://dichvucong.gov.vn/',
      processingTime: [{ '@type': 'Duration', name: '7 ngày làm việc' }],
    });
    const amount = { amount: 8000, times: 'copies' };
    const form = tinyForm([{ name: 'copies', type: 'number', label: 'Số bản' }]);
    expect(tiny({ form, fee: { amounts: [amount] } })['offers']).to.deep.equal([
      {
        '@type': 'Offer',
        priceSpecification: {
          '@type': 'UnitPriceSpecification',
          price: 8000,
          priceCurrency: 'VND',
          unitText: 'Số bản',
        },
      },
    ]);
    expect(tiny({ fee: { amounts: [amount] } }), 'by what is not known').to.not.have.property('offers');
  });

  it('says durations in ISO 8601 where that can say them, else in words', () => {
    const time = (processingTime: object) => {
      const channel = tiny({ processingTime, filing: { channel: 'desk' } })['availableChannel'];
      return (channel as { processingTime: unknown }).processingTime;
    };
    expect(time({ unit: 'days', amount: 20 })).to.deep.equal(['P20D']);
    expect(time({ unit: 'hours', amount: 4 })).to.deep.equal(['PT4H']);
    const funeral = { when: { field: 'x', is: 1 }, label: 'Tang lễ', unit: 'days', amount: 1 };
    expect(time({ unit: 'workingDays', amount: 5, cases: [funeral] })).to.deep.equal([
      { '@type': 'Duration', name: 'Tang lễ: 1 ngày' },
      { '@type': 'Duration', name: '5 ngày làm việc' },
    ]);
  });

  it('speaks English where the catalogue does', () => {
    const english = told('xay-dung', { locale: 'en' });
    expect(english['name']).to.equal('Building permit for a house');
    expect(english['serviceType']).to.equal('Urban management');
    expect(JSON.stringify(english)).to.include('7 working days');
  });

  it('takes a school’s own service for no government service, and drops unsafe links', () => {
    const school = tiny({}, { tier: 'school', name: 'Trường THCS' });
    expect(school['@type']).to.equal('Service');
    expect(school['provider']).to.deep.equal({ '@type': 'School', name: 'Trường THCS' });
    const catalogue = read(tinyCatalogue([tinyProcedure('a')]));
    const [procedure] = catalogue.procedures;
    // Not through the parser, which drops it as well.
    const filing = { channel: 'portal', url: 'javascript:alert(1)' } as const;
    expect(JSON.stringify(governmentService(catalogue, { ...procedure!, filing }))).to.not.include(
      'javascript',
    );
  });

  it('says of every procedure of the real catalogues only what schema.org knows, and nothing doubtful', async () => {
    let nodes = 0;
    for (const name of ['ha-noi-2026', 'long-bien-2017', 'truong-hoc']) {
      const response = await fetch(new URL(`../../catalogues/${name}.json`, import.meta.url));
      const catalogue = read(await response.json());
      for (const procedure of catalogue.procedures)
        for (const locale of ['vi', 'en'] as const) {
          const data = governmentService(catalogue, procedure, { locale, url: 'https://a.example/b' });
          everyNode(data, (node) => {
            nodes++;
            const type = node['@type'] as string;
            expect(vocabulary, `${procedure.id}: ${type}`).to.have.property(type);
            expect(vocabulary[type], `${procedure.id}: ${type}`).to.include.members(Object.keys(node));
            for (const [key, value] of Object.entries(node))
              expect(value, `${procedure.id}: ${key}`).to.not.be.oneOf([undefined, null, '']);
          });
          const text = JSON.stringify(data);
          const sure = JSON.stringify([
            procedure.name,
            procedure.legalBasis?.filter((one) => !one.certainty),
          ]);
          for (const doubt of doubtful(procedure))
            if (!sure.includes(doubt)) expect(text, procedure.id).to.not.include(JSON.stringify(doubt));
        }
    }
    expect(nodes).to.be.greaterThan(500);
  });

  it('knows what is in force on a day', () => {
    const [procedure] = small.procedures;
    const span = { ...procedure!, validFrom: '2026-07-01', validTo: '2027-02-28' };
    const days = ['2026-06-30', '2026-07-01', '2027-02-28', '2027-03-01'];
    expect(days.map((day) => isInForce(span, day))).to.deep.equal([false, true, true, false]);
    expect(isInForce(procedure!, '1990-01-01')).to.equal(true);
  });
});
