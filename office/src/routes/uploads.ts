import { Hono } from 'hono';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';

export const uploadsPath = '/api/v1/uploads';

/** tus 1.0. Nothing is ever given out again: there is no GET. */
export function uploadRoutes({ uploads }: Office): Hono {
  return (
    new Hono()
      .post('/', (c) => uploads.handle(c.req.raw))
      .patch('/:id{[0-9a-f]{32}}', (c) => uploads.handle(c.req.raw))
      // Hono asks the route of GET for HEAD.
      .get('/:id{[0-9a-f]{32}}', (c) => {
        if (c.req.method !== 'HEAD') throw new Problem('notSupported');
        return uploads.handle(c.req.raw);
      })
      .delete('/:id{[0-9a-f]{32}}', async (c) => {
        const id = c.req.param('id');
        if (!(await uploads.exists(id))) throw new Problem('notFound');
        if (!(await uploads.remove(id))) throw new Problem('notAllowed');
        return uploads.handle(c.req.raw);
      })
      .all('*', () => {
        throw new Problem('notSupported');
      })
  );
}
