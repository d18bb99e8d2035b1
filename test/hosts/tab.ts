/** A tab on a page of ours, as one host delivers it; no office behind it. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/find-chrome.js';

export const official = 'Cổng Dịch vụ công Quốc gia';
export const link = `<a href="https://dichvucong.gov.vn/">${official}</a>`;
export const script =
  '<script type="module" src="/dist/dvc.js" data-catalogue="/catalogues/long-bien-2017.json"></script>';
/** What a procedure list shows once it is there. */
export const drawn = 'Đăng kí khai sinh';

/** Something stands before and behind what is tested, and must stay. */
export const around = (body: string, head = '') => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trang thử</title>
${head}
</head>
<body>
<p>Đầu trang</p>
${body}
<p>Cuối trang</p>
</body>
</html>`;

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChrome(), args: chromeArgs });

export async function openTab(
  browser: Browser,
  options: BrowserContextOptions = {},
  prepare?: (tab: Page) => Promise<unknown>,
): Promise<Page> {
  const tab = await (await browser.newContext({ locale: 'vi-VN', ...options })).newPage();
  await prepare?.(tab);
  return tab;
}
