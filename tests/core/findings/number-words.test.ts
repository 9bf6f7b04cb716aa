import { expect, test } from 'vitest'
import { inWords } from '../../../src/core/findings/number-words.ts'

test('numbers below a hundred are spelt as English spells them', () => {
  expect([0, 1, 11, 15, 16, 19, 20, 21, 40, 99].map(inWords)).toEqual([
    'no',
    'one',
    'eleven',
    'fifteen',
    'sixteen',
    'nineteen',
    'twenty',
    'twenty-one',
    'forty',
    'ninety-nine',
  ])
})

test('from a hundred on they are left in figures', () => {
  expect([100, 1200].map(inWords)).toEqual(['100', '1200'])
})
