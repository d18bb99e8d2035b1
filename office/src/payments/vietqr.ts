/**
 * The string of a VietQR code: EMVCo's merchant-presented mode as NAPAS uses it for transfers to an account. Written
 * here in a screenful instead of taking a package for it: it is a fixed list of fields and a checksum.
 */
export interface Transfer {
  /** NAPAS's six digits of the bank. */
  bin: string;
  account: string;
  /** đồng */
  amount: number;
  /** Letters, digits and spaces, at most 25. */
  content: string;
}

/** Id, length in two digits, value. */
const field = (id: string, value: string): string => id + String(value.length).padStart(2, '0') + value;

export function vietQr({ bin, account, amount, content }: Transfer): string {
  const payee = field('00', bin) + field('01', account);
  const fields = [
    field('00', '01'), // version of the format
    field('01', '12'), // for one payment, as the amount is fixed
    field('38', field('00', 'A000000727') + field('01', payee) + field('02', 'QRIBFTTA')),
    field('53', '704'), // đồng
    field('54', String(amount)),
    field('58', 'VN'),
    field('62', field('08', content)),
  ].join('');
  return `${fields}6304${crc16(`${fields}6304`)}`;
}

/** CRC-16/CCITT-FALSE over the string's bytes, four hexadecimal digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'ascii')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff) >>> 0;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
