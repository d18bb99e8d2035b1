/** The public API without side effects: classes, types, functions. `dvc-widgets/define` registers the elements. */
export * from './backend/index.js';
export * from './catalogue/index.js';
export * from './dossier/index.js';
export * from './elements/index.js';
export * from './lifecycle/index.js';
