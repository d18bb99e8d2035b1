/** What a ward officer looks for (domain notes, procedures §3): one block per item, in the data or as the page shows it. */
import { expect, fixture, html } from '@open-wc/testing';
import type { Catalogue, Procedure } from '../../src/catalogue/index.js';
import { allItems, feeOf, issuesOf, newDossier, walk, type Value } from '../../src/dossier/index.js';
import { register, type DvcDossierForm } from '../../src/elements/index.js';
import { press, textOf, until } from '../../stories/form-walk.js';
import '../elements/new-tab.js';
import { catalogue as today } from './ha-noi-2026.js';
import { catalogue as leaflet, fill, requester, vi } from './long-bien-2017.js';

register();
const on = { today: '2026-11-23' };
const civilStatus = [
  'khai-sinh',
  'khai-tu',
  'ket-hon',
  'trich-luc-ho-tich',
  'xac-nhan-tinh-trang-hon-nhan',
  'giam-ho',
];
const both: [string, Catalogue][] = [
  ['2017', leaflet],
  ['2026', today],
];
type Answers = Record<string, Value>;
const of = (catalogue: Catalogue, id: string) => catalogue.procedures.find((one) => one.id === id)!;
const sections = (procedure: Procedure, answers: Answers = {}) =>
  walk(procedure, fill(newDossier({ id: 'x', updated: '2026-01-01' }, procedure), answers), on);
const asked = (procedure: Procedure, answers: Answers = {}) =>
  allItems(sections(procedure, answers)).map(({ path }) => path);
const rulesAt = (procedure: Procedure, answers: Answers) =>
  issuesOf(sections(procedure, answers)).filter(({ code }) => code === 'rule');

const said = (node: Element) => node.textContent!.replace(/\s+/g, ' ').trim();
async function guide(catalogue: Catalogue, id: string): Promise<(part: string) => string[]> {
  const el = await fixture(
    html`<dvc-procedure-guide .catalogue=${catalogue} procedure=${id}></dvc-procedure-guide>`,
  );
  return (part) => [...el.shadowRoot!.querySelectorAll(`[part~="${part}"]`)].map(said);
}
async function form(catalogue: Catalogue, id: string, inlineSize: string): Promise<DvcDossierForm> {
  const holder = await fixture<HTMLDivElement>(html`<div></div>`);
  holder.style.inlineSize = inlineSize;
  const el = document.createElement('dvc-dossier-form') as DvcDossierForm;
  Object.assign(el, { catalogue, procedure: id, adapter: 'browser' });
  holder.append(el);
  await until(el, '[part~="start"]');
  return el;
}

describe('1 · the official name and code, and a search that knows “kí”', () => {
  const GAME = 'Giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng';
  const national: [id: string, code: string, name: string][] = [
    ['khai-sinh', '1.001193', 'Thủ tục đăng ký khai sinh'],
    ['khai-tu', '1.000656', 'Thủ tục đăng ký khai tử'],
    ['ket-hon', '1.000894', 'Thủ tục đăng ký kết hôn'],
    ['trich-luc-ho-tich', '2.000635', 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh'],
    ['xac-nhan-tinh-trang-hon-nhan', '1.004873', 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân'],
    ['giam-ho', '1.004837', 'Thủ tục đăng ký giám hộ'],
    ['su-dung-tam-he-pho', '1.013274', 'Cấp phép sử dụng tạm thời lòng đường, vỉa hè vào mục đích khác'],
    ['dao-he-dao-duong', '1.013061', 'Cấp giấy phép thi công công trình trên đường bộ đang khai thác'],
    ['tro-choi-dien-tu-cap-moi', '1.013792', `Cấp ${GAME}`],
    ['tro-choi-dien-tu-sua-doi-bo-sung', '1.013793', `Sửa đổi, bổ sung ${GAME}`],
    ['tro-choi-dien-tu-gia-han', '1.013794', `Gia hạn ${GAME}`],
    ['tro-choi-dien-tu-cap-lai', '1.013795', `Cấp lại ${GAME}`],
  ];
  for (const [id, code, name] of national)
    it(`${code} ${name}`, async () => {
      const shown = await guide(today, id);
      expect(shown('title')).to.deep.equal([name]);
      expect(shown('code')[0]).to.match(new RegExp(`^Mã thủ tục ${code}`));
    });
  it('“Đăng ký” everywhere, found by “đăng kí” too', async () => {
    expect(JSON.stringify(today.procedures.map(({ name }) => name))).to.not.match(/đăng kí/i);
    const el = await fixture(html`<dvc-procedure-list .catalogue=${today}></dvc-procedure-list>`);
    const box = el.shadowRoot!.querySelector('input')!;
    box.value = 'Đăng kí kết hôn';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await (el as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    expect(said(el.shadowRoot!.querySelector('.name')!)).to.equal('Thủ tục đăng ký kết hôn');
  });
});

describe('2 · nộp, xuất trình, tra cứu apart; conditional papers only when the condition holds', () => {
  it('under three headings', async () => {
    for (const [id, headings] of [
      ['khai-sinh', ['Nộp', 'Xuất trình', 'Tra cứu']],
      ['ket-hon', ['Nộp', 'Xuất trình', 'Tra cứu']],
      ['khai-tu', ['Nộp', 'Xuất trình']],
      ['tro-choi-dien-tu-cap-moi', ['Nộp', 'Tra cứu']],
    ] as const) {
      const el = await fixture(
        html`<dvc-procedure-guide .catalogue=${today} procedure=${id}></dvc-procedure-guide>`,
      );
      const shown = [...el.shadowRoot!.querySelectorAll('[part~="papers"] h4')].map(said);
      expect(shown, id).to.deep.equal(headings);
    }
  });
  const papers: [id: string, paper: string, no: Answers, yes: Answers][] = [
    ['khai-sinh', 'abandonmentRecord', { registrationCase: 'ordinary' }, { registrationCase: 'abandoned' }],
    [
      'khai-sinh',
      'surrogacyConfirmation',
      { registrationCase: 'ordinary' },
      { registrationCase: 'surrogacy' },
    ],
    ['khai-tu', 'deathEvidence', { registrationType: 'onTime' }, { registrationType: 'longAgo' }],
    ['khai-tu', 'powerOfAttorney', { requesterRelationship: 'child' }, { requesterRelationship: 'other' }],
    [
      'trich-luc-ho-tich',
      'organisationRequest',
      { requesterRelationship: 'self' },
      { requesterRelationship: 'organisation' },
    ],
    ['xac-nhan-tinh-trang-hon-nhan', 'formerCertificate', {}, { reissue: true }],
    ['giam-ho', 'appointment', { guardianshipKind: 'natural' }, { guardianshipKind: 'appointed' }],
    ['xay-dung-nha-o', 'neighbourCommitment', { adjoining: 'no' }, { adjoining: 'yes' }],
    ['su-dung-tam-he-pho', 'usagePlan', { planKind: 'typed' }, { planKind: 'file' }],
  ];
  for (const [name, catalogue] of both)
    for (const [id, paper, no, yes] of papers)
      it(`${name}: ${id} ${paper}`, () => {
        const procedure = of(catalogue, id);
        const document = procedure.documents!.find((one) => one.name === paper)!;
        expect(vi(document.when)).to.be.a('string').and.not.equal('');
        expect(asked(procedure, no)).to.not.include(`documents.${paper}`);
        expect(asked(procedure, yes)).to.include(`documents.${paper}`);
      });
});

describe('3 · deadlines as notes, the 15:00 rule, and 20/18 years as a block', () => {
  for (const [name, catalogue] of both) {
    it(`${name}: a birth after 60 days and a death after 15 are told, not refused`, () => {
      const births = (day: string) => rulesAt(of(catalogue, 'khai-sinh'), { childBirthDate: day });
      expect(births('2026-09-24'), '60 days').to.deep.equal([]);
      expect(births('2026-09-23').map(({ severity }) => severity)).to.deep.equal(['warning']);
      const deaths = (day: string) =>
        rulesAt(of(catalogue, 'khai-tu'), { registrationType: 'onTime', deathDate: day });
      expect(deaths('2026-11-08'), '15 days').to.deep.equal([]);
      expect(deaths('2026-11-07').map(({ severity }) => severity)).to.deep.equal(['warning']);
    });
    it(`${name}: what comes after 15:00 counts from the next working day`, async () => {
      for (const id of ['khai-sinh', 'trich-luc-ho-tich'])
        expect((await guide(catalogue, id))('fact').join()).to.include(
          'hồ sơ nhận sau 15:00 tính sang ngày làm việc tiếp theo',
        );
    });
    it(`${name}: the bride is 18, the groom 20, on the day; the message names the first lawful day`, () => {
      const ages = (bride: string, groom: string) =>
        rulesAt(of(catalogue, 'ket-hon'), { brideBirthDate: bride, groomBirthDate: groom }).map(
          ({ severity, path, params }) => [severity, path, params?.['earliest']],
        );
      expect(ages('2008-11-23', '2006-11-23')).to.deep.equal([]);
      expect(ages('2008-11-24', '2006-11-24')).to.deep.equal([
        ['error', 'brideBirthDate', '2026-11-24'],
        ['error', 'groomBirthDate', '2026-11-24'],
      ]);
    });
  }
});

describe('4 · residence only without an identity number; partial dates of parents and of the deceased', () => {
  for (const [name, catalogue] of both)
    it(`${name}: in all six civil-status forms`, () => {
      const residence = (id: string, kind: string) =>
        asked(of(catalogue, id), {
          requesterIdKind: kind,
          brideIdKind: kind,
          requesterRelationship: 'other',
        }).filter((path) => path === 'requesterResidence' || path === 'brideResidence');
      for (const id of civilStatus) {
        expect(residence(id, 'identityCard'), id).to.deep.equal([]);
        expect(residence(id, 'passport'), id).to.have.length(1);
      }
      const dates: [id: string, field: string][] = [
        ['khai-sinh', 'motherBirthDate'],
        ['khai-sinh', 'fatherBirthDate'],
        ['khai-tu', 'deceasedBirthDate'],
      ];
      for (const [id, field] of dates) {
        const wrong = issuesOf(sections(of(catalogue, id), { [field]: '1958' }));
        expect(
          wrong.filter(({ path, severity }) => path === field && severity === 'error'),
          field,
        ).to.deep.equal([]);
      }
    });
});

describe('5 · old names for what was registered then, new units for where one lives now', () => {
  const former = 'UBND phường Phúc Đồng, quận Long Biên, Hà Nội';
  for (const [name, catalogue] of both) {
    it(`${name}: an agency that is gone may be named as where it was registered`, () => {
      const answers = { registeredAt: former, ...requester };
      const wrong = issuesOf(sections(of(catalogue, 'trich-luc-ho-tich'), answers));
      expect(wrong.filter(({ path }) => path === 'registeredAt')).to.deep.equal([]);
    });
    it(`${name}: home town and last residence take three tiers as text, today's residence two`, () => {
      const fields = civilStatus.flatMap((id) => {
        const all = of(catalogue, id).form!.sections.flatMap((section) => section.fields);
        return all.flatMap((f) => (f.type === 'address' ? [[f.name, f.past === true] as const] : []));
      });
      const past = [...new Set(fields.flatMap(([field, isPast]) => (isPast ? [field] : [])))];
      expect(past).to.deep.equal(['childHomeTown', 'deceasedFormerResidence', 'pastResidence']);
      const now = fields.flatMap(([field, isPast]) => (isPast ? [] : [field]));
      expect(now).to.include.members(['requesterResidence', 'motherResidence', 'brideResidence']);
    });
  }
});

describe('6 · both columns, Bên nữ | Bên nam, in that order', () => {
  it('side by side where there is room, the bride first where there is not', async () => {
    for (const [inlineSize, isWide] of [
      ['1000px', true],
      ['340px', false],
    ] as const) {
      const el = await form(leaflet, 'ket-hon', inlineSize);
      await press(el, 'Bắt đầu khai');
      while (!el.shadowRoot!.querySelector('[part~="beside"]')) {
        const before = textOf(el, '.step-heading');
        // Required choices of the first step: each takes its first option.
        for (const group of el.shadowRoot!.querySelectorAll('[role="radiogroup"]'))
          group.querySelector<HTMLInputElement>('input')!.click();
        for (const select of el.shadowRoot!.querySelectorAll('select')) {
          select.selectedIndex = 1;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
        await el.updateComplete;
        await press(el, 'Tiếp tục');
        expect(textOf(el, '.step-heading')).to.not.equal(before);
      }
      const [bride, groom, ...others] = el.shadowRoot!.querySelectorAll('[part~="beside"] > section');
      expect(others).to.deep.equal([]);
      expect([bride, groom].map((one) => said(one!.querySelector('h4')!))).to.deep.equal([
        'Bên nữ',
        'Bên nam',
      ]);
      const [left, right] = [bride, groom].map((one) => one!.getBoundingClientRect());
      if (isWide) expect(left!.right).to.be.lessThan(right!.left);
      else expect(left!.bottom).to.be.lessThan(right!.top);
    }
  });
});

describe('7 · the fee with its source, the city council’s rates unnamed, copies at 8.000 đ each', () => {
  for (const [name, catalogue] of both) {
    it(`${name}: 8.000 đ times the number of copies`, () => {
      const fee = (copies: string) => {
        const procedure = of(catalogue, 'trich-luc-ho-tich');
        return feeOf(procedure, allItems(sections(procedure, { copyCount: copies })));
      };
      expect([fee('1'), fee('3'), fee('99')]).to.deep.equal([8_000, 24_000, 792_000]);
    });
    it(`${name}: the guide says who sets what is not known, and where the rest comes from`, async () => {
      const line = async (id: string) =>
        (await guide(catalogue, id))('fact').find((one) => one.startsWith('Phí'))!;
      expect(await line('trich-luc-ho-tich'))
        .to.include('8.000 đ')
        .and.to.include('Thông tư 281/2016/TT-BTC');
      for (const id of ['khai-sinh', 'khai-tu', 'xac-nhan-tinh-trang-hon-nhan'])
        expect(await line(id), id).to.include('mức thu của Hội đồng nhân dân thành phố Hà Nội');
    });
    it(`${name}: every amount has its source`, () => {
      const bare = catalogue.procedures.flatMap(({ id, fee }) =>
        (fee?.amounts ?? []).filter(({ source }) => !source).map(() => id),
      );
      expect(bare).to.deep.equal([]);
    });
  }
});

describe('8 · no question that the official form does not have, unless it says so and why', () => {
  for (const [name, catalogue] of both)
    it(`${name}: each question is of a named form, or marked with its reason`, () => {
      const unexplained = catalogue.procedures.flatMap(({ id, form }) =>
        (form?.sections ?? []).flatMap((section) =>
          section.fields
            .filter(({ certainty = section.certainty }) => certainty === 'proposed')
            .filter(({ source }) => !/đề xuất|tờ khai/i.test(vi(source) ?? ''))
            .map((field) => `${id} ${field.name}`),
        ),
      );
      expect(unexplained).to.deep.equal([]);
    });
  /** What decides which papers or fields are asked, or stands as wanted in the domain notes; B6 has no official form. */
  const wanted = [
    'khai-sinh registrationCase',
    'khai-sinh motherResidencePlace',
    'khai-sinh fatherResidencePlace',
    'khai-tu deceasedResidencePlace',
    'khai-tu formerDeathDate',
    'ket-hon contactFullName',
    'xay-dung-nha-o ownerKind',
    'xay-dung-nha-o adjoining',
    'xay-dung-nha-o-co-thoi-han ownerKind',
    'xay-dung-nha-o-co-thoi-han adjoining',
    'xay-dung-nha-o-co-thoi-han demolitionCommitment',
    'su-dung-tam-he-pho planKind',
    'dao-he-dao-duong digLength',
    'dao-he-dao-duong digWidth',
    'dao-he-dao-duong digDepth',
  ];
  for (const [name, catalogue] of both)
    it(`${name}: what is proposed is optional, but for these`, () => {
      const demanded = catalogue.procedures.flatMap(({ id, form }) =>
        id === 'ha-do-cao-via-he'
          ? []
          : (form?.sections ?? []).flatMap((section) =>
              section.fields
                .filter(({ certainty = section.certainty }) => certainty === 'proposed')
                .filter(({ required }) => required)
                .map((field) => `${id} ${field.name}`),
            ),
      );
      expect(demanded).to.deep.equal(wanted);
    });
  it('and the page says so at the question', async () => {
    const el = await form(leaflet, 'khai-sinh', '640px');
    await press(el, 'Bắt đầu khai');
    expect(textOf(el, '[part~="certainty"]')).to.include('đề xuất của danh mục này');
  });
});

describe('9 · valid until the new civil status law', () => {
  for (const id of civilStatus)
    it(`${id}: until 28/02/2027; the guide names Luật Hộ tịch 03/2026/QH16`, async () => {
      expect(of(today, id).validTo).to.equal('2027-02-28');
      const shown = await guide(today, id);
      expect(shown('base').join())
        .to.match(/28\/0?2\/2027/)
        .and.to.include('03/2026/QH16');
    });
});
