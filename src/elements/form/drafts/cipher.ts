/**
 * How drafts are sealed: AES-GCM by WebCrypto, 256 bits, a new nonce for every sealing. What is sealed belongs to one
 * place (the draft and the part of it) and opens nowhere else.
 */
export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const algorithm = 'AES-GCM';
const uses = ['encrypt', 'decrypt'] as const;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A key that its owner writes down: for one tab's own storage, gone with the tab. */
export const newTabKey = (): string => base64(random(32));
export const readTabKey = (written: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(written), (sign) => sign.charCodeAt(0)),
    algorithm,
    false,
    uses,
  );
/** A key that nobody can read out, not even this page: the browser keeps it as an object. */
export const newDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, uses);

const bound = (place: string) => new TextEncoder().encode(place);

export async function seal(key: CryptoKey, bytes: BufferSource, place: string): Promise<Sealed> {
  const nonce = random(12);
  const data = await crypto.subtle.encrypt(
    { name: algorithm, iv: nonce, additionalData: bound(place) },
    key,
    bytes,
  );
  return { nonce, data };
}

/** Rejects when it is another key, another place, or was changed. */
export const unseal = (key: CryptoKey, { nonce, data }: Sealed, place: string): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: algorithm, iv: nonce, additionalData: bound(place) }, key, data);

/** Names something without saying what it is. */
export const digest = async (text: string): Promise<string> =>
  base64(new Uint8Array(await crypto.subtle.digest('SHA-256', bound(text))));
