import { qrPath } from '../form/qr.js';

export interface Drawn {
  size: number;
  path: string;
}

/** QR codes by their text, drawn late: the library that does it comes with the first one. */
export function drawnCode(changed: () => void): {
  draw(text: string): void;
  get(text: string): Drawn | undefined;
} {
  const drawn = new Map<string, Drawn | undefined>();
  return {
    draw(text) {
      if (drawn.has(text)) return;
      drawn.set(text, undefined);
      qrPath(text).then((code) => {
        drawn.set(text, code);
        changed();
      }, reportError);
    },
    get: (text) => drawn.get(text),
  };
}
