import type { CSSResult, TemplateResult } from 'lit';
import type { Receipt } from '../../backend/index.js';
import { toSubmission } from '../../dossier/index.js';
import type { Filling } from './filling.js';
import { printPart } from './print.js';
import { qrPath } from './qr.js';
import { receiptView } from './receipt.js';
import type { Say } from './say.js';

/** A receipt on the screen: its QR code, copying the code, printing. */
export class ReceiptPaper {
  private readonly receipt: Receipt;
  private readonly earlier: boolean;
  private readonly filling: Filling;
  private readonly changed: () => void;
  private drawn: { size: number; path: string } | undefined;
  private copied = false;

  constructor(filling: Filling, receipt: Receipt, earlier: boolean, changed: () => void) {
    this.filling = filling;
    this.receipt = receipt;
    this.earlier = earlier;
    this.changed = changed;
    // A receipt without its QR code is a receipt still.
    qrPath(receipt.code).then((drawn) => {
      this.drawn = drawn;
      changed();
    }, reportError);
  }

  render(root: ParentNode, styles: readonly CSSResult[], say: Say): TemplateResult {
    const { filling, receipt, earlier, copied } = this;
    return receiptView(
      {
        receipt,
        earlier,
        copied,
        procedure: filling.procedure,
        sections: filling.sections,
        filed: toSubmission(filling.dossier, filling.sections, say.locale),
        qr: this.drawn,
        copy: () => void this.copy(),
        print: () => {
          const paper = root.querySelector('[part="receipt"]');
          const title = `${say.words.receipt.title} ${receipt.code}`;
          if (paper) printPart(paper, styles, title);
        },
      },
      say,
    );
  }

  /** Where the browser forbids it, the code stands there to be copied by hand. */
  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.receipt.code);
      this.copied = true;
    } catch {
      this.copied = false;
    }
    this.changed();
  }
}
