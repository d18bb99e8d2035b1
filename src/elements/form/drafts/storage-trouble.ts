/** Milliseconds: some browsers' storage never answers, and nobody shall wait for it. */
const PATIENCE = 4000;

export function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What a browser says of its storage is told on the page by whoever caught it; anything else is a mistake of ours. */
export function reportMistake(error: unknown): void {
  if (!(error instanceof DOMException)) reportError(error);
}

/** The page may keep nothing at all: a sandboxed frame, or a visitor who forbids it. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'SecurityError';
