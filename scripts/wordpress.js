// Debian's WordPress with a MariaDB of its own, for tests: as scripts/services.js starts the other servers.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needed, owner, serve } from './services.js';

/** @typedef {import('./services.js').Service} Service */

/**
 * An empty MariaDB with a database `wordpress`; its user is root, without a password, through the socket.
 * @returns {Promise<Service & { socket: string }>}
 */
async function startMariadb() {
  const mariadbd = needed('mariadb');
  const service = await serve({
    name: 'mariadb',
    owner: owner('mysql'),
    prepare: (folder, run) => {
      run([
        'mariadb-install-db',
        ...['--no-defaults', `--datadir=${join(folder, 'data')}`, '--skip-test-db'],
        '--auth-root-authentication-method=normal',
      ]);
      run(['sh', '-c', 'echo "CREATE DATABASE wordpress CHARACTER SET utf8mb4;" > start.sql']);
    },
    command: (folder, port) => [
      mariadbd,
      ...['--no-defaults', `--datadir=${join(folder, 'data')}`, `--socket=${join(folder, 'db.sock')}`],
      ...[`--port=${port}`, '--bind-address=127.0.0.1', '--innodb-flush-log-at-trx-commit=0'],
      `--init-file=${join(folder, 'start.sql')}`,
    ],
  });
  return { ...service, socket: join(service.folder, 'db.sock') };
}

/**
 * Debian's WordPress, not yet installed: its files with a database of its own, behind PHP's own server.
 * @returns {Promise<Service & { address: string, php: (code: string) => string, complaints: () => string }>} `php` runs
 *   code in the site's folder; `complaints` are PHP's own, so far
 */
export async function startWordPress() {
  const php = needed('php');
  for (const kind of /** @type {const} */ (['phpMysql', 'mariadb', 'wordpressTheme'])) needed(kind);
  const files = needed('wordpress');
  const database = await startMariadb();
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${database.socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    FS_METHOD: 'direct',
    // Nothing of it is what is tested, and nobody else is asked.
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: true, // wp-content/debug.log
  };
  const defines = Object.entries(settings).map(
    ([name, value]) => `define('${name}', ${JSON.stringify(value)});`,
  );
  const site = (/** @type {string} */ folder) => join(folder, 'site');
  const service = await serve({
    name: 'wordpress',
    prepare: (folder, run) => {
      run(['cp', '-rL', files, site(folder)]);
      writeFileSync(
        join(site(folder), 'wp-config.php'),
        `<?php ${defines.join('\n')} $table_prefix = 'wp_';
define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';`,
      );
    },
    command: (folder, port) => [
      ...['env', 'PHP_CLI_SERVER_WORKERS=3', php],
      ...['-d', 'upload_max_filesize=64M', '-d', 'post_max_size=64M'],
      ...['-S', `127.0.0.1:${port}`, '-t', site(folder)],
    ],
  });
  return {
    ...service,
    address: `http://127.0.0.1:${service.port}`,
    php: (code) =>
      execFileSync(php, ['-r', `$_SERVER['HTTP_HOST'] = '127.0.0.1:${service.port}'; ${code}`], {
        cwd: site(service.folder),
        encoding: 'utf8',
      }),
    complaints() {
      const file = join(site(service.folder), 'wp-content/debug.log');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    async close() {
      await service.close();
      await database.close();
    },
  };
}
