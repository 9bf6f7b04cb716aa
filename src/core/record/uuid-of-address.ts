import { sha1 } from './sha1.ts'

/** The namespace of web addresses, RFC 9562, section 6.6. */
const namespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

/** The UUID of a web address: version 5, RFC 9562. The same address always has the same. */
export function uuidOfAddress(address: string): string {
  const space = [...namespace.matchAll(/[0-9a-f]{2}/g)].map(([byte]) => Number.parseInt(byte, 16))
  const digest = sha1(new Uint8Array([...space, ...new TextEncoder().encode(address)]))
  const bytes = digest.slice(0, 16).map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x50
    return index === 8 ? (byte & 0x3f) | 0x80 : byte
  })
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
