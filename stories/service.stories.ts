import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { Backend } from '../src/backend/index.js';
import { code, dossierIn, officeWith } from '../test/examples/dossiers.js';
import { longTexts } from '../test/examples/long-texts.js';
import { smallCatalogue, smallWith } from '../test/examples/small-catalogue.js';
import { keep } from './kept-copy.js';
import { unanswered } from './requests.js';
import { twoProcedures } from '../test/examples/two-procedures.js';

interface Args {
  /** The deep link that the visitor came by. */
  hash: string;
  procedure?: string;
  backend?: Backend;
  slots?: boolean;
  catalogue?: string | object;
}

/** The first visible button (or link) with this name, in the service or in what it shows, once it is there. */
async function press(canvas: HTMLElement, name: string, tag = 'button'): Promise<void> {
  const root = canvas.querySelector('dvc-service')!.shadowRoot!;
  for (;;) {
    const inner = root.querySelector('.shown')?.shadowRoot;
    const all = [root, inner].flatMap((one) => [...(one?.querySelectorAll<HTMLElement>(tag) ?? [])]);
    const found = all.find((one) => one.checkVisibility() && one.textContent!.trim().startsWith(name));
    if (found) return found.click();
    await new Promise(requestAnimationFrame);
  }
}
async function fill(canvas: HTMLElement, texts: string[]): Promise<void> {
  const root = canvas.querySelector('dvc-service')!.shadowRoot!.querySelector('.shown')!.shadowRoot!;
  const inputs = () => [...root.querySelectorAll<HTMLInputElement>('input')];
  while (inputs().length < texts.length) await new Promise(requestAnimationFrame);
  for (const [i, text] of texts.entries()) {
    inputs()[i]!.value = text;
    inputs()[i]!.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
export default {
  title: 'dvc-service',
  component: 'dvc-service',
  render: ({ hash, procedure, backend, slots, catalogue }) => {
    history.replaceState(history.state, '', hash || location.pathname + location.search);
    return html`<dvc-service procedure=${procedure ?? nothing} .backend=${backend} .catalogue=${catalogue}>
      <a href="https://dichvucong.gov.vn/">Cổng Dịch vụ công quốc gia</a>
      ${
        slots
          ? html`<p slot="header">UBND phường Phúc Đồng</p>
              <p slot="help">Cần giúp, xin gọi 024 3875 0000 trong giờ làm việc.</p>
              <p slot="footer">Trang của nhà trường, không phải cổng của cơ quan nhà nước.</p>`
          : nothing
      }
    </dvc-service>`;
  },
} satisfies Meta<Args>;
type Story = StoryObj<Args>;

export const List: Story = { args: { hash: '' } };
export const Guide: Story = { args: { hash: '#dvc=/khai-sinh' } };
export const Form: Story = { args: { hash: '#dvc=/khai-sinh/form' } };
export const Track: Story = { args: { hash: '#dvc=/track', backend: officeWith(dossierIn(5)) } };
export const TrackWithCode: Story = {
  args: { hash: `#dvc=/track/${code}`, backend: officeWith(dossierIn(5)) },
};
/** The form begins under the last good copy of the catalogue. */
export const FormFromKeptCopy: Story = {
  args: { hash: '#dvc=/trich-luc/form', catalogue: 'catalogues/da-luu/khong-co.json' },
  beforeEach: keep('catalogues/da-luu/khong-co.json'),
};
export const UnknownProcedure: Story = { args: { hash: '#dvc=/khong-co' } };
export const OneProcedure: Story = { args: { hash: '', procedure: 'trich-luc-ho-tich' } };
export const NoProcedures: Story = { args: { hash: '', catalogue: smallWith({ procedures: [] }) } };
export const PartlyWrong: Story = {
  args: {
    hash: '',
    catalogue: smallWith({
      procedures: [...smallCatalogue.procedures, { id: 'hong', name: 'Thiếu nhiều mục' }],
    }),
  },
};
export const LongText: Story = { args: { hash: '', catalogue: longTexts(smallCatalogue) } };
export const Failed: Story = { args: { hash: '', catalogue: 'catalogues/khong-co.json' } };
export const Loading: Story = {
  args: { hash: '', catalogue: 'catalogues/dang-tai.json' },
  beforeEach: unanswered,
};
export const WithSlots: Story = { args: { hash: '', slots: true } };
export const FormLeftOpen: Story = {
  args: { hash: '#dvc=/khai-sinh/form', catalogue: twoProcedures },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Bắt đầu khai');
    await press(canvasElement, 'Hướng dẫn của thủ tục', 'a');
  },
};
export const Receipt: Story = {
  args: { hash: '#dvc=/khai-sinh/form', catalogue: twoProcedures },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Bắt đầu khai');
    await fill(canvasElement, ['Trần Thị Bình', '0912345678']);
    await press(canvasElement, 'Tiếp tục');
    await press(canvasElement, 'Nộp hồ sơ');
  },
};
