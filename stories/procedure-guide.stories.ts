import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { smallCatalogue, smallWith } from '../test/examples/small-catalogue.js';

interface Args {
  procedure: string;
  /** Without one: the leaflet's real catalogue. */
  catalogue?: string | object;
  filingHref?: string;
  locale?: string;
  theme?: string;
}
export default {
  title: 'dvc-procedure-guide',
  component: 'dvc-procedure-guide',
  render: (args) =>
    html`<dvc-procedure-guide
      procedure=${args.procedure}
      .catalogue=${args.catalogue}
      filing-href=${args.filingHref ?? nothing}
      locale=${args.locale ?? nothing}
      theme=${args.theme ?? nothing}
    >
      <a href="https://dichvucong.gov.vn/">Cổng Dịch vụ công quốc gia</a>
    </dvc-procedure-guide>`,
} satisfies Meta<Args>;
type Story = StoryObj<Args>;

const changed = (id: string, more: object) =>
  smallWith({
    procedures: smallCatalogue.procedures.map((one) => (one.id === id ? { ...one, ...more } : one)),
  });

export const Level3: Story = { args: { procedure: 'khai-sinh' } };
export const Level4: Story = { args: { procedure: 'trich-luc-ho-tich' } };
export const FormToCome: Story = {
  args: { procedure: 'khai-sinh', catalogue: changed('khai-sinh', { form: undefined }) },
};
export const OnThePortal: Story = { args: { procedure: 'xay-dung', catalogue: smallCatalogue } };
export const AtTheDesk: Story = { args: { procedure: 'via-he', catalogue: smallCatalogue } };
export const MarksAndReplacedPapers: Story = { args: { procedure: 'khai-sinh', catalogue: smallCatalogue } };
export const NoLongerInForce: Story = {
  args: { procedure: 'khai-sinh', catalogue: changed('khai-sinh', { validTo: '2025-06-30' }) },
};
export const LinkToTheForm: Story = { args: { procedure: 'khai-sinh', filingHref: '#/khai/{id}' } };
export const UnknownProcedure: Story = { args: { procedure: 'khong-co' } };
export const Failed: Story = { args: { procedure: 'khai-sinh', catalogue: 'catalogues/khong-co.json' } };
export const Loading: Story = {
  args: { procedure: 'khai-sinh', catalogue: 'catalogues/dang-tai.json' },
  beforeEach: () => {
    const { fetch } = window;
    window.fetch = () => new Promise<never>(() => undefined);
    return () => {
      window.fetch = fetch;
    };
  },
};
export const English: Story = { args: { procedure: 'khai-sinh', locale: 'en' } };
export const Dark: Story = { args: { procedure: 'khai-sinh', theme: 'dark' }, globals: { theme: 'dark' } };
