import { expect, test } from 'vitest'
import { matches } from '../../../../src/app/ui/forms/search-field.tsx'

test('nothing to look for matches everything', () => {
  expect([matches('', ['Anything']), matches('  ', ['Anything'])]).toEqual([true, true])
})

test('capitals, accents and the kind of an apostrophe do not matter', () => {
  expect(matches('CAFÉ', ['The cafe'])).toBe(true)
  expect(matches("children's", ['The children’s front door'])).toBe(true)
})

test('every word has to be found, in whatever order and in whichever text', () => {
  expect(matches('door front', ['front', 'door'])).toBe(true)
  expect(matches('door back', ['front', 'door'])).toBe(false)
})
