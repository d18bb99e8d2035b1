/**
 * Width and height as a picture's head says them. The office never unpacks a picture, but an officer's browser does:
 * a few bytes that say 50,000 × 50,000 would take ten gigabytes there.
 */
export interface PictureSize {
  width: number;
  height: number;
}

/** A scan of A3 at 600 dpi has 70 million points. */
const mostPoints = 100_000_000;
const longestSide = 30_000;

export function isTooLarge({ width, height }: PictureSize): boolean {
  return width * height > mostPoints || Math.max(width, height) > longestSide;
}

/** Undefined where the head says none: then it is no picture that anybody can show. */
export function pictureSize(head: Uint8Array, type: string): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return type === 'image/png' ? pngSize(view) : jpegSize(view);
}

/** The first chunk, IHDR, begins with them. */
function pngSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 24) return undefined;
  return sized(view.getUint32(16), view.getUint32(20));
}

/** Segments by marker and length, up to the first frame header. */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // Padding.
      at += 1;
    } else if (isFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15, without the three of that row that are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const sized = (width: number, height: number): PictureSize | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;
