/** Headers on every answer, and which other sites' pages may call. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** What a page with the elements may do, and who may frame it. Their one Trusted Types policy is named `dvc`. */
const policyFramedBy = (...origins: string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${["'self'", ...origins].join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types dvc',
  ].join('; ');
const pagePolicy = policyFramedBy();

/** The one page that other sites may frame: those that the setting names. */
export function framedBy(origins: readonly string[]): MiddlewareHandler {
  const policy = policyFramedBy(...origins);
  return async (c, next) => {
    await next();
    c.res.headers.set('content-security-policy', policy);
  };
}

/** What the desk's pages may do: show scans in place, of this origin only. */
export const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  // Some routes have a stricter one of their own.
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy);
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'geolocation=(), microphone=(), payment=()');
};

const tusHeaders = [
  'Tus-Resumable',
  'Upload-Length',
  'Upload-Offset',
  'Upload-Metadata',
  'Upload-Defer-Length',
];

/** The protocol, for pages of the allowed origins. No cookies, so no credentials; officers' calls come from no page. */
export function protocolCors(allowed: readonly string[]): MiddlewareHandler {
  return cors({
    origin: (origin) => (allowed.includes(origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowHeaders: ['Content-Type', 'Accept', 'Idempotency-Key', ...tusHeaders],
    exposeHeaders: ['Location', 'Retry-After', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size', ...tusHeaders],
    maxAge: 600,
  });
}

/** Public files: scripts with `integrity` on other sites need this. */
export const publicFiles: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('access-control-allow-origin', '*');
  c.res.headers.set('cross-origin-resource-policy', 'cross-origin');
};
