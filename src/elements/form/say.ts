import type { LocaleCode, Text } from '../../catalogue/index.js';
import type { Words } from '../../locale/index.js';

/** How a view speaks. */
export interface Say {
  words: Words;
  locale: LocaleCode;
  text(text: Text): string;
}

/** `09:05, 23/11/2026` in the office's time, wherever the browser is. */
export function momentIn(iso: string | number): string {
  const date = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'Asia/Ho_Chi_Minh' }).format(date);
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${time}, ${part({ day: '2-digit', month: '2-digit', year: 'numeric' })}`;
}
