/** A plugin's `.po` file as WordPress reads it: `.mo` for PHP, JSON for scripts. One line a text, no plurals. */

/** @returns {Map<string, string>} by what gettext looks up: the text, after its context and U+0004 where it has one */
export function readPo(text) {
  const found = new Map();
  for (const entry of text.split(/\n\n+/)) {
    const line = (name) => {
      const quoted = new RegExp(`^${name} (".*")$`, 'm').exec(entry)?.[1];
      return quoted === undefined ? undefined : JSON.parse(quoted);
    };
    const context = line('msgctxt');
    const original = line('msgid');
    if (original !== undefined)
      found.set(context === undefined ? original : `${context}\u0004${original}`, line('msgstr'));
  }
  return found;
}

/** GNU gettext's format: a header, two tables of lengths and offsets, the texts, each ended by a zero. */
export function toMo(texts) {
  const bytes = [...texts]
    .map((pair) => pair.map((text) => Buffer.from(text)))
    .sort(([one], [other]) => Buffer.compare(one, other));
  const head = Buffer.alloc(28);
  const tables = 8 * bytes.length;
  [0x950412de, 0, bytes.length, 28, 28 + tables, 0, 28 + 2 * tables].forEach((value, i) =>
    head.writeUInt32LE(value, 4 * i),
  );
  let offset = 28 + 2 * tables;
  const columns = [0, 1].map((column) => {
    const table = Buffer.alloc(tables);
    bytes.forEach((pair, i) => {
      table.writeUInt32LE(pair[column].length, 8 * i);
      table.writeUInt32LE(offset, 8 * i + 4);
      offset += pair[column].length + 1;
    });
    return { table, texts: bytes.flatMap((pair) => [pair[column], Buffer.alloc(1)]) };
  });
  return Buffer.concat([
    head,
    ...columns.map(({ table }) => table),
    ...columns.flatMap((column) => column.texts),
  ]);
}

/** What `wp.i18n` takes (Jed 1.x). */
export function toJed(texts, locale) {
  const messages = { '': { domain: 'messages', lang: locale } };
  for (const [original, text] of texts) if (original) messages[original] = [text];
  return Buffer.from(JSON.stringify({ domain: 'messages', locale_data: { messages } }));
}
