import { withoutMetadata } from './jpeg.js';

/** Enough to read a page of print, and a tenth of what a phone's camera makes. */
const LONG_SIDE = 2400;
const BYTES = 2 * 1024 * 1024;

/** A photo fit for a slow network, without its place and time; everything else, and what cannot be read, as it is. */
export async function preparePhoto(file: File, takesJpeg: boolean): Promise<File> {
  if (file.type !== 'image/jpeg' && file.type !== 'image/png') return file;
  return (takesJpeg && (await shrink(file))) || (await strip(file));
}

async function strip(file: File): Promise<File> {
  if (file.type !== 'image/jpeg') return file;
  const clean = withoutMetadata(new Uint8Array(await file.arrayBuffer()));
  return new File([clean as Uint8Array<ArrayBuffer>], file.name, { type: file.type });
}

/** Undefined when it is small enough, not an image after all, or would not get smaller. */
async function shrink(file: File): Promise<File | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, LONG_SIDE / Math.max(bitmap.width, bitmap.height));
  const small = scale === 1 && file.size <= BYTES;
  const blob = small ? undefined : await draw(bitmap, scale);
  bitmap.close();
  if (!blob || blob.size >= file.size) return undefined;
  return new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' });
}

async function draw(bitmap: ImageBitmap, scale: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#fff'; // transparent scans are paper
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', 0.85));
}
