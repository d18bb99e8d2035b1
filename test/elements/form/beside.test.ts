import { expect, fixture, html } from '@open-wc/testing';
import { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import { tinyCatalogue, tinyProcedure } from '../../examples/tiny-catalogue.js';
import { button, press, textOf, type, until } from '../../../stories/form-walk.js';
import '../new-tab.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

const person = [{ name: 'fullName', type: 'personName', label: 'Họ, chữ đệm, tên', required: true }];
const catalogue = tinyCatalogue(
  [
    tinyProcedure('ket-hon', {
      form: {
        contact: { name: 'brideFullName', phone: 'phone' },
        sections: [
          { use: 'person', prefix: 'bride', title: 'Bên nữ' },
          { use: 'person', prefix: 'groom', title: 'Bên nam', beside: true },
          {
            name: 'last',
            title: 'Liên hệ',
            fields: [{ name: 'phone', type: 'phone', label: 'Số điện thoại' }],
          },
        ],
      },
    }),
  ],
  { sections: { person: { title: 'Người', fields: person } } },
);
const columns = (el: DvcDossierForm) => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>('[part~=beside] > section'),
];

describe('sections that stand side by side', () => {
  async function started(width: number): Promise<DvcDossierForm> {
    const holder = await fixture<HTMLDivElement>(html`<div></div>`);
    holder.style.width = `${width}px`;
    const el = document.createElement('dvc-dossier-form') as DvcDossierForm;
    Object.assign(el, { catalogue, adapter: 'browser', procedure: 'ket-hon' });
    holder.append(el);
    await until(el, '[part~=start]');
    await press(el, 'Bắt đầu khai');
    return el;
  }

  it('are one step, in two columns where there is room and below each other where not', async () => {
    const wide = await started(900);
    expect(textOf(wide, '.step-heading')).to.equal('Bước 1/3 · Bên nữ, Bên nam');
    const [bride, groom] = columns(wide).map((column) => column.getBoundingClientRect());
    expect(bride!.top).to.equal(groom!.top);
    expect(bride!.right).to.be.lessThan(groom!.left);
    const [first, second] = columns(await started(360)).map((column) => column.getBoundingClientRect());
    expect(first!.bottom).to.be.lessThan(second!.top);
    await expect(wide).to.be.accessible();
  });

  it('are left together, and edited together', async () => {
    const el = await started(900);
    await type(el, 'Họ, chữ đệm, tên', 'Lê Thị Mai');
    await press(el, 'Tiếp tục');
    expect(textOf(el, '[part~=error-summary] li')).to.include('“Bên nam – Họ, chữ đệm, tên”');
    const groom = columns(el)[1]!.querySelector('input')!;
    groom.value = 'Trần Văn Nam';
    groom.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(el, 'Tiếp tục');
    expect(textOf(el, '.step-heading')).to.include('Liên hệ');
    await press(el, 'Tiếp tục');
    expect(textOf(el, '.step-heading')).to.include('Kiểm tra và nộp');
    button(el, 'Bên nam').click();
    await el.updateComplete;
    expect(columns(el)[0]!.querySelector('input')!.value).to.equal('Lê Thị Mai');
  });
});
