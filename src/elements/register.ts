import { DvcDossierForm } from './dvc-dossier-form.js';
import { DvcProcedureGuide } from './dvc-procedure-guide.js';
import { DvcProcedureList } from './dvc-procedure-list.js';
import { DvcService } from './dvc-service.js';
import { DvcStatusTracker } from './dvc-status-tracker.js';
import { version } from './version.js';

const elements = {
  'dvc-procedure-list': DvcProcedureList,
  'dvc-procedure-guide': DvcProcedureGuide,
  'dvc-dossier-form': DvcDossierForm,
  'dvc-status-tracker': DvcStatusTracker,
  'dvc-service': DvcService,
};

/** Defines every element that the page does not have yet; says once if others are there already. */
export function register(): void {
  let others: string | undefined;
  for (const [tag, element] of Object.entries(elements)) {
    const present = customElements.get(tag) as { version?: string } | undefined;
    if (!present) customElements.define(tag, element);
    else if (present.version !== version) others = present.version ?? 'another library';
  }
  if (others)
    console.warn(
      `dvc-widgets ${version}: the page already has these elements from ${others}, and they stay.`,
    );
}
