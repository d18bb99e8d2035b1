import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { BackendError, type Backend } from '../src/backend/index.js';
import type { DvcDossierForm } from '../src/elements/index.js';
import { longTexts } from '../test/examples/long-texts.js';
import { tinyCatalogue, tinyForm, tinyProcedure } from '../test/examples/tiny-catalogue.js';
import { transcriptCatalogue } from '../test/examples/transcript.js';
import {
  button,
  choose,
  control,
  formTemplate,
  never,
  officeLike,
  press,
  scan,
  textOf,
  tick,
  toCopies,
  toDocuments,
  toReceipt,
  toRequester,
  toReview,
  type,
  until,
} from './form-walk.js';
import { unanswered } from './requests.js';

interface Args {
  backend?: Backend;
  procedure?: string;
  locale?: 'vi' | 'en';
  catalogue?: string | object;
}
export default {
  title: 'dvc-dossier-form',
  component: 'dvc-dossier-form',
  render: ({ backend, procedure, locale, catalogue }) =>
    formTemplate(backend, procedure, locale, false, catalogue),
} satisfies Meta<Args>;
type Story = StoryObj<Args>;

/** A state that is reached by filling in and pressing, as a person would. The steps are Vietnamese. */
const reached = (walk: (form: DvcDossierForm) => Promise<void>, backend: Partial<Backend> = {}): Story => ({
  args: { backend: officeLike(backend), locale: 'vi' },
  play: ({ canvasElement }) => walk(canvasElement.querySelector<DvcDossierForm>('dvc-dossier-form')!),
});
const fails =
  (...given: ConstructorParameters<typeof BackendError>) =>
  () =>
    Promise.reject(new BackendError(...given));
const submitUntil = (part: string) => async (form: DvcDossierForm) => {
  await toReview(form);
  await press(form, 'Nộp hồ sơ');
  await until(form, `[part~=${part}]`);
};

export const Sandbox: Story = {};
export const Start: Story = { args: { backend: officeLike() } };
export const Requester = reached(toRequester);
export const ConditionalField = reached(async (form) => {
  await toRequester(form);
  await tick(form, 'Khai thay người khác');
  await expect(control(form, 'Ghi rõ quan hệ').checkVisibility()).toBe(true);
});
export const RepeatedRow = reached(async (form) => {
  await toCopies(form);
  await press(form, 'Thêm người con');
  await expect(control(form, 'Họ tên con')).toBe(form.shadowRoot!.activeElement);
});
export const ErrorSummary = reached(async (form) => {
  await toRequester(form);
  await type(form, 'Ngày, tháng, năm sinh', '31/2/1958');
  await press(form, 'Tiếp tục');
  const summary = form.shadowRoot!.querySelector('[part~=error-summary]');
  await expect(summary).toBe(form.shadowRoot!.activeElement);
  await expect(summary!.querySelectorAll('a').length).toBe(4);
  await expect(control(form, 'Ngày, tháng, năm sinh').value).toBe('31/2/1958');
});
export const Documents = reached(toDocuments);
export const Uploading = reached(
  async (form) => {
    await toDocuments(form);
    await choose(form, scan());
    await until(form, 'progress');
    await expect(form.shadowRoot!.querySelector('progress')!.position).toBeCloseTo(0.4);
  },
  {
    upload: (file, { onProgress }) => {
      onProgress?.(file.size * 0.4, file.size);
      return never();
    },
  },
);
export const UploadFailed = reached(
  async (form) => {
    await toDocuments(form);
    await choose(form, scan());
    await until(form, '.file.failed');
    await expect(button(form, 'Thử lại').checkVisibility()).toBe(true);
  },
  { upload: fails('network') },
);
export const FileRefused = reached(async (form) => {
  await toDocuments(form);
  await choose(form, new File(['x'], 'to-khai.docx', { type: 'application/msword' }));
  await until(form, '.file.failed');
  await expect(textOf(form, '.file')).toContain('chỉ nhận tệp PDF, JPG hoặc PNG');
});
export const Review = reached(toReview);
export const EditFromReview = reached(async (form) => {
  await toReview(form);
  await press(form, 'Sửa phần Người yêu cầu');
});
export const Confirming = reached(submitUntil('confirming'), { challenge: never });
export const Sending = reached(submitUntil('sending'), { submit: never });
export const NetworkError = reached(submitUntil('failure'), { submit: fails('network') });
export const EarlierVersionArrived = reached(
  async (form) => {
    await submitUntil('failure')(form);
    await press(form, 'Gửi lại');
  },
  { submit: firstCutThenMismatch() },
);
/** A copy of its draft was sent from another tab. */
export const FiledFromAnotherTab = reached(submitUntil('failure'), { submit: fails('keyMismatch') });
export const Refused = reached(submitUntil('error-summary'), {
  submit: fails('invalid', { issues: [{ path: 'phone', code: 'badPhone', severity: 'error' }] }),
});
export const OfficeBusy = reached(submitUntil('failure'), { submit: fails('tooMany') });
export const Submitted = reached(toReceipt);
export const English: Story = { args: { backend: officeLike(), locale: 'en' } };
export const FiledOnThePortal: Story = { args: { procedure: 'tai-cong' } };
/** Filed elsewhere: filled in, checked and printed here. */
const prepared = reached(async (form) => {
  await until(form, '[part~=start]');
  await press(form, 'Bắt đầu khai');
  await type(form, 'Người yêu cầu', 'Nguyễn Thị Hoà');
  await type(form, 'Đã chết vào ngày', '3/7/2026');
  await press(form, 'Tiếp tục');
  await press(form, 'Xem bản in');
});
export const Prepared: Story = { ...prepared, args: { ...prepared.args, procedure: 'chuan-bi' } };
export const PrepareStart: Story = { args: { procedure: 'chuan-bi' } };
export const FiledAtTheDesk: Story = { args: { procedure: 'muc-hai' } };
export const FormToCome: Story = { args: { procedure: 'chua-co-mau' } };
const withCatalogue = (catalogue: string | object, story: Story = {}): Story => ({
  ...story,
  args: { ...story.args, catalogue },
});
export const PartlyWrong = withCatalogue({
  ...transcriptCatalogue,
  procedures: [...transcriptCatalogue.procedures, { id: 'hong', name: 'Thiếu nhiều mục' }],
});
export const LongText = withCatalogue(longTexts(transcriptCatalogue), reached(toRequester));
export const OneSection = withCatalogue(
  tinyCatalogue([tinyProcedure('trich-luc', { level: 3, form: tinyForm([]) })]),
  reached(toRequester),
);
export const Failed = withCatalogue('catalogues/khong-co.json');
export const Loading: Story = { ...withCatalogue('catalogues/dang-tai.json'), beforeEach: unanswered };
export const UnknownProcedure: Story = { args: { procedure: 'khong-co' } };

function firstCutThenMismatch(): Backend['submit'] {
  let calls = 0;
  return () => Promise.reject(new BackendError(calls++ === 0 ? 'network' : 'keyMismatch'));
}
