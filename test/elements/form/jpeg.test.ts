import { expect } from '@open-wc/testing';
import { withoutMetadata } from '../../../src/elements/form/jpeg.js';

const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
const segment = (marker: number, bytes: number[]) => [
  0xff,
  marker,
  (bytes.length + 2) >> 8,
  (bytes.length + 2) & 255,
  ...bytes,
];
/** Exif with an orientation, little-endian as phones write it, and a place. */
const exif = (orientation: number) =>
  segment(0xe1, [
    ...ascii('Exif'),
    0,
    0,
    ...ascii('II'),
    42,
    0,
    8,
    0,
    0,
    0,
    1,
    0,
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...ascii('GPS 21.03N 105.9E'),
  ]);
const picture = [...segment(0xdb, [1, 2, 3]), 0xff, 0xda, 0, 2, 9, 8, 0xff, 0xe1, 0, 4, 7, 7, 0xff, 0xd9];
const jfif = segment(0xe0, ascii('JFIF'));
const colours = segment(0xe2, ascii('ICC_PROFILE'));
const start = [0xff, 0xd8];
const clean = (bytes: number[]) => [...withoutMetadata(new Uint8Array(bytes))];
const text = (bytes: number[]) => String.fromCharCode(...bytes);

describe('withoutMetadata', () => {
  it('drops Exif, XMP, IPTC and comments, and leaves the picture and its colours', () => {
    const xmp = segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/ Hanoi'));
    const iptc = segment(0xed, ascii('Photoshop 3.0 Hanoi'));
    const comment = segment(0xfe, ascii('taken by Hoa'));
    const bytes = [...start, ...jfif, ...exif(1), ...xmp, ...iptc, ...comment, ...colours, ...picture];
    expect(clean(bytes)).to.deep.equal([...start, ...jfif, ...colours, ...picture]);
  });

  it('keeps the orientation, in an Exif segment that holds nothing else', () => {
    const once = clean([...start, ...jfif, ...exif(6), ...picture]);
    expect(text(once)).not.to.include('GPS');
    expect(text(once)).to.include('Exif');
    // What was written is read again: cleaning twice changes nothing.
    expect(clean(once)).to.deep.equal(once);
    expect(once.length).to.equal(start.length + 36 + jfif.length + picture.length);
  });

  it('gives back what is no well-formed JPEG', () => {
    const torn = [...start, 0xff, 0xe1, 0xff, 0xff, 1, 2];
    for (const bytes of [[], [1, 2, 3], ascii('%PDF-1.4'), torn, [...start, 0, 0, 0, 4, 1, 2]])
      expect(clean(bytes)).to.deep.equal(bytes);
  });

  it('is shown by the browser as before', async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 20;
    canvas.getContext('2d')!.fillRect(0, 0, 40, 20);
    const blob = await new Promise<Blob>((done) => canvas.toBlob((b) => done(b!), 'image/jpeg'));
    const bytes = [...new Uint8Array(await blob.arrayBuffer())];
    const turned = new Uint8Array(clean([...bytes.slice(0, 2), ...exif(6), ...bytes.slice(2)]));
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([turned], { type: 'image/jpeg' }));
    await image.decode();
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([20, 40]);
  });
});
