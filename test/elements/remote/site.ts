/** Pages of a site, each a document of its own as after a reload, and the other origin where its catalogue lives. */
import type { DvcElement } from '../../../src/elements/index.js';
import { tinyCatalogue, tinyProcedure } from '../../examples/tiny-catalogue.js';
import { waitUntil } from '../../wait-until.js';

const { host } = (await (await fetch('/__catalogues')).json()) as { host: string };

export interface Seen {
  method: string;
  status?: number;
  ifNoneMatch?: string;
  ifModifiedSince?: string;
}
export interface Told {
  text?: string;
  status?: number;
  validator?: 'etag' | 'lastModified' | 'none';
  cacheControl?: string;
  manner?: 'cut' | 'hold';
}

/** A version of a catalogue: its day of October, and the names of its procedures. */
export const version = (day: number, ...names: string[]): string =>
  JSON.stringify(
    tinyCatalogue(
      names.map((name, i) => tinyProcedure(`p${i}`, { name })),
      { updated: `2026-10-0${day}` },
    ),
  );
export const broken = '<!doctype html><title>Bảo trì</title>';

let made = 0;
/** A new address on the other origin. */
export function newAddress() {
  const path = `/c${Date.now()}-${made++}.json`;
  return {
    url: host + path,
    serve: async (told: Told) => {
      await fetch(`${host}/tell${path}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: '', ...told }),
      });
    },
    seen: async () => (await (await fetch(`${host}/seen${path}`)).json()) as Seen[],
  };
}

type Page = Window & { waits: { patience: number } };
const frames: HTMLIFrameElement[] = [];

/** Opens a page; `close` is what a reload does to the one before. */
export async function openPage(query = ''): Promise<{
  window: Page;
  put: (tag: string, catalogue: string, more?: object) => DvcElement;
  close: () => void;
}> {
  const frame = document.createElement('iframe');
  frame.src = `/test/elements/remote/page.html?${query}`;
  Object.assign(frame.style, { inlineSize: '40rem', blockSize: '30rem' });
  frames.push(frame);
  document.body.append(frame);
  await waitUntil(() => (frame.contentWindow as Page | null)?.waits, 'the page is there', {
    timeout: 15_000,
  });
  const window = frame.contentWindow as Page;
  return {
    window,
    put: (tag, catalogue, more = {}) => {
      const element = window.document.createElement(tag) as DvcElement;
      Object.assign(element, { catalogue, ...more });
      const link = window.document.createElement('a');
      link.href = 'https://dichvucong.gov.vn/';
      element.append(link);
      window.document.body.append(element);
      return element;
    },
    close: () => frame.remove(),
  };
}
export const closeAll = () => frames.splice(0).forEach((frame) => frame.remove());

export const said = (element: Element): string => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
export const says = (element: Element, words: string): Promise<void> =>
  waitUntil(() => said(element).includes(words), words);
export const notice = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[part="kept"]');
export const retryButton = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLButtonElement>('[part="kept"] button, [part="problem"] button')!;

/** What lies on the device for an address, as other code of the site would read it. */
export function copyOf(url: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dvc-catalogues');
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const { result } = opening;
      if (!result.objectStoreNames.contains('copies')) return resolve(undefined);
      const asking = result.transaction('copies').objectStore('copies').get(url) as IDBRequest<
        { text: string } | undefined
      >;
      asking.onsuccess = () => {
        result.close();
        resolve(asking.result?.text);
      };
    };
  });
}
export const kept = (url: string, text: string): Promise<void> =>
  waitUntil(async () => (await copyOf(url)) === text, 'the copy is kept');
