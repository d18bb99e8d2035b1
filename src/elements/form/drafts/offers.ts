import { database, deviceDrafts, type DraftRow } from './database.js';
import { KeptDraft, type OpenedDraft } from './kept-draft.js';
import { isHeld } from './lock.js';
import { notesFor, removeNote } from './tab-notes.js';

/** A draft that may be gone on with. */
export interface Offer extends Pick<DraftRow, 'id' | 'device' | 'savedAt' | 'expiresAt'> {
  /** Of a draft of a tab. */
  tabKey?: string;
  /** It is open in another tab: only a copy can be had here. */
  elsewhere: boolean;
}

const offerOf = (
  { id, device, savedAt, expiresAt }: DraftRow,
  elsewhere: boolean,
  tabKey?: string,
): Offer => ({ id, device, savedAt, expiresAt, elsewhere, ...(tabKey !== undefined && { tabKey }) });

export interface OwnDrafts {
  /** The draft that this tab was at, opened. */
  own: OpenedDraft | undefined;
  /** This tab knows them and another holds them: it was duplicated, or both opened the same one on the device. */
  elsewhere: Offer[];
  /** One that this tab knew is not there any more. */
  isGone: boolean;
}

/** What this tab knows of. A second draft of its own waits for a second form. */
export async function findOwn(scope: string, isOpenHere: (id: string) => boolean): Promise<OwnDrafts> {
  const result: OwnDrafts = { own: undefined, elsewhere: [], isGone: false };
  for (const { id, key } of notesFor(scope)) {
    if (result.own) break;
    const opened = await KeptDraft.open(id, key);
    if (opened === 'busy') {
      const row = isOpenHere(id) ? undefined : await (await database()).get('drafts', id);
      if (row) result.elsewhere.push(offerOf(row, true, key));
    } else if (opened) result.own = opened;
    else {
      removeNote(id);
      result.isGone = true;
    }
  }
  return result;
}

/** Those on this device, open elsewhere or not, after those of this tab that were found open in another. */
export async function offersFor(scope: string, elsewhere: readonly Offer[] = []): Promise<Offer[]> {
  const known = new Set(elsewhere.map(({ id }) => id));
  const kept = (await deviceDrafts(scope)).filter(({ id }) => !known.has(id));
  return [...elsewhere, ...(await Promise.all(kept.map(async (row) => offerOf(row, await isHeld(row.id)))))];
}
