import { expect, test } from 'vitest'
import { readingEase } from '../../../src/core/scenario/reading-ease.ts'

test('it is the formula of Flesch', () => {
  const { score, ...counts } = readingEase(['The council pays the bill. Nobody asked who sent it.'])
  expect(counts).toEqual({ words: 10, sentences: 2, syllables: 13 })
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
  expect(readingEase(['', ' – ', '…'])).toEqual({ score: undefined, words: 0, sentences: 0, syllables: 0 })
})
