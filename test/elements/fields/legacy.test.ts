import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Field } from '../../../src/catalogue/index.js';
import type { FieldsHost } from './host.js';
import { all, button, byLabel, description, focused, show } from './show.js';
import { waitUntil } from '../../wait-until.js';

const fields: { [type: string]: Field } = {
  personName: { name: 'a', type: 'personName', label: 'Nhãn' },
  text: { name: 'a', type: 'text', label: 'Nhãn' },
  multiline: { name: 'a', type: 'multiline', label: 'Nhãn' },
};
async function paste(host: FieldsHost, label: string, text: string): Promise<void> {
  byLabel(host, label).focus();
  await sendKeys({ type: text });
  await host.updateComplete;
}
const isOffered = (host: FieldsHost) => () => all(host, '.offer').length > 0;

describe('text pasted from an old document', () => {
  for (const [type, field] of Object.entries(fields)) {
    it(`is explained in ${type}, converted on a press, and taken back on another`, async () => {
      const host = await show([field]);
      await paste(host, 'Nhãn', 'NguyÔn V¨n A');
      await waitUntil(isOffered(host));
      const input = byLabel(host, 'Nhãn');
      expect(input.value).to.equal('NguyÔn V¨n A');
      expect(description(input)).to.match(/bảng mã cũ TCVN3.*sẽ thành: Nguyễn Văn A$/);

      await sendKeys({ press: 'Tab' });
      expect(focused(host)).to.equal(button(host, 'Chuyển sang Unicode'));
      await sendKeys({ press: 'Enter' });
      await host.updateComplete;
      expect(input.value).to.equal('Nguyễn Văn A');
      expect(host.item('a').value).to.equal('Nguyễn Văn A');
      expect(all(host, '.offer [role=status]')).to.deep.equal(['Đã chuyển sang Unicode.']);
      expect(focused(host)).to.equal(button(host, 'Hoàn tác'));

      await sendKeys({ press: 'Enter' });
      await host.updateComplete;
      expect(input.value).to.equal('NguyÔn V¨n A');
      expect(all(host, 'button')).to.deep.equal(['Chuyển sang Unicode']);
    });
  }

  for (const [state, act] of [
    ['offered', () => undefined],
    ['done', (host: FieldsHost) => button(host, 'Chuyển sang Unicode').click()],
  ] as const) {
    it(`is accessible, ${state}`, async () => {
      const host = await show([fields['text']!], { a: 'NguyÔn V¨n A' });
      await waitUntil(isOffered(host));
      act(host);
      await host.updateComplete;
      await expect(host).to.be.accessible();
    });
  }

  it('names VNI where it is that', async () => {
    const host = await show([fields['text']!], { a: 'Nguyeãn Vaên A' });
    await waitUntil(isOffered(host));
    expect(all(host, '.offer [role=status]')[0]).to.contain('VNI');
    expect(all(host, '.offer q')).to.deep.equal(['Nguyễn Văn A']);
  });

  it('is explained in an address, too, of today or of the past', async () => {
    const line = 'Sè 5 phè Sµi §ång';
    for (const past of [true, false]) {
      const home: Field = { name: 'home', type: 'address', label: 'Nơi ở', ...(past && { past }) };
      const host = await show([home], { home: { line } });
      await waitUntil(isOffered(host));
      button(host, 'Chuyển sang Unicode').click();
      await host.updateComplete;
      expect(host.dossier.answers['home']).to.deep.equal({ line: 'Số 5 phố Sài Đồng' });
      button(host, 'Hoàn tác').click();
      expect(host.dossier.answers['home']).to.deep.equal({ line });
    }
  });

  it('is not seen in Vietnamese of today, nor in what is no text of the language', async () => {
    const email: Field = { name: 'mail', type: 'email', label: 'Thư' };
    const host = await show(
      [fields['personName']!, { ...fields['text']!, name: 'b', label: 'Khác' }, email],
      { a: 'Lê Thuý Hoà', b: 'François Noël, 50 m²', mail: 'NguyÔn V¨n A' },
    );
    await aTimeout(100);
    expect(all(host, '.offer')).to.deep.equal([]);
  });

  it('gives no way back once something was typed after the conversion', async () => {
    const host = await show([fields['text']!], { a: 'NguyÔn V¨n A' });
    await waitUntil(isOffered(host));
    button(host, 'Chuyển sang Unicode').click();
    await host.updateComplete;
    await paste(host, 'Nhãn', 'nh');
    expect(byLabel(host, 'Nhãn').value).to.equal('Nguyễn Văn Anh');
    expect(all(host, '.offer')).to.deep.equal([]);
  });
});
