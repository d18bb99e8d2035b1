export * from './port.js';
export { backendFor, createBackend, type AdapterName, type BackendOptions } from './create.js';
export type { FormOptions } from './form.js';
export type { RestOptions } from './rest.js';
export { stringify } from './stringify.js';
