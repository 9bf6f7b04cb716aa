import { xmlText } from '../xml-text.ts'

/** A string of a style sheet. What would end it, or the element that the sheet stands in, is written by its number. */
export function cssString(text: string): string {
  const written = xmlText(text).replaceAll(
    /["\\<\n\f]/g,
    sign => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `"${written}"`
}
