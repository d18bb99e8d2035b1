import type { DraftContent, DraftParts, FoundDraft } from './content.js';

export interface DraftHost {
  requestUpdate(): void;
  /** The page's author says that the computer is shared. */
  isShared(): boolean;
  content(): DraftContent;
  parts(): DraftParts;
  /** Goes on with what was found. Gives back the names of files whose bytes are gone. */
  goOn(found: FoundDraft): string[];
  /** The draft was deleted: so is what is on the screen. */
  beginAnew(): void;
}

/** What has just happened, until the citizen goes on. */
export type DraftNews =
  | { what: 'reopened'; savedAt: number; missing: readonly string[] }
  | { what: 'copied' | 'overtaken' | 'gone' | 'deleted' | 'notDeleted' | 'notMoved' | 'unreadable' };
