/** A date written out, as forms ask ("Ghi bằng chữ"); the northern reading, which the citizen may edit. */
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** 0 to 99: mười lăm, hai mươi mốt, hai mươi tư. */
function twoDigits(n: number): string {
  const tens = Math.floor(n / 10);
  const unit = n % 10;
  if (tens === 0) return DIGITS[unit]!;
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  if (tens > 1 && unit === 1) return `${head} mốt`;
  if (tens > 1 && unit === 4) return `${head} tư`;
  return `${head} ${DIGITS[unit]}`;
}

function year(n: number): string {
  const hundreds = Math.floor((n % 1000) / 100);
  const rest = n % 100;
  const head = `${DIGITS[Math.floor(n / 1000)]} nghìn`;
  if (hundreds === 0 && rest === 0) return head;
  // The short form drops "không trăm" in this century: hai nghìn hai mươi sáu.
  if (hundreds === 0)
    return rest < 10 ? `${head} không trăm linh ${DIGITS[rest]}` : `${head} ${twoDigits(rest)}`;
  const middle = `${head} ${DIGITS[hundreds]} trăm`;
  if (rest === 0) return middle;
  return rest < 10 ? `${middle} linh ${DIGITS[rest]}` : `${middle} ${twoDigits(rest)}`;
}

/** `2026-03-15` → "Ngày mười lăm tháng ba năm hai nghìn hai mươi sáu"; undefined unless it is a full ISO date. */
export function dateInWords(iso: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const month = Number(match[2]);
  const monthWord = month === 4 ? 'tư' : twoDigits(month);
  return `Ngày ${twoDigits(Number(match[3]))} tháng ${monthWord} năm ${year(Number(match[1]))}`;
}
