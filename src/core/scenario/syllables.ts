/**
 * About how many syllables a word has when it is read out: one for each run of vowels, one more where a run is spoken
 * as two, one less for each silent e. A figure is read out digit by digit. No dictionary comes with this, so a single
 * word may be out by one.
 */
export function syllablesOf(word: string): number {
  const digits = word.match(/\d/g)?.length ?? 0
  const parts = word
    .toLowerCase()
    .replaceAll('é', 'ay')
    .normalize('NFD')
    .replaceAll(/['’]s\b|[\u0300-\u036f]/g, '')
    .match(/[a-z]+/g)
  const spoken = (parts ?? []).reduce((sum, part) => sum + syllablesOfPart(part), 0)
  return Math.max(1, digits + spoken)
}

function syllablesOfPart(part: string): number {
  return Math.max(1, matches(part, /[aeiouy]+/g) + matches(part, spokenAsTwo) - matches(part, silent))
}

function matches(part: string, pattern: RegExp): number {
  return part.match(pattern)?.length ?? 0
}

/** As in `area`, `create`, `video`, `museum`, `client`, `serious`, `actual`, `fuel`, `poem`, `being` and `employee`. */
const spokenAsTwo =
  /(?<=[aeiouy][^aeiouy]+)eas?$|(?<=cr)ea(?=t[eio])|(?<=th)ea(?=t)|eos?$|eum|(?<=^(?:sc|cl|qu))ie|(?<![cgstx])i(?!on)[aou]|(?<![qg])ua|uel|oe(?=[mt])|[aeiou](?=ing)|[aeiou]y(?=[aeiou])(?!e$)|(?<=[^aeiou])y(?=o)/g

/**
 * The last e, though not of `table`; the e of `asked`, though not of `wanted` or `settled`; that of `makes`, though not
 * of `houses` or `tables`; and before an ending, as in `safely`, `homeless` and `something`.
 */
const silent =
  /[^aeiouylr]e$|[aeiouy]re$|[aeiouy]l+e$|[^aeiouytdl]ed$|[aeiouy]l+ed$|[^aeiouyszxcghl]es$|[aeiouy]les$|[^aeiouyl]e(?=(?:ly|ty|ments?|ful|fully|less|ness|thing|where|body|times?|fore)$)|(?<=^ev)e(?=ry)|(?<=^bus)i(?=ness)/g
