import { deviceDrafts, type DraftRow } from './database.js';

/** A draft that may be gone on with. */
export interface Offer extends Pick<DraftRow, 'id' | 'device' | 'savedAt' | 'expiresAt'> {
  /** Of a draft of a tab. */
  tabKey?: string;
  /** It is open in another tab: only a copy can be had here. */
  elsewhere: boolean;
}

export const offerOf = (
  { id, device, savedAt, expiresAt }: DraftRow,
  elsewhere: boolean,
  tabKey?: string,
): Offer => ({ id, device, savedAt, expiresAt, elsewhere, ...(tabKey !== undefined && { tabKey }) });

/** Those on this device, after those that were found open in another tab. */
export async function offersFor(scope: string, elsewhere: readonly Offer[] = []): Promise<Offer[]> {
  const known = new Set(elsewhere.map(({ id }) => id));
  const kept = (await deviceDrafts(scope)).filter(({ id }) => !known.has(id));
  return [...elsewhere, ...kept.map((row) => offerOf(row, false))];
}
