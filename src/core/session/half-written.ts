/**
 * Whether a JSON text ends before what it opened is closed. Parsers say so too, each in its own words; this tells a
 * file that was cut short, which can be copied again, from one that was damaged.
 */
export function isHalfWritten(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString && character === '\\') at++
    else if (character === '"') inString = !inString
    else if (!inString && (character === '{' || character === '[')) depth++
    else if (!inString && (character === '}' || character === ']')) depth--
  }
  return inString || depth > 0
}
