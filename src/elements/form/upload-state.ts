import type { FileAnswer } from '../../dossier/index.js';

export type UploadState = FileAnswer['state'];
export type UploadStep = 'start' | 'store' | 'fail' | 'retry';

/** The only steps an upload may take. What is not here is refused: a late answer changes nothing. */
const table: Record<UploadState, { [S in UploadStep]?: UploadState }> = {
  waiting: { start: 'uploading', fail: 'failed' },
  uploading: { store: 'done', fail: 'failed' },
  failed: { retry: 'waiting' },
  done: { fail: 'failed' }, // the office no longer has it
};

export function nextState(state: UploadState, step: UploadStep): UploadState | undefined {
  return table[state][step];
}
