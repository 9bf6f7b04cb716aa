/** Brackets, hyphens of lists in lists, and the indent: what makes a text deep. */
const steps = /[{[}\]]|(?:- ){2,}|^ {64,}(?=\S)/gm

/**
 * Where a text becomes deeper than so many levels, as far as its signs tell; those in quotation marks count too. The library
 * needs minutes for what is very deep, and how far it comes depends on the machine.
 */
export function deepPlace(text: string, most: number): number | undefined {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(steps)) {
    if (sign.startsWith('-') || sign.startsWith(' ')) {
      const within = sign.startsWith('-') ? sign.length / 2 : sign.length
      if (within > most) return index
    } else {
      depth += sign === '{' || sign === '[' ? 1 : -1
      if (depth > most) return index
    }
  }
  return undefined
}
