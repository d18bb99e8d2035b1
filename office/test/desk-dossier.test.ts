import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { and, eq } from 'drizzle-orm';
import { takeStep } from '../src/dossiers/take-step.js';
import { auditLog, dossiers, supplements } from '../src/db/schema.js';
import { account, Client, openDesk, visit, type Desk } from './desk-support.js';
import { bringIn, extract, monday, pdf, png, submissionWith, submit, answersWith } from './support.js';

let desk: Desk;
before(async () => {
  desk = await openDesk({ demo: false });
  await account(desk, 'lan', ['clerk'], 'Vũ Thị Lan');
});
const signedIn = async (): Promise<Client> => {
  const client = new Client(desk);
  await client.signIn('lan');
  return client;
};
/** With one photo and two children. */
async function file(): Promise<{ code: string; photo: string }> {
  const photo = await bringIn(desk.office, png());
  const children = [
    { key: 'k1', answers: { childName: 'Trần Bé Một' } },
    { key: 'k2', answers: { childName: 'Trần Bé Hai' } },
  ];
  const answers = answersWith({ birthDate: '1988-07', children });
  const { code } = (await submit(desk, submissionWith({ idCopy: [photo] }, answers))).body;
  return { code, photo: photo.id };
}

describe('a dossier at the desk', () => {
  it('shows what was declared, in the form’s words', async () => {
    const { code } = await file();
    const text = await (await (await signedIn()).get(`/desk/dossiers/${code}`)).text();
    const plain = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const said of [
      'Xác nhận cư trú',
      'Họ và tên Nguyễn Thị Hoà',
      'Ngày sinh 07/1988',
      'Điện thoại 0912 345 678',
      'Mục đích Nhập học',
      'Con 2 Họ và tên con Trần Bé Hai',
      'Ảnh căn cước công dân',
      'Nộp hồ sơ trực tuyến Người nộp',
    ])
      assert.ok(plain.includes(said), said);
  });

  it('shows what a supplement changed, old and new, and what it added', async () => {
    const { code } = await file();
    await takeStep(desk.office, code, {
      act: 'requestSupplement',
      supplement: {
        reason: 'Tên sai',
        documents: [{ name: 'idCopy' }],
        fields: [{ path: 'fullName' }, { path: 'children.k1.childName' }],
      },
    });
    const { db } = desk.office;
    const [dossier] = await db.select().from(dossiers).where(eq(dossiers.code, code));
    const added = await bringIn(desk.office, png());
    await desk.office.uploads.claim(db, [added.id], dossier!.id);
    const [request] = await db.query.dossierSteps.findMany({
      where: (step, { and, eq }) => and(eq(step.dossier, dossier!.id), eq(step.act, 'requestSupplement')),
    });
    await db.insert(supplements).values({
      dossier: dossier!.id,
      request: request!.id,
      answers: { fullName: 'Nguyễn Thị Hòa', 'children.k1.childName': 'Trần Bé Nhất' },
      documents: { idCopy: [{ ...added, name: 'mat-sau.png' }] },
      at: monday,
    });
    const text = await (await (await signedIn()).get(`/desk/dossiers/${code}`)).text();
    const plain = text
      .replace(/<del>/g, '~')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const said of [
      'Họ và tên Nguyễn Thị Hòa Trước khi bổ sung ngày 23/11/2026 09:00: ~Nguyễn Thị Hoà',
      'Họ và tên con Trần Bé Nhất Trước khi bổ sung ngày 23/11/2026 09:00: ~Trần Bé Một',
      'Họ và tên con Trần Bé Hai',
    ])
      assert.ok(plain.includes(said), said);
    assert.match(plain, /mat-sau\.png .* Bổ sung 23\/11\/2026 09:00/);
  });

  it('gives its files to officers only, and only those of this dossier', async () => {
    const [one, other] = [await file(), await file()];
    const client = await signedIn();
    const path = `/desk/dossiers/${one.code}/files`;
    const answer = await client.get(`${path}/${one.photo}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'image/png');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.match(answer.headers.get('content-security-policy')!, /^default-src 'none'.*; sandbox;/);
    assert.equal((await answer.arrayBuffer()).byteLength, 400);
    const free = await bringIn(desk.office, pdf(), 'application/pdf');
    for (const id of [
      other.photo,
      free.id,
      '0'.repeat(32),
      `${one.photo}0`,
      '../../etc/passwd',
      one.photo.toUpperCase(),
    ])
      assert.equal((await client.get(`${path}/${encodeURIComponent(id)}`)).status, 404, id);
    const stranger = await new Client(desk).get(`${path}/${one.photo}`);
    assert.equal(stranger.status, 303);
    assert.match(stranger.headers.get('location')!, /^\/desk\/sign-in/);
  });

  it('is not found by a code that does not exist, whatever it is', async () => {
    const client = await signedIn();
    for (const code of ['H26.999-261123-9999', '%00', 'x'.repeat(500), '..%2f..'])
      assert.equal((await client.get(`/desk/dossiers/${code}`)).status, 404, code);
  });

  it('writes down who read it, once per sitting', async () => {
    const { code } = await file();
    const client = await signedIn();
    for (let i = 0; i < 3; i += 1) await client.get(`/desk/dossiers/${code}`);
    const { db } = desk.office;
    const views = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.code, code), eq(auditLog.act, 'view')));
    assert.deepEqual(
      views.map(({ who }) => who),
      ['Vũ Thị Lan'],
    );
  });

  it('is read in a browser with its scans in place', async () => {
    const { code } = await file();
    const visitor = await visit(desk);
    await visitor.signIn('lan');
    await visitor.page.goto(`${desk.address}/desk/dossiers/${code}`);
    await visitor.page.getByRole('img', { name: 'Ảnh anh.png' }).waitFor();
    await visitor.look('dossier');
    await visitor.close();
  });

  it('says so where the catalogue has lost the procedure', async () => {
    const { code } = (await submit(desk, extract())).body;
    await desk.office.db.update(dossiers).set({ procedure: 'da-bo' }).where(eq(dossiers.code, code));
    const text = await (await (await signedIn()).get(`/desk/dossiers/${code}`)).text();
    assert.match(text, /không còn thủ tục này/);
    assert.match(text, /Trần Văn Bình/);
  });
});
