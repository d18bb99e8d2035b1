/** The looks that an address may set: the elements' custom properties, each with what it may be. */

/** Colours as `rrggbb` (`#` before them, or written `%23`, is understood too). */
export const colourTokens = [
  'accent',
  'on-accent',
  'ink',
  'muted',
  'surface',
  'ground',
  'line',
  'edge',
  'danger',
  'warning',
  'success',
] as const;
export type ColourToken = (typeof colourTokens)[number];

/** Lengths in CSS pixels, from the smallest to the largest with which the elements can still be read and pressed. */
export const lengthTokens = { 'font-size': [14, 28], radius: [0, 24], space: [4, 16] } as const;
export type LengthToken = keyof typeof lengthTokens;

/** The value as CSS writes it; undefined if it is none. */
export function readColour(value: string): string | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(value)?.[1];
  return digits === undefined ? undefined : `#${digits.toLowerCase()}`;
}

/** `18` or `18px`, within what that token may be. */
export function readLength(token: LengthToken, value: string): string | undefined {
  const [min, max] = lengthTokens[token];
  const number = /^(\d{1,2})(?:px)?$/.exec(value)?.[1];
  return number !== undefined && +number >= min && +number <= max ? `${+number}px` : undefined;
}

export const isLengthToken = (name: string): name is LengthToken => Object.hasOwn(lengthTokens, name);

/** Empty for a value that cannot be, undefined for what is no token. */
export function readToken(name: string, value: string): string | undefined {
  if (colourTokens.some((token) => token === name)) return readColour(value) ?? '';
  return isLengthToken(name) ? (readLength(name, value) ?? '') : undefined;
}
