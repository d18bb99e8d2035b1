/** The picture and the table of docs/architecture.md say what lint holds: who stands on whom. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mayImport } from '../scripts/lint-house.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const floors = Object.fromEntries(
  Object.entries(mayImport as Record<string, string[]>).map(([room, below]) => [room, [...below].sort()]),
);

interface Box {
  room: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
const boxes = [
  ...read('docs/architecture.svg').matchAll(
    /<g data-room="(\w+)">\s*<rect[^>]* x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g,
  ),
].map(([, room, ...numbers]): Box => {
  const [x, y, width, height] = numbers.map(Number) as [number, number, number, number];
  return { room: room!, x, y, width, height };
});

const standsOn = (upper: Box, lower: Box) =>
  lower.y === upper.y + upper.height + 10 &&
  lower.x < upper.x + upper.width &&
  upper.x < lower.x + lower.width;

/** All rooms below a box, as a mason would see it. */
function below(box: Box): string[] {
  const next = boxes.filter((other) => standsOn(box, other));
  return [...new Set(next.flatMap((one) => [one.room, ...below(one)]))].sort();
}

describe('docs/architecture', () => {
  it('draws every room upon those that it may import', () => {
    const drawn = Object.fromEntries(boxes.map((box) => [box.room, below(box)]));
    assert.deepEqual(drawn, { ...floors, entries: Object.keys(floors).sort() });
  });

  it('lists the same in its table', () => {
    const rows = [...read('docs/architecture.md').matchAll(/^\| `(\w+)` +\|[^|]*\|([^|]*)\|$/gm)];
    const listed = rows.map(([, room, rooms]) => [room, rooms!.trim().split(', ').filter(Boolean)]);
    assert.deepEqual(Object.fromEntries(listed), floors);
  });
});
