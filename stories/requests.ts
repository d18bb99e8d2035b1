/** Catalogues that do not come: for `beforeEach`. */

/** Nothing that is asked for is answered as long as the story is shown. */
export function unanswered(): () => void {
  const { fetch } = window;
  window.fetch = () => new Promise<never>(() => undefined);
  return () => {
    window.fetch = fetch;
  };
}
