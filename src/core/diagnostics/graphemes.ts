let segmenter: Intl.Segmenter | undefined

/** The characters of a text as people count them: an emoji of several parts is one. */
export function graphemesOf(text: string): readonly string[] {
  // Made when first needed: a browser without it must still load the file.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
