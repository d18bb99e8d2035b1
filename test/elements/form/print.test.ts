import { expect, fixture } from '@open-wc/testing';
import { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import { FormView } from '../../../src/elements/form/form-view.js';
import { layOut } from '../../../src/elements/form/print.js';
import { formTemplate, officeLike, textOf, toReceipt, until } from '../../../stories/form-walk.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

describe('the printed receipt', () => {
  it('is the receipt alone, in its styles, and fits a page of A4', async () => {
    const el = await fixture<DvcDossierForm>(formTemplate(officeLike()));
    await toReceipt(el);
    await until(el, 'svg.qr path');
    const frame = document.createElement('iframe');
    frame.width = '650'; // the 174 mm between the margins
    document.body.append(frame);
    const page = frame.contentDocument!;
    const receipt = el.shadowRoot!.querySelector('[part=receipt]')!;
    layOut(
      page,
      receipt,
      [...DvcDossierForm.styles, ...FormView.styles].map(({ cssText }) => cssText),
      'Biên nhận',
    );
    const root = page.body.firstElementChild!.shadowRoot!;
    expect(page.body.textContent).to.equal('');
    expect(root.textContent!.replace(/\s+/g, ' ').trim()).to.equal(textOf(el, '[part=receipt]'));
    expect(getComputedStyle(root.querySelector('.letterhead')!).display).to.equal('flex');
    expect(root.querySelector('svg.qr path')).not.to.equal(null);
    expect(page.documentElement.lang).to.equal('vi');
    // On the screen, with buttons and larger letters, it is longer than on paper: 265 mm.
    expect(root.firstElementChild!.getBoundingClientRect().height).to.be.lessThan(1000);
    frame.remove();
  });
});
