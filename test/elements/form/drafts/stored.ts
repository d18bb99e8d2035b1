/** Everything that the page has in the browser, as one text: bytes as Latin-1, so that a word in clear is found in it. */
export async function storedBytes(): Promise<string> {
  const found = [JSON.stringify({ ...sessionStorage }), JSON.stringify({ ...localStorage })];
  for (const { name } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name!));
    for (const store of db.objectStoreNames) {
      found.push(`${name}/${store}`);
      const all = db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([answer(all.getAllKeys()), answer(all.getAll())]);
      for (const value of [...keys, ...(values as unknown[])]) found.push(await text(value));
    }
    db.close();
  }
  return found.join('\n');
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

async function text(value: unknown): Promise<string> {
  if (value instanceof Blob) return text(await value.arrayBuffer());
  if (value instanceof ArrayBuffer) return latin(new Uint8Array(value));
  if (ArrayBuffer.isView(value)) return latin(new Uint8Array(value.buffer));
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = await Promise.all(
    Object.entries(value).map(async ([key, one]) => `${key}:${await text(one)}`),
  );
  return parts.join('\n');
}

function latin(bytes: Uint8Array): string {
  let result = '';
  for (const byte of bytes) result += String.fromCharCode(byte);
  return result;
}
