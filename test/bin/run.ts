/** The command as an editor calls it: a process of its own, on real files in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const command = fileURLToPath(new URL('../../bin/dvc-catalogue.js', import.meta.url));

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'dvc-bin-'));
  return {
    path,
    /** Writes a file and returns its name. */
    write(name: string, content: string | Uint8Array): string {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
      return name;
    },
    run(...args: string[]): Promise<Ran> {
      return new Promise((done) => {
        const child = spawn(process.execPath, [command, ...args], { cwd: path });
        let out = '';
        let err = '';
        child.stdout.on('data', (data) => (out += String(data)));
        child.stderr.on('data', (data) => (err += String(data)));
        child.on('close', (code) => done({ code, out, err }));
      });
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** `line:column severity code` of every finding of one file. */
export const findings = ({ out }: Ran, file: string): string[] =>
  out
    .split('\n')
    .filter((line) => line.startsWith(`${file}:`))
    .map((line) =>
      line
        .slice(file.length + 1)
        .split(' ')
        .slice(0, 3)
        .join(' '),
    );

const today = new Date().toISOString().slice(0, 10);
const shown = {
  checkedOn: today,
  legalBasis: [{ title: 'Luật Hộ tịch 60/2014/QH13' }],
  result: [{ text: 'Giấy' }],
};
/** A catalogue with nothing to find, one key in a line. */
export const sound = {
  catalogue: 1,
  id: 'test',
  title: 'Danh mục thử',
  publisher: { name: 'Thử' },
  updated: '2026-07-01',
  domains: [{ id: 'ho-tich', name: 'Hộ tịch' }],
  agencies: [{ id: 'ward', name: 'Phường', tier: 'ward' }],
  procedures: [
    {
      id: 'thu',
      name: 'Thủ tục thử',
      domain: 'ho-tich',
      decidingAgency: 'ward',
      audience: ['citizen'],
      filing: { channel: 'backend' },
      processingTime: { unit: 'workingDays', amount: 3 },
      fee: { amounts: [{ amount: 0 }] },
      ...shown,
      documents: [] as object[],
      form: {
        contact: { name: 'who', phone: 'phone' },
        sections: [
          {
            name: 'all',
            title: 'Tất cả',
            fields: [
              {
                name: 'kind',
                type: 'choice',
                label: 'Loại',
                options: [
                  { value: 'copy', label: 'Bản sao' },
                  { value: 'new', label: 'Cấp mới' },
                ],
              },
              { name: 'who', type: 'personName', label: 'Họ tên' },
              { name: 'phone', type: 'phone', label: 'Điện thoại' },
            ] as object[],
          },
        ] as object[],
      },
    },
  ],
};
export type Sound = typeof sound;

/** The sound catalogue's text after a change. */
export function changed(change: (catalogue: Sound) => void): string {
  const catalogue = structuredClone(sound);
  change(catalogue);
  return JSON.stringify(catalogue, null, 2);
}

/** `line:column` of something that stands once in the text, counted apart from the command's own counting. */
export function at(text: string, needle: RegExp): string {
  const places = [...text.matchAll(new RegExp(needle, 'g'))];
  if (places.length !== 1) throw new Error(`${needle} stands ${places.length} times`);
  const lines = text.slice(0, places[0]!.index).split('\n');
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}
