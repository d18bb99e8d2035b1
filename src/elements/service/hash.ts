import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** One service on a page owns each name's hash. */
const owners = new Map<string, HashAddress>();

/** What follows and includes `#`; unlike `location.hash` it tells `#` (a link to the top) from no hash at all. */
function fragment(): string {
  const at = location.href.indexOf('#');
  return at < 0 ? '' : location.href.slice(at);
}

/**
 * Deep links on a page without routing: `#dvc=/khai-sinh`, or `#dvc-ward=/khai-sinh` for a service named `ward`.
 * Other hashes belong to the page and are left alone. Where there is a second service of the same name, or the page
 * routes by hash itself, there is no address, and whoever asks goes without.
 */
export class HashAddress implements ReactiveController {
  private prefix = '';
  /** The page's own fragment that our first one replaced: Back to it is back to the beginning. */
  private home = '';
  private readonly name: () => string;
  private readonly arrived: (path: string | undefined) => void;

  constructor(host: ReactiveControllerHost, name: () => string, arrived: (path: string | undefined) => void) {
    this.name = name;
    this.arrived = arrived;
    host.addController(this);
  }

  hostConnected(): void {
    const name = this.name();
    const pageRoutes = /^#!?\//.test(fragment());
    if (pageRoutes || owners.has(name)) return;
    owners.set(name, this);
    this.prefix = name ? `#dvc-${name}=` : '#dvc=';
    this.home = this.path === undefined ? fragment() : '';
    window.addEventListener('hashchange', this.changed);
  }

  hostDisconnected(): void {
    if (!this.prefix) return;
    for (const [name, owner] of owners) if (owner === this) owners.delete(name);
    this.prefix = '';
    window.removeEventListener('hashchange', this.changed);
  }

  /** Our path in the present address. */
  get path(): string | undefined {
    const now = fragment();
    return this.prefix && now.startsWith(this.prefix) ? now.slice(this.prefix.length) : undefined;
  }

  /** A link to a path. Whole, because on a page with `<base href>` a bare hash leads elsewhere. */
  href(path: string): string | undefined {
    if (!this.prefix) return undefined;
    return location.href.slice(0, location.href.length - fragment().length) + this.prefix + path;
  }

  /** A new entry in the browser's history. */
  go(path: string): void {
    if (this.prefix && this.path !== path) location.hash = this.prefix + path;
  }

  private readonly changed = (): void => {
    const { path } = this;
    if (path !== undefined) this.arrived(path);
    else if (fragment() === this.home) this.arrived(undefined);
  };
}
