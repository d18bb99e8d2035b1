/** Files by what the office looks at. */
import { randomBytes } from 'node:crypto';

/** Whole heads, and noise of the wanted length instead of a picture. */
export const png = (size = 400, { width = 1, height = 1 } = {}): Buffer => {
  const head = Buffer.from(
    '89504e470d0a1a0a0000000d4948445200000001000000010806000000' + '1f15c489' + '0000000a49444154',
    'hex',
  );
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, randomBytes(size - head.length)]);
};
export const jpeg = (size = 400, { width = 1, height = 1 } = {}): Buffer => {
  // JFIF, then the frame header.
  const head = Buffer.from(
    'ffd8' + 'ffe000104a46494600010100000100010000' + 'ffc0000b080001000101011100',
    'hex',
  );
  head.writeUInt16BE(height, 25);
  head.writeUInt16BE(width, 27);
  return Buffer.concat([head, randomBytes(size - head.length)]);
};
export const pdf = (size = 400): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
