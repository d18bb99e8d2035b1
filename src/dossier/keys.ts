/** Keys that nobody can guess. Without `crypto.randomUUID`, which exists on https pages only. */
const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** 32 hexadecimal digits. */
export const randomKey = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

/** A version 4 UUID (RFC 9562). */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
