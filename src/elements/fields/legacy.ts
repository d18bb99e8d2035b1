/** Text that was pasted in an encoding from before Unicode: explained under its field, and converted on a press. */
import { html, type TemplateResult } from 'lit';
import type { Value } from '../../dossier/index.js';
import type { LegacyText } from '../../text/index.js';
import { carryOut, offer, undoOffer } from './offer.js';
import type { FieldContext } from './types.js';

/** Signs and neighbours that Vietnamese in Unicode has not: what has none of them needs no closer look. */
const SUSPECT =
  /[¡-¿\u00adÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþ\u03bc]|[ae][àáâãèéêõùú]|[yôö][õù]|o[âõùú]|u[õù]|[a-z][ÉÊÔÕÓÒÌÍÙÚÝ]/;

let reader: ((text: string) => LegacyText | undefined) | undefined;
let loading: Promise<void> | undefined;

const isSuspect = (text: string): boolean => SUSPECT.test(text) || SUSPECT.test(text.toLowerCase());

/** Changes when more can be said of an answer than before: a text that is being looked at is drawn again then. */
export const legacyState = (raw: Value | undefined): string =>
  typeof raw === 'string' && isSuspect(raw) ? (reader ? 'read' : 'waits') : '';

function read(text: string, changed: () => void): LegacyText | undefined {
  if (!isSuspect(text)) return undefined;
  if (reader) return reader(text);
  loading ??= import('../../text/index.js').then(
    ({ legacyText }) => {
      reader = legacyText;
    },
    // Only a hint is missing; the next text asks again.
    () => {
      loading = undefined;
    },
  );
  void loading.then(changed);
  return undefined;
}

export interface Written {
  path: string;
  /** The answer as it is, and the text in it. */
  raw: Value | undefined;
  text: string;
  /** The answer with another text in it. */
  replaced(text: string): Value;
}

/** What to say of a text, if it is such a one or was just converted. */
export function legacyOffer(
  { path, raw, text, replaced }: Written,
  id: string,
  context: FieldContext,
): TemplateResult | undefined {
  const undo = undoOffer(path, raw, id, context);
  if (undo) return undo;
  const found = read(text, context.requestUpdate);
  if (!found) return undefined;
  const { fields } = context.words;
  const convert = (event: Event) =>
    carryOut(
      { path, before: raw!, after: replaced(found.text), said: fields.convertedToUnicode },
      context,
      event,
    );
  return offer({
    id,
    lead: html`<p role="status">${fields.legacy[found.encoding]}</p>
      <p>${fields.legacyBecomes} <q lang="vi">${found.text}</q></p>`,
    choices: [{ label: fields.toUnicode, act: convert }],
  });
}
