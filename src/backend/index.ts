export * from './port.js';
export { backendFor, createBackend, type AdapterName, type BackendOptions } from './create.js';
export { stringify } from './stringify.js';
export type { FormOptions } from './form.js';
export type { RestOptions } from './rest.js';
export * as protocolAnswers from './protocol.js';
export * as protocolRequests from './requests.js';
