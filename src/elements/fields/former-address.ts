/**
 * Where an address of three tiers, as papers from before July 2025 have it, may lie today. Only ever a suggestion: a
 * former commune may have been divided, and the data often name but one of those that got a part.
 */
import type { FormerCommune, FormerProvince, Unit } from '../../units/index.js';
import { isCommuneKind, Said, unitName, type Kind, type Place } from './unit-words.js';

/** Where the lists of former units come from. */
export interface FormerSource {
  provinces(): Promise<Unit[]>;
  communes(province: string): Promise<Unit[]>;
  formerProvinces(): Promise<FormerProvince[]>;
  formerListsOf(province: string): Promise<string[]>;
  formerCommunes(list: string): Promise<FormerCommune[]>;
}
export interface FormerAddress {
  /** The former units that were recognised: `Phường Phúc Đồng, Quận Long Biên`. */
  name: string;
  /** Their bare names, folded. */
  keys: string[];
  /** The units of today in which it may lie. */
  today: { province: Unit; commune: Unit }[];
  /** What the text says besides, e.g. house number and street. */
  rest: string;
}

interface Known extends FormerCommune {
  own: { kind: Kind | undefined; name: string };
  /** The district's. */
  over: { kind: Kind | undefined; name: string };
}
interface NamedProvince {
  name: string;
  lists: string[];
}
interface Match {
  commune: Known;
  ward: Place;
  district: Place | undefined;
  /** Compared from the first on. */
  rank: number[];
}

/** More than that is no help. */
const MOST = 8;

const higher = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
};

/** The province that the text names last, by its longest name. */
function provinceIn(said: Said, provinces: readonly NamedProvince[]) {
  let best: { place: Place; lists: string[] } | undefined;
  for (const { name, lists } of provinces) {
    const place = said.places(name).at(-1);
    if (!place) continue;
    const order = best && higher([place.end, -place.at], [best.place.end, -best.place.at]);
    if (order === undefined || order > 0) best = { place, lists };
  }
  return best;
}

/** The last place of the district in front of the province; a city may have the province's name: `TP. Cà Mau`. */
function districtIn(said: Said, { over }: Known, province: Place | undefined): Place | undefined {
  const fits = ({ kind, at, end }: Place): boolean =>
    !isCommuneKind(kind) &&
    kind !== 'province' &&
    (!province || end <= province.from || (at === province.at && kind === 'city' && over.kind === 'city'));
  return said.places(over.name).filter(fits).at(-1);
}

function matchesIn(said: Said, communes: readonly Known[], province: Place | undefined): Match[] {
  const kindSaid = said.words.some((_, at) => isCommuneKind(said.kindOf(at)));
  const districtSaid = said.words.some((_, at) => {
    const kind = said.kindOf(at);
    return kind === 'urban' || kind === 'rural' || kind === 'townDistrict';
  });
  const districts = new Map<string, Place | undefined>();
  return communes.flatMap((commune) => {
    const places = said.places(commune.own.name);
    if (places.length === 0) return [];
    if (!districts.has(commune.district))
      districts.set(commune.district, districtIn(said, commune, province));
    const district = districts.get(commune.district);
    const before = district?.from ?? province?.from ?? said.words.length;
    // A bare name may be a street's: it counts only under its district, and where no other is said to be the commune.
    const fits = ({ kind, end }: Place): boolean =>
      end <= before && (isCommuneKind(kind) || (!kind && !kindSaid && !!district));
    const ward = places.filter(fits).at(-1);
    if (!ward) return [];
    // Under a district that is not known here (Từ Liêm, Gia Lâm of old) a commune may have become a ward since.
    const kindFits = !district && districtSaid ? 0 : Number(ward.kind === commune.own.kind);
    const districtFits = district ? 1 + Number(district.kind === commune.over.kind) : 0;
    return { commune, ward, district, rank: [districtFits, kindFits, ward.at, ward.end] };
  });
}

/** The text without the units that were recognised. */
function without(text: string, said: Said, places: readonly (Place | undefined)[]): string {
  const rest: string[] = [];
  let from = 0;
  for (const place of places.filter((each) => !!each).sort((a, b) => a.from - b.from)) {
    rest.push(text.slice(from, said.words[place.from]!.start));
    from = Math.max(from, said.words[place.end - 1]!.end);
  }
  return [...rest, text.slice(from)]
    .map((part) => part.replace(/^[\s,;.–-]+|[\s,;–-]+$/g, ''))
    .filter(Boolean)
    .join(', ');
}

export class FormerAddresses {
  private readonly source: FormerSource;
  private readonly lists = new Map<string, Promise<Known[]>>();
  private names: Promise<NamedProvince[]> | undefined;
  constructor(source: FormerSource) {
    this.source = source;
  }

  /**
   * What the text may mean. `province` (today's code) is where to look if the text does not say; `surely` wants the
   * district named, too: what has but two tiers may be an address of today.
   * Rejects when a list cannot be had.
   */
  async find(
    text: string,
    { province, surely = false }: { province?: string | undefined; surely?: boolean } = {},
  ): Promise<FormerAddress | undefined> {
    const said = new Said(text);
    const named = provinceIn(said, await this.provinces());
    const found = named && (await this.in(text, said, named.lists, named.place, surely));
    if (found || !province) return found;
    return this.in(text, said, await this.source.formerListsOf(province), undefined, surely);
  }

  private async in(
    text: string,
    said: Said,
    lists: readonly string[],
    province: Place | undefined,
    surely: boolean,
  ): Promise<FormerAddress | undefined> {
    const communes = (await Promise.all(lists.map((list) => this.communes(list)))).flat();
    const matches = matchesIn(said, communes, province).filter(({ district }) => district ?? !surely);
    const best = matches.reduce<Match | undefined>(
      (first, each) => (first && higher(first.rank, each.rank) >= 0 ? first : each),
      undefined,
    );
    if (!best) return undefined;
    const equal = matches.filter(({ rank }) => higher(rank, best.rank) === 0);
    const today = await this.today(equal.map(({ commune }) => commune));
    if (today.length === 0 || today.length > MOST) return undefined;
    return {
      keys: [best.commune.own.name, ...(best.district ? [best.commune.over.name] : [])],
      name: [best.commune.name, best.district && best.commune.district].filter(Boolean).join(', '),
      today,
      rest: without(text, said, [best.ward, best.district, province]),
    };
  }

  private provinces(): Promise<NamedProvince[]> {
    const byName = ({ names, lists }: FormerProvince): NamedProvince[] =>
      names.map((name) => ({ name: unitName(name).name, lists }));
    this.names ??= this.source.formerProvinces().then((all) => all.flatMap(byName));
    this.names.catch(() => (this.names = undefined));
    return this.names;
  }
  private communes(list: string): Promise<Known[]> {
    const read = (each: FormerCommune): Known => ({
      ...each,
      own: unitName(each.name),
      over: unitName(each.district),
    });
    const known = this.lists.get(list) ?? this.source.formerCommunes(list).then((all) => all.map(read));
    this.lists.set(list, known);
    known.catch(() => this.lists.delete(list));
    return known;
  }

  private async today(former: readonly FormerCommune[]): Promise<FormerAddress['today']> {
    const provinces = await this.source.provinces();
    const found = await Promise.all(
      [...new Set(former.map(({ province }) => province))].map(async (code) => {
        const codes = new Set(
          former.filter(({ province }) => province === code).flatMap(({ communes }) => communes),
        );
        const province = provinces.find((unit) => unit.code === code)!;
        const communes = (await this.source.communes(code)).filter((unit) => codes.has(unit.code));
        return communes.map((commune) => ({ province, commune }));
      }),
    );
    return found.flat();
  }
}
