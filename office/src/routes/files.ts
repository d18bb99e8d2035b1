/** The files of a demonstration: the school's page, the built library, themes, catalogues and the catalogue's schema. */
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { publicFolder, repositoryRoot } from '../paths.js';
import { framedBy, publicFiles } from '../security.js';

const revalidate: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-cache');
};

export function fileRoutes(embedOrigins: readonly string[]): Hono {
  const files = new Hono();
  // Names do not change with the content here, so browsers ask again.
  files.use(compress(), etag(), revalidate);
  files.get('/dist/embed.html', framedBy(embedOrigins));
  for (const open of ['/dist/*', '/catalogues/*', '/schema/*', '/themes/*'])
    files.get(open, publicFiles, serveStatic({ root: repositoryRoot }));
  const own = (path: string) => path.slice('/office'.length);
  files.get('/office/*', serveStatic({ root: publicFolder, rewriteRequestPath: own }));
  files.get('/*', serveStatic({ root: join(repositoryRoot, 'examples', 'school') }));
  return files;
}
