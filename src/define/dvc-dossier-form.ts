/** Registers `<dvc-dossier-form>` alone. */
import { define } from '../elements/define.js';
import { DvcDossierForm } from '../elements/dvc-dossier-form.js';

define({ 'dvc-dossier-form': DvcDossierForm });
export { DvcDossierForm };
