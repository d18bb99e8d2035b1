import type { DossierIssue, Item, WalkedSection } from '../../dossier/index.js';

/** The walk's result with what the office refused, each issue at the answer it names. */
export function withRefusals(sections: WalkedSection[], refused: readonly DossierIssue[]): WalkedSection[] {
  if (refused.length === 0) return sections;
  const add = (item: Item): Item => {
    const more = refused.filter((issue) => issue.path === item.path);
    const rows = item.rows?.map((row) => ({ ...row, items: row.items.map(add) }));
    return { ...item, issues: [...item.issues, ...more], ...(rows && { rows }) };
  };
  return sections.map((section) => ({ ...section, items: section.items.map(add) }));
}

/** What still stands after an answer has changed: everything at it or under it is to be judged anew. */
export function stillRefused(refused: readonly DossierIssue[], path: string): readonly DossierIssue[] {
  if (refused.length === 0) return refused;
  return refused.filter((issue) => issue.path !== path && !issue.path.startsWith(`${path}.`));
}
