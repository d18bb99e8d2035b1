import type { Catalogue, CatalogueIssue, ParsedCatalogue } from '../catalogue/index.js';

/** Why there is no catalogue: an issue's code, or that no address was given, or that it does not answer. */
export type LoadProblem = { code: string; issues: readonly CatalogueIssue[] };
export interface Loaded {
  state: 'ready';
  catalogue: Catalogue;
  issues: readonly CatalogueIssue[];
  /** This is the last good copy: why the address has nothing newer. */
  kept?: LoadProblem;
}
export type LoadState = { state: 'loading' } | Loaded | { state: 'failed'; problem: LoadProblem };

/** Catalogues that were read already: whoever passes one on to other elements costs them no second reading. */
const known = new WeakMap<object, Loaded>();

export const failed = (code: string): LoadState => ({ state: 'failed', problem: { code, issues: [] } });
export const knownState = (source: object): LoadState | undefined => known.get(source);

export function stateOf({ catalogue, issues }: ParsedCatalogue): LoadState {
  if (!catalogue) return { state: 'failed', problem: { code: issues[0]?.code ?? 'notObject', issues } };
  // Its issues are told where it is read.
  known.set(catalogue, { state: 'ready', catalogue, issues: [] });
  return { state: 'ready', catalogue, issues };
}
