import { version } from './version.js';

const versionOf = (tag: string): string | undefined => {
  const present = customElements.get(tag) as { version?: string } | undefined;
  return present && (present.version ?? 'another library');
};

/**
 * Defines those of these elements that the page does not have yet. What is there stays: the first wins. A whole library
 * of another version stays alone, and this is said once.
 */
export function define(elements: { readonly [tag: string]: CustomElementConstructor }): void {
  // A service brings all that it uses: with it everything is there.
  const present = versionOf('dvc-service');
  let others = present === version ? undefined : present;
  if (!others)
    for (const [tag, element] of Object.entries(elements)) {
      const there = versionOf(tag);
      if (!there) customElements.define(tag, element);
      else if (there !== version) others = there;
    }
  if (others)
    console.warn(
      `dvc-widgets ${version}: the page already has these elements from ${others}, and they stay.`,
    );
}
