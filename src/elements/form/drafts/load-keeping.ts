export type Keeping = typeof import('./keeping.js');

/** The part that keeps drafts. A page without https has no keys to seal with, and no draft. */
export async function loadKeeping(): Promise<Keeping> {
  if (!isSecureContext) throw new DOMException('', 'SecurityError');
  return import('./keeping.js').catch(() => {
    throw new DOMException('', 'NetworkError');
  });
}
