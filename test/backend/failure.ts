import { BackendError } from '../../src/backend/index.js';

/** The error that it must fail with: a `BackendError` and nothing else. */
export async function failure(promise: Promise<unknown>): Promise<BackendError> {
  const outcome = await promise.then(
    (value) => value,
    (error: unknown) => error,
  );
  if (!(outcome instanceof BackendError))
    throw new Error(`not refused: ${String(outcome)} ${JSON.stringify(outcome)}`);
  return outcome;
}
