/** Long enough for a page that is just being left to let go. */
const PATIENCE = 1000;

const prefix = 'dvc-draft:';

/**
 * Holds a draft for one form alone, in this tab or any other, until the answered function is called or the page ends.
 * Undefined when somebody else holds it.
 */
export function hold(id: string): Promise<(() => void) | undefined> {
  return new Promise((settle) => {
    navigator.locks
      .request(prefix + id, { signal: AbortSignal.timeout(PATIENCE) }, () => new Promise<void>(settle))
      .catch(() => settle(undefined));
  });
}

/** Whether somebody holds it now, in this tab or any other. */
export async function isHeld(id: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === prefix + id);
}
