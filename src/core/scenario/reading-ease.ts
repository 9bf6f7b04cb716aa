import { syllablesOf } from './syllables.ts'

/** How easily a text is read. */
export interface ReadingEase {
  /** The Flesch reading ease: 60 to 70 is plain English, more is easier; `undefined` without words. */
  readonly score: number | undefined
  readonly words: number
  readonly sentences: number
  readonly syllables: number
}

/** The reading ease of several texts as one. Each text, and each paragraph of it, ends a sentence. */
export function readingEase(texts: readonly string[]): ReadingEase {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return {
    score: words.length === 0 ? undefined : flesch(words.length, sentences.length, syllables),
    words: words.length,
    sentences: sentences.length,
    syllables,
  }
}

/** By Rudolf Flesch, 1948. */
function flesch(words: number, sentences: number, syllables: number): number {
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)
}

/** The words of each sentence. A full stop ends one only before a capital, so that `9.30 am` and `J. Vale` do not. */
function sentencesOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n\s*\n|\n(?=- )|(?<=(?<!\b[A-Z])[.!?…][.!?…"'”’)]*)\s+(?=["'“‘(]*[A-Z0-9£])/u)
    .map(sentence => sentence.split(/[\s–—/]+/u).filter(word => /[\p{L}\p{N}]/u.test(word)))
    .filter(words => words.length > 0)
}
