/** Which adapter an element talks through. */
import type { FormOptions } from './form.js';
import { absolute } from './http.js';
import { BackendError, type Backend } from './port.js';
import { restBackend, type RestOptions } from './rest.js';

export type AdapterName = 'rest' | 'form' | 'browser';
export interface BackendOptions {
  rest?: RestOptions;
  form?: FormOptions;
}

/** A new adapter. `rest` and `form` need an address; `browser` sends nothing anywhere. */
export function createBackend(adapter: AdapterName, address?: string, options: BackendOptions = {}): Backend {
  if (adapter === 'browser') return lazy(async () => (await import('./browser.js')).browserBackend());
  if (!address) throw new Error(`dvc-widgets: the adapter "${adapter}" needs the backend's address`);
  if (adapter === 'rest') return restBackend(address, options.rest);
  const full = absolute(address);
  return lazy(async () => (await import('./form.js')).formBackend(full, options.form));
}

const kept = new Map<string, Backend>();

/**
 * What an element's `backend` and `adapter` mean: an adapter of the page's own as it is; else one adapter per address
 * for the whole page, so that unfinished uploads are found again and a sandbox's dossiers can be tracked.
 * Undefined where the page names no backend.
 */
export function backendFor(
  value: string | Backend | undefined,
  adapter: AdapterName = 'rest',
  options?: BackendOptions,
): Backend | undefined {
  if (typeof value === 'object') return value;
  if (!value && adapter !== 'browser') return undefined;
  if (options) return createBackend(adapter, value, options);
  const name = `${adapter} ${adapter === 'browser' ? '' : value}`;
  let backend = kept.get(name);
  if (!backend) kept.set(name, (backend = createBackend(adapter, value)));
  return backend;
}

/** An adapter that loads with its first use: most pages need only `rest`. */
function lazy(load: () => Promise<Backend>): Backend {
  let loading: Promise<Backend> | undefined;
  const get = async () => {
    try {
      return await (loading ??= load());
    } catch (cause) {
      loading = undefined;
      throw new BackendError('network', { cause });
    }
  };
  return {
    challenge: async (options) => (await get()).challenge(options),
    upload: async (file, options) => (await get()).upload(file, options),
    submit: async (submission, options) => (await get()).submit(submission, options),
    track: async (query, options) => (await get()).track(query, options),
  };
}
