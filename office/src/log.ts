/** What the office says of itself: one JSON object a line, never anything personal. */
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

export type Facts = Record<string, string | number | boolean>;

export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  /** With where it broke, never with what. */
  error(event: string, error: unknown, facts?: Facts): void;
}

export function logTo(write: (line: string) => void): Log {
  const say = (level: string, event: string, facts: Facts = {}) =>
    write(JSON.stringify({ time: new Date().toISOString(), level, event, ...facts }));
  return {
    info: (event, facts) => say('info', event, facts),
    warn: (event, facts) => say('warn', event, facts),
    error: (event, error, facts) => say('error', event, { ...facts, error: describeError(error) }),
  };
}

declare module 'hono' {
  interface ContextVariableMap {
    /** In the log and in the answer's `x-request-id`, so that one finds the other. */
    requestId: string;
  }
}

/** One line per request, by its route: paths hold dossier codes and upload ids, queries may hold anything. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    const request = randomUUID();
    c.set('requestId', request);
    await next();
    c.header('x-request-id', request);
    log.info('request', {
      request,
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
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
