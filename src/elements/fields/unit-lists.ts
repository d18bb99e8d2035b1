import type { Unit } from '../../units/index.js';

/** Where the lists of administrative units come from. */
export interface UnitSource {
  provinces(): Promise<Unit[]>;
  communes(province: string): Promise<Unit[]>;
}
export type UnitList = { state: 'loading' } | { state: 'ready'; units: Unit[] } | { state: 'failed' };

/** The lists of units as far as they are loaded; whoever asked for one is told when it is there, or cannot be had. */
export class UnitLists {
  private readonly lists = new Map<string, UnitList>();
  private readonly waiting = new Set<() => void>();
  private readonly source: UnitSource;
  constructor(source: UnitSource) {
    this.source = source;
  }

  /** The provinces, or the communes of the province. Asking for a list loads it. */
  get(province: string | undefined, changed: () => void): UnitList {
    const key = province ?? '';
    const list = this.lists.get(key);
    if (!list) return this.load(key, changed);
    if (list.state === 'loading') this.waiting.add(changed);
    return list;
  }

  /** Loads again what failed. */
  retry(changed: () => void): void {
    for (const [key, { state }] of this.lists) if (state === 'failed') this.load(key, changed);
  }

  private load(key: string, changed: () => void): UnitList {
    const loading: UnitList = { state: 'loading' };
    this.lists.set(key, loading);
    this.waiting.add(changed);
    const settle = (list: UnitList) => {
      this.lists.set(key, list);
      const waiting = [...this.waiting];
      this.waiting.clear();
      waiting.forEach((tell) => tell());
    };
    (key ? this.source.communes(key) : this.source.provinces()).then(
      (units) => settle({ state: 'ready', units }),
      () => settle({ state: 'failed' }),
    );
    return loading;
  }
}
