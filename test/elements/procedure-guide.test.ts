import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DvcProcedureGuide } from '../../src/elements/dvc-procedure-guide.js';
import type { FilingStartEvent } from '../../src/elements/events.js';
import { smallCatalogue, smallWith } from '../examples/small-catalogue.js';

if (!customElements.get('dvc-procedure-guide'))
  customElements.define('dvc-procedure-guide', DvcProcedureGuide);

const guide = (procedure: string, catalogue: object = smallCatalogue) =>
  fixture<DvcProcedureGuide>(
    html`<dvc-procedure-guide procedure=${procedure} .catalogue=${catalogue}
      ><a id="fallback" href="https://example.org/">Cổng</a></dvc-procedure-guide
    >`,
  );
/** The small catalogue with one procedure changed. */
const changed = (id: string, more: object) =>
  smallWith({
    procedures: smallCatalogue.procedures.map((one) => (one.id === id ? { ...one, ...more } : one)),
  });
const part = (el: Element, name: string) => el.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`);
const parts = (el: Element, name: string) => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(`[part~='${name}']`),
];
const has = (el: Element, name: string) => part(el, name) !== null;
const said = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const fact = (el: Element, term: string) =>
  said(parts(el, 'fact').find((one) => said(one).startsWith(term)) ?? null);
const isSeen = (el: Element) => el.querySelector('#fallback')!.getClientRects().length > 0;

describe('dvc-procedure-guide', () => {
  it('says what a level 3 procedure is, who files, how long, how much and what comes out', async () => {
    const el = await guide('khai-sinh');
    expect(said(part(el, 'title'))).to.equal('Đăng ký khai sinh');
    expect(said(part(el, 'code'))).to.equal('Mã thủ tục 1.001193');
    expect(fact(el, 'Ai được nộp')).to.contain('cha hoặc mẹ').and.to.contain('người đang nuôi dưỡng');
    expect(fact(el, 'Thời hạn')).to.contain(
      'Trong ngày; hồ sơ nhận sau 15:00 tính sang ngày làm việc tiếp theo',
    );
    expect(fact(el, 'Phí'))
      .to.contain('Đăng ký đúng hạn: 0 đ (không thu)')
      .and.to.contain('nghị quyết của HĐND');
    expect(fact(el, 'Kết quả')).to.contain('Giấy khai sinh');
    expect(fact(el, 'Nơi tiếp nhận')).to.contain('Bộ phận Một cửa').and.to.contain('024 3875 0000');
    expect(said(part(el, 'how')))
      .to.contain('chỉ đến một lần')
      .and.to.contain('mang bản chính');
    expect(said(part(el, 'provenance'))).to.contain('đối chiếu ngày 22/11/2026');
    expect(said(part(el, 'filing'))).to.contain('Hồ sơ được gửi tới UBND phường Phúc Đồng');
  });

  it('says that a level 4 result comes home by post, and the fee with its source', async () => {
    const el = await guide('trich-luc');
    expect(said(part(el, 'how')))
      .to.contain('kết quả trả tại nhà')
      .and.to.contain('nhân viên bưu điện');
    expect(fact(el, 'Phí')).to.contain('Mỗi bản sao: 8.000 đ, nhân với số lượng bản sao');
    expect(fact(el, 'Phí')).to.contain('Thông tư 281/2016/TT-BTC');
    expect(fact(el, 'Cách nhận')).to.contain('qua bưu điện; Bản điện tử');
  });

  it('tells each case that has a time of its own', async () => {
    const el = await guide(
      'khai-sinh',
      changed('khai-sinh', {
        processingTime: {
          unit: 'workingDays',
          amount: 3,
          cases: [
            {
              when: { field: 'fullName', isFilled: true },
              label: 'Tang lễ',
              unit: 'days',
              amount: 1,
              certainty: 'unverified',
            },
          ],
        },
      }),
    );
    expect(fact(el, 'Thời hạn')).to.match(/Tang lễ: 0?1 ngày.*chưa kiểm chứng.*0?3 ngày làm việc/);
  });

  it('groups papers by what happens to them, with when they are needed and what replaces them', async () => {
    const el = await guide('khai-sinh');
    const papers = part(el, 'papers')!;
    expect([...papers.querySelectorAll('h4')].map(said)).to.deep.equal(['Nộp', 'Xuất trình', 'Tra cứu']);
    expect(said(papers)).to.contain('Khi nào: Trẻ bị bỏ rơi');
    expect(said(papers)).to.contain(
      'Không phải nộp nếu cơ quan tra cứu được trong Giấy chứng sinh điện tử (cơ sở y tế) – Nghị quyết 66.7/2025/NQ-CP.',
    );
    expect(parts(el, 'document')).to.have.length(4);
  });

  it('marks what is not law, and explains the marks', async () => {
    const el = await guide('khai-sinh');
    expect(said(part(el, 'unverified'))).to.equal('chưa kiểm chứng');
    expect(said(part(el, 'proposed'))).to.equal('đề xuất của danh mục này');
    expect(said(part(el, 'provenance'))).to.contain('Không phải quy định của pháp luật.');
    const plain = await guide('xay-dung');
    expect(parts(plain, 'certainty')).to.have.length(0);
    expect(said(part(plain, 'provenance'))).not.to.contain('kiểm chứng');
  });

  it('numbers sources and tells them at the end; a fee has its source beside it', async () => {
    const el = await guide(
      'khai-sinh',
      changed('khai-sinh', {
        summary: { text: 'Ghi vào sổ.', source: 'Luật A' },
        result: [
          { text: 'Giấy.', source: 'Luật B' },
          { text: 'Số.', source: 'Luật A' },
        ],
        fee: { amounts: [{ amount: 5000, source: 'Thông tư C' }] },
      }),
    );
    const number = (text: string) => said(parts(el, text)[0]!.querySelector('sup'));
    expect(number('summary')).to.equal('Nguồn 1');
    expect(fact(el, 'Kết quả')).to.contain('Số.Nguồn 1');
    expect([...el.shadowRoot!.querySelectorAll('.sources li')].map(said)).to.deep.equal([
      '1 Luật A',
      '2 Luật Hộ tịch 2014',
      '3 Luật B',
    ]);
    expect(fact(el, 'Phí')).to.contain('5.000 đ (Nguồn: Thông tư C)');
  });

  it('starts filing by a button, with the keyboard as well', async () => {
    const el = await guide('khai-sinh');
    const started = oneEvent(el, 'dvc-filing-start') as unknown as Promise<FilingStartEvent>;
    part(el, 'start')!.focus();
    await sendKeys({ press: 'Enter' });
    expect((await started).procedure).to.equal('khai-sinh');
  });

  it('starts filing by a link where the page has one, unless the page takes over', async () => {
    const el = await guide('khai-sinh');
    el.filingHref = '#/khai/{id}';
    await el.updateComplete;
    const link = part(el, 'start') as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('#/khai/khai-sinh');
    el.addEventListener('dvc-filing-start', (event) => event.preventDefault());
    link.click();
    expect(location.hash).to.equal('');
  });

  for (const [id, more, why] of [
    ['khai-tu', {}, 'chưa có trên trang'],
    ['via-he', {}, 'nộp trực tiếp'],
    ['xay-dung', {}, 'không phải là Cổng'],
    ['khai-sinh', { level: 2 }, 'nộp trực tiếp'],
    ['khai-sinh', { filing: { channel: 'desk' } }, 'nộp trực tiếp'],
  ] as const) {
    it(`offers no form where it cannot be filed here: ${id} ${JSON.stringify(more)}`, async () => {
      const el = await guide(id, changed(id, more));
      expect(has(el, 'start')).to.equal(false);
      expect(said(part(el, 'filing'))).to.contain(why);
    });
  }

  it('leads to the portal by a link that says where it goes', async () => {
    const el = await guide('xay-dung');
    const link = part(el, 'portal-link') as HTMLAnchorElement;
    expect(link.href).to.equal('https://dichvucong.gov.vn/');
    expect(link.rel).to.equal('noopener');
    expect(said(part(el, 'filing')))
      .to.contain('dichvucong.gov.vn')
      .and.to.contain('OTP');
    expect(said(part(el, 'how'))).to.contain('Đăng nhập Cổng Dịch vụ công quốc gia');
  });

  it('shows unsafe links as text only', async () => {
    const el = await guide(
      'khai-sinh',
      changed('khai-sinh', { legalBasis: [{ title: 'Luật', url: 'javascript:alert(1)' }] }),
    );
    expect(said(part(el, 'legal-basis'))).to.contain('Luật');
    expect(part(el, 'legal-basis')!.querySelectorAll('a')).to.have.length(0);
  });

  it('shows markup in the catalogue as text', async () => {
    const el = await guide(
      'khai-sinh',
      changed('khai-sinh', { name: '<i>Khai</i>', notes: [{ text: '<script>1</script>' }] }),
    );
    expect(said(part(el, 'title'))).to.equal('<i>Khai</i>');
    expect(said(part(el, 'notes'))).to.contain('<script>1</script>');
  });

  it('prefers the catalogue’s own steps', async () => {
    const el = await guide('khai-sinh', changed('khai-sinh', { steps: [{ text: 'Chỉ một bước.' }] }));
    expect([...part(el, 'how')!.querySelectorAll('li')].map(said)).to.deep.equal(['Chỉ một bước.']);
  });

  it('promises no number of visits where a school files on no scale of the State', async () => {
    const school = { level: undefined, coverage: undefined, filing: { channel: 'backend' } };
    const own = await guide('khai-sinh', changed('khai-sinh', { ...school, steps: [{ text: 'Gửi đơn.' }] }));
    expect(said(part(own, 'how'))).to.equal('Cách nộp và nhận kết quả Gửi đơn.');
    const plain = await guide('khai-sinh', changed('khai-sinh', { ...school, steps: undefined }));
    expect(said(part(plain, 'how')))
      .to.contain('nộp hồ sơ qua mạng')
      .and.not.contain('hai lần');
    expect(has(plain, 'terms')).to.equal(false);
  });

  it('says when a procedure is not in force any more, or not yet', async () => {
    const late = await guide('khai-sinh', changed('khai-sinh', { validTo: '2020-06-30' }));
    expect(said(part(late, 'validity'))).to.contain('Không còn áp dụng từ sau ngày 30/06/2020');
    const early = await guide('khai-sinh', changed('khai-sinh', { validFrom: '2999-03-01' }));
    expect(said(part(early, 'validity'))).to.contain('có hiệu lực từ ngày 01/03/2999');
    const now = await guide('khai-sinh', changed('khai-sinh', { validFrom: '2015-01-01' }));
    expect(said(part(now, 'validity'))).to.equal('Áp dụng từ ngày 01/01/2015');
  });

  it('says that a procedure is unknown, keeps the fallback, and recovers', async () => {
    const holder = await fixture<HTMLDivElement>(html`<div></div>`);
    const codes: string[] = [];
    holder.addEventListener('dvc-error', (event) => codes.push(event.code));
    const el = await guide('khai-sinh');
    holder.append(el);
    expect(isSeen(el)).to.equal(false);
    el.procedure = 'khong-co';
    await el.updateComplete;
    expect(said(part(el, 'problem'))).to.contain('Không tìm thấy thủ tục này');
    expect(isSeen(el)).to.equal(true);
    expect(codes).to.deep.equal(['unknownProcedure']);
    el.locale = 'en';
    await el.updateComplete;
    expect(codes, 'said once').to.have.length(1);
    el.procedure = 'trich-luc';
    await el.updateComplete;
    expect(said(part(el, 'title'))).to.equal('Civil status extract');
    expect(isSeen(el)).to.equal(false);
  });

  it('keeps the fallback after failing', async () => {
    const el = await guide('khai-sinh', { catalogue: 2 });
    expect(isSeen(el)).to.equal(true);
    expect(has(el, 'problem')).to.equal(true);
  });

  for (const id of smallCatalogue.procedures.map((one) => one.id)) {
    it(`is accessible and has no heading jumps: ${id}`, async () => {
      const el = await guide(id);
      await expect(el).to.be.accessible();
      const levels = [...el.shadowRoot!.querySelectorAll('h2, h3, h4')].map((node) =>
        Number(node.tagName[1]),
      );
      expect(levels[0]).to.equal(2);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 1)).to.be.at.most(1));
    });
  }
});
