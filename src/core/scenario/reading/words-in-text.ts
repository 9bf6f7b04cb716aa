/**
 * Where the words that somebody reads on a page begin in an author's text, as an offset. Only letters and figures are
 * compared, so it does not matter how the text is wrapped, quoted or marked up.
 *
 * @param after an offset: what stands from there on is found before what stands earlier
 */
export function findWords(text: string, words: string, after = 0): number | undefined {
  const { found: wanted } = letters(words)
  const { found, offsets } = letters(text)
  const from = offsets.findIndex(offset => offset >= after)
  // A page may add something of its own: then the beginning has to do.
  const least = Math.min(wanted.length, Math.max(10, wanted.length * 0.3))
  for (let length = wanted.length; length >= least && length > 0; length = Math.floor(length * 0.8)) {
    const part = wanted.slice(0, length)
    const later = found.indexOf(part, Math.max(0, from))
    const at = later < 0 ? found.indexOf(part) : later
    if (at >= 0) return offsets[at]
  }
  return undefined
}

function letters(text: string): { readonly found: string; readonly offsets: readonly number[] } {
  const offsets: number[] = []
  let found = ''
  for (const { 0: letter, index } of text.matchAll(/[\p{Letter}\p{Number}]/gu)) {
    const lower = letter.toLowerCase()
    found += lower
    // Some letters are two when they are small.
    for (let unit = 0; unit < lower.length; unit++) offsets.push(index)
  }
  return { found, offsets }
}
