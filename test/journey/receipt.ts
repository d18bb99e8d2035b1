import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';

/** The dossier code, read off the receipt as a person would. */
export async function codeOn(page: Page, look: Stage['look']): Promise<string> {
  await page.getByRole('heading', { name: 'Biên nhận nộp hồ sơ trực tuyến' }).waitFor();
  await look('receipt');
  const code = await page
    .getByRole('strong')
    .filter({ hasText: /^[A-Z]\d\d\.999-\d{6}-\d{4}$/ })
    .textContent();
  assert.ok(code);
  await page.getByRole('img', { name: `Mã QR của mã hồ sơ ${code}` }).waitFor();
  return code;
}
