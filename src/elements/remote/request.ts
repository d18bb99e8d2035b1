/** How long somebody waits, in milliseconds. Open to tests. */
export const waits = {
  /** For an answer, before the last good copy is shown meanwhile. */
  patience: 5_000,
  /** For the whole answer: a large catalogue on a slow network needs its time, but no page waits for ever. */
  answer: 90_000,
};

/**
 * The text at an address; undefined where there is none to be had.
 *
 * `no-cache` means: ask, with what the browser knows (`If-None-Match`, `If-Modified-Since`). The browser itself adds
 * these to the request, so that another origin's server needs no preflight, and hands the kept body over on a 304.
 * Without it, a file that a CMS serves with nothing but `Last-Modified` would be taken from the cache, unasked, for a
 * tenth of its age; a server that sends neither sends the whole file.
 */
export async function textAt(url: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(waits.answer);
    const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin', signal });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
