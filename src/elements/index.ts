/** The five elements. Importing a class registers nothing: `register` does. */
export { DvcDossierForm } from './dvc-dossier-form.js';
export { DvcProcedureGuide } from './dvc-procedure-guide.js';
export { DvcProcedureList } from './dvc-procedure-list.js';
export { DvcService } from './dvc-service.js';
export { DvcStatusTracker } from './dvc-status-tracker.js';
export { DvcElement } from './dvc-element.js';
export * from './events.js';
export { register } from './register.js';
export { fillStandIns } from './stand-ins.js';
export { setPageDefaults, type Adapter, type PageDefaults } from './settings.js';
export { version } from './version.js';
