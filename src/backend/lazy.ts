import { BackendError, type Backend } from './port.js';

/** An adapter whose code is fetched with its first call; a load that failed is tried again with the next. */
export function lazy(load: () => Promise<Backend>): Backend {
  let loading: Promise<Backend> | undefined;
  const ready = (): Promise<Backend> => {
    loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw new BackendError('network', { cause });
    });
    return loading;
  };
  return {
    challenge: async (options) => (await ready()).challenge(options),
    upload: async (file, options) => (await ready()).upload(file, options),
    submit: async (submission, options) => (await ready()).submit(submission, options),
    track: async (query, options) => (await ready()).track(query, options),
  };
}
