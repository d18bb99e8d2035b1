import { Hono } from 'hono';
import type { Office } from '../office.js';
import { outboxPage, readOutbox } from '../outbox/page.js';
import { isToken } from './dossiers.js';

/** Open to all in a demonstration, with recipients half hidden; else behind the office's token, which browsers ask for. */
export function outboxRoutes(office: Office): Hono {
  return new Hono().get('/', async (c) => {
    const trusted = isToken(office, givenToken(c.req.header('authorization')));
    if (!trusted && !office.config.demo)
      return c.text('Cần mã của cơ quan.', 401, {
        'www-authenticate': 'Basic realm="office", charset="UTF-8"',
      });
    c.header('cache-control', 'no-store');
    return c.html(
      outboxPage(await readOutbox(office.db, { trusted }), { trusted, demo: office.config.demo }),
    );
  });
}

function givenToken(header: string | undefined): string | undefined {
  const [, scheme, value] = /^(Bearer|Basic) (.+)$/.exec(header ?? '') ?? [];
  if (scheme !== 'Basic' || value === undefined) return value;
  // Whatever the name, the password is the token.
  return Buffer.from(value, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
}
