/** What the list computes once for a catalogue, so that a key costs a search and fifty rows. */
import {
  searchIndex,
  type Agency,
  type Catalogue,
  type Procedure,
  type SearchIndex,
  type Text,
} from '../../catalogue/index.js';

export const filterNames = ['domain', 'agency', 'level', 'audience'] as const;
export type FilterName = (typeof filterNames)[number];
/** What somebody filters by; undefined filters nothing. */
export type Chosen = Record<FilterName, string | undefined>;

export interface Prepared {
  readonly catalogue: Catalogue;
  /** In the leaflet's order: by agency, then by domain, then as written. */
  readonly index: SearchIndex;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly domains: ReadonlyMap<string, Text>;
  /** The values that occur, in the catalogue's order. */
  readonly values: Record<FilterName, readonly string[]>;
}

/** Level 4 includes what level 3 promises, as the leaflet marks both columns. */
function levelsOf({ level, coverage }: Procedure): string[] {
  const levels = level === 4 ? ['3', '4'] : level ? [String(level)] : [];
  return coverage ? [...levels, coverage] : levels;
}

const valuesOf: Record<FilterName, (procedure: Procedure) => readonly string[]> = {
  domain: (procedure) => [procedure.domain],
  agency: (procedure) => [procedure.decidingAgency],
  level: levelsOf,
  audience: (procedure) => procedure.audience,
};

export function prepare(catalogue: Catalogue): Prepared {
  const agencies = new Map(catalogue.agencies.map((agency) => [agency.id, agency]));
  const domains = new Map(catalogue.domains.map(({ id, name }) => [id, name]));
  const place = (ids: Iterable<string>) => new Map([...ids].map((id, i) => [id, i]));
  const agencyPlace = place(agencies.keys());
  const domainPlace = place(domains.keys());
  const by = (places: Map<string, number>, a: string, b: string) =>
    (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const procedures = [...catalogue.procedures].sort(
    (a, b) => by(agencyPlace, a.decidingAgency, b.decidingAgency) || by(domainPlace, a.domain, b.domain),
  );

  const order: Record<FilterName, readonly string[]> = {
    domain: [...domains.keys()],
    agency: [...agencies.keys()],
    level: ['1', '2', '3', '4', 'partial', 'full'],
    audience: ['citizen', 'organisation', 'business'],
  };
  const occurring = (name: FilterName): readonly string[] => {
    const present = new Set(procedures.flatMap(valuesOf[name]));
    return order[name].filter((value) => present.has(value));
  };
  return {
    catalogue,
    index: searchIndex(procedures, catalogue.domains),
    agencies,
    domains,
    values: {
      domain: occurring('domain'),
      agency: occurring('agency'),
      level: occurring('level'),
      audience: occurring('audience'),
    },
  };
}

export const matches = (procedure: Procedure, chosen: Chosen): boolean =>
  filterNames.every((name) => {
    const value = chosen[name];
    return value === undefined || valuesOf[name](procedure).includes(value);
  });

export interface Group {
  agency: string;
  domains: { domain: string; procedures: Procedure[] }[];
}

/** Groups like the leaflet's; a group stands where its first procedure stands, so the best match stays on top. */
export function group(procedures: readonly Procedure[]): Group[] {
  const groups = new Map<string, Map<string, Procedure[]>>();
  for (const procedure of procedures) {
    const domains = groups.get(procedure.decidingAgency) ?? new Map<string, Procedure[]>();
    groups.set(procedure.decidingAgency, domains);
    const rows = domains.get(procedure.domain) ?? [];
    domains.set(procedure.domain, rows);
    rows.push(procedure);
  }
  return [...groups].map(([agency, domains]) => ({
    agency,
    domains: [...domains].map(([domain, rows]) => ({ domain, procedures: rows })),
  }));
}
