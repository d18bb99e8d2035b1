import { BackendError, type Backend } from './port.js';

type Method = keyof Backend;
const needed: readonly Method[] = ['challenge', 'upload', 'submit', 'track'];

/** An adapter whose code is fetched with its first call; a load that failed is tried again with the next. */
export function lazy(load: () => Promise<Backend>, more: readonly Method[] = []): Backend {
  let loading: Promise<Backend> | undefined;
  const ready = (): Promise<Backend> => {
    loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw new BackendError('network', { cause });
    });
    return loading;
  };
  const late = (name: Method) => async (first: never, second: never) => (await ready())[name]!(first, second);
  return Object.fromEntries([...needed, ...more].map((name) => [name, late(name)])) as unknown as Backend;
}
