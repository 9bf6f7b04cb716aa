import { describe, expect, test } from 'vitest'
import { readingEase } from '../../../src/core/check/reading-ease.ts'

describe('reading ease', () => {
  test('it is the formula of Flesch', () => {
    const { score, ...counts } = readingEase(['The council pays the bill. Nobody asked who sent it.'])
    expect(counts).toEqual({ words: 10, sentences: 2, longest: 5, syllables: 13 })
    expect(score).toBeCloseTo(206.835 - 1.015 * 5 - 84.6 * 1.3, 10)
  })

  test('short words in short sentences are easier than long ones in long sentences', () => {
    const easy = readingEase(['The cat sat. It slept.']).score ?? 0
    const hard = readingEase(['Notwithstanding considerable deliberation, the authority declined.']).score ?? 0
    expect(easy).toBeGreaterThan(hard)
  })

  test('a full stop ends a sentence only before a capital, and not after an initial', () => {
    expect(readingEase(['Come at 9.30 am with J. Vale. Bring it.']).sentences).toBe(2)
    expect(readingEase(['“Who is it?” she asks. “Nobody.” He goes.']).sentences).toBe(3)
  })

  test('paragraphs, items of a list and texts end a sentence without a full stop', () => {
    expect(readingEase(['One thing\n\nAnother thing', '- milk\n- bread']).sentences).toBe(4)
  })

  test('what holds no word counts for nothing', () => {
    expect(readingEase(['', ' – ', '…'])).toEqual({
      score: undefined,
      words: 0,
      sentences: 0,
      longest: 0,
      syllables: 0,
    })
  })
})

describe('syllables', () => {
  function syllablesOf(word: string): number {
    return readingEase([word]).syllables
  }

  describe('syllables are counted as they are spoken', () => {
    test.for([
      [1, ['street', 'asked', 'makes', 'called', 'smile', 'die']],
      [2, ['table', 'tables', 'people', 'council', 'wanted', 'handled', 'houses', 'quiet', 'being', 'safely']],
      [3, ['councillor', 'area', 'serious', 'previous', 'created', 'video', 'museum', 'employee', 'everything']],
      [4, ['situation', 'authority', 'vulnerable', 'material', 'responsible']],
      [5, ['immediately', 'opportunity']],
    ] as const)('%i', ([count, words]) => {
      expect(words.map(word => [word, syllablesOf(word)])).toEqual(words.map(word => [word, count]))
    })
  })

  test('figures are read out digit by digit, and the parts of a compound one by one', () => {
    expect(syllablesOf('2026')).toBe(4)
    expect(syllablesOf('£4,200')).toBe(4)
    expect(syllablesOf('re-entry')).toBe(3)
  })

  test('a possessive adds nothing, and every word has one at least', () => {
    expect(syllablesOf("council's")).toBe(2)
    expect(syllablesOf('café')).toBe(2)
    expect(syllablesOf('Mr')).toBe(1)
  })
})
