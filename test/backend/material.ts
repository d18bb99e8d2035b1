/** A submission that the procedure of catalogue.json takes, and the photo that goes with it. */
import { parseCatalogue, type Catalogue } from '../../src/catalogue/index.js';
import type { Submission, SubmittedFile } from '../../src/dossier/index.js';

export async function testCatalogue(): Promise<Catalogue> {
  const response = await fetch('/test/backend/catalogue.json');
  const { catalogue, issues } = parseCatalogue(await response.json());
  if (!catalogue || issues.length > 0) throw new Error(JSON.stringify(issues));
  return catalogue;
}

export const phone = '+84912345678';

export function submissionWith(
  photo: SubmittedFile,
  answers: Partial<Submission['answers']> = {},
): Submission {
  return {
    procedure: 'ban-sao-bang',
    catalogue: { id: 'truong-thu', updated: '2026-11-01' },
    answers: {
      fullName: 'Nguyễn Thị Hòa',
      phone,
      copies: 2,
      others: [
        { key: 'r1', answers: { otherName: 'Trần Văn Đức' } },
        { key: 'r2', answers: { otherName: 'Lê Thị Mỹ' } },
      ],
      ...answers,
    } as Submission['answers'],
    documents: { photo: [photo] },
    locale: 'vi',
  };
}

/** A real JPEG of noise: it does not shrink, so that its side says how large it gets (800 → about 1 MB). */
export async function photo(side = 40, name = 'giấy tờ.jpg'): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(side, side);
  for (let at = 0; at < image.data.length; at += 65536) {
    crypto.getRandomValues(image.data.subarray(at, at + 65536));
  }
  context.putImageData(image, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 1));
  return new File([blob!], name, { type: 'image/jpeg' });
}

export const submitted = (id: string, { name, size, type }: File): SubmittedFile => ({
  id,
  name,
  size,
  type,
});

export async function ask<T>(path: string): Promise<T> {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
