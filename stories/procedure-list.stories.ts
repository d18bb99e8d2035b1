import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import type { DvcProcedureList } from '../src/elements/index.js';
import { keep } from './kept-copy.js';
import { unanswered } from './requests.js';
import { longTexts } from '../test/examples/long-texts.js';
import { largeCatalogue, smallCatalogue, smallWith } from '../test/examples/small-catalogue.js';

interface Args {
  /** Without one: the leaflet's real catalogue. */
  catalogue?: string | object;
  domain?: string;
  agency?: string;
  level?: string;
  audience?: string;
  guideHref?: string;
  locale?: string;
  theme?: string;
  /** Typed into the search box. */
  typed?: string;
  slots?: boolean;
}
const meta = {
  title: 'dvc-procedure-list',
  component: 'dvc-procedure-list',
  render: (args) =>
    html`<dvc-procedure-list
      .catalogue=${args.catalogue}
      domain=${args.domain ?? nothing}
      agency=${args.agency ?? nothing}
      level=${args.level ?? nothing}
      audience=${args.audience ?? nothing}
      guide-href=${args.guideHref ?? nothing}
      locale=${args.locale ?? nothing}
      theme=${args.theme ?? nothing}
    >
      <a href="https://dichvucong.gov.vn/">Cổng Dịch vụ công quốc gia</a>
      ${
        args.slots
          ? html`<h2 slot="header">Thủ tục mà phụ huynh hay hỏi</h2>
              <p slot="empty">Không thấy thủ tục cần tìm? Xin hỏi văn phòng nhà trường.</p>
              <p slot="footer">Nhà trường giới thiệu, không thay cho cơ quan nhà nước.</p>`
          : nothing
      }
    </dvc-procedure-list>`,
  play: async ({ canvasElement, args }: { canvasElement: HTMLElement; args: Args }) => {
    if (!args.typed) return;
    const list = canvasElement.querySelector<DvcProcedureList>('dvc-procedure-list')!;
    if (!list.shadowRoot?.querySelector('input'))
      await new Promise((resolve) => list.addEventListener('dvc-ready', resolve, { once: true }));
    const box = list.shadowRoot!.querySelector('input')!;
    box.value = args.typed;
    box.dispatchEvent(new InputEvent('input'));
    await list.updateComplete;
  },
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};
/** Types as the meta does, and sees what is found. */
const searching = (typed: string, check: (names: string[]) => Promise<void>): Story => ({
  args: { typed },
  play: async (context) => {
    await meta.play(context);
    const { shadowRoot } = context.canvasElement.querySelector('dvc-procedure-list')!;
    await check([...shadowRoot!.querySelectorAll('[data-id]')].map(({ textContent }) => textContent!.trim()));
  },
});
export const SearchWithoutDiacritics = searching('dang ki khai sinh', async ([first]) => {
  // As the leaflet of 2017 spells it.
  await expect(first).toContain('Đăng kí khai sinh');
});
export const NothingFound = searching('hộ chiếu phổ thông', async (names) => {
  await expect(names).toEqual([]);
});
export const Level4Only: Story = { args: { level: '4' } };
export const LinksToPages: Story = { args: { guideHref: '#/thu-tuc/{id}' } };
export const EveryChannel: Story = { args: { catalogue: smallCatalogue } };
export const Coverage: Story = {
  args: {
    catalogue: smallWith({
      procedures: smallCatalogue.procedures.map(({ level, ...one }) => ({
        ...one,
        coverage: level === 4 ? 'full' : 'partial',
      })),
    }),
  },
};
export const OneProcedure: Story = {
  args: { catalogue: smallWith({ procedures: smallCatalogue.procedures.slice(0, 1) }) },
};
export const NoProcedures: Story = { args: { catalogue: smallWith({ procedures: [] }) } };
export const SixAndAHalfThousand: Story = { args: { catalogue: largeCatalogue(6500) } };
export const PartlyWrong: Story = {
  args: {
    catalogue: smallWith({
      procedures: [...smallCatalogue.procedures, { id: 'hong', name: 'Thiếu nhiều mục' }],
    }),
  },
};
export const LongText: Story = { args: { catalogue: longTexts(smallCatalogue) } };
export const Failed: Story = { args: { catalogue: 'catalogues/khong-co.json' } };
export const WrongVersion: Story = { args: { catalogue: { catalogue: 2 } } };
/** Nothing newer can be had: the last good copy, and from when it is. */
export const KeptCopy: Story = {
  args: { catalogue: 'catalogues/da-luu/khong-co.json' },
  beforeEach: keep('catalogues/da-luu/khong-co.json'),
};
/** The new one is no catalogue at all: this address gives a page. */
export const KeptCopyNewIsWrong: Story = {
  args: { catalogue: 'iframe.html?danh-muc' },
  beforeEach: keep('iframe.html?danh-muc'),
};
export const Loading: Story = {
  args: { catalogue: 'catalogues/dang-tai.json' },
  beforeEach: unanswered,
};
export const WithSlots: Story = { args: { slots: true } };
export const English: Story = { args: { locale: 'en' } };
