// Small real files of the kinds that an office takes, as long as is wanted.
import { crc32 } from 'node:zlib';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** A comment in the way of each format, so that the file stays a good one. */
const padded = {
  png(length) {
    const chunk = Buffer.concat([Buffer.from('tEXtComment\0'), Buffer.alloc(length, 'x')]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(chunk.length - 4, 0);
    numbers.writeUInt32BE(crc32(chunk), 4);
    const end = png.length - 12;
    return Buffer.concat([
      png.subarray(0, end),
      numbers.subarray(0, 4),
      chunk,
      numbers.subarray(4),
      png.subarray(end),
    ]);
  },
  jpeg(length) {
    const comments = [];
    for (let left = length; left > 0; left -= 65_000) {
      const text = Buffer.alloc(Math.min(left, 65_000), 'x');
      const head = Buffer.from([0xff, 0xfe, 0, 0]);
      head.writeUInt16BE(text.length + 2, 2);
      comments.push(head, text);
    }
    return Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]);
  },
  pdf: (length) => Buffer.concat([pdf, Buffer.from(`%${'x'.repeat(length)}\n`)]),
};

/** @param {'png' | 'jpeg' | 'pdf'} kind */
export const sample = (kind, extra = 0) => padded[kind](extra);
/** What no office takes, whatever its name says. */
export const program = () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600, 0x90)]);
