import { expect, waitUntil } from '@open-wc/testing';
import type { FieldOf } from '../../../src/catalogue/index.js';
import type { Item } from '../../../src/dossier/index.js';
import { addressView } from '../../../src/elements/fields/address.js';
import type { FieldContext, ItemOf } from '../../../src/elements/fields/index.js';
import type { Unit } from '../../../src/units/index.js';
import type { FieldsHost } from './host.js';
import { all, button, byLabel, description, show } from './show.js';

const address: FieldOf<'address'> = { name: 'home', type: 'address', label: 'Nơi cư trú', required: true };
const PROVINCE = 'Tỉnh, thành phố';
const COMMUNE = 'Phường, xã, đặc khu';
const LINE = 'Số nhà, đường, thôn';

async function choose(host: FieldsHost, label: string, text: string): Promise<void> {
  const select = byLabel<HTMLSelectElement>(host, label);
  const option = [...select.options].find((each) => each.text === text)!;
  select.value = option.value;
  select.dispatchEvent(new Event('change'));
  await host.updateComplete;
}
async function write(host: FieldsHost, label: string, text: string): Promise<void> {
  const input = byLabel(host, label);
  input.value = text;
  input.dispatchEvent(new InputEvent('input'));
  await host.updateComplete;
}
const isReady = (host: FieldsHost, label: string) => () => !byLabel<HTMLSelectElement>(host, label).disabled;
/** The view with a source of its own, as the table holds it. */
const viewOf = (source: Parameters<typeof addressView>[0]) => {
  const view = addressView(source);
  return { address: (item: Item, context: FieldContext) => view(item as ItemOf<'address'>, context) };
};

describe('address', () => {
  it('is a province, a commune of that province, and a line: codes and names', async () => {
    const host = await show([address]);
    expect(byLabel<HTMLSelectElement>(host, COMMUNE).disabled).to.equal(true);
    await waitUntil(isReady(host, PROVINCE));
    expect(byLabel<HTMLSelectElement>(host, PROVINCE).options.length).to.equal(35);
    await choose(host, PROVINCE, 'Thành phố Hà Nội');
    expect(byLabel<HTMLSelectElement>(host, COMMUNE).selectedOptions[0]!.text).to.equal('Đang tải…');
    await waitUntil(isReady(host, COMMUNE));
    expect(byLabel<HTMLSelectElement>(host, COMMUNE).options.length).to.equal(127);
    await choose(host, COMMUNE, 'Phường Long Biên');
    await write(host, LINE, 'Số 12 ngõ 210');
    expect(host.item('home').value).to.deep.equal({
      province: '01',
      provinceName: 'Thành phố Hà Nội',
      commune: '00145',
      communeName: 'Phường Long Biên',
      line: 'Số 12 ngõ 210',
    });
  });

  it('of another province has no commune yet; of none nothing but the line', async () => {
    const given = { province: '01', provinceName: 'Thành phố Hà Nội', commune: '00145', line: 'Số 12' };
    const host = await show([address], { home: given });
    await waitUntil(isReady(host, COMMUNE));
    expect(byLabel<HTMLSelectElement>(host, COMMUNE).value).to.equal('00145');
    await choose(host, PROVINCE, 'Thành phố Huế');
    expect(host.dossier.answers['home']).to.deep.equal({
      province: '46',
      provinceName: 'Thành phố Huế',
      line: 'Số 12',
    });
    await waitUntil(isReady(host, COMMUNE));
    expect(byLabel<HTMLSelectElement>(host, COMMUNE).value).to.equal('');
    await choose(host, PROVINCE, '— Chọn —');
    expect(host.dossier.answers['home']).to.deep.equal({ line: 'Số 12' });
    expect(byLabel<HTMLSelectElement>(host, COMMUNE).selectedOptions[0]!.text).to.contain('trước');
  });

  it('marks the part that is missing', async () => {
    const given = { province: '01', provinceName: 'Thành phố Hà Nội' };
    const host = await show([address], { home: given }, { showsAll: true });
    expect(byLabel(host, PROVINCE).getAttribute('aria-invalid')).to.equal('false');
    expect(byLabel(host, COMMUNE).getAttribute('aria-invalid')).to.equal('true');
    expect(description(host.shadowRoot!.querySelector('fieldset')!)).to.equal(
      'Lỗi: Hãy chọn phường, xã, đặc khu ở “Nơi cư trú”.',
    );
    const empty = await show([address], {}, { showsAll: true });
    expect(byLabel(empty, PROVINCE).getAttribute('aria-invalid')).to.equal('true');
  });

  it('can be written where the lists cannot be had, and tried again', async () => {
    let isDown = true;
    const provinces = (): Promise<Unit[]> =>
      isDown
        ? Promise.reject(new Error('offline'))
        : Promise.resolve([{ code: '01', name: 'Thành phố Hà Nội' }]);
    const communes = (): Promise<Unit[]> => Promise.reject(new Error('offline'));
    const host = await show([address], {}, { views: viewOf({ provinces, communes }) });
    await waitUntil(() => byLabel(host, PROVINCE).tagName === 'INPUT');
    expect(all(host, '[role=status]')[0]).to.contain('tự ghi tên');
    await write(host, PROVINCE, 'Hà Nội');
    await write(host, COMMUNE, 'Long Biên');
    expect(host.item('home').value).to.deep.equal({ provinceName: 'Hà Nội', communeName: 'Long Biên' });
    expect(host.item('home').issues).to.deep.equal([]);
    await write(host, PROVINCE, '');
    await write(host, COMMUNE, '');

    isDown = false;
    button(host, 'Thử lại').click();
    await waitUntil(() => byLabel(host, PROVINCE).tagName === 'SELECT' && isReady(host, PROVINCE)());
    await choose(host, PROVINCE, 'Thành phố Hà Nội');
    // The communes cannot be had: that part alone is written.
    await waitUntil(() => byLabel(host, COMMUNE).tagName === 'INPUT');
    await write(host, COMMUNE, 'Phường Long Biên');
    expect(host.item('home').value).to.deep.equal({
      province: '01',
      provinceName: 'Thành phố Hà Nội',
      communeName: 'Phường Long Biên',
    });
  });

  it('of the past is the text of the paper', async () => {
    const host = await show([{ ...address, past: true, hint: 'Nơi sinh của cha.' }]);
    await write(host, 'Nơi cư trú', 'Phúc Đồng, Long Biên, Hà Nội');
    expect(host.reports).to.deep.equal([['answer', 'home', { line: 'Phúc Đồng, Long Biên, Hà Nội' }]]);
    expect(description(byLabel(host, 'Nơi cư trú'))).to.match(/^Nơi sinh của cha\..*xã, huyện, tỉnh/);
  });
});
