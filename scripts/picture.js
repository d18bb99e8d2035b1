// Pictures of stories as files: few colours, small, the same bytes for the same picture; and how far two differ.
import { crc32, deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Five bits a channel: text has fewer greys then, and a picture a fifth fewer bytes. */
const rounded = (value) => Math.min(255, Math.round(value / 8) * 8);

/** The palette and each pixel's place in it; the rarest colours past 256 become the nearest that are kept. */
function indexed({ data, width, height }) {
  const count = new Map();
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) {
    const [r, g, b] = [data[i * 4], data[i * 4 + 1], data[i * 4 + 2]];
    const colour = (rounded(r) << 16) | (rounded(g) << 8) | rounded(b);
    colours[i] = colour;
    count.set(colour, (count.get(colour) ?? 0) + 1);
  }
  // By number where equally frequent: the order must not depend on where in the picture a colour comes first.
  const byFrequency = [...count].sort(([a, n], [b, m]) => m - n || a - b).map(([colour]) => colour);
  const palette = byFrequency.slice(0, 256);
  const place = new Map(palette.map((colour, i) => [colour, i]));
  for (const colour of byFrequency.slice(256)) place.set(colour, nearest(colour, palette));
  return { palette, pixels: colours.map((colour) => place.get(colour)) };
}
function nearest(colour, palette) {
  const distances = palette.map((other) =>
    [16, 8, 0].reduce((sum, bits) => sum + (((colour >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A screenshot as a PNG with a palette: a quarter of its size in true colours. pngjs reads these but writes none. */
export function small(screenshot) {
  const picture = PNG.sync.read(screenshot);
  const { palette, pixels } = indexed(picture);
  const { width, height } = picture;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * What a picture may differ from the approved one: nothing that an eye could find. The same browser with the same font
 * draws the same bytes; the little that is left is for a processor that rounds otherwise.
 */
const tolerance = { threshold: 0.02, includeAA: true, windowSize: 16 };
/** Differing pixels in any square of 16 × 16. */
const PIXELS = 3;

/** Undefined when they are alike; else what differs, and a picture of it where both have the same size. */
export function difference(drawn, approved) {
  if (drawn.equals(approved)) return undefined;
  const [a, b] = [PNG.sync.read(approved), PNG.sync.read(drawn)];
  if (a.width !== b.width || a.height !== b.height)
    return { said: `${b.width} × ${b.height} in place of ${a.width} × ${a.height}` };
  const { width, height } = a;
  const marked = new PNG({ width, height });
  const found = pixelmatch(a.data, b.data, marked.data, width, height, tolerance);
  if (found <= PIXELS) return undefined;
  return { said: `${found} pixels of a square differ`, picture: PNG.sync.write(marked) };
}
