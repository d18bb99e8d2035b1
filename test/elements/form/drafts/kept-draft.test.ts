import { expect } from '@open-wc/testing';
import { parseCatalogue } from '../../../../src/catalogue/parse.js';
import type { Procedure } from '../../../../src/catalogue/index.js';
import { newDossier, type FileAnswer } from '../../../../src/dossier/index.js';
import type { DraftContent } from '../../../../src/elements/form/drafts/content.js';
import {
  database,
  deleteDatabase,
  deviceDrafts,
  KEPT,
} from '../../../../src/elements/form/drafts/database.js';
import { KeptDraft, Overtaken, type OpenedDraft } from '../../../../src/elements/form/drafts/kept-draft.js';
import { notesFor, writeNote } from '../../../../src/elements/form/drafts/tab-notes.js';
import { head, tinyCatalogue, tinyForm, tinyProcedure } from '../../../examples/tiny-catalogue.js';
import { storedBytes } from './stored.js';

const scope = 'the-same';
const procedure: Procedure = parseCatalogue(tinyCatalogue([tinyProcedure('p', { form: tinyForm([]) })]))
  .catalogue!.procedures[0]!;
const answer: FileAnswer = {
  key: 'f1',
  name: 'giay.pdf',
  size: 5,
  type: 'application/pdf',
  state: 'done',
  id: 'u',
};

function content(name: string, file?: FileAnswer): DraftContent {
  const dossier = newDossier(head, procedure);
  return {
    dossier: { ...dossier, answers: { fullName: name }, documents: file ? { paper: [file] } : {} },
    step: 'main',
    sent: [],
    places: { f1: 'https://office.example/uploads/1' },
  };
}
const files = (bytes = 'bytes') =>
  new Map([['f1', new File([bytes], 'giay.pdf', { type: 'application/pdf' })]]);
const none = new Map<string, File>();
const keyOf = ({ id }: KeptDraft) => notesFor(scope).find((note) => note.id === id)?.key;

async function saved(device: boolean, name = 'Nguyễn Thị Hòa'): Promise<KeptDraft> {
  const draft = KeptDraft.create(scope, device);
  await draft.save(content(name, answer), { procedure, files: files() });
  return draft;
}
async function reopened(draft: KeptDraft): Promise<OpenedDraft> {
  await draft.release();
  const opened = await KeptDraft.open(draft.id, keyOf(draft));
  if (typeof opened !== 'object') throw new Error(`not opened: ${String(opened)}`);
  return opened;
}
const thrown = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a kept draft', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    await deleteDatabase();
  });

  for (const device of [false, true]) {
    it(`comes back with answers, files and places, ${device ? 'on the device' : 'in the tab'}`, async () => {
      const draft = await saved(device);
      const { found, draft: again } = await reopened(draft);
      expect(found.content).to.deep.include({ step: 'main', sent: [] });
      expect(found.content.dossier.answers).to.deep.equal({ fullName: 'Nguyễn Thị Hòa' });
      expect(found.content.places).to.deep.equal({ f1: 'https://office.example/uploads/1' });
      expect(found.procedure).to.deep.equal(procedure);
      const file = found.files.get('f1')!;
      expect([file.name, file.type, await file.text()]).to.deep.equal([
        'giay.pdf',
        'application/pdf',
        'bytes',
      ]);
      expect(again.savedAt).to.equal(draft.savedAt);
    });
  }

  it('lies in the browser with nothing readable in it', async () => {
    for (const device of [false, true]) await saved(device, 'CANARY-Hòa');
    const stored = await storedBytes();
    expect(stored).to.include('drafts'); // it did look
    for (const secret of ['CANARY', 'giay.pdf', 'office.example', 'bytes', 'fullName'])
      expect(stored).not.to.include(secret);
  });

  it('of the tab has its key in the tab alone; that of the device cannot be read out', async () => {
    const tab = await saved(false);
    const device = await saved(true);
    const db = await database();
    expect(await db.get('keys', tab.id)).to.equal(undefined);
    expect(keyOf(device)).to.equal(undefined);
    const key = (await db.get('keys', device.id))!;
    expect([
      key.extractable,
      (await thrown(crypto.subtle.exportKey('raw', key))) instanceof DOMException,
    ]).to.deep.equal([false, true]);
  });

  it('of the tab is unreadable without its key, and with another', async () => {
    const draft = await saved(false);
    await draft.release();
    expect(await KeptDraft.open(draft.id, undefined)).to.equal(undefined);
    const other = KeptDraft.create(scope, false);
    expect(await KeptDraft.open(draft.id, keyOf(other))).to.equal(undefined);
  });

  it('does not take what was sealed for another draft', async () => {
    const [first, second] = [await saved(true, 'Một'), await saved(true, 'Hai')];
    await first.release();
    const db = await database();
    const [one, two] = [(await db.get('drafts', first.id))!, (await db.get('drafts', second.id))!];
    await db.put('keys', (await db.get('keys', second.id))!, first.id);
    await db.put('drafts', { ...one, content: two.content });
    expect(await KeptDraft.open(first.id, undefined)).to.equal(undefined);
  });

  it('is opened by one alone', async () => {
    const draft = await saved(true);
    expect(await KeptDraft.open(draft.id, undefined)).to.equal('busy');
    await reopened(draft);
  });

  it('is not written over by whoever had it before', async () => {
    const first = await saved(true);
    const { draft: second } = await reopened(first);
    await second.save(content('Mới', answer), { procedure, files: files() });
    const error = await thrown(first.save(content('Cũ', answer), { procedure, files: files() }));
    expect(error).to.be.instanceOf(Overtaken);
    expect((await reopened(second)).found.content.dossier.answers).to.deep.equal({ fullName: 'Mới' });
  });

  it('is deleted with its files and its key, and does not come back', async () => {
    const draft = await saved(true);
    await draft.delete();
    const db = await database();
    for (const store of ['drafts', 'parts', 'keys'] as const) expect(await db.count(store)).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
    const late = await thrown(draft.save(content('Cũ', answer), { procedure, files: files('other') }));
    expect(late).to.be.instanceOf(Overtaken);
    for (const store of ['drafts', 'parts', 'keys'] as const) expect(await db.count(store)).to.equal(0);
  });

  it('lets go of a file that was taken away', async () => {
    const draft = await saved(false);
    const db = await database();
    expect(await db.getAllKeys('parts')).to.have.deep.members([
      [draft.id, 'f1'],
      [draft.id, 'procedure'],
    ]);
    await draft.save(content('Hòa'), { procedure, files: none });
    expect(await db.getAllKeys('parts')).to.deep.equal([[draft.id, 'procedure']]);
  });

  it('writes a file once, however often the rest is saved, and after it was opened again', async () => {
    const draft = await saved(false);
    const db = await database();
    const written = async () => (await db.get('parts', [draft.id, 'f1']))!.nonce;
    const before = await written();
    const { draft: again, found } = await reopened(draft);
    await again.save(content('Hòa', answer), { procedure, files: found.files });
    expect(await written()).to.deep.equal(before);
    await again.save(content('Hòa', answer), { procedure, files: files('others') });
    expect(await written()).not.to.deep.equal(before);
  });

  it('expires: it cannot be opened, is not offered, and is cleared away when the page comes again', async () => {
    const [old, young] = [await saved(true), await saved(true)];
    const db = await database();
    const row = (await db.get('drafts', old.id))!;
    expect(row.expiresAt - row.savedAt).to.equal(KEPT);
    expect(KEPT).to.equal(7 * 24 * 60 * 60 * 1000);
    await db.put('drafts', { ...row, expiresAt: Date.now() - 1 });
    await old.release();
    expect(await KeptDraft.open(old.id, undefined)).to.equal(undefined);
    expect((await deviceDrafts(scope)).map(({ id }) => id)).to.deep.equal([young.id]);
    await reload();
    const again = await database();
    expect(await again.getAllKeys('drafts')).to.deep.equal([young.id]);
    expect(await again.getAllKeys('keys')).to.deep.equal([young.id]);
    expect((await again.getAllKeys('parts')).map(([id]) => id)).not.to.include(old.id);
  });

  it('of a tab is not offered to others', async () => {
    await saved(false);
    expect(await deviceDrafts(scope)).to.deep.equal([]);
  });

  it('written in another way than this version knows is left alone', async () => {
    const draft = await saved(true);
    const unreadable = { ...content('Hòa'), format: 2 } as DraftContent;
    await draft.save(unreadable, { procedure, files: none });
    await draft.release();
    expect(await KeptDraft.open(draft.id, undefined)).to.equal(undefined);
  });

  it('is known to a tab at once; what is no note of ours is passed over', () => {
    const draft = KeptDraft.create(scope, false);
    sessionStorage.setItem('dvc-draft:broken', '{');
    sessionStorage.setItem('dvc-draft:other', '{"scope":7}');
    writeNote({ id: 'x', scope: 'another' });
    expect(notesFor(scope).map(({ id }) => id)).to.deep.equal([draft.id]);
  });
});

/** The database is closed, as by another tab that wants it for itself; and opened anew, as by the next page. */
async function reload(): Promise<void> {
  const opened = await database();
  opened.dispatchEvent(new IDBVersionChangeEvent('versionchange'));
}
