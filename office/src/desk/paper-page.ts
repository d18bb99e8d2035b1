import { html } from 'hono/html';
import type { PaperSheet } from 'dvc-widgets/backend';
import type { SignedIn } from '../accounts/sessions.js';
import { sheetView } from '../papers/page.js';
import { paperNames } from './acts/words.js';
import { framed, type Html } from './frame.js';
import { printBar } from './print.js';

/** An issued paper, as it is printed. */
export function paperPage({ me, demo, sheet }: { me: SignedIn; demo: boolean; sheet: PaperSheet }): Html {
  const { kind, number, code } = sheet;
  return framed(
    { title: `${paperNames[kind]}, số ${number}`, me, demo, here: 'queue', wide: true },
    html`${printBar({ href: `/desk/dossiers/${code}`, name: `Hồ sơ ${code}` })}
      <div class="scroll" tabindex="0" role="region" aria-label="Bản in">${sheetView(sheet)}</div>`,
  );
}
