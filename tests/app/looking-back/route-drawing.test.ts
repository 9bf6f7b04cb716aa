import { expect, test } from 'vitest'
import { wrapped } from '../../../src/app/looking-back/route-drawing.tsx'

test('a text that fits is one line', () => {
  expect(wrapped('The call', 8)).toEqual(['The call'])
})

test('a longer one breaks between words', () => {
  expect(wrapped('Two hundred and fourteen shares', 26)).toEqual(['Two hundred and fourteen', 'shares'])
})

test('a word that is longer than a line is broken, and what does not fit two lines is cut', () => {
  expect(wrapped('Abcdefghijklmnopqrstuvwxyz', 10)).toEqual(['Abcdefghij', 'klmnopqrs…'])
  expect(wrapped('One two three four five six', 9)).toEqual(['One two', 'three fo…'])
})
