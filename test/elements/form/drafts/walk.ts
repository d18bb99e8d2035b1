/** What the tests of drafts do and look at. */
import { fixture } from '@open-wc/testing';
import { BackendError, type Backend, type SubmitOptions } from '../../../../src/backend/index.js';
import type { Submission } from '../../../../src/dossier/index.js';
import { DvcDossierForm } from '../../../../src/elements/dvc-dossier-form.js';
import { database, deleteDatabase } from '../../../../src/elements/form/drafts/database.js';
import { formTemplate, officeLike, press, textOf, until } from '../../../../stories/form-walk.js';
import '../../new-tab.js';
import { waitUntil } from '../../../wait-until.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

export async function form(
  backend: Backend | undefined = officeLike(),
  change: Partial<DvcDossierForm> = {},
) {
  const el = await fixture<DvcDossierForm>(formTemplate(backend));
  Object.assign(el, change);
  await until(el, '[part~=start], form, [part~=changes]');
  return el;
}
/** What a reload does to the form: another element in the same tab, once the first one is gone. */
export async function reloaded(el: DvcDossierForm, backend?: Backend, change?: Partial<DvcDossierForm>) {
  el.remove();
  return form(backend, change);
}
export const heading = (el: DvcDossierForm) => textOf(el, '.step-heading');
export const news = (el: DvcDossierForm) => textOf(el, '[part~=draft-news]');
export const bar = (el: DvcDossierForm) => textOf(el, '[part~=draft] [role=status]');
export const focused = (el: DvcDossierForm) => el.shadowRoot!.activeElement;
export const isSaved = (el: DvcDossierForm) =>
  waitUntil(() => textOf(el, '[part~=draft]').includes('Lưu lúc'), 'the draft is saved');
export async function counts(): Promise<number[]> {
  const db = await database();
  return Promise.all((['drafts', 'parts', 'keys'] as const).map((store) => db.count(store)));
}
/** The files of an earlier page are with the office again. */
export const areSent = (el: DvcDossierForm) =>
  waitUntil(() => !el.shadowRoot!.textContent!.includes('tệp đang gửi'), 'all files are sent');
export const count = (el: DvcDossierForm, selector: string) =>
  el.shadowRoot!.querySelectorAll(selector).length;
export const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** An office that keeps what it was sent, and whose answers are scripted. */
export function recording(...answers: (() => never | Promise<never>)[]) {
  const sent: { submission: Submission; options: SubmitOptions }[] = [];
  const real = officeLike();
  const submit: Backend['submit'] = (submission, options) => {
    const answer = answers[sent.length];
    sent.push({ submission, options });
    return answer ? answer() : real.submit(submission, options);
  };
  return { backend: { ...real, submit }, sent };
}
export const cut = () => Promise.reject(new BackendError('network'));

/** Keeps the draft on the device, as its button does. */
export async function keepOnDevice(el: DvcDossierForm): Promise<void> {
  await press(el, 'Lưu bản nháp trên máy này');
  await waitUntil(() => bar(el).includes('trên máy này'));
}

/** A browser that knows of no draft. A form that was taken away still writes, and then lets go of its draft. */
export async function emptyBrowser(): Promise<void> {
  await waitUntil(async () => (await navigator.locks.query()).held?.length === 0, 'every draft is let go of');
  sessionStorage.clear();
  await deleteDatabase();
}
