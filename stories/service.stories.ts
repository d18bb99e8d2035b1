import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { Backend } from '../src/backend/index.js';
import { code, dossierIn, officeWith } from './dossiers.js';

interface Args {
  /** The deep link that the visitor came by. */
  hash: string;
  procedure?: string;
  backend?: Backend;
  slots?: boolean;
}
export default {
  title: 'dvc-service',
  component: 'dvc-service',
  render: ({ hash, procedure, backend, slots }) => {
    history.replaceState(history.state, '', hash || location.pathname + location.search);
    return html`<dvc-service procedure=${procedure ?? nothing} .backend=${backend}>
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
export const FormToCome: Story = { args: { hash: '#dvc=/khai-tu/form' } };
export const Track: Story = { args: { hash: '#dvc=/track', backend: officeWith(dossierIn(5)) } };
export const TrackWithCode: Story = {
  args: { hash: `#dvc=/track/${code}`, backend: officeWith(dossierIn(5)) },
};
export const UnknownProcedure: Story = { args: { hash: '#dvc=/khong-co' } };
export const OneProcedure: Story = { args: { hash: '', procedure: 'trich-luc-ho-tich' } };
export const WithSlots: Story = { args: { hash: '', slots: true } };
