/** From the receipt on: the office takes its steps, and the tracker says so. */
import { strict as assert } from 'node:assert';
import { showDateTime } from '../../src/lifecycle/index.js';
import type { Person } from './person.js';
import type { Stage } from './stage.js';

const reason = 'Ảnh bị mờ, không đọc được con dấu.';

export async function follow(
  person: Person,
  { page, look, act }: Stage,
  code: string,
  wanted: { document: string; title: string },
): Promise<void> {
  const main = page.getByRole('main');
  const says = (text: string | RegExp) => main.getByText(text).filter({ visible: true }).first().waitFor();

  await person.press('link', 'Theo dõi hồ sơ');
  await person.write('4 số cuối của số điện thoại', '0000');
  await person.press('button', 'Tra cứu');
  await says('Không tìm thấy hồ sơ');
  await look('not-found');
  await person.write('4 số cuối của số điện thoại', '5678');
  await person.press('button', 'Tra cứu');
  await says('Đã gửi, chờ tiếp nhận');
  await says(code);
  await look('registered');

  const { appointment } = await act(code, { act: 'accept' });
  assert.ok(appointment, 'acceptance gives an appointment');
  await person.press('button', 'Cập nhật');
  await says(`Đã tiếp nhận – hẹn trả ${showDateTime(appointment)}`);
  await look('accepted');

  await act(code, { act: 'forward' });
  await act(code, {
    act: 'requestSupplement',
    supplement: { reason, documents: [{ name: wanted.document }], fields: [] },
  });
  await person.press('button', 'Cập nhật');
  await says('Cần bổ sung hồ sơ');
  await says(reason);
  await says(wanted.title);
  await look('supplement');
  assert.ok(!(await main.innerText()).includes('Hòa'), 'the tracker shows no names');
}
