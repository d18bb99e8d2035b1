/** Fills a dossier form in as a person would, by label and button; used by stories and tests. */
import { html } from 'lit';
import { createBackend, type Backend } from '../src/backend/index.js';
import type { DvcDossierForm } from '../src/elements/index.js';
import { transcriptCatalogue } from '../test/examples/transcript.js';

/** An office in the page, with some of its answers otherwise. */
export const officeLike = (answers: Partial<Backend> = {}): Backend => ({
  ...createBackend('browser'),
  ...answers,
});
export const never = (): Promise<never> => new Promise(() => undefined);

export const formTemplate = (
  backend: Backend | undefined,
  procedure = 'trich-luc',
  locale?: 'vi' | 'en',
  shared = false,
  catalogue: string | object = transcriptCatalogue,
) =>
  html`<dvc-dossier-form
    procedure=${procedure}
    adapter="browser"
    ?shared=${shared}
    .locale=${locale}
    .backend=${backend}
    .catalogue=${catalogue}
    ><a href="https://phucdong.example/">Thủ tục trên trang chính thức</a></dvc-dossier-form
  >`;

const squeezed = (node: Node): string => node.textContent!.replace(/\s+/g, ' ').trim();
export const textOf = (form: DvcDossierForm, selector: string): string =>
  [...form.shadowRoot!.querySelectorAll(selector)].map(squeezed).join(' | ');

export function control(form: DvcDossierForm, label: string): HTMLInputElement {
  const labels = [...form.shadowRoot!.querySelectorAll('label')];
  const found = labels.find((each) => squeezed(each).startsWith(label))?.control;
  if (!found) throw new Error(`no control labelled “${label}” among: ${labels.map(squeezed).join(', ')}`);
  return found as HTMLInputElement;
}

export async function type(form: DvcDossierForm, label: string, value: string): Promise<void> {
  const input = control(form, label);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await form.updateComplete;
}

export async function tick(form: DvcDossierForm, label: string): Promise<void> {
  control(form, label).click();
  await form.updateComplete;
}

export function button(form: DvcDossierForm, name: string): HTMLElement {
  const all = [...form.shadowRoot!.querySelectorAll<HTMLElement>('button, a')];
  const found = all.find((each) => (each.ariaLabel ?? squeezed(each)).includes(name));
  if (!found) throw new Error(`no button “${name}” among: ${all.map(squeezed).join(', ')}`);
  return found;
}
export async function press(form: DvcDossierForm, name: string): Promise<void> {
  button(form, name).click();
  await form.updateComplete;
  await form.updateComplete; // the focus moves after the drawing
}

export async function choose(form: DvcDossierForm, ...files: File[]): Promise<void> {
  const input = form.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}
export const scan = (name = 'giay-khai-sinh-cu.pdf'): File =>
  new File(['%PDF-1.4 one page'], name, { type: 'application/pdf' });

export async function until(form: DvcDossierForm, selector: string): Promise<void> {
  while (!form.shadowRoot!.querySelector(selector)) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    await form.updateComplete;
  }
}

export async function untilSaid(form: DvcDossierForm, selector: string, text: string): Promise<void> {
  while (!textOf(form, selector).includes(text)) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    await form.updateComplete;
  }
}

export async function toRequester(form: DvcDossierForm): Promise<void> {
  await until(form, '[part~="start"]'); // the form comes in a part of its own
  await press(form, 'Bắt đầu khai');
}
export async function toCopies(form: DvcDossierForm): Promise<void> {
  await toRequester(form);
  await type(form, 'Họ, chữ đệm, tên', 'Nguyễn Thị Hoà');
  await type(form, 'Ngày, tháng, năm sinh', '3/7/1958');
  await type(form, 'Số điện thoại', '0912 345 678');
  await tick(form, 'Bản thân');
  await press(form, 'Tiếp tục');
}
export async function toDocuments(form: DvcDossierForm): Promise<void> {
  await toCopies(form);
  await type(form, 'Số lượng bản sao', '2');
  await press(form, 'Thêm người con');
  await type(form, 'Họ tên con', 'Trần Văn An');
  await type(form, 'Đã đăng ký tại', 'UBND phường Phúc Đồng, quận Long Biên');
  await tick(form, 'Tôi cam đoan');
  await press(form, 'Tiếp tục');
}
export async function toReview(form: DvcDossierForm): Promise<void> {
  await toDocuments(form);
  await choose(form, scan());
  await until(form, '.file.done');
  await press(form, 'Tiếp tục');
}
export async function toReceipt(form: DvcDossierForm): Promise<void> {
  await toReview(form);
  await press(form, 'Nộp hồ sơ');
  await until(form, '[part~=receipt]');
}

/** The next event of this name. */
export const next = <K extends keyof HTMLElementEventMap>(form: HTMLElement, name: K) =>
  new Promise<HTMLElementEventMap[K]>((came) => form.addEventListener(name, came, { once: true }));
