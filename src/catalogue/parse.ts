import { checkProcedure, checkUnique } from './check.js';
import { expandProcedure, type Shared } from './expand.js';
import { dropUnsafeLinks } from './links.js';
import { isRecord, read, type Report } from './read.js';
import * as schema from './schema.js';
import type { Catalogue, CatalogueIssue, CatalogueIssueCode, Procedure } from './types.js';

/** A partly wrong catalogue has both: what could be read, and what is wrong with the rest. */
export interface ParsedCatalogue {
  catalogue: Catalogue | undefined;
  issues: CatalogueIssue[];
}

/** Caps against catalogues that would freeze a phone: characters of JSON text, and levels of nesting. */
const MAX_TEXT = 20_000_000;
const MAX_DEPTH = 24;

function depthOf(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (left === 0) return false;
  return Object.values(value).every((inner) => depthOf(inner, left - 1));
}

function readShared(input: Record<string, unknown>, report: Report): Shared {
  const shared: Shared = { lists: new Map(), sections: new Map() };
  for (const [name, value] of Object.entries(isRecord(input['lists']) ? input['lists'] : {})) {
    const list = read(schema.list, value, `lists.${name}`, report);
    if (list) shared.lists.set(name, list);
  }
  for (const [name, value] of Object.entries(isRecord(input['sections']) ? input['sections'] : {})) {
    const section = read(schema.sharedSection, value, `sections.${name}`, report);
    if (section) shared.sections.set(name, section);
  }
  return shared;
}

/**
 * Reads a catalogue, format version 1. Never throws. A procedure with an error is left out and the others work;
 * without a readable head there is no catalogue.
 */
export function parseCatalogue(input: unknown): ParsedCatalogue {
  const issues: CatalogueIssue[] = [];
  const report: Report = (issue) => issues.push(issue);
  const fail = (code: CatalogueIssueCode, params?: CatalogueIssue['params'], path = ''): ParsedCatalogue => ({
    catalogue: undefined,
    issues: [{ path, code, severity: 'error', ...(params && { params }) }, ...issues],
  });
  if (!isRecord(input)) return fail('notObject');
  if (input['catalogue'] !== 1) return fail('wrongVersion', undefined, 'catalogue');
  if (!depthOf(input, MAX_DEPTH)) return fail('tooLarge', { max: MAX_DEPTH });

  const head = read(schema.catalogueHead, input, '', report, ['lists', 'sections', 'procedures']);
  if (!head) return { catalogue: undefined, issues };
  dropUnsafeLinks(head, '', report);
  checkUnique(
    head.domains.map((d) => d.id),
    (i) => `domains.${i}.id`,
    report,
  );
  checkUnique(
    head.agencies.map((a) => a.id),
    (i) => `agencies.${i}.id`,
    report,
  );
  const shared = readShared(input, report);
  const known = {
    domains: new Set(head.domains.map((domain) => domain.id)),
    agencies: new Set(head.agencies.map((agency) => agency.id)),
  };

  const sources = input['procedures'];
  if (!Array.isArray(sources))
    return fail(sources === undefined ? 'missing' : 'wrongType', { expected: 'array' }, 'procedures');
  const procedures: Procedure[] = [];
  const ids = new Set<string>();
  sources.forEach((source: unknown, i) => {
    const path = `procedures.${i}`;
    let wrong = false;
    const mine: Report = (issue) => {
      wrong ||= issue.severity === 'error';
      report(issue);
    };
    const raw = read(schema.procedureSource, source, path, mine);
    if (!raw) return;
    dropUnsafeLinks(raw, path, mine);
    const procedure = expandProcedure(raw, path, shared, mine);
    checkProcedure(procedure, path, known, mine);
    if (ids.has(procedure.id)) {
      mine({ path: `${path}.id`, code: 'duplicate', params: { name: procedure.id }, severity: 'error' });
    }
    if (wrong) return;
    ids.add(procedure.id);
    procedures.push(procedure);
  });
  if (procedures.length === 0 && sources.length > 0) return fail('notRead', undefined, 'procedures');
  return { catalogue: { ...head, procedures }, issues };
}

/** The same for the text of a file. */
export function parseCatalogueText(text: string): ParsedCatalogue {
  if (text.length > MAX_TEXT) {
    return {
      catalogue: undefined,
      issues: [{ path: '', code: 'tooLarge', params: { max: MAX_TEXT }, severity: 'error' }],
    };
  }
  try {
    return parseCatalogue(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    return {
      catalogue: undefined,
      issues: [{ path: '', code: 'notJson', severity: 'error', ...(at && { params: { at } }) }],
    };
  }
}
