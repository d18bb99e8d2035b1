/** One line per request, by its route: paths hold dossier codes and upload ids, queries may hold anything. */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

export function requestLog(log: (line: string) => void): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const took = Math.round(performance.now() - start);
    log(`${new Date().toISOString()} ${c.req.method} ${routePath(c)} ${c.res.status} ${took} ms`);
  };
}

/** Where it broke, never with what: messages of the database quote rows and parameters. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const code = (cause ?? error) as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const name = cause ? `${error.name} (${cause.name})` : error.name;
  return [`${name}${typeof code.code === 'string' ? ` ${code.code}` : ''}`, ...frames.slice(0, 6)].join('\n');
}
