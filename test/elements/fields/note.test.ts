import { expect, fixture, html } from '@open-wc/testing';
import { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import { press, textOf, until } from '../../../stories/form-walk.js';
import { tinyCatalogue, tinyProcedure } from '../../examples/tiny-catalogue.js';
import '../new-tab.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

const catalogue = tinyCatalogue([
  tinyProcedure('he-pho', {
    form: {
      contact: { name: 'fullName', phone: 'phone' },
      sections: [
        {
          name: 'period',
          title: 'Thời gian',
          certainty: 'unverified',
          fields: [
            { name: 'limit', type: 'note', label: 'Không quá 30 ngày.', certainty: 'proposed' },
            { name: 'fullName', type: 'personName', label: 'Họ tên' },
            { name: 'phone', type: 'phone', label: 'Số điện thoại' },
          ],
        },
      ],
    },
  }),
]);

describe('marks of what is not law', () => {
  async function started(): Promise<DvcDossierForm> {
    const el = await fixture<DvcDossierForm>(
      html`<dvc-dossier-form
        .catalogue=${catalogue}
        adapter="browser"
        procedure="he-pho"
      ></dvc-dossier-form>`,
    );
    await until(el, '[part~=start]');
    await press(el, 'Bắt đầu khai');
    return el;
  }

  it('stand once at the head of a section, and at a note or question that has its own', async () => {
    const el = await started();
    const marks = [...el.shadowRoot!.querySelectorAll('[part~=certainty] summary')];
    expect(marks.map((mark) => mark.textContent)).to.deep.equal([
      'chưa kiểm chứng',
      'đề xuất của danh mục này',
    ]);
    expect(textOf(el, '[part~=note] [part~=certainty] p')).to.equal('Không phải quy định của pháp luật.');
    await expect(el).to.be.accessible();
  });

  it('leave the icon of a note beside its text', async () => {
    const note = (await started()).shadowRoot!.querySelector('[part~=note]')!;
    const icon = note.querySelector('.icon')!.getBoundingClientRect();
    const text = note.querySelector('p')!.getBoundingClientRect();
    expect(icon.right).to.be.lessThan(text.left);
    expect(icon.top)
      .to.be.lessThan(text.bottom)
      .and.greaterThan(text.top - icon.height);
  });
});
