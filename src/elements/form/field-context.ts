import { nextRowKey, type Action, type Dossier, type Item } from '../../dossier/index.js';
import { drawField, type FieldContext } from '../fields/index.js';
import type { FieldSay } from './say.js';
import type { Uploads } from './uploads.js';

/** Answers being given, as far as fields need to know. */
export interface Filled {
  readonly dossier: Dossier;
  readonly step: string;
  readonly done: FieldContext['done'];
  shows(item: Item): boolean;
  leave(path: string): void;
}

/** What the fields of a step may use of the form. */
export function fieldContext(
  filling: Filled,
  uploads: Uploads,
  act: (action: Action) => void,
  requestUpdate: () => void,
  say: FieldSay,
): FieldContext {
  const { step } = filling;
  const context: FieldContext = {
    ...say,
    showsIssues: (item) => filling.shows(item),
    answer: (path, value) => act({ type: 'answer', path, value }),
    left: (path) => {
      filling.leave(path);
      // A focused field that goes away with its step says so in the middle of drawing the next one.
      if (filling.step === step) requestUpdate();
    },
    addRow: (path) => act({ type: 'addRow', path, key: nextRowKey(filling.dossier, path) }),
    removeRow: (path, key) => act({ type: 'removeRow', path, key }),
    addFiles: (item, files) => void uploads.add(item, [...files]),
    retryFile: (_path, key) => uploads.retry(key),
    removeFile: (path, key) => uploads.remove(path, key),
    progress: (key) => uploads.progress(key),
    draw: (item) => drawField(item, context),
    requestUpdate,
    done: filling.done,
  };
  return context;
}
