import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { DvcDossierForm } from '../src/elements/index.js';
import { PROCEDURE } from '../src/elements/form/drafts/content.js';
import { database, deleteDraft } from '../src/elements/form/drafts/database.js';
import { hold } from '../src/elements/form/drafts/lock.js';
import { removeNotes } from '../src/elements/form/drafts/tab-notes.js';
import {
  choose,
  formTemplate,
  officeLike,
  press,
  scan,
  tick,
  toCopies,
  toDocuments,
  toRequester,
  toReview,
  type,
  until,
  untilSaid,
} from './form-walk.js';
import { laterCatalogue } from '../test/examples/transcript.js';

interface Args {
  shared?: boolean;
}
/** What is kept of a form and where, and what the page says of it. */
export default {
  title: 'dvc-dossier-form/drafts',
  component: 'dvc-dossier-form',
  render: ({ shared }) => formTemplate(officeLike(), 'trich-luc', 'vi', shared),
} satisfies Meta<Args>;
type Story = StoryObj<Args>;

const reached = (walk: (form: DvcDossierForm) => Promise<void>, more: Story = {}): Story => ({
  ...more,
  play: ({ canvasElement }) => walk(canvasElement.querySelector<DvcDossierForm>('dvc-dossier-form')!),
});

const saved = (form: DvcDossierForm) => untilSaid(form, '[part~=draft]', 'Lưu lúc');
async function keep(form: DvcDossierForm): Promise<void> {
  await press(form, 'Lưu bản nháp trên máy này');
  await untilSaid(form, '[part~=draft]', 'lưu trên máy này');
}
/** Leaves the form for another, and comes back as after a reload: to what was kept. */
async function comeBack(
  form: DvcDossierForm,
  { as = {}, meanwhile }: { as?: Partial<DvcDossierForm>; meanwhile?: () => unknown } = {},
): Promise<void> {
  const { procedure } = form;
  form.procedure = 'chuan-bi';
  await form.updateComplete;
  await until(form, '[part~=start]');
  await meanwhile?.();
  Object.assign(form, { procedure, ...as });
  await form.updateComplete;
  await until(form, '[part~=start], form, [part~=changes]');
}
/** A new tab has no note of the drafts of others. */
const asNewTab = { meanwhile: removeNotes };

async function keptOnDevice(form: DvcDossierForm): Promise<void> {
  await toCopies(form);
  await keep(form);
}
async function openElsewhere(form: DvcDossierForm): Promise<void> {
  await keptOnDevice(form);
  const holdIt = async () => {
    removeNotes();
    const [id] = await (await database()).getAllKeys('drafts');
    await hold(id!); // until the page is left: as another tab does
  };
  await comeBack(form, { meanwhile: holdIt });
}
async function asked(form: DvcDossierForm): Promise<void> {
  await toCopies(form);
  await saved(form);
  await press(form, 'Xóa bản nháp');
}

export const InThisTab = reached(async (form) => {
  await toCopies(form);
  await saved(form);
});
export const Restored = reached(async (form) => {
  await toDocuments(form);
  await choose(form, scan());
  await until(form, '.file.done');
  await saved(form);
  await comeBack(form);
  await until(form, '.file.done');
});
/** The browser had no room for the file, or has cleared it away. */
export const RestoredWithoutFile = reached(async (form) => {
  await toDocuments(form);
  await choose(form, scan());
  await saved(form);
  const lose = async () => {
    const store = await database();
    for (const [id, name] of await store.getAllKeys('parts'))
      if (name !== PROCEDURE) await store.delete('parts', [id, name]);
  };
  await comeBack(form, { meanwhile: lose });
});
export const KeptOnDevice = reached(keptOnDevice);
export const OfferedFromDevice = reached(async (form) => {
  await keptOnDevice(form);
  await comeBack(form, asNewTab);
});
export const AskedToDelete = reached(asked);
export const Deleted = reached(async (form) => {
  await asked(form);
  await press(form, 'Xóa hẳn');
  await untilSaid(form, '[part~=draft-news]', 'Đã xóa');
});
export const OpenInAnotherTab = reached(openElsewhere);
export const CopyOfAnotherTab = reached(async (form) => {
  await openElsewhere(form);
  await press(form, 'Mở bản riêng ở đây');
  await untilSaid(form, '[part~=draft-news]', 'bản riêng');
});
/** It was deleted, or gone on with, in another tab. */
export const Overtaken = reached(async (form) => {
  await keptOnDevice(form);
  for (const id of await (await database()).getAllKeys('drafts')) await deleteDraft(id);
  await type(form, 'Số lượng bản sao', '2');
  await untilSaid(form, '[part~=draft-news]', 'thẻ khác');
});
/** The catalogue has changed since: what was lost, and what is wanted now. */
export const NewerVersion = reached(async (form) => {
  await toReview(form);
  await saved(form);
  await comeBack(form, { as: { catalogue: laterCatalogue() } });
});
export const SharedByVisitor = reached(async (form) => {
  await until(form, '[part~=start]');
  await tick(form, 'Đây là máy dùng chung');
});
export const Shared: Story = { args: { shared: true } };
export const SharedWhileFilling = reached(toRequester, { args: { shared: true } });

/** Something of the browser's storage fails for as long as the story is shown. */
const failing = (change: () => () => void, walk: Parameters<typeof reached>[0]): Story =>
  reached(walk, { beforeEach: change });

export const NoStorage = failing(() => {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => {
    throw new DOMException('', 'SecurityError');
  };
  return () => void (IDBFactory.prototype.open = open);
}, toRequester);
export const StorageFull = failing(
  () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    return () => void (IDBObjectStore.prototype.put = put);
  },
  async (form) => {
    await toCopies(form);
    await untilSaid(form, '[part~=draft]', 'Chưa giữ được');
  },
);
