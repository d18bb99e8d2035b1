// Real servers for tests: Debian's own, found or installed, on free ports of this machine, gone afterwards.
// `node scripts/services.js CMD…` runs a command with a PostgreSQL of its own as TEST_DATABASE_URL.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {object} Service A server that runs until `close`; also ended with the process that started it.
 * @property {number} port
 * @property {string} folder everything it keeps
 * @property {() => Promise<void>} stop  away, with its folder kept
 * @property {() => Promise<void>} start  there again, on the same port and folder
 * @property {() => Promise<void>} close  away for good
 */

const root = process.getuid?.() === 0;
const isThere = (/** @type {string | undefined} */ file) => (file && existsSync(file) ? file : undefined);
const onPath = (/** @type {string} */ name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, name))
    .find((file) => existsSync(file));

/** What a service needs on this machine, by Debian's name of the package, and where it is. */
const kinds = {
  /** The folder of its programs. */
  postgres: {
    package: 'postgresql',
    find() {
      const all = '/usr/lib/postgresql';
      const versions = isThere(all) ? readdirSync(all).sort((a, b) => Number(b) - Number(a)) : [];
      const found = versions
        .map((version) => join(all, version, 'bin'))
        .find((bin) => isThere(join(bin, 'initdb')));
      return found ?? onPath('initdb')?.replace(/\/initdb$/, '');
    },
  },
  clamd: {
    package: 'clamav-daemon',
    find: () => isThere('/usr/sbin/clamd') ?? onPath('clamd'),
  },
  /** Not Debian's: the test server of Python's moto, where somebody has installed it. */
  s3: { package: undefined, find: () => onPath('moto_server') },
  mariadb: { package: 'mariadb-server', find: () => isThere('/usr/sbin/mariadbd') ?? onPath('mariadbd') },
  php: { package: 'php-cli', find: () => onPath('php') },
  /** The same program, once it can talk to MariaDB. */
  phpMysql: {
    package: 'php-mysql',
    find: () =>
      spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout?.includes('mysqli') ? onPath('php') : undefined,
  },
  /** The folder of its files. */
  wordpress: {
    package: 'wordpress',
    find: () => (isThere('/usr/share/wordpress/wp-load.php') ? '/usr/share/wordpress' : undefined),
  },
  /** A folder of themes with one in it: Debian's WordPress comes without. */
  wordpressTheme: {
    package: 'wordpress-theme-twentytwentyone',
    find: () => isThere('/usr/share/wordpress/wp-content/themes/twentytwentyone'),
  },
  /** A Python that has the mail server. */
  mail: {
    package: 'python3-aiosmtpd',
    find: () =>
      [isThere('/usr/bin/python3'), onPath('python3')].find(
        (python) => python && spawnSync(python, ['-c', 'import aiosmtpd']).status === 0,
      ),
  },
};

/** @type {Map<string, string | undefined>} */
const looked = new Map();

/**
 * Where a service's program is; installed first where that is possible.
 * @param {keyof typeof kinds} kind
 * @returns {string | undefined}
 */
function locate(kind) {
  if (looked.has(kind)) return looked.get(kind);
  const { find, package: name } = kinds[kind];
  let found = find();
  if (!found && name && root && onPath('apt-get')) {
    const apt = (/** @type {string[]} */ ...args) =>
      spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    const install = () => apt('install', '--no-install-recommends', name);
    if (install() || (apt('update') && install())) found = find();
  }
  looked.set(kind, found);
  return found;
}

/**
 * Why a test that needs this service cannot run here, as `skip` takes it; false where it can.
 * @param {keyof typeof kinds} kind
 */
export const missing = (kind) => {
  if (locate(kind) !== undefined) return false;
  const { package: name } = kinds[kind];
  return name === undefined
    ? 'needs moto_server (of Python’s moto) on the PATH'
    : `needs Debian's package ${name}, which is not installed and cannot be installed here`;
};

/** @param {keyof typeof kinds} kind */
export function needed(kind) {
  const found = locate(kind);
  if (found === undefined) throw new Error(`This ${missing(kind)}.`);
  return found;
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {number} port */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });

/** Servers that refuse to run as root run as the user that Debian's package made for them, or as nobody. */
export function owner(/** @type {string} */ name) {
  const idOf = (/** @type {string} */ user) => {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, user], { encoding: 'utf8' }));
    return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
  };
  return root ? (idOf(name) ?? idOf('nobody')) : undefined;
}

/**
 * @param {object} server
 * @param {string} server.name
 * @param {{ uid: number, gid: number } | undefined} [server.owner]
 * @param {(folder: string, port: number) => string[]} server.command
 * @param {(folder: string, run: (command: string[]) => void) => void} [server.prepare]
 * @param {NodeJS.Signals} [server.signal] what ends it in good order
 * @param {(port: number) => unknown} [server.ready] whether it does its work yet
 * @returns {Promise<Service>}
 */
export async function serve({ name, owner, command, prepare, signal = 'SIGTERM', ready = answers }) {
  const folder = mkdtempSync(join(tmpdir(), `dvc-${name}-`));
  chmodSync(folder, 0o755);
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const options = { cwd: folder, ...owner };
  try {
    prepare?.(folder, ([file, ...args]) =>
      execFileSync(/** @type {string} */ (file), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] }),
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const port = await freePort();
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;

  const start = async () => {
    // Ended with this process, however this process ends.
    const line = [
      'setpriv',
      '--pdeathsig',
      signal.slice(3),
      ...identity(owner),
      '--',
      ...command(folder, port),
    ];
    const started = spawn(line[0], line.slice(1), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    child = started;
    let said = '';
    started.stderr?.on('data', (data) => (said = `${said}${data}`.slice(-4000)));
    while (!(await ready(port))) {
      if (started.exitCode !== null || started.signalCode !== null) throw new Error(`${name} ended: ${said}`);
      await pause(20);
    }
    // Neither the server nor what it says keeps this process from ending.
    started.unref();
    /** @type {import('node:net').Socket | null} */ (started.stderr)?.unref();
  };
  const stop = async () => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    running.ref();
    running.kill(signal);
    await once(running, 'exit');
  };
  const close = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return { port, folder, start, stop, close };
}

const identity = (/** @type {{ uid: number, gid: number } | undefined} */ owner) =>
  owner ? [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'] : [];

/**
 * An empty PostgreSQL. `durable` waits for the disk as a real one does; without it the data survive a killed
 * process, but not a power cut, and tests are much faster.
 * @param {{ durable?: boolean, settings?: Record<string, string> }} [options]
 * @returns {Promise<Service & { url: string }>} with the address of its database `postgres`
 */
export async function startPostgres({ durable = false, settings = {} } = {}) {
  const bin = needed('postgres');
  const all = {
    listen_addresses: '127.0.0.1',
    max_connections: '300',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const service = await serve({
    name: 'postgres',
    owner: owner('postgres'),
    // Open connections are cut, not waited for.
    signal: 'SIGINT',
    ready: (port) =>
      spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', `${port}`]).status === 0,
    prepare: (folder, run) =>
      run([
        join(bin, 'initdb'),
        ...['-D', join(folder, 'data'), '-U', 'office', '--auth=trust'],
        ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
      ]),
    command: (folder, port) => [
      join(bin, 'postgres'),
      ...['-D', join(folder, 'data'), '-p', String(port), '-k', folder],
      ...flags,
    ],
  });
  return { ...service, url: `postgres://office@127.0.0.1:${service.port}/postgres` };
}

/**
 * A mail server that delivers everything to one Maildir.
 * @param {{ tls?: { cert: string, key: string } }} [options] files: with them it insists on STARTTLS
 * @returns {Promise<Service & { url: string, maildir: string }>}
 */
export async function startMail({ tls } = {}) {
  const python = needed('mail');
  const encrypted = tls ? ['--tlscert', tls.cert, '--tlskey', tls.key] : [];
  const service = await serve({
    name: 'mail',
    command: (folder, port) => [
      python,
      ...['-m', 'aiosmtpd', '--nosetuid', '--listen', `127.0.0.1:${port}`, ...encrypted],
      ...['--class', 'aiosmtpd.handlers.Mailbox', join(folder, 'inbox')],
    ],
  });
  return {
    ...service,
    url: `smtp://127.0.0.1:${service.port}`,
    maildir: join(service.folder, 'inbox'),
  };
}

/**
 * ClamAV with one signature, that of the EICAR test file: its own take minutes to fetch and a gigabyte to load.
 * @returns {Promise<Service & { socket: string }>}
 */
export async function startClamd() {
  const clamd = needed('clamd');
  const service = await serve({
    name: 'clamd',
    owner: owner('clamav'),
    prepare: (folder, run) => {
      run(['mkdir', join(folder, 'db')]);
      const eicar = Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR`).toString('hex');
      run(['sh', '-c', `echo 'Eicar-Test:0:*:${eicar}' > db/test.ndb`]);
    },
    command: (folder, port) => {
      const file = join(folder, 'clamd.conf');
      const lines = [
        'Foreground yes',
        `DatabaseDirectory ${join(folder, 'db')}`,
        `TCPSocket ${port}`,
        'TCPAddr 127.0.0.1',
        `LocalSocket ${join(folder, 'clamd.ctl')}`,
        'LocalSocketMode 666',
        'StreamMaxLength 3M',
      ];
      writeFileSync(file, `${lines.join('\n')}\n`);
      chmodSync(file, 0o644);
      return [clamd, '--config-file', file];
    },
  });
  return { ...service, socket: join(service.folder, 'clamd.ctl') };
}

/**
 * An S3 store with one bucket, `uploads`. Not a durable one, and it takes any signature: it is for tests.
 * @returns {Promise<Service & { url: string }>}
 */
export async function startS3() {
  const moto = needed('s3');
  const service = await serve({
    name: 's3',
    command: (folder, port) => [moto, '-H', '127.0.0.1', '-p', String(port)],
  });
  const url = `http://127.0.0.1:${service.port}`;
  const made = await fetch(`${url}/uploads`, { method: 'PUT' });
  if (!made.ok) throw new Error(`s3: ${made.status}`);
  return { ...service, url };
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new Error('node scripts/services.js CMD…');
  const { url, close } = await startPostgres();
  const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } });
  const [code] = await once(child, 'exit');
  await close();
  process.exitCode = code ?? 1;
}
