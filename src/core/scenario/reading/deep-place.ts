/**
 * Where a text becomes deeper than so many levels, as far as its brackets tell, and hyphens of lists in lists; those within
 * quotation marks count too. The library needs minutes for what is very deep, and how far it comes depends on the machine.
 */
export function deepPlace(text: string, most: number): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Of letters, digits and spaces, none comes past this.
    if (code === hyphen) {
      const end = endOfHyphens(text, at)
      if ((end - at) / 2 > most) return at
      at = end
    } else if ((code | 0x20) >= openBrace) {
      if (code === openBrace || code === openBracket) depth++
      else if (code === openBrace + 2 || code === openBracket + 2) depth--
      if (depth > most) return at
    }
  }
  return undefined
}

const hyphen = 0x2d
const openBracket = 0x5b
const openBrace = 0x7b

/** Past `- - -`, each with a space after it. */
function endOfHyphens(text: string, start: number): number {
  let end = start
  while (text.charCodeAt(end) === hyphen && text.charCodeAt(end + 1) === 0x20) end += 2
  return end
}
