/** Comma-separated values (RFC 4180) that a spreadsheet opens as texts, whatever somebody has typed into a form. */

/** Excel takes a file without it for one in the machine's old code page. */
export const byteOrderMark = '\uFEFF';

/**
 * What spreadsheets take for the beginning of a formula or of a command, also in the full-width forms that they fold;
 * blanks and marks that are not seen may stand before it.
 */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** An apostrophe in front makes a text of it; it is seen, and nothing is lost. */
const plain = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** A number that begins with 0 in groups: for an amount its head would be dropped. */
const grouped = (text: string): string =>
  /^0\d{4,}$/.test(text) ? text.replace(/\d{3}(?=\d)/g, '$& ') : text;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(grouped(plain(cell)))).join(',')}\r\n`;
