import nspell from 'nspell'
import type { Dictionary } from '../core/check/spelling.ts'

/**
 * British English, from the two files of a Hunspell dictionary. It takes a quarter of a second to open.
 *
 * @param affixes which endings words can have
 * @param words all words, a line each
 */
export function britishDictionary(affixes: string, words: string): Dictionary {
  const speller = nspell(affixes, words)
  return { isWord: one => speller.correct(one), suggest: one => speller.suggest(one) }
}
