/** All routes, and the one place where refusals and failures become answers. */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { problemFor } from './faults.js';
import { requestLog } from './log.js';
import type { Office } from './office.js';
import { Problem } from './problem.js';
import { deskRoutes } from './routes/desk.js';
import { dossierRoutes } from './routes/dossiers.js';
import { fileRoutes } from './routes/files.js';
import { healthRoutes } from './routes/health.js';
import { openApiRoutes } from './routes/openapi.js';
import { outboxRoutes } from './routes/outbox.js';
import { paymentRoutes } from './routes/payments.js';
import { uploadRoutes, uploadsPath } from './routes/uploads.js';
import { protocolCors, securityHeaders } from './security.js';

export function createApp(office: Office): Hono {
  const app = new Hono();
  app.use(requestLog(office.log), securityHeaders, closeHalfRead);
  app.onError((error, c) => {
    if (!(error instanceof Problem)) office.log.error('request', error, { request: c.get('requestId') });
    return problemFor(error).response();
  });
  app.notFound((c) =>
    c.req.path.startsWith('/api/')
      ? new Problem('notFound').response()
      : c.text('Không tìm thấy trang này.', 404),
  );

  app.use(`${uploadsPath}/*`, async (c, next) => {
    // What a tus client may ask before it begins; the answer itself is the one to CORS.
    if (c.req.method === 'OPTIONS') {
      c.header('tus-resumable', '1.0.0');
      c.header('tus-version', '1.0.0');
      c.header('tus-extension', 'creation,creation-with-upload,termination');
      c.header('tus-max-size', String(office.config.maxUploadMB * 1024 * 1024));
    }
    await next();
  });
  // What a request has posted goes out at once; the sender's timer finds the rest.
  for (const writing of ['/api/v1/dossiers/*', '/desk/*']) app.use(writing, wake(office));
  app.use('/api/*', protocolCors(office.config.allowedOrigins));
  app.get('/api/v1/challenge', async (c) => {
    c.header('cache-control', 'no-store');
    const challenge = await office.challenges.issue();
    return challenge ? c.json(challenge) : c.body(null, 204);
  });
  app.route(uploadsPath, uploadRoutes(office));
  app.route('/api/v1/dossiers', dossierRoutes(office));
  app.route('/api/v1/payments', paymentRoutes(office));
  app.route('/api/v1', openApiRoutes());
  app.all('/api/*', () => new Problem('notFound').response());

  app.route('/desk', deskRoutes(office));
  app.route('/outbox', outboxRoutes(office));
  app.route('/', healthRoutes(office));
  app.route('/', fileRoutes(office.config.embedOrigins));
  return app;
}

/** A refusal may come before the body is read; the connection cannot carry another request after such a rest. */
const closeHalfRead: MiddlewareHandler<{ Bindings: HttpBindings }> = async (c, next) => {
  await next();
  if (!c.env.incoming.complete) c.res.headers.set('connection', 'close');
};

const wake =
  ({ sender }: Office): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.req.method === 'POST') sender.wake();
  };
