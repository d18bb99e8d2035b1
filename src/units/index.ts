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

function units(lines: string): Unit[] {
  return lines.split('\n').map((line) => {
    const space = line.indexOf(' ');
    return { code: line.slice(0, space), name: line.slice(space + 1) };
  });
}
