import { describe, expect, test } from 'vitest'
import { syllablesOf } from '../../../src/core/scenario/syllables.ts'

describe('syllables are counted as they are spoken', () => {
  test.for([
    [1, ['street', 'asked', 'makes', 'called', 'smile', 'die']],
    [2, ['table', 'tables', 'people', 'council', 'wanted', 'handled', 'houses', 'quiet', 'being', 'safely']],
    [
      3,
      ['councillor', 'area', 'serious', 'previous', 'created', 'video', 'museum', 'employee', 'everything'],
    ],
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
