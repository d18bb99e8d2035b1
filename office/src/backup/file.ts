/**
 * A backup: gzip of lines, a JSON array each, in this order:
 * `["office", schema]`, `["row", table, row]`…, for every upload `["upload", id, size]` and its `["bytes", base64]`…,
 * `["secret", file name, content]`…, `["end", rows, uploads]`. A row is the database's own text of it, to the letter.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '../refusal.js';

export type Line =
  | ['office', string]
  | ['row', string, string]
  | ['upload', string, number]
  | ['bytes', string]
  | ['secret', string, string]
  | ['end', number, number];

/** Written beside its place and put there when it is whole. For its owner only: it holds everything. */
export async function writeLines(file: string, lines: AsyncIterable<Line>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const texts = async function* () {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  };
  try {
    await pipeline(Readable.from(texts()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

export async function* readLines(file: string): AsyncGenerator<Line> {
  let ended = false;
  try {
    for await (const line of unpackedLines(file)) {
      const read = JSON.parse(line) as Line;
      ended = read[0] === 'end';
      yield read;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal(`There is no ${file}.`);
    if (isBroken(error)) throw notWhole(file);
    throw error;
  }
  if (!ended) throw notWhole(file);
}

async function* unpackedLines(file: string): AsyncGenerator<string> {
  const text = createGunzip();
  const packed = createReadStream(file).on('error', (error) => text.destroy(error));
  let rest = '';
  for await (const piece of packed.pipe(text).setEncoding('utf8')) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const isBroken = (error: unknown): boolean =>
  error instanceof SyntaxError || /^Z_/.test((error as NodeJS.ErrnoException).code ?? '');
const notWhole = (file: string) =>
  new Refusal(`${file} is no whole backup of an office: its end is missing, or it is something else.`);
