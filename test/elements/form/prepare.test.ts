import { expect, fixture, html } from '@open-wc/testing';
import { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import { layOut } from '../../../src/elements/form/print.js';
import { FormView } from '../../../src/elements/form/form-view.js';
import { tinyCatalogue, tinyForm, tinyProcedure } from '../../examples/tiny-catalogue.js';
import { button, press, textOf, type, until } from '../../../stories/form-walk.js';
import '../new-tab.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

const portal = 'https://dichvucong.gov.vn/';
const catalogue = tinyCatalogue([
  tinyProcedure('khai-tu', {
    name: 'Thủ tục đăng ký khai tử',
    filing: { channel: 'portal', url: portal },
    form: tinyForm(
      [
        { name: 'late', type: 'check', label: 'Quá hạn' },
        { name: 'cause', type: 'text', label: 'Nguyên nhân', required: true },
      ],
      { title: 'Tờ khai đăng ký khai tử' },
    ),
    documents: [
      { name: 'notice', title: 'Giấy báo tử', kind: 'handIn', required: true },
      { name: 'proof', title: 'Chứng cứ', kind: 'handIn', visibleWhen: { field: 'late', is: true } },
      { name: 'idCard', title: 'Giấy tờ tùy thân', kind: 'show', when: 'khi đến trực tiếp' },
    ],
  }),
]);

/** On a page that names no backend: preparing needs none. */
async function started(): Promise<DvcDossierForm> {
  const el = await fixture<DvcDossierForm>(
    html`<dvc-dossier-form procedure="khai-tu" .catalogue=${catalogue}></dvc-dossier-form>`,
  );
  await until(el, '[part~=start]');
  return el;
}
const heading = (el: DvcDossierForm) => textOf(el, '.step-heading');
const sheet = (el: DvcDossierForm) => textOf(el, '[part~=declaration]');

describe('a form whose procedure is filed on the portal', () => {
  it('says first that it only prepares, and asks for no uploads', async () => {
    const el = await started();
    expect(textOf(el, '[part~=start] .notice')).to.include('Chỉ chuẩn bị').and.to.include('không gửi gì đi');
    await press(el, 'Bắt đầu khai');
    expect(heading(el)).to.equal('Bước 1/2 · Chính');
    await expect(el).to.be.accessible();
  });

  it('checks like any form, then shows the sheet and the way to the portal, and files nothing', async () => {
    const el = await started();
    const fired: string[] = [];
    for (const name of ['dvc-dossier-submit', 'dvc-dossier-submitted'])
      el.addEventListener(name, () => fired.push(name));
    await press(el, 'Bắt đầu khai');
    await press(el, 'Tiếp tục');
    expect(textOf(el, '[part~=error-summary] li')).to.include('Nguyên nhân');
    await type(el, 'Họ tên', 'Nguyễn Thị Hoà');
    await type(el, 'Nguyên nhân', 'Tuổi già');
    await press(el, 'Tiếp tục');
    await press(el, 'Xem bản in');
    expect(heading(el)).to.equal('Tờ khai đã chuẩn bị');
    expect(el.shadowRoot!.activeElement?.textContent).to.include('Tờ khai đã chuẩn bị');
    expect(textOf(el, '[part~=prepared] .notice')).to.include('Hồ sơ chưa được nộp');
    expect(button(el, 'Tới nơi nộp hồ sơ').getAttribute('href')).to.equal(portal);
    expect(sheet(el)).to.include('Họ tên: Nguyễn Thị Hoà').and.to.include('Điện thoại: …………');
    expect(sheet(el)).to.include('☐ Quá hạn');
    expect(sheet(el)).to.include('Giấy báo tử – nộp').and.not.to.include('Chứng cứ');
    expect(sheet(el)).to.include('Giấy tờ tùy thân – xuất trình (khi đến trực tiếp)');
    expect(fired).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('goes back to be corrected, and nothing typed is lost', async () => {
    const el = await started();
    await press(el, 'Bắt đầu khai');
    await type(el, 'Nguyên nhân', 'Tuổi già');
    await press(el, 'Tiếp tục');
    await press(el, 'Xem bản in');
    await press(el, 'Sửa tờ khai');
    expect(heading(el)).to.include('Kiểm tra');
    expect(textOf(el, '[part~=review]')).to.include('Tuổi già');
  });

  it('prints the sheet alone', async () => {
    const el = await started();
    await press(el, 'Bắt đầu khai');
    await type(el, 'Nguyên nhân', 'Tuổi già');
    await press(el, 'Tiếp tục');
    await press(el, 'Xem bản in');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    const styles = [...DvcDossierForm.styles, ...FormView.styles].map(({ cssText }) => cssText);
    layOut(page, el.shadowRoot!.querySelector('[part~=declaration]')!, styles, 'Tờ khai');
    expect(page.body.firstElementChild!.shadowRoot!.textContent!.replace(/\s+/g, ' ').trim()).to.equal(
      sheet(el),
    );
    frame.remove();
  });
});
