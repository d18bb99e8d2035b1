import { define } from './define.js';
import { DvcDossierForm } from './dvc-dossier-form.js';
import { DvcProcedureGuide } from './dvc-procedure-guide.js';
import { DvcProcedureList } from './dvc-procedure-list.js';
import { DvcService } from './dvc-service.js';
import { DvcStatusTracker } from './dvc-status-tracker.js';

/** Every element, by its tag. */
export const elements = {
  'dvc-procedure-list': DvcProcedureList,
  'dvc-procedure-guide': DvcProcedureGuide,
  'dvc-dossier-form': DvcDossierForm,
  'dvc-status-tracker': DvcStatusTracker,
  'dvc-service': DvcService,
};

type Instances = { [Tag in keyof typeof elements]: InstanceType<(typeof elements)[Tag]> };
declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the table above says it all
  interface HTMLElementTagNameMap extends Instances {}
}

/** Defines every element that the page does not have yet; says once if another version is there already. */
export function register(): void {
  define(elements);
}
