import type { CatalogueIssue, LocaleCode } from '../catalogue/index.js';

let loading: Promise<void> | undefined;
let sentences: (typeof import('../locale/faults.js'))['faultSentences'] | undefined;

/** What is wrong in a catalogue, in words; until they have come, or where they cannot be had, its code. */
export function faultText({ code, params }: CatalogueIssue, locale: LocaleCode, changed: () => void): string {
  loading ??= import('../locale/faults.js').then(
    (part) => void (sentences = part.faultSentences),
    () => void (loading = undefined),
  );
  if (!sentences) void loading.then(() => sentences && changed());
  return sentences ? sentences[locale](code, params) : code;
}
