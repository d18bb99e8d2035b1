/**
 * A note in the tab's own storage that a dossier was sent and no answer has come yet: after a reload the form can
 * say so. It holds the dossier's key and the time, and nothing that was filled in.
 */
const prefix = 'dvc-sent:';
const name = (procedure: string): string => prefix + procedure;

export interface SentMark {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
}

export function markSent(procedure: string, key: string): void {
  try {
    sessionStorage.setItem(name(procedure), JSON.stringify({ key, at: Date.now() } satisfies SentMark));
  } catch {
    // Storage is off or full: the note is a help only.
  }
}

export function clearSent(procedure: string): void {
  try {
    sessionStorage.removeItem(name(procedure));
  } catch {
    // as above
  }
}

export function clearSentMarks(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // as above
  }
}

export function sentMark(procedure: string): SentMark | undefined {
  try {
    const mark = JSON.parse(sessionStorage.getItem(name(procedure)) ?? 'null') as Partial<SentMark> | null;
    return typeof mark?.key === 'string' && typeof mark.at === 'number'
      ? { key: mark.key, at: mark.at }
      : undefined;
  } catch {
    return undefined;
  }
}
