import { expect } from '@open-wc/testing';
import { createBackend, type FormOptions } from '../../src/backend/index.js';
import { contract } from './contract.js';
import { failure } from './failure.js';
import { ask, photo, submissionWith, submitted, testCatalogue } from './material.js';

const servers = () => ask<{ receiver: string; nobody: string }>('/__receiver');
type Stored = {
  count: number;
  last: { type: string; headers: Record<string, string>; fields: [string, unknown][] };
};
const stored = () => ask<Stored>('/__received');

const looking = { codePath: 'data.code', trackPath: 'data.status' };
for (const format of ['multipart', 'json', 'textJson'] as const) {
  contract(
    `form, ${format}`,
    async () => {
      const { receiver, nobody } = await servers();
      const form = { ...looking, format, trackAddress: `${receiver}/look-up` };
      const gone = { ...form, trackAddress: nobody };
      return {
        backend: createBackend('form', `${receiver}/dossiers`, { form }),
        away: createBackend('form', nobody, { form: gone }),
      };
    },
    { check: false, away: true, acts: [] },
  );
}

describe('form adapter', () => {
  async function send(options: FormOptions, path = '/dossiers', key: string = crypto.randomUUID()) {
    const { receiver } = await servers();
    const backend = createBackend('form', receiver + path, { form: options });
    const file = await photo();
    const { id } = await backend.upload(file, { key: 'k1' });
    const address = { province: '01', provinceName: 'Hà Nội', line: '1 Phố Thử' };
    const submission = submissionWith(submitted(id, file), { home: address, languages: ['vi', 'en'] });
    const catalogue = await testCatalogue();
    return { file, receipt: await backend.submit(submission, { idempotencyKey: key, catalogue }) };
  }

  it('posts multipart with nested names in brackets, and the file itself', async () => {
    const { file } = await send({ codePath: 'data.code' });
    const { type, fields } = (await stored()).last;
    expect(type).to.match(/^multipart\/form-data/);
    const value = Object.fromEntries(fields);
    expect(value).to.include({
      procedure: 'ban-sao-bang',
      'catalogue[id]': 'truong-thu',
      fullName: 'Nguyễn Thị Hòa',
      copies: '2',
      'home[line]': '1 Phố Thử',
      'languages[1]': 'en',
      'others[1][otherName]': 'Lê Thị Mỹ',
    });
    expect(value['documents[photo][0]']).to.deep.equal({
      file: file.name,
      size: file.size,
      type: 'image/jpeg',
    });
  });

  it("uses the receiver's names, in dots, with constant fields beside them", async () => {
    await send({
      nesting: 'dots',
      names: {
        fullName: 'ho_ten',
        phone: 'dien_thoai',
        'home.line': 'so_nha',
        languages: 'ngon_ngu',
        others: 'nguoi_khac',
        'others.otherName': 'ten',
        'documents.photo': 'anh',
        idempotencyKey: 'khoa',
      },
      extra: { form_id: 7, nguon: 'website' },
    });
    const { fields } = (await stored()).last;
    const names = fields.map(([name]) => name);
    expect(names).to.include.members([
      'ho_ten',
      'dien_thoai',
      'so_nha',
      'home.provinceName',
      'nguoi_khac.0.ten',
      'nguoi_khac.1.ten',
      'anh',
      'khoa',
      'form_id',
      'nguon',
    ]);
    expect(names.filter((name) => name === 'ngon_ngu')).to.have.length(2);
    expect(names).not.to.include.members(['fullName', 'home.line', 'idempotencyKey']);
  });

  it('puts files in base64 into JSON, as plain text where no preflight is answered', async () => {
    const { file } = await send({ format: 'textJson' });
    const { type, headers, fields } = (await stored()).last;
    expect(type).to.equal('text/plain;charset=utf-8');
    expect(headers).not.to.have.property('idempotency-key');
    const { photo: photos } = Object.fromEntries(fields)['documents'] as { photo: Record<string, unknown>[] };
    expect(photos[0]).to.include({ name: file.name, type: 'image/jpeg', size: file.size });
    const bytes = Uint8Array.from(atob(photos[0]!['data'] as string), (each) => each.charCodeAt(0));
    expect(bytes).to.deep.equal(new Uint8Array(await file.arrayBuffer()));
  });

  it('gives a reference, marked as one, where the receiver gives no code', async () => {
    const key = '1a2b3c4d-0000-4000-8000-000000000000';
    const { receipt } = await send({ codePath: 'data.code' }, '/silent', key);
    expect(receipt.code).to.match(/^REF-\d{6}-1A2B3C4D$/);
    expect(receipt.reference).to.equal(true);
    expect(Object.fromEntries((await stored()).last.fields)).to.include({
      reference: receipt.code,
      idempotencyKey: key,
    });
  });

  it('asks the receiver only once for what it has answered', async () => {
    const { receiver } = await servers();
    const backend = createBackend('form', `${receiver}/dossiers`, { form: { codePath: 'data.code' } });
    const file = await photo();
    const { id } = await backend.upload(file, { key: 'k' });
    const submission = submissionWith(submitted(id, file));
    const first = await backend.submit(submission, { idempotencyKey: 'x' });
    const { count } = await stored();
    expect(await backend.submit(submission, { idempotencyKey: 'x' })).to.deep.equal(first);
    expect((await stored()).count).to.equal(count);
  });

  it('takes no 200 for a receipt that says no, and no failure for one either', async () => {
    expect((await failure(send({ okPath: 'success' }, '/says-no'))).code).to.equal('unavailable');
    expect((await failure(send({}, '/broken'))).code).to.equal('unavailable');
  });

  it('refuses two values under one name instead of losing one', async () => {
    const outcome = await send({ names: { fullName: 'copies' } }).catch((error: unknown) => error);
    expect(String(outcome)).to.equal(
      'Error: dvc-widgets: the form adapter has two values for "copies": rename one',
    );
  });

  it('cannot track without an address for it', async () => {
    const { receiver } = await servers();
    const backend = createBackend('form', receiver);
    expect((await failure(backend.track({ code: 'HS-0001', factor: '5678' }))).code).to.equal('notSupported');
  });
});
