import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { steps, stepFor, statuses, type Act, type Status } from 'dvc-widgets/lifecycle';
import {
  extract,
  letters,
  lookUp,
  monday,
  openOffice,
  paths,
  ready,
  step,
  submit,
  type TestOffice,
} from './support.js';

const acts = [...new Set(steps.map(({ act }) => act))];
/** The shortest way from the citizen's filing to each status. */
const ways: Record<Status, Act[]> = {
  1: [],
  2: ['accept'],
  3: ['refuse'],
  4: ['accept', 'forward'],
  5: ['requestSupplement'],
  6: ['requestFee'],
  7: ['withdraw'],
  8: ['accept', 'forward', 'suspend'],
  9: ['accept', 'forward', 'publish'],
  10: ['accept', 'forward', 'publish', 'handOver'],
};
const friday = '2026-11-27T17:00:00+07:00';
const orderFor = (act: Act) => ({
  act,
  note: 'Lý do thử nghiệm',
  ...(act === 'extend' && { appointment: '2026-12-04T17:00:00+07:00' }),
  ...(act === 'requestSupplement' && { supplement: { reason: 'Ảnh mờ', documents: [{ name: 'idCopy' }] } }),
  ...(act === 'requestFee' && { fee: { amount: 8000, reason: 'Lệ phí' } }),
});

describe('steps', () => {
  let office: TestOffice;
  let now = monday;
  before(async () => {
    office = await openOffice({}, () => now);
  });
  beforeEach(() => {
    now = monday;
  });
  const file = async () => (await submit(office, await ready(office))).body.code;
  const go = async (code: string, ...way: Act[]) => {
    for (const act of way) {
      const answer = await step(office, code, orderFor(act));
      assert.equal(answer.status, 200, `${act}: ${JSON.stringify(answer.body)}`);
    }
  };

  it('are refused wherever the table does not allow them, and change nothing', async () => {
    for (const status of statuses) {
      const code = await file();
      await go(code, ...ways[status]);
      const before = (await lookUp(office, code, '5678')).body;
      assert.equal(before.status, status);
      for (const act of acts.filter((act) => !stepFor(status, act, 1))) {
        const answer = await step(office, code, orderFor(act));
        assert.equal(answer.status, 409, `${act} in ${status}`);
        assert.equal(answer.body.code, 'notAllowed');
      }
      assert.deepEqual((await lookUp(office, code, '5678')).body, before);
    }
  });

  it('are taken wherever the table allows them', async () => {
    for (const { from, act, to, cameFrom } of steps) {
      if (from === 'draft') continue;
      const code = await file();
      if (cameFrom === 4)
        await go(code, 'accept', 'forward', from === 5 ? 'requestSupplement' : 'requestFee');
      else await go(code, ...ways[from]);
      const answer = await step(office, code, orderFor(act));
      assert.deepEqual([answer.status, answer.body.status], [200, to], `${act} from ${from}`);
    }
  });

  it('count the appointment from acceptance, over the day off', async () => {
    const code = await file();
    const answer = await step(office, code, { act: 'accept' });
    assert.equal(answer.body.appointment, friday);
    assert.equal((await lookUp(office, code, '5678')).body.appointment, friday);
  });

  it('count the time of the dossier’s own case', async () => {
    const submission = await ready(office, { purpose: 'other', purposeText: 'Vay vốn' });
    const { code } = (await submit(office, submission)).body;
    const answer = await step(office, code, { act: 'accept' });
    assert.equal(answer.body.appointment, '2026-12-01T17:00:00+07:00');
  });

  it('take the officer’s appointment, and want one where none can be counted', async () => {
    const given = '2026-12-01T10:30:00+07:00';
    assert.equal(
      (await step(office, await file(), { act: 'accept', appointment: given })).body.appointment,
      given,
    );
    const code = (await submit(office, extract())).body.code;
    assert.deepEqual(paths(await step(office, code, { act: 'accept' })), ['appointment: required']);
    assert.deepEqual(paths(await step(office, code, { act: 'accept', appointment: '2026-12-01' })), [
      'appointment: notADate',
    ]);
    const forward = { act: 'forward', appointment: given };
    const accepted = await file();
    await go(accepted, 'accept');
    assert.deepEqual(paths(await step(office, accepted, forward)), ['appointment: unexpected']);
    const past = { act: 'accept', appointment: '2026-11-23T08:00:00+07:00' };
    assert.deepEqual(paths(await step(office, code, past)), ['appointment: tooEarly']);
  });

  it('move the appointment on by the time that the citizen was waited for', async () => {
    const code = await file();
    await step(office, code, { act: 'accept' });
    now = new Date('2026-11-25T09:00:00+07:00');
    await go(code, 'forward', 'requestSupplement');
    now = new Date('2026-11-30T09:00:00+07:00');
    // Three working days of waiting: Thursday, Friday, Monday.
    const answer = await step(office, code, { act: 'supplement' });
    assert.equal(answer.body.status, 4);
    assert.equal(answer.body.appointment, '2026-12-02T17:00:00+07:00');
  });

  it('ask for documents and fields by their names, and show them while they are wanted', async () => {
    const children = [{ key: 'k1', answers: { childName: 'Nguyễn Văn Tý' } }];
    const code = (await submit(office, await ready(office, { children }))).body.code;
    const wrong = (supplement: object) => step(office, code, { act: 'requestSupplement', supplement });
    assert.deepEqual(paths(await step(office, code, { act: 'requestSupplement' })), ['supplement: required']);
    assert.deepEqual(paths(await wrong({ reason: 'x' })), ['supplement: required']);
    assert.deepEqual(paths(await wrong({ documents: [{ name: 'idCopy' }] })), [
      'supplement.reason: required',
    ]);
    assert.deepEqual(paths(await wrong({ reason: 'x', documents: [{ name: 'none' }] })), [
      'supplement.documents.0.name: notAnOption',
    ]);
    for (const path of ['none', 'children.k2.childName', 'children.k1.none', 'children.k1', 'fullName.k1.x'])
      assert.deepEqual(paths(await wrong({ reason: 'x', fields: [{ path }] })), [
        'supplement.fields.0.path: notAnOption',
      ]);
    const supplement = {
      reason: 'Ảnh bị mờ',
      documents: [{ name: 'idCopy', note: 'Chụp lại mặt sau' }],
      fields: [{ path: 'birthDate' }, { path: 'children.k1.childName' }],
    };
    const asked = await step(office, code, { act: 'requestSupplement', supplement });
    assert.deepEqual(asked.body.supplement, {
      round: 1,
      reason: 'Ảnh bị mờ',
      documents: [
        {
          name: 'idCopy',
          title: 'Ảnh căn cước công dân',
          note: 'Chụp lại mặt sau',
          document: {
            name: 'idCopy',
            title: 'Ảnh căn cước công dân',
            kind: 'handIn',
            required: true,
            accept: ['jpeg', 'png'],
            maxSizeMB: 1,
          },
        },
      ],
      fields: [
        {
          path: 'birthDate',
          label: 'Ngày sinh',
          field: {
            name: 'birthDate',
            type: 'date',
            label: 'Ngày sinh',
            required: true,
            partial: true,
            max: 'today',
          },
        },
        {
          path: 'children.k1.childName',
          label: 'Họ và tên con',
          field: { name: 'childName', type: 'personName', label: 'Họ và tên con', required: true },
        },
      ],
    });
    assert.deepEqual((await lookUp(office, code, '5678')).body.supplement, asked.body.supplement);
    const [sms, mail] = (await letters(office, code)).reverse().slice(-2);
    assert.match(sms!, /can bo sung/);
    assert.match(mail!, /Ảnh bị mờ.*- Ảnh căn cước công dân \(Chụp lại mặt sau\).*- Ngày sinh/);
    assert.equal((await step(office, code, { act: 'accept' })).body.supplement, undefined);
  });

  it('want a reason where the paper has one', async () => {
    assert.deepEqual(paths(await step(office, await file(), { act: 'refuse' })), ['note: required']);
  });

  it('are for officers only', async () => {
    const code = await file();
    for (const bearer of ['', 'wrong', 'a-token-of-the-offic'])
      assert.equal((await step(office, code, { act: 'accept' }, bearer)).status, 401);
    assert.equal((await lookUp(office, code, '5678')).body.status, 1);
    assert.equal((await step(office, 'H26.999-261123-9999', { act: 'accept' })).status, 404);
    assert.deepEqual(paths(await step(office, code, { act: 'fly' })), ['act: notAnOption']);
  });

  it('are taken once when two officers take them at once', async () => {
    const code = await file();
    const answers = await Promise.all([1, 2, 3].map(() => step(office, code, { act: 'accept' })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
    assert.equal(
      (await letters(office, code)).filter((letter) => letter.includes('da duoc tiep nhan')).length,
      1,
    );
  });

  it('keep the office’s own notes to the office', async () => {
    const code = await file();
    await go(code, 'accept', 'forward', 'passOn', 'publish');
    const { history } = (await lookUp(office, code, '5678')).body;
    assert.deepEqual(
      history.map(({ status, note }) => [status, note]),
      [
        [1, undefined],
        [2, 'Lý do thử nghiệm'],
        [4, undefined],
        [9, 'Lý do thử nghiệm'],
      ],
    );
  });
});
