/** How the bytes of a file stand for its text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** For every file that people hand in: `text()` and Node's `utf8` put U+FFFD in place of letters that they cannot read. */
export function decodedText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const wide = utf16Label(bytes)
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  const text = utf8(bytes)
  if (text !== undefined) return { text, encoding: 'utf-8' }
  // What old Windows programs write: a byte for each character.
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
}

/** By its byte-order mark, or by the zero beside the first letter. */
function utf16Label([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
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
