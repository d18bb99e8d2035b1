/** Which adapter an element talks through. */
import type { FormOptions } from './form.js';
import { absolute } from './address.js';
import { lazy } from './lazy.js';
import type { Backend } from './port.js';
import type { RestOptions } from './rest.js';
import { stringify } from './stringify.js';

export type AdapterName = 'rest' | 'form' | 'browser';
export interface BackendOptions {
  rest?: RestOptions;
  form?: FormOptions;
}

/** What a sandbox can do after filing; the rest waits for an officer, and there is none. */
const inPage = ['withdraw', 'deliver'] as const;

/** A new adapter. `rest` and `form` need an address; `browser` sends nothing anywhere. None is in the first load. */
export function createBackend(adapter: AdapterName, address?: string, options: BackendOptions = {}): Backend {
  if (adapter === 'browser') return lazy(async () => (await import('./browser.js')).browserBackend(), inPage);
  if (!address) throw new Error(`dvc-widgets: the adapter "${adapter}" needs the backend's address`);
  const target = absolute(address); // a wrong one is said now, not with the first call
  if (adapter === 'rest')
    return lazy(
      async () => (await import('./rest.js')).restBackend(target, options.rest),
      [...inPage, 'oneTimeCode', 'supplement', 'rate', 'paper', 'result'],
    );
  return lazy(async () => (await import('./form.js')).formBackend(target, options.form));
}

const kept = new Map<string, Backend>();

/**
 * What an element's `backend` and `adapter` mean: an adapter of the page's own as it is; else one adapter per address
 * and options for the whole page, so that unfinished uploads are found again and a sandbox's dossiers can be tracked.
 * Undefined where the page names no backend.
 */
export function backendFor(
  value: string | Backend | undefined,
  adapter: AdapterName = 'rest',
  options?: BackendOptions,
): Backend | undefined {
  if (typeof value === 'object') return value;
  if (!value && adapter !== 'browser') return undefined;
  const name = stringify([adapter, adapter === 'browser' ? '' : value, options ?? {}]);
  let backend = kept.get(name);
  if (!backend) kept.set(name, (backend = createBackend(adapter, value, options)));
  return backend;
}
