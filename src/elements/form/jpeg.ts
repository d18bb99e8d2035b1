/**
 * Takes out of a JPEG what tells where, when and with what it was taken (Exif with GPS, XMP, IPTC, comments),
 * without touching the picture. Only the orientation is written back: without it phone photos lie on their side.
 * Bytes that are no well-formed JPEG come back as they are.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = view.getUint16(at);
    if (marker === 0xffda) break; // the picture itself: all of the rest stays
    const next = at + 2 + view.getUint16(at + 2);
    if (marker < 0xff01 || next > bytes.length) return bytes;
    const segment = bytes.subarray(at, next);
    if (marker === 0xffe1) orientation = orientationIn(segment) ?? orientation;
    else if (!PERSONAL.has(marker)) kept.push(segment);
    at = next;
  }
  kept.push(bytes.subarray(at));
  if (orientation !== 1) kept.splice(1, 0, orientationOnly(orientation));
  return join(kept);
}

/** APP13 (IPTC) and comments; APP1 (Exif, XMP) is handled by itself. Colour profiles stay. */
const PERSONAL = new Set([0xffed, 0xfffe]);
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/** The orientation (2–8) in an Exif segment's first directory. */
function orientationIn(segment: Uint8Array): number | undefined {
  if (segment.length < 18 || EXIF.some((byte, i) => segment[4 + i] !== byte)) return undefined;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.byteLength - 10);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return undefined;
  const count = tiff.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(entry, little) !== ORIENTATION) continue;
    const value = tiff.getUint16(entry + 8, little);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that holds nothing but the orientation. */
function orientationOnly(orientation: number): Uint8Array {
  // prettier-ignore
  return new Uint8Array([
    0xff, 0xe1, 0, 34, ...EXIF,
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8, // TIFF, big-endian, directory at 8
    0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, // one entry: orientation, SHORT, 1 value
    0, 0, 0, 0, // no further directory
  ]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
