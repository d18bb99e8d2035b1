/** A code as people type and paste it: lower case, spaces, the dashes of word processors. */
export function tidyCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .toUpperCase();
}

/** The last four digits, also of a whole number, or the six of a one-time code; undefined where there are fewer. */
export function tidyFactor(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, '');
  if (digits.length === 6) return digits;
  return digits.length >= 4 ? digits.slice(-4) : undefined;
}
