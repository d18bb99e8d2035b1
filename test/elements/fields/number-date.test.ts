import { expect } from '@open-wc/testing';
import { all, byLabel, description, show } from './show.js';

const reading = async (
  type: 'number' | 'money' | 'date' | 'time',
  raw: string | number,
  more: object = {},
) => {
  const host = await show([{ name: 'a', type, label: 'Nhãn', ...more }], { a: raw });
  return { shown: byLabel(host, 'Nhãn').value, reading: all(host, '.reading')[0] };
};

describe('numbers, money, dates and times', () => {
  it('stay as typed and are read out where they are written otherwise', async () => {
    expect(await reading('date', '3-7-1958')).to.deep.equal({ shown: '3-7-1958', reading: '= 03/07/1958' });
    expect(await reading('date', '03/07/1958')).to.deep.equal({ shown: '03/07/1958', reading: undefined });
    expect(await reading('date', '3.1958', { partial: true })).to.deep.equal({
      shown: '3.1958',
      reading: '= 03/1958',
    });
    expect(await reading('date', '1958', { partial: true })).to.deep.equal({
      shown: '1958',
      reading: undefined,
    });
    expect(await reading('time', '7h30')).to.deep.equal({ shown: '7h30', reading: '= 07:30' });
    expect(await reading('number', '12500')).to.deep.equal({ shown: '12500', reading: '= 12.500' });
    expect(await reading('number', '50,5', { decimals: 1 })).to.deep.equal({
      shown: '50,5',
      reading: undefined,
    });
    expect(await reading('number', 0.5, { decimals: 1 })).to.deep.equal({ shown: '0,5', reading: undefined });
    expect(await reading('money', '8000')).to.deep.equal({ shown: '8000', reading: '= 8.000 đ' });
    expect(await reading('number', 'mười')).to.deep.equal({ shown: 'mười', reading: undefined });
  });

  it('show a date that was not typed as people write it', async () => {
    expect((await reading('date', '2026-03-15')).shown).to.equal('15/03/2026');
    const host = await show([{ name: 'a', type: 'date', label: 'Ngày khai', preset: { today: true } }]);
    expect(byLabel(host, 'Ngày khai').value).to.equal('15/03/2026');
    expect(all(host, '.reading')).to.deep.equal([]);
  });

  it('say how a date is typed; a keypad without a slash is only asked for where it does', async () => {
    const host = await show([
      { name: 'a', type: 'date', label: 'Ngày đủ' },
      { name: 'b', type: 'date', label: 'Ngày thiếu', partial: true },
    ]);
    expect(description(byLabel(host, 'Ngày đủ'))).to.equal('Ví dụ: 15/03/2026');
    expect(byLabel(host, 'Ngày đủ').inputMode).to.equal('numeric');
    expect(description(byLabel(host, 'Ngày thiếu'))).to.contain('1958 nếu không nhớ ngày tháng');
    expect(byLabel(host, 'Ngày thiếu').inputMode).to.equal('');
  });
});
