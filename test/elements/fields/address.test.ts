import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FieldOf } from '../../../src/catalogue/index.js';
import type { Item } from '../../../src/dossier/index.js';
import { addressView } from '../../../src/elements/fields/address.js';
import type { FieldContext, ItemOf } from '../../../src/elements/fields/index.js';
import * as units from '../../../src/units/index.js';
import type { Unit } from '../../../src/units/index.js';
import type { FieldsHost } from './host.js';
import { all, button, byLabel, description, focused, show } from './show.js';
import { waitUntil } from '../../wait-until.js';

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
    const host = await show([address], {}, { views: viewOf({ ...units, provinces, communes }) });
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

const PHUC_DONG = 'P. Phúc Đồng, Q. Long Biên, Hà Nội';
const BO_DE = 'Phường Bồ Đề, Thành phố Hà Nội';
const offered = (host: FieldsHost) => all(host, '.offer li button');

describe('suggestions for an address', () => {
  const past: FieldOf<'address'> = { name: 'origin', type: 'address', label: 'Quê quán', past: true };
  for (const [state, field, act] of [
    ['offered', past, undefined],
    ['taken over', past, BO_DE],
    ['offered for today', address, undefined],
    ['filled in', address, BO_DE],
  ] as const) {
    it(`are accessible, ${state}`, async () => {
      const host = await show([field], { [field.name]: { line: PHUC_DONG } });
      await waitUntil(() => offered(host).length === 4);
      if (act) button(host, act).click();
      await host.updateComplete;
      await expect(host).to.be.accessible();
    });
  }
});

describe('a past address', () => {
  const past: FieldOf<'address'> = { name: 'origin', type: 'address', label: 'Quê quán', past: true };

  it('gets the units of today as suggestions, and chooses none by itself', async () => {
    const host = await show([past]);
    await write(host, 'Quê quán', PHUC_DONG);
    await waitUntil(() => offered(host).length === 4);
    expect(offered(host)[0]).to.equal(BO_DE);
    const area = byLabel<HTMLTextAreaElement>(host, 'Quê quán');
    expect(description(area)).to.match(/Phường Phúc Đồng, Quận Long Biên nay có thể thuộc:$/);
    expect(all(host, '.offer .hint')[0]).to.contain('cán bộ sẽ xác định').and.contain('Không bắt buộc');
    expect(host.item('origin').value).to.deep.equal({ line: PHUC_DONG });
    expect(area.value).to.equal(PHUC_DONG);
  });

  it('takes one over on a press, by keyboard too, and gives it back', async () => {
    const host = await show([past], { origin: { line: PHUC_DONG } });
    await waitUntil(() => offered(host).length === 4);
    byLabel(host, 'Quê quán').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await host.updateComplete;
    const taken = { line: PHUC_DONG, successor: '00118', successorName: BO_DE };
    expect(host.item('origin').value).to.deep.equal(taken);
    expect(focused(host)!.getAttribute('aria-pressed')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(host.item('origin').value).to.deep.equal({ line: PHUC_DONG });
    expect(focused(host)!.getAttribute('aria-pressed')).to.equal('false');
  });

  it('keeps what was chosen while the text means the same place, and drops it with another', async () => {
    const host = await show([past], { origin: { line: PHUC_DONG } });
    await waitUntil(() => offered(host).length === 4);
    button(host, BO_DE).click();
    await host.updateComplete;
    await write(host, 'Quê quán', `Tổ 5, ${PHUC_DONG}`);
    await waitUntil(() => offered(host).length === 4);
    expect(host.dossier.answers['origin']).to.include({ successor: '00118' });
    await write(host, 'Quê quán', 'xã Đông Hội, huyện Đông Anh, Hà Nội');
    expect(host.dossier.answers['origin']).to.have.keys('line');
    await waitUntil(() => offered(host)[0]?.startsWith('Xã Đông Anh') === true);
  });

  it('still shows what was chosen where the lists cannot be had', async () => {
    const down = () => Promise.reject(new Error('offline'));
    const origin = { line: PHUC_DONG, successor: '00118', successorName: BO_DE };
    const host = await show([past], { origin }, { views: viewOf({ ...units, formerProvinces: down }) });
    await aTimeout(50);
    expect(all(host, '.offer [aria-pressed=true]')).to.deep.equal([BO_DE]);
    button(host, BO_DE).click();
    await host.updateComplete;
    expect(host.item('origin').value).to.deep.equal({ line: PHUC_DONG });
  });

  it('is not the poorer where the lists cannot be had', async () => {
    const down = () => Promise.reject(new Error('offline'));
    const host = await show([past], {}, { views: viewOf({ ...units, formerProvinces: down }) });
    await write(host, 'Quê quán', PHUC_DONG);
    await aTimeout(50);
    expect(offered(host)).to.deep.equal([]);
    expect(host.item('origin').value).to.deep.equal({ line: PHUC_DONG });
    expect(host.item('origin').issues).to.deep.equal([]);
  });
});

describe('an old address in a field of today', () => {
  const text = `Số 12 ngõ 210, ${PHUC_DONG}`;

  it('is said to be one; its unit of today is filled in on a press, and can be taken back', async () => {
    const host = await show([address]);
    await waitUntil(isReady(host, PROVINCE));
    await write(host, LINE, text);
    await waitUntil(() => offered(host).length === 4);
    expect(host.item('home').issues.map(({ code }) => code)).to.deep.equal(['addressIncomplete']);
    expect(description(byLabel(host, LINE))).to.match(/địa chỉ cũ.*nay có thể thuộc:$/);

    button(host, BO_DE).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(isReady(host, COMMUNE));
    expect(host.item('home').value).to.deep.equal({
      province: '01',
      provinceName: 'Thành phố Hà Nội',
      commune: '00118',
      communeName: 'Phường Bồ Đề',
      line: 'Số 12 ngõ 210',
    });
    expect(byLabel<HTMLSelectElement>(host, COMMUNE).value).to.equal('00118');
    expect(byLabel(host, LINE).value).to.equal('Số 12 ngõ 210');
    expect(all(host, '.offer [role=status]')).to.deep.equal([`Đã điền ${BO_DE}.`]);
    await waitUntil(() => focused(host) === button(host, 'Hoàn tác'));

    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(host.dossier.answers['home']).to.deep.equal({ line: text });
    expect(byLabel(host, LINE).value).to.equal(text);
    await waitUntil(() => offered(host).length === 4);
  });

  it('cannot be taken back any more once something was typed', async () => {
    const host = await show([address], { home: { line: text } });
    await waitUntil(() => offered(host).length === 4);
    button(host, BO_DE).click();
    await host.updateComplete;
    byLabel(host, LINE).focus();
    await write(host, LINE, 'Số 14');
    expect(offered(host)).to.deep.equal([]);
    expect(host.dossier.answers['home']).to.include({ commune: '00118', line: 'Số 14' });
  });

  it('is not seen in an address of today', async () => {
    const home = { province: '01', provinceName: 'Thành phố Hà Nội', commune: '00136' };
    const host = await show([address], { home: { ...home, line: 'Số 12 phố Phúc Lợi, phường Phúc Lợi' } });
    await waitUntil(isReady(host, COMMUNE));
    await aTimeout(50);
    expect(offered(host)).to.deep.equal([]);
  });
});
