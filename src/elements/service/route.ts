/** Where a visitor is in the service, and how an address says it. */
export type Route =
  | { view: 'list' }
  | { view: 'guide'; procedure: string }
  | { view: 'form'; procedure: string }
  /** The code may stand in an address; the second factor never does. */
  | { view: 'track'; code?: string };

/** `/`, `/khai-sinh`, `/khai-sinh/form`, `/track`, `/track/H26.999-261123-0001`; anything else is the list. */
export function readPath(path: string): Route {
  const [first, second, ...rest] = path.split('/').slice(1).map(decoded);
  if (!first || rest.length > 0) return { view: 'list' };
  if (first === 'track') return second ? { view: 'track', code: second } : { view: 'track' };
  if (!second) return { view: 'guide', procedure: first };
  return second === 'form' ? { view: 'form', procedure: first } : { view: 'list' };
}

export function pathOf(route: Route): string {
  switch (route.view) {
    case 'list':
      return '/';
    case 'guide':
      return `/${encodeURIComponent(route.procedure)}`;
    case 'form':
      return `/${encodeURIComponent(route.procedure)}/form`;
    case 'track':
      return route.code ? `/track/${encodeURIComponent(route.code)}` : '/track';
  }
}

/** An address that somebody cut short may hold half an escape. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
