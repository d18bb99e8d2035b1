/** Where fees are transferred to, and who may report that they came. */
import type { Environment } from '../environment.js';

export interface Bank {
  /** NAPAS's six digits of the bank. */
  bin: string;
  name: string;
  account: string;
  holder: string;
}
export interface Payments {
  /** Without it fees are paid at the desk only. */
  bank: Bank | undefined;
  /** What reports of payments are signed with; without it none are taken. */
  paymentSecret: string | undefined;
}

/** What is free in the transfer's text (EMVCo), and what a code adds to its prefix: the day and four digits. */
const longestText = 25;
const dayAndNumber = 10;

export function readPayments(settings: Environment, codePrefix: string): Payments {
  const { given, wrong } = settings;
  const paymentSecret = given('PAYMENT_SECRET');
  if (paymentSecret !== undefined && paymentSecret.length < 24)
    wrong.push('PAYMENT_SECRET must have at least 24 characters.');
  return { bank: readBank(settings, codePrefix), paymentSecret };
}

const names = ['BANK_BIN', 'BANK_NAME', 'BANK_ACCOUNT', 'BANK_HOLDER'];

function readBank({ given, wrong }: Environment, codePrefix: string): Bank | undefined {
  const missing = names.filter((name) => given(name) === undefined);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0)
    wrong.push(
      `BANK_BIN, BANK_NAME, BANK_ACCOUNT and BANK_HOLDER go together; ${missing.join(', ')} missing.`,
    );
  const [bin = '', name = '', account = '', holder = ''] = names.map(given);
  if (bin && !/^\d{6}$/.test(bin))
    wrong.push(`BANK_BIN must be the bank's six digits at NAPAS; it is "${bin}".`);
  if (account && !/^[A-Za-z0-9]{4,19}$/.test(account))
    wrong.push(`BANK_ACCOUNT must be 4 to 19 letters and digits; it is "${account}".`);
  if (codePrefix.replace(/[^A-Z0-9]/g, '').length + dayAndNumber > longestText)
    wrong.push(`CODE_PREFIX is too long for the text of a transfer, which holds ${longestText} signs.`);
  return { bin, name, account, holder };
}
