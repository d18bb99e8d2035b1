/** A real browser at the desk, which notices what is wrong; and a client without one, for what no browser would send. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/find-chrome.js';
import { hashPassword } from '../src/accounts/password.js';
import { createApp } from '../src/app.js';
import type { Config } from '../src/config.js';
import { officers, type Role } from '../src/db/schema.js';
import type { Office } from '../src/office.js';
import type { Clock } from '../src/time.js';
import { afterwards, monday, openRooms } from './support.js';

export const shots = process.env['SHOTS'] ? join(import.meta.dirname, '../../screenshots/desk') : undefined;
export const password = 'ba con mèo đen';

export interface Desk {
  /** The rooms behind the routes, with the database that they share. */
  office: Office;
  address: string;
  /** Where citizens file. */
  base: string;
}

/** A real office's rooms and routes on a port of their own. */
export async function openDesk(change: Partial<Config> = {}, clock?: Clock): Promise<Desk> {
  const office = await openRooms(change, clock);
  // Kept open for longer than a loaded machine pauses: a connection closed under a request would fail it.
  const serverOptions = { keepAliveTimeout: 60_000 };
  const server = serve({
    fetch: createApp(office).fetch,
    port: 0,
    hostname: '127.0.0.1',
    serverOptions,
  }) as Server;
  await new Promise((listening) => server.once('listening', listening));
  afterwards(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { office, address, base: `${address}/api/v1` };
}

/** A local account that is ready for work. */
export async function account(
  { office: { db } }: Desk,
  username: string,
  roles: Role[],
  name = username,
): Promise<void> {
  await db.insert(officers).values({ name, username, roles, password: await known(), createdAt: monday });
}
let hash: Promise<string> | undefined;
const known = (): Promise<string> => (hash ??= hashPassword(password));

/** One person's browser, without the browser: cookies are kept, redirects are shown. */
export class Client {
  private readonly cookies = new Map<string, string>();
  private readonly address: string;
  constructor({ address }: Pick<Desk, 'address'>) {
    this.address = address;
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(this.address + path, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
  /** As if somebody had copied the other's cookies. */
  take(other: Client): void {
    for (const [name, value] of other.cookies) this.cookies.set(name, value);
  }
  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }
  /** As a form of the office's own page. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  }
  signIn(username: string, typed = password): Promise<Response> {
    return this.post('/desk/sign-in', { username, password: typed });
  }
}

/** Where an answer sends the browser. */
export const at = (answer: Response): string => answer.headers.get('location') ?? '';
export const isIn = async (client: Client): Promise<boolean> =>
  (await client.get('/desk/password')).status === 200;

export interface Visitor {
  page: Page;
  /** Looks at the page as it is: axe, and a picture at two widths when `SHOTS` asks for it. */
  look(name: string): Promise<void>;
  signIn(username: string): Promise<void>;
  /** Fails if a page broke a policy or said something in the console. */
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;
async function launch(): Promise<Browser> {
  const launched = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
  afterwards(() => launched.close());
  return launched;
}

export async function visit(
  { address }: Pick<Desk, 'address'>,
  options: { width?: number; expected?: RegExp } = {},
): Promise<Visitor> {
  browser ??= launch();
  const context: BrowserContext = await (
    await browser
  ).newContext({ viewport: { width: options.width ?? 1280, height: 800 }, locale: 'vi-VN' });
  context.setDefaultTimeout(15_000);
  const said: string[] = [];
  await context.exposeFunction('policyBroken', (text: string) => said.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { policyBroken } = window as unknown as { policyBroken: (text: string) => void };
      policyBroken(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const page = await context.newPage();
  context.on('console', (message) => {
    if (!options.expected?.test(message.text())) said.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => said.push(String(error.error())));
  await page.goto(`${address}/desk`);
  return {
    page,
    async look(name) {
      await audit(page, name);
      if (shots) await picture(page, name);
    },
    async signIn(username) {
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.getByLabel('Mật khẩu').fill(password);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('navigation', { name: 'Các trang' }).waitFor();
    },
    async close() {
      await context.close();
      assert.deepEqual(said, []);
    },
  };
}

/** All of axe's rules, on the whole page, light and dark. Asked from outside, so that the page's own policy stays in force. */
async function audit(page: Page, name: string): Promise<void> {
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    );
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join('\n  ')}`,
    );
    assert.deepEqual(found, [], `axe, at ${name}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(shots!, { recursive: true });
  const before = page.viewportSize()!;
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: join(shots!, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(before);
}

/** Nothing sticks out of the page, at 320 px as at any width. */
export async function overflow(page: Page, width = 320): Promise<number> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize(before);
  return over;
}
