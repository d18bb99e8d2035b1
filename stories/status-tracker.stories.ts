import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { BackendError, type Backend, type DossierStatus } from '../src/backend/index.js';
import type { DvcStatusTracker } from '../src/elements/index.js';
import type { Status } from '../src/lifecycle/index.js';
import { code, dossierIn, factor, officeThat, officeWith } from './dossiers.js';

interface Args {
  backend: Backend;
  code?: string;
}
export default {
  title: 'dvc-status-tracker',
  component: 'dvc-status-tracker',
  render: (args) =>
    html`<dvc-status-tracker .backend=${args.backend} .code=${args.code}></dvc-status-tracker>`,
} satisfies Meta<Args>;
type Story = StoryObj<Args>;

/** Types code and digits and presses the button, as a person would. */
async function lookUp({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const tracker = canvasElement.querySelector<DvcStatusTracker>('dvc-status-tracker')!;
  await tracker.updateComplete;
  const root = tracker.shadowRoot!;
  for (const [id, text] of [
    ['code', code.toLowerCase()],
    ['factor', factor],
  ] as const) {
    const input = root.querySelector<HTMLInputElement>(`#${id}`)!;
    input.value = text;
    input.dispatchEvent(new Event('input'));
  }
  root.querySelector('form')!.requestSubmit();
  await tracker.updateComplete;
}
const found = (status: Status, more: Partial<DossierStatus> = {}): Story => ({
  args: { backend: officeWith(dossierIn(status, more)) },
  play: lookUp,
});
const failing = (track: Backend['track']): Story => ({ args: { backend: officeThat(track) }, play: lookUp });

export const Empty: Story = { args: { backend: officeWith(dossierIn(1)) } };
export const CodeGiven: Story = { args: { backend: officeWith(dossierIn(1)), code } };
export const Status1Sent = found(1);
export const Status2Accepted = found(2);
export const Status3NotAccepted = found(3);
export const Status4Processing = found(4);
export const Status4Overdue = found(4, { appointment: '2026-11-20T17:00:00+07:00' });
export const Status5SupplementWanted = found(5);
export const Status6FeeDue = found(6);
export const Status7Withdrawn = found(7);
export const Status8OnHold = found(8);
export const Status9CollectAtDesk = found(9);
export const Status9ByPost = found(9, { delivery: 'post' });
export const Status10HandedOver = found(10);
export const Sandbox = found(1, { sandbox: true });
export const NotFound: Story = { args: { backend: officeWith() }, play: lookUp };
export const NetworkError = failing(() => Promise.reject(new BackendError('network')));
export const Loading = failing(() => new Promise<never>(() => undefined));
