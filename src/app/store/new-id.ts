/** 128 random bits, in hexadecimal. Not `randomUUID`, which plain http does not have. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
}
