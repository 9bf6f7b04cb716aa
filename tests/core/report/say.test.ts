import { expect, test } from 'vitest'
import { capital, continued, count, counted, listed, sentence } from '../../../src/core/report/say.ts'

test('numbers are words up to ten', () => {
  expect([0, 1, 10, 11].map(count)).toEqual(['no', 'one', 'ten', '11'])
  expect([0, 1, 2].map(number => counted(number, 'key event'))).toEqual([
    'no key events',
    'one key event',
    'two key events',
  ])
  expect(counted(2, 'scene was', 'scenes were')).toBe('two scenes were')
})

test('a list of names has an and before the last', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test.for([
  ['It is', 'It is.'],
  ['It is.', 'It is.'],
  ['Is it?', 'Is it?'],
  ['He said “no.”', 'He said “no.”'],
  ['(Not verified.)', '(Not verified.)'],
  ['(Not verified)', '(Not verified).'],
])('“%s” as a sentence is “%s”', ([words, said]) => {
  expect(sentence(words ?? '')).toBe(said)
})

test('a sentence begins with a capital, and with no figure', () => {
  expect(capital('12 decisions')).toBe('Twelve decisions')
  expect(capital('120 decisions')).toBe('120 decisions')
  expect(capital('ten')).toBe('Ten')
  expect(capital('')).toBe('')
})

test('inside a sentence a word that is surely no name loses its capital', () => {
  expect(continued('The gate stood open.')).toBe('the gate stood open.')
  expect(continued('Heating was ready.')).toBe('heating was ready.')
  expect(continued('Joel wrote a note.')).toBeUndefined()
})
