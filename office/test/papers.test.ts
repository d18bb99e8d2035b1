import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import type { PaperSheet } from 'dvc-widgets/backend';
import { steps, type Act } from 'dvc-widgets/lifecycle';
import { dossiers, officers } from '../src/db/schema.js';
import type { By } from '../src/dossiers/by.js';
import { readStepOrder } from '../src/dossiers/step-order.js';
import { submit } from '../src/dossiers/submit.js';
import { takeStep } from '../src/dossiers/take-step.js';
import type { Office } from '../src/office.js';
import { controlSheet } from '../src/papers/control.js';
import { citizensCopy, citizensPapers, papersOf } from '../src/papers/issue.js';
import { register, registerColumns, type Period, type RegisterRow } from '../src/papers/register.js';
import { duration } from '../src/papers/words.js';
import { answersWith, bringIn, monday, openRooms, png, submissionWith } from './support.js';

const nextWeek = '2026-12-01T10:30:00+07:00';

describe('papers', () => {
  let office: Office;
  let now = monday;
  let clerk: NonNullable<By['officer']>;
  before(async () => {
    office = await openRooms({ place: 'Hà Nội' }, () => now);
    const [row] = await office.db
      .insert(officers)
      .values({ name: 'Lê Thị Tiếp Nhận', roles: ['clerk', 'officer', 'authority'], createdAt: monday })
      .returning();
    clerk = row!;
  });

  const file = async (change: Record<string, unknown> = {}) => {
    const submission = submissionWith({ idCopy: [await bringIn(office, png())] }, answersWith(change));
    return (await submit(office, { key: randomUUID(), submission, solution: undefined })).code;
  };
  const take = (code: string, order: object) =>
    takeStep(office, code, readStepOrder(order), { officer: clerk });
  const dossierOf = async (code: string) =>
    (await office.db.select().from(dossiers).where(eq(dossiers.code, code)))[0]!;
  const issued = async (code: string) => papersOf(office.db, (await dossierOf(code)).id);
  const last = async (code: string) => (await issued(code)).at(-1)!.sheet;
  const written = ({ lines }: PaperSheet) =>
    lines.map(({ label, value, items }) => `${label ?? ''}: ${value ?? items!.join(' | ')}`);

  it('01 says who filed what, and when the result is due', async () => {
    now = monday;
    const code = await file({ birthDate: '1990-05-01' });
    await take(code, { act: 'accept' });
    const sheet = await last(code);
    assert.deepEqual(written(sheet), [
      `Mã hồ sơ: ${code}`,
      'Bộ phận Tiếp nhận và Trả kết quả tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị Hoà',
      'Số điện thoại: 0912 345 678',
      'Email: hoa@example.com',
      'Nội dung yêu cầu giải quyết: Xác nhận cư trú',
      'Thành phần hồ sơ nộp gồm: Tờ khai (biểu mẫu điện tử) | Ảnh căn cước công dân (bản điện tử, 1 tệp)',
      'Số lượng hồ sơ: 01 (bộ)',
      'Thời gian giải quyết hồ sơ theo quy định: 3 ngày làm việc',
      'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 23 tháng 11 năm 2026',
      'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 27 tháng 11 năm 2026',
      'Đăng ký nhận kết quả tại: UBND phường Thử Nghiệm, Số 1 phố Thử Nghiệm, Hà Nội',
      'Vào Sổ theo dõi hồ sơ: Quyển số …………………… Số thứ tự ……………………',
    ]);
    assert.deepEqual(
      { ...sheet, lines: [] },
      {
        kind: '01',
        number: '0001/2026/GTN',
        code,
        issuedAt: '2026-11-23T09:00:00+07:00',
        title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
        agency: { parent: 'UBND phường Thử Nghiệm', name: 'Bộ phận Tiếp nhận và Trả kết quả' },
        place: 'Hà Nội',
        lines: [],
        signers: [
          { title: 'NGƯỜI NỘP HỒ SƠ', name: 'Nguyễn Thị Hoà' },
          { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: 'Lê Thị Tiếp Nhận' },
        ],
      },
    );
  });

  it('02 lists everything that is missing, why, and whom to ask', async () => {
    const code = await file();
    await take(code, {
      act: 'requestSupplement',
      supplement: {
        reason: 'Ảnh mờ',
        documents: [{ name: 'idCopy', note: 'Chụp lại mặt sau' }],
        fields: [{ path: 'birthDate' }],
      },
    });
    const lines = written(await last(code));
    assert.ok(
      lines.includes(
        'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau: Ảnh căn cước công dân: Chụp lại mặt sau | Ngày sinh',
      ),
      lines.join('\n'),
    );
    assert.ok(lines.includes('Lý do: Ảnh mờ'));
    assert.match(lines.at(-1)!, /liên hệ với Lê Thị Tiếp Nhận, số điện thoại 024 3872 0000,/);
  });

  it('03, 04 and 05 say why, 04 with the old and the new date', async () => {
    const refused = await file();
    await take(refused, { act: 'refuse', note: 'Không thuộc thẩm quyền' });
    assert.ok(written(await last(refused)).includes('Lý do cụ thể: Không thuộc thẩm quyền'));

    const late = await file();
    for (const act of ['accept', 'forward'] as const) await take(late, { act });
    await take(late, { act: 'extend', note: 'Chờ xác minh', appointment: nextWeek });
    const apology = written(await last(late));
    for (const line of [
      'Kính gửi: Nguyễn Thị Hoà',
      'Ngày tiếp nhận: 09 giờ 00 phút, ngày 23 tháng 11 năm 2026',
      'Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 27 tháng 11 năm 2026',
      'Lý do chưa trả kết quả đúng hẹn: Chờ xác minh',
      'Thời gian trả kết quả mới: 10 giờ 30 phút, ngày 01 tháng 12 năm 2026',
    ])
      assert.ok(apology.includes(line), `${line} not in\n${apology.join('\n')}`);
    assert.ok(apology.some((line) => line.includes('UBND phường Thử Nghiệm xin lỗi')));

    await take(late, { act: 'withdraw', note: 'Ông Bình đến quầy xin rút' });
    const stopped = await last(late);
    assert.equal(stopped.number.split('/').at(-1), 'TBD');
    assert.ok(written(stopped).includes('Lý do rút hồ sơ: Ông Bình đến quầy xin rút'));
  });

  it('are issued by exactly the steps that the table names, and stay as they were', async () => {
    now = monday;
    const code = await file();
    const way: Act[] = [
      'accept',
      'forward',
      'requestSupplement',
      'supplement',
      'passOn',
      'publish',
      'handOver',
    ];
    const wanted: string[] = [];
    let status: number = 1;
    for (const act of way) {
      const step = steps.find((step) => step.act === act && step.from === status && step.cameFrom !== 1)!;
      if (step.paper) wanted.push(step.paper);
      await take(code, {
        act,
        note: 'x',
        ...(act === 'requestSupplement' && { supplement: { reason: 'x', fields: [{ path: 'birthDate' }] } }),
      });
      status = step.to;
    }
    const papers = await issued(code);
    assert.deepEqual(
      papers.map(({ kind }) => kind),
      wanted,
    );
    assert.deepEqual(wanted, ['01', '06', '02']);
    assert.deepEqual(
      citizensPapers(papers).map(({ kind }) => kind),
      ['01', '02'],
    );
  });

  it('are numbered per kind and year, without a gap where a step is refused', async () => {
    now = new Date('2027-01-04T09:00:00+07:00');
    const [one, two] = [await file(), await file()];
    await take(one, { act: 'accept', appointment: '2027-01-08T17:00:00+07:00' });
    await assert.rejects(take(one, { act: 'accept' }));
    await Promise.all([
      take(two, { act: 'accept', appointment: '2027-01-08T17:00:00+07:00' }),
      take(one, { act: 'forward' }),
    ]);
    const numbers = [...(await issued(one)), ...(await issued(two))].map(({ number }) => number);
    assert.deepEqual(numbers, ['0001/2027/GTN', '0001/2027/PKS', '0002/2027/GTN']);
    now = monday;
  });

  it('06 follows the log, with what was in time', async () => {
    now = monday;
    const code = await file();
    await take(code, { act: 'accept' });
    assert.equal(await controlSheet(office.db, await dossierOf(code)), undefined);
    await take(code, { act: 'forward', note: 'Chuyển tư pháp' });
    now = new Date('2026-11-26T10:00:00+07:00');
    await take(code, { act: 'publish' });
    const sheet = (await controlSheet(office.db, await dossierOf(code)))!;
    assert.equal(sheet.kind, '06');
    assert.deepEqual(sheet.lines.at(-1)!.items, [
      '09 giờ 00 phút, ngày 23 tháng 11 năm 2026: Nộp hồ sơ trực tuyến',
      '09 giờ 00 phút, ngày 23 tháng 11 năm 2026: Tiếp nhận hồ sơ. Người thực hiện: Lê Thị Tiếp Nhận',
      '09 giờ 00 phút, ngày 23 tháng 11 năm 2026: Chuyển hồ sơ giải quyết. Người thực hiện: Lê Thị Tiếp Nhận. Ghi chú: Chuyển tư pháp',
      '10 giờ 00 phút, ngày 26 tháng 11 năm 2026: Hoàn thành giải quyết, có kết quả. Người thực hiện: Lê Thị Tiếp Nhận. Trước hạn',
    ]);
    const late = await file();
    await take(late, { act: 'accept', appointment: '2026-11-27T17:00:00+07:00' });
    await take(late, { act: 'forward' });
    now = new Date('2026-11-27T17:30:00+07:00');
    await take(late, { act: 'publish' });
    assert.match(
      (await controlSheet(office.db, await dossierOf(late)))!.lines.at(-1)!.items!.at(-1)!,
      /Quá hạn$/,
    );
    now = monday;
  });

  it('give the citizen’s copy the end of identity numbers only', () => {
    const sheet: PaperSheet = {
      kind: '01',
      number: '0001/2026/GTN',
      code: 'H26.999-261123-0001',
      issuedAt: '2026-11-23T09:00:00+07:00',
      title: '',
      agency: { name: '' },
      lines: [
        { label: 'Số định danh', value: 'B1234567' },
        { label: 'Lý do', value: 'Số 001090123456 không đúng, gọi 0912345678' },
        { label: 'Gồm', items: ['CMND 012345678'] },
      ],
      signers: [],
    };
    assert.deepEqual(citizensCopy(sheet).lines, [
      { label: 'Số định danh', value: '…567' },
      { label: 'Lý do', value: 'Số …456 không đúng, gọi 0912345678' },
      { label: 'Gồm', items: ['CMND …678'] },
    ]);
  });

  it('write a processing time as the procedure has it', () => {
    assert.equal(duration({ unit: 'days', amount: 15 }), '15 ngày');
    assert.equal(duration({ unit: 'hours', amount: 8 }), '8 giờ làm việc');
    assert.equal(duration({ unit: 'workingDays' }), undefined);
    assert.match(duration({ unit: 'sameDay', cutOff: '15:00' })!, /trong ngày làm việc; .* sau 15:00/);
  });
});

describe('the register', () => {
  it('lists what was received within the days, in order, across its pages', async () => {
    let now = new Date('2026-11-22T23:59:00+07:00');
    const office = await openRooms({}, () => now);
    const file = async () =>
      (
        await submit(office, {
          key: randomUUID(),
          submission: submissionWith({ idCopy: [await bringIn(office, png())] }),
          solution: undefined,
        })
      ).code;
    await file();
    now = new Date('2026-11-23T00:00:00+07:00');
    const first = await file();
    const [row] = await office.db.select().from(dossiers).where(eq(dossiers.code, first));
    const { id: _, ...copy } = row!;
    const many = Array.from({ length: 250 }, (__, i) => ({ ...copy, code: `X-${i}` }));
    await office.db.insert(dossiers).values(many);
    now = monday;
    await takeStep(office, first, readStepOrder({ act: 'accept' }));
    now = new Date('2026-11-24T00:00:00+07:00');
    await file();
    const read = async (period: Period) => {
      const rows: RegisterRow[] = [];
      for await (const row of register(office, period)) rows.push(row);
      return rows;
    };
    const rows = await read({ from: '2026-11-23', to: '2026-11-23' });
    assert.equal(rows.length, 251);
    assert.deepEqual(rows[0], {
      code: first,
      procedure: 'Xác nhận cư trú',
      sets: '1',
      applicant: 'Nguyễn Thị Hoà',
      reach: '0912 345 678',
      decidedBy: 'UBND phường Thử Nghiệm',
      acceptedAt: '23/11/2026 09:00',
      appointment: '27/11/2026 17:00',
      handedOverAt: '',
      delivery: 'Tại bộ phận Một cửa',
      signature: '',
    });
    assert.deepEqual(Object.keys(rows[0]!), Object.keys(registerColumns));
    assert.equal(rows.at(-1)!.code, 'X-249');
    assert.deepEqual(await read({ from: '2026-11-23', to: '2026-11-23', procedure: 'trich-luc' }), []);
  });
});
