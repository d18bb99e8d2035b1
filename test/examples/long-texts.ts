/** The same with every text some lines long, as offices write them. Identifiers, numbers and addresses stay as they are. */
export function longTexts<T>(value: T): T {
  if (typeof value === 'string') return (isText(value) ? lengthened(value) : value) as T;
  if (Array.isArray(value)) return value.map(longTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, longTexts(inner)])) as T;
}
const isText = (value: string): boolean => /\p{L}[\p{L},]* \p{L}/u.test(value);
const lengthened = (text: string): string =>
  Array.from({ length: Math.ceil(140 / text.length) }, () => text).join(', ');
