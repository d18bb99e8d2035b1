/**
 * Servers for tests of the test runner, each started with the first question for it and stopped at the end:
 * `/__office` → {office, proxy}, `/__receiver` → {receiver, nobody}, `/__catalogues` → {host}; `/__proxy?…` and
 * `/__received` look into them.
 * `/__filing?catalogue=…` starts an office that receives one of the catalogues we ship; `/__filed?office=…` stops it and
 * tells what it has kept.
 * `/__step?code=…&order=…` is an officer's step in the office, `/__sms?phone=…` what it sent to a phone.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCatalogueHost } from './servers/catalogue-host.js';
import { startProxy } from './servers/cutting-proxy.js';
import { listen } from './servers/listen.js';
import { startGateway } from './servers/gateway.js';
import { officeToken, startOffice } from './servers/office.js';
import { startReceiver } from './servers/receiver.js';
import { readRecords } from './servers/records.js';

const api = '/api/v1';
const catalogue = join(import.meta.dirname, 'catalogue.json');
const shipped = join(import.meta.dirname, '../../catalogues');
const bank = {
  BANK_BIN: '970499',
  BANK_NAME: 'Ngân hàng thử',
  BANK_ACCOUNT: '0123456789',
  BANK_HOLDER: 'TRUONG THU NGHIEM',
};

export function serversPlugin() {
  const stops = [];
  let folder;
  let behindProxy;
  let receiver;
  let catalogueHost;
  const filing = new Map();

  const folderOf = async (name) => {
    folder ??= mkdtemp(join(tmpdir(), 'dvc-test-'));
    const path = join(await folder, name);
    await mkdir(path);
    return path;
  };
  const withOffice = async (origin) => {
    const gateway = await startGateway();
    const dataDir = await folderOf('office');
    const environment = { ...gateway.environment, ...bank };
    const office = await startOffice({ dataDir, origin, catalogue, environment });
    const proxy = await startProxy(office.address);
    stops.push(office.stop, proxy.stop, gateway.stop);
    return { office, proxy, gateway };
  };
  /** An officer's calls come from no page. */
  const step = async ({ office }, query) => {
    const response = await fetch(`${office.address}${api}/dossiers/${query.get('code')}/steps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${officeToken}` },
      body: query.get('order'),
    });
    if (!response.ok) throw new Error(`step: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const withReceiver = async () => {
    const server = await startReceiver(await folderOf('received'));
    stops.push(server.stop);
    return server;
  };
  const withCatalogueHost = async () => {
    const host = await startCatalogueHost();
    stops.push(host.stop);
    return host;
  };
  const forFiling = async (origin, name) => {
    const dataDir = await folderOf(`filing-${filing.size + 1}`);
    const office = await startOffice({ dataDir, origin, catalogue: join(shipped, `${name}.json`) });
    stops.push(office.stop);
    filing.set(office.address + api, { ...office, dataDir });
    return { office: office.address + api };
  };
  const filed = async (address) => {
    const { stop, dataDir } = filing.get(address);
    await stop();
    return readRecords(dataDir);
  };
  /** A port that was free a moment ago: nobody answers there. */
  const nobody = async () => {
    const gone = createServer();
    const address = await listen(gone);
    gone.close();
    return address;
  };

  const answers = {
    '/__office': async (origin) => {
      const { office, proxy } = await (behindProxy ??= withOffice(origin));
      return { office: office.address + api, proxy: proxy.address + api };
    },
    '/__proxy': async (_origin, query) => (await behindProxy).proxy.control(query),
    '/__step': async (_origin, query) => step(await behindProxy, query),
    '/__sms': async (_origin, query) =>
      (await behindProxy).gateway.messages.filter(({ to }) => to === query.get('phone')),
    '/__receiver': async () => ({
      receiver: (await (receiver ??= withReceiver())).address,
      nobody: await nobody(),
    }),
    '/__catalogues': async () => ({ host: (await (catalogueHost ??= withCatalogueHost())).address }),
    '/__filing': (origin, query) => forFiling(origin, query.get('catalogue')),
    '/__filed': (_origin, query) => filed(query.get('office')),
    '/__received': async () => (await receiver).stored(),
  };

  return {
    name: 'dvc:servers',
    async serve({ path, URL }) {
      const answer = answers[path];
      if (!answer) return undefined;
      const body = JSON.stringify(await answer(URL.origin, URL.searchParams));
      return { body, type: 'json', headers: { 'cache-control': 'no-store' } };
    },
    async serverStop() {
      for (const stop of stops) await stop();
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}
