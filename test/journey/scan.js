import { PNG } from 'pngjs';
import { decodeQR } from 'qr/decode.js';

/**
 * What a phone reads of a QR code in a picture.
 * @param {Buffer} png
 * @returns {string}
 */
export function scan(png) {
  const { width, height, data } = PNG.sync.read(png);
  return decodeQR({ width, height, data });
}
