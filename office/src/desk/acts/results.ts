/** Files that an officer chose: stored at once, so that a form that is refused does not lose them. */
import { MEDIA_TYPES } from 'dvc-widgets/dossier';
import type { Office } from '../../office.js';
import type { Sent } from '../form.js';
import type { Typed } from './inputs.js';

export interface StoredResults {
  kept: Typed['kept'];
  fault: string | undefined;
}

export async function storeResults({ uploads, config }: Office, body: Sent): Promise<StoredResults> {
  const given = body['files[]'];
  const files = (Array.isArray(given) ? given : [given]).filter(
    (file): file is File => file instanceof File && file.size > 0,
  );
  const kept: { id: string; name: string }[] = [];
  const wrong: string[] = [];
  for (const file of files) {
    const name = fileName(file.name);
    const stored = file.size <= config.maxUploadMB * 1024 * 1024 ? await uploads.keep(file) : undefined;
    if (stored) kept.push({ id: stored.id, name });
    else wrong.push(name);
  }
  const kinds = Object.keys(MEDIA_TYPES).join(', ').toUpperCase();
  return {
    kept,
    fault:
      wrong.length > 0
        ? `Không nhận được ${wrong.join(', ')}: chỉ nhận ${kinds}, tối đa ${config.maxUploadMB} MB.`
        : undefined,
  };
}

/** A name, not a place; not longer than the protocol takes, its ending kept. */
function fileName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/[\p{Cc}\\/|]/gu, '_')
    .trim();
  return name.length > 150 ? name.slice(0, 140) + name.slice(-10) : name || 'ket-qua';
}
