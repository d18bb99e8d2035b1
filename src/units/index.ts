/**
 * Administrative units of the two tiers in force: provinces and communes with the codes of the statistics office.
 * The data load only when somebody opens an address field; `scripts/units.js` writes them.
 */
export { asOf } from './data/as-of.js';

/** A province (`01`, Thành phố Hà Nội) or a commune (`00145`, Phường Long Biên). The name carries its type word. */
export interface Unit {
  code: string;
  name: string;
}

/** The provinces and centrally-run cities, sorted by their full names as Vietnamese sorts. */
export async function provinces(): Promise<Unit[]> {
  return units((await import('./data/provinces.js')).default);
}

/** The communes of a province, sorted likewise; none for a code that is not (or no longer) a province's. */
export async function communes(provinceCode: string): Promise<Unit[]> {
  const { communes: loaders } = await import('./data/provinces.js');
  const load = Object.hasOwn(loaders, provinceCode) ? loaders[provinceCode] : undefined;
  return load ? units((await load()).default) : [];
}

/** A province until 30 June 2025 or before, by the names that papers have for it. */
export interface FormerProvince {
  /** The usual one first. */
  names: string[];
  /** What `formerCommunes` takes: several for a province that was divided since. */
  lists: string[];
}
/** A commune until 30 June 2025. */
export interface FormerCommune {
  /** Phường Phúc Đồng */
  name: string;
  /** Quận Long Biên */
  district: string;
  /** Today's province, by its code. */
  province: string;
  /** Codes of today's communes in which it may lie; often one, although more got a part: the data know few divisions. */
  communes: string[];
}

export async function formerProvinces(): Promise<FormerProvince[]> {
  return (await import('./data/former.js')).default.split('\n').map((line) => {
    const [names = [], lists = []] = line.split('=').map((part) => part.split('|'));
    return { names, lists };
  });
}

/** The names of the lists for the provinces that became this one. */
export async function formerListsOf(provinceCode: string): Promise<string[]> {
  const { lists } = await import('./data/former.js');
  return Object.entries(lists).flatMap(([name, list]) => (list?.[0] === provinceCode ? name : []));
}

/** The communes of a former province by their districts; none for a list that there is not. */
export async function formerCommunes(list: string): Promise<FormerCommune[]> {
  const { lists } = await import('./data/former.js');
  const [province, load] = (Object.hasOwn(lists, list) ? lists[list] : undefined) ?? [];
  if (!province || !load) return [];
  let district = '';
  return (await load()).default.split('\n').flatMap((line) => {
    const [, name, communes] = /^(\D.*?)((?: \d{5})+)$/.exec(line) ?? [];
    if (name && communes) return { name, district, province, communes: communes.trim().split(' ') };
    district = line;
    return [];
  });
}

function units(lines: string): Unit[] {
  return lines.split('\n').map((line) => {
    const space = line.indexOf(' ');
    return { code: line.slice(0, space), name: line.slice(space + 1) };
  });
}
