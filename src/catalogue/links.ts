import { isRecord, type Report } from './read.js';

/** Only what a link in a public page may be; `javascript:` and `data:` never. */
export function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/|tel:|mailto:)/i.test(url) && !/[\s\p{Cc}]/u.test(url);
}

/** Removes every unsafe `url` from freshly parsed data, in place, and says so. */
export function dropUnsafeLinks(value: unknown, path: string, report: Report): void {
  if (Array.isArray(value)) value.forEach((inner, i) => dropUnsafeLinks(inner, `${path}.${i}`, report));
  else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const here = path ? `${path}.${key}` : key;
      if (key === 'url' && typeof inner === 'string' && !isSafeLink(inner)) {
        delete value[key];
        report({ path: here, code: 'unsafeLink', severity: 'warning' });
      } else dropUnsafeLinks(inner, here, report);
    }
  }
}
