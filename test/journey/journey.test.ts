import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { fileBirth } from './birth.js';
import { fileExtract } from './extract.js';
import { follow } from './follow.js';
import { withKeyboard, withMouse, type Person } from './person.js';
import { traces } from './photo.js';
import { openOffice, type Stage } from './stage.js';

const birthRecord = { document: 'birthRecord', title: 'Giấy chứng sinh' };
const powerOfAttorney = { document: 'powerOfAttorney', title: 'Văn bản ủy quyền' };

describe('the whole journey on the school page', { timeout: 600_000 }, () => {
  let office: Awaited<ReturnType<typeof openOffice>>;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.close());

  async function walk(
    name: string,
    file: (person: Person, stage: Stage) => Promise<string>,
    wanted: typeof birthRecord,
    by: (page: Stage['page']) => Person,
  ): Promise<void> {
    const stage = await office.visit(name);
    const person = by(stage.page);
    const before = (await stage.uploads()).length;
    try {
      const code = await file(person, stage);
      await assertNoTraces(stage, before + 2);
      await follow(person, stage, code, wanted);
    } catch (cause) {
      const seen = await stage.page.getByRole('main').ariaSnapshot();
      throw new Error(`${String(cause)}\n\nWhat stood on the page:\n${seen}`, { cause });
    }
    assert.ok(!stage.page.url().includes('5678'), 'the second factor stands in no address');
    await stage.close();
  }

  it('files a birth registration and follows it', () => walk('birth', fileBirth, birthRecord, withMouse));
  it('files an extract and follows it', () => walk('extract', fileExtract, powerOfAttorney, withMouse));
  it('files a birth registration with the keyboard alone', () =>
    walk('birth-keys', fileBirth, birthRecord, withKeyboard));
  it('files an extract with the keyboard alone', () =>
    walk('extract-keys', fileExtract, powerOfAttorney, withKeyboard));
});

/** What the phone wrote into the photos did not leave the page. */
async function assertNoTraces({ uploads }: Stage, count: number): Promise<void> {
  const stored = await uploads();
  assert.equal(stored.length, count);
  for (const bytes of stored) {
    assert.equal(bytes.readUInt16BE(0), 0xffd8, 'a JPEG');
    for (const trace of traces) assert.equal(bytes.indexOf(trace), -1);
  }
}
