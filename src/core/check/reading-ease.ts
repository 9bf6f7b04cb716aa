/**
 * The Flesch reading ease of several texts as one: 60 to 70 is plain English, more is easier. Each text, and each paragraph
 * of it, ends a sentence.
 */
export function readingEase(texts: readonly string[]) {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return {
    // By Rudolf Flesch, 1948.
    score:
      words.length === 0
        ? undefined
        : 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length),
    words: words.length,
    sentences: sentences.length,
    longest: sentences.reduce((most, sentence) => Math.max(most, sentence.length), 0),
    syllables,
  }
}

/** The words of each sentence. A full stop ends one only before a capital, so that `9.30 am` and `J. Vale` do not. */
function sentencesOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n\s*\n|\n(?=- )|(?<=(?<!\b[A-Z])[.!?…][.!?…"'”’)]*)\s+(?=["'“‘(]*[A-Z0-9£])/u)
    .map(sentence => sentence.split(/[\s–—/]+/u).filter(word => /[\p{L}\p{N}]/u.test(word)))
    .filter(words => words.length > 0)
}

/** About how many syllables a word has: runs of vowels, one more for those spoken as two, one less for a silent e. */
function syllablesOf(word: string): number {
  const digits = word.match(/\d/g)?.length ?? 0
  const parts = word
    .toLowerCase()
    .replaceAll('é', 'ay')
    .normalize('NFD')
    .replaceAll(/['’]s\b|[\u0300-\u036f]/g, '')
    .match(/[a-z]+/g)
  const spoken = (parts ?? []).map(part =>
    Math.max(1, matches(part, /[aeiouy]+/g) + matches(part, spokenAsTwo) - matches(part, silent)),
  )
  return Math.max(
    1,
    spoken.reduce((sum, more) => sum + more, digits),
  )
}

function matches(part: string, pattern: RegExp): number {
  return part.match(pattern)?.length ?? 0
}

// Patterns of letters are no words. cspell:disable
/** As in `area`, `create`, `video`, `museum`, `client`, `serious`, `actual`, `fuel`, `poem`, `being` and `employee`. */
const spokenAsTwo =
  /(?<=[aeiouy][^aeiouy]+)eas?$|(?<=cr)ea(?=t[eio])|(?<=th)ea(?=t)|eos?$|eum|(?<=^(?:sc|cl|qu))ie|(?<![cgstx])i(?!on)[aou]|(?<![qg])ua|uel|oe(?=[mt])|[aeiou](?=ing)|[aeiou]y(?=[aeiou])(?!e$)|(?<=[^aeiou])y(?=o)/g

/**
 * The last e, though not of `table`; the e of `asked`, though not of `wanted` or `settled`; that of `makes`, though not
 * of `houses` or `tables`; and before an ending, as in `safely`, `homeless` and `something`.
 */
const silent =
  /[^aeiouylr]e$|[aeiouy]re$|[aeiouy]l+e$|[^aeiouytdl]ed$|[aeiouy]l+ed$|[^aeiouyszxcghl]es$|[aeiouy]les$|[^aeiouyl]e(?=(?:ly|ty|ments?|ful|fully|less|ness|thing|where|body|times?|fore)$)|(?<=^ev)e(?=ry)|(?<=^bus)i(?=ness)/g
// cspell:enable
