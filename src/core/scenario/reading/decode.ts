import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import { decodedText, type Encoding } from './encoding.ts'

/** No file of a scenario is larger. */
export const mostBytes = 5 * 1024 * 1024

export interface Decoded {
  readonly text: string
  readonly problems: readonly Diagnostic[]
}

/** The text of a file's bytes. Whatever they are, there is a text; what is wrong with them is told beside it. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const start = { file, start: 0, end: 0 }
  if (bytes.length > mostBytes) return { text: '', problems: [syntax.tooLarge(start, (bytes.length / 1e6).toFixed(1))] }
  const { text, encoding } = decodedText(bytes)
  const what = whatElse(bytes, encoding)
  if (what !== undefined) return { text: '', problems: [syntax.notText(start, what)] }
  if (encoding === 'windows-1252') {
    const first = firstNotUtf8(bytes)
    return { text, problems: [syntax.windows1252({ file, start: first, end: first + 1 })] }
  }
  if (encoding !== 'utf-8') return { text, problems: [syntax.utf16(start)] }
  // As old Macs ended their lines; each keeps its place.
  if (text.includes('\r') && !text.includes('\n')) return { text: text.replaceAll('\r', '\n'), problems: [] }
  if (!text.startsWith('\ufeff')) return { text, problems: [] }
  return { text: text.slice(1), problems: [syntax.byteOrderMark(start)] }
}

const signatures: readonly (readonly [what: string, ...bytes: readonly number[]])[] = [
  ['a picture', 0x89, 0x50, 0x4e, 0x47],
  ['a picture', 0xff, 0xd8, 0xff],
  ['a picture', 0x47, 0x49, 0x46, 0x38],
  ['a PDF', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['a zip file, or a Word or Excel document', 0x50, 0x4b, 0x03, 0x04],
  ['an old Word or Excel document', 0xd0, 0xcf, 0x11, 0xe0],
]

/** What a file is that is no text, by how it begins, or by a zero in it. */
function whatElse(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const known = signatures.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) return known[0]
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be'
  return !isWide && bytes.subarray(0, 8000).filter(byte => byte === 0).length > 3 ? 'data of a program' : undefined
}

/** The first byte that begins no character of UTF-8; in the text above, offsets are those of the bytes. */
function firstNotUtf8(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isUtf8(bytes.subarray(0, middle + 1), { stream: true })) low = middle + 1
    else high = middle
  }
  // It may show only bytes later, or at the end of the file, that a character was none.
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--
  return low
}

/** @param how whether more may follow, so that a character may be cut off */
function isUtf8(bytes: Uint8Array, how?: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, how)
    return true
  } catch {
    return false
  }
}
