import { Hono } from 'hono';
import { openApiDocument } from '../openapi/document.js';
import { docsPage } from '../openapi/page.js';

/** For programmers and their tools. The same for everybody, so that it may be kept for a while. */
export function openApiRoutes(): Hono {
  const document = openApiDocument();
  const pages = { vi: docsPage('vi'), en: docsPage('en') };
  const kept = { 'cache-control': 'public, max-age=300' };
  return new Hono()
    .get('/openapi.json', (c) => c.json(document, 200, kept))
    .get('/docs', (c) => c.html(pages[c.req.query('lang') === 'en' ? 'en' : 'vi'], 200, kept));
}
