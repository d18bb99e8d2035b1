/**
 * JSON of plain data that no host page can corrupt. Prototype.js before 1.7 and others put `toJSON` on
 * `Array.prototype` or `Object.prototype`, and `JSON.stringify` obeys it: arrays arrive as strings. So objects and
 * arrays are walked here by own keys, and only primitives, which no `toJSON` can reach, go to `JSON.stringify`.
 */
export function stringify(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) text += (index ? ',' : '') + stringify(value[index]);
    return `[${text}]`;
  }
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    const own = (value as Record<string, unknown>)[key];
    if (own !== undefined) text += `${text && ','}${JSON.stringify(key)}:${stringify(own)}`;
  }
  return `{${text}}`;
}
