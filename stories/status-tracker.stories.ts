import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { BackendError, type Backend, type DossierStatus } from '../src/backend/index.js';
import type { DvcStatusTracker } from '../src/elements/index.js';
import type { Status } from '../src/lifecycle/index.js';
import * as office from '../test/examples/acting-office.js';
import { longTexts } from '../test/examples/long-texts.js';
import { code, dossierIn, factor, officeThat, officeWith } from '../test/examples/dossiers.js';
import { scan } from './form-walk.js';

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
export const LongText: Story = { args: { backend: officeWith(longTexts(dossierIn(5))) }, play: lookUp };
export const Sandbox = found(1, { sandbox: true });
export const NotFound: Story = { args: { backend: officeWith() }, play: lookUp };
export const NetworkError = failing(() => Promise.reject(new BackendError('network')));
export const Loading = failing(() => new Promise<never>(() => undefined));

/** A dossier with which something may be done, and the buttons that are pressed once it is found, in order. */
const acting = (dossier: DossierStatus, ...labels: RegExp[]): Story => ({
  args: { backend: office.actingOffice(dossier).backend },
  play: async (context) => {
    await lookUp(context);
    const tracker = context.canvasElement.querySelector<DvcStatusTracker>('dvc-status-tracker')!;
    const root = tracker.shadowRoot!;
    for (const label of labels) {
      const button = await waitFor(() =>
        [...root.querySelectorAll('button')].find((each) =>
          label.test(each.getAttribute('aria-label') ?? each.textContent!.trim()),
        ),
      );
      button.click();
      await tracker.updateComplete;
    }
    await waitFor(() => root.querySelector('article'));
  },
});
/** Until it is there: parts come late. */
async function waitFor<T>(find: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
const answer = /^Bổ sung ngay/;
const view = /^Xem Giấy tiếp nhận/;

export const MayAnswer = acting(office.wanting);
export const Answering = acting(office.wanting, answer);
const answering = acting(office.wanting, answer);
const send = async (root: ShadowRoot) =>
  (
    await waitFor(() =>
      [...root.querySelectorAll('button')].find((one) => one.textContent!.includes('Gửi phần bổ sung')),
    )
  ).click();
export const AnsweringWithErrors: Story = {
  ...answering,
  play: async (context) => {
    await answering.play!(context);
    const root = context.canvasElement.querySelector('dvc-status-tracker')!.shadowRoot!;
    await send(root);
    const summary = await waitFor(() => root.querySelector('[part~=error-summary]'));
    await expect(summary.textContent).toContain('Ngày sinh của người mẹ');
    await expect(summary.textContent).toContain('Giấy chứng sinh');
  },
};
/** The answer to the request: a date and a new scan. */
export const Answered: Story = {
  // An office that has been answered asks no more: a new one each time.
  render: () =>
    html`<dvc-status-tracker .backend=${office.actingOffice(office.wanting).backend}></dvc-status-tracker>`,
  play: async (context) => {
    await answering.play!(context);
    const root = context.canvasElement.querySelector('dvc-status-tracker')!.shadowRoot!;
    const date = await waitFor(() => root.querySelector<HTMLInputElement>('#f-motherBirthDate'));
    date.value = '03/07/1995';
    date.dispatchEvent(new Event('input', { bubbles: true }));
    const file = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const chosen = new DataTransfer();
    chosen.items.add(scan('giay-chung-sinh.pdf'));
    file.files = chosen.files;
    file.dispatchEvent(new Event('change', { bubbles: true }));
    await waitFor(() => root.querySelector('.file.done'));
    await send(root);
    await waitFor(() => root.querySelector('h2')!.textContent!.includes('Đã gửi, chờ tiếp nhận'));
    await expect(root.querySelector('[part=act]')).toBe(null);
  },
};
export const Withdrawing = acting(office.wanting, /^Rút hồ sơ/);
export const OneTimeCodeWanted = acting(office.wanting, /^Rút hồ sơ/, /^Rút hồ sơ/);
export const OneTimeCodeSent = acting(office.wanting, /^Rút hồ sơ/, /^Rút hồ sơ/, /^Gửi mã/);
export const FeeByTransfer = acting(office.owing);
export const FeePaid = acting(office.paid);
export const DeliveryAtHome = acting(office.accepted, /^Nhận kết quả tại nhà/);
export const PaperWanted = acting(office.accepted, view);
export const Paper = acting({ ...office.accepted, needOneTimeCode: [] }, view);
export const ResultFiles = acting(office.ready);
export const Rating = acting(office.handedOver, /^Đánh giá/);
export const RatingWithoutScore = acting(office.handedOver, /^Đánh giá/, /^Gửi đánh giá/);
