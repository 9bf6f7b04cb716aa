import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { byteOrderMark, utf16, windows1252 } from '../../diagnostics/catalogue/slips.ts'
import { tooLarge } from '../../diagnostics/catalogue/syntax.ts'

/** No file of a scenario is larger. */
export const mostBytes = 5 * 1024 * 1024

export interface Decoded {
  readonly text: string
  readonly problems: readonly Diagnostic[]
}

/** The text of a file's bytes. Whatever they are, there is a text; what is wrong with them is told beside it. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const start = { file, start: 0, end: 0 }
  if (bytes.length > mostBytes)
    return { text: '', problems: [tooLarge(start, (bytes.length / 1e6).toFixed(1))] }
  const wide = utf16Label(bytes)
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), problems: [utf16(start)] }
  const text = utf8(bytes)
  if (text === undefined) return fromWindows(bytes, file)
  if (!text.startsWith('\ufeff')) return { text, problems: [] }
  return { text: text.slice(1), problems: [byteOrderMark(start)] }
}

/** By its byte-order mark, or by the zero beside the first letter. */
function utf16Label([first, second]: Uint8Array): string | undefined {
  if (first === undefined || second === undefined) return undefined
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : undefined
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What old Windows programs write where they cannot have UTF-8: a byte for each character. */
function fromWindows(bytes: Uint8Array, file: string): Decoded {
  const text = new TextDecoder('windows-1252').decode(bytes)
  // A character may be cut off at the end.
  const start = Math.min(firstNotUtf8(bytes), bytes.length - 1)
  return { text, problems: [windows1252({ file, start, end: start + 1 })] }
}

/** The first byte that UTF-8 does not allow; before it the characters of both encodings are counted in bytes. */
function firstNotUtf8(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (startsWell(bytes, middle + 1)) low = middle + 1
    else high = middle
  }
  return low
}

function startsWell(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
    return true
  } catch {
    return false
  }
}
