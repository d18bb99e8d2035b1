/** The address in full and without a slash at its end. A mistake in it is the page author's. */
export function absolute(address: string): string {
  try {
    return new URL(address, document.baseURI).href.replace(/\/+$/, '');
  } catch (cause) {
    throw new Error(`dvc-widgets: the backend's address is none: ${address}`, { cause });
  }
}
