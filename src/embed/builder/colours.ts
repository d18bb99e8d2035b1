/** The elements' own colours, and which of them must be told apart. A test holds them to src/elements/tokens.ts. */
import type { ColourToken } from '../tokens.js';

export type Palette = Record<ColourToken, string>;

export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    accent: '#0b4f8a',
    'on-accent': '#ffffff',
    ink: '#1b1f24',
    muted: '#535c66',
    surface: '#ffffff',
    ground: '#f4f5f2',
    line: '#d5d8d3',
    edge: '#6f7a85',
    danger: '#a8201a',
    warning: '#7a4d00',
    success: '#1c6b3c',
  },
  dark: {
    accent: '#8cc4f5',
    'on-accent': '#06233d',
    ink: '#e9ecef',
    muted: '#aab4bd',
    surface: '#16191c',
    ground: '#202428',
    line: '#3a4147',
    edge: '#8a949d',
    danger: '#ff9d94',
    warning: '#f0c374',
    success: '#83d6a2',
  },
};

/** Text, and what must be seen beside what it stands on; the least ratio is WCAG 2.2's. */
const pairs: [front: ColourToken, backs: ColourToken[], least: number][] = [
  ...(['ink', 'muted', 'accent', 'danger', 'warning', 'success'] as const).map(
    (front): [ColourToken, ColourToken[], number] => [front, ['surface', 'ground'], 4.5],
  ),
  ['on-accent', ['accent'], 4.5],
  ['edge', ['surface', 'ground'], 3],
];

export interface Faint {
  front: ColourToken;
  back: ColourToken;
  ratio: number;
  least: number;
}

/** The pairs of a palette that are hard to tell apart. */
export function tooFaint(palette: Palette): Faint[] {
  return pairs.flatMap(([front, backs, least]) =>
    backs
      .map((back) => ({ front, back, least, ratio: contrast(palette[front], palette[back]) }))
      .filter(({ ratio }) => ratio < least),
  );
}

/** WCAG 2.2's contrast ratio of two colours, each `#rrggbb` or `#rgb`. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** `#rgb` as `#rrggbb`; what has six digits stays. */
export const sixDigits = (colour: string): string => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

function luminance(colour: string): number {
  const digits = sixDigits(colour).slice(1);
  if (!/^[0-9a-f]{6}$/i.test(digits)) throw new Error(`dvc-widgets: ${colour} is not written #rrggbb.`);
  const [r, g, b] = [0, 2, 4].map((at) => {
    const value = parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
