import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { longTexts } from '../test/examples/long-texts.js';
import { smallCatalogue, smallWith } from '../test/examples/small-catalogue.js';
import { tinyCatalogue, tinyProcedure } from '../test/examples/tiny-catalogue.js';
import { unanswered } from './requests.js';

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
/** The least that a catalogue may say of a procedure. */
export const Least: Story = {
  args: { procedure: 'it-nhat', catalogue: tinyCatalogue([tinyProcedure('it-nhat')]) },
};
export const OneProcedure: Story = {
  args: {
    procedure: 'khai-sinh',
    catalogue: smallWith({ procedures: smallCatalogue.procedures.slice(0, 1) }),
  },
};
export const PartlyWrong: Story = {
  args: {
    procedure: 'khai-sinh',
    catalogue: smallWith({
      procedures: [...smallCatalogue.procedures, { id: 'hong', name: 'Thiếu nhiều mục' }],
    }),
  },
};
export const LongText: Story = { args: { procedure: 'khai-sinh', catalogue: longTexts(smallCatalogue) } };
export const Failed: Story = { args: { procedure: 'khai-sinh', catalogue: 'catalogues/khong-co.json' } };
export const Loading: Story = {
  args: { procedure: 'khai-sinh', catalogue: 'catalogues/dang-tai.json' },
  beforeEach: unanswered,
};
export const English: Story = { args: { procedure: 'khai-sinh', locale: 'en' } };
