import type { PDFDocument } from 'pdfkit'
import type { Face, Fonts } from './fonts.ts'

/** What is asked of the fonts before anything is drawn. */
export interface Faces {
  /** Whether the face can show every character of the words. */
  shows(words: string, face: Face): boolean
  /** In points, for a size in points. */
  width(words: string, face: Face, size: number): number
}

/** Measures with the file that the words will be in: so each word is laid out only once. */
export function facesOf(document: PDFDocument, fonts: Fonts): Faces {
  const widths = { regular: new Map<string, number>(), bold: new Map(), signs: new Map() }
  return {
    shows: (words, face) =>
      Array.from(words).every(one => fonts[face].hasGlyphForCodePoint(one.codePointAt(0) ?? 0)),
    width: (words, face, size) => {
      const known = widths[face].get(words) ?? document.font(face, 1).widthOfString(words)
      widths[face].set(words, known)
      return known * size
    },
  }
}
