import { expect, test } from 'vitest'
import { namedIn } from '../../../src/core/findings/sections/who-is-who.ts'

const cast = [
  'Councillor Ivy Marsh',
  'Malcolm Strand',
  'Terence Bright',
  'Solomon Harbeck',
  'Colette Sumner',
  'Toby Sumner',
  'The caller',
].map(name => ({ name }))

function named(words: string): readonly string[] {
  return namedIn(cast, words).map(({ name }) => name)
}

test('somebody is named in full, with a title, or by one name', () => {
  expect(named('Nobody rings Malcolm Strand.')).toEqual(['Malcolm Strand'])
  expect(named('Councillor Marsh asks, and Mr Strand answers. Terence’s bed is his.')).toEqual([
    'Councillor Ivy Marsh',
    'Malcolm Strand',
    'Terence Bright',
  ])
})

test('a name that two people bear names neither of them, and a title nobody', () => {
  expect(named('Mrs Sumner rang the councillor. A Councillor does.')).toEqual([])
  expect(named('Toby Sumner rang.')).toEqual(['Toby Sumner'])
})

test('a word that only looks like a name is none', () => {
  expect(named('The beach has strands of weed. Harbeck Rowe Ltd builds. A Strandman.')).toEqual([])
  expect(named('It was a bright day. Bright lights shone. “Bright paint” helped.')).toEqual([])
  expect(named('It was a bright day for Mr Bright.')).toEqual(['Terence Bright'])
})

test('whoever has a description for a name is named by the whole of it', () => {
  expect(named('Thank the caller.')).toEqual(['The caller'])
  expect(named('The council thanks a caller.')).toEqual([])
})
