import { DvcDossierForm } from './dvc-dossier-form.js';
import { DvcProcedureGuide } from './dvc-procedure-guide.js';
import { DvcProcedureList } from './dvc-procedure-list.js';
import { DvcService } from './dvc-service.js';
import { DvcStatusTracker } from './dvc-status-tracker.js';
import { version } from './version.js';

/** Every element, by its tag. */
export const elements = {
  'dvc-procedure-list': DvcProcedureList,
  'dvc-procedure-guide': DvcProcedureGuide,
  'dvc-dossier-form': DvcDossierForm,
  'dvc-status-tracker': DvcStatusTracker,
  'dvc-service': DvcService,
};

const versionOf = (tag: string): string | undefined => {
  const present = customElements.get(tag) as { version?: string } | undefined;
  return present && (present.version ?? 'another library');
};

/**
 * Defines every element that the page does not have yet. What is there stays: the first wins. A whole library of
 * another version stays alone, and this is said once.
 */
export function register(): void {
  // A service brings all that it uses: with it everything is there.
  const present = versionOf('dvc-service');
  let others = present === version ? undefined : present;
  if (!others)
    for (const [tag, element] of Object.entries(elements)) {
      const there = versionOf(tag);
      if (!there) customElements.define(tag, element);
      else if (there !== version) others = there;
    }
  if (others)
    console.warn(
      `dvc-widgets ${version}: the page already has these elements from ${others}, and they stay.`,
    );
}
