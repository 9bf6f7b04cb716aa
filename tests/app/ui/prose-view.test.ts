import { expect, test } from 'vitest'
import { withTerms } from '../../../src/app/ui/prose-view.tsx'
import type { Prose } from '../../../src/core/scenario/prose.ts'

function marked(glossary: Record<string, string>, ...proses: Prose[]) {
  return withTerms(glossary, proses)
}

test('a word of the glossary is marked where it first stands, and only there', () => {
  expect(marked({ inject: 'News.' }, [['p', 'An inject, then an inject.']])).toEqual([
    [['p', 'An ', ['term', 'inject', 'News.'], ', then an inject.']],
  ])
})

test('the first place counts over the whole page, in the order in which it is read', () => {
  expect(marked({ inject: 'News.' }, [['quote', ['p', 'No.']]], [['p', 'inject']], [['p', 'inject']])).toEqual([
    [['quote', ['p', 'No.']]],
    [['p', ['term', 'inject', 'News.']]],
    [['p', 'inject']],
  ])
})

test('words are found in lists, in quotations and where they are stressed, but not in links', () => {
  const prose: Prose = [
    ['ul', [['p', 'one ', ['em', 'two']]]],
    ['p', ['link', 'https://a.example', 'three'], ['strong', ['em', 'four']]],
  ]
  const glossary = { two: '2', three: '3', four: '4' }
  expect(marked(glossary, prose)).toEqual([
    [
      ['ul', [['p', 'one ', ['em', ['term', 'two', '2']]]]],
      ['p', ['link', 'https://a.example', 'three'], ['strong', ['em', ['term', 'four', '4']]]],
    ],
  ])
})

test('of two words that begin in the same place the longer one is meant', () => {
  expect(marked({ review: 'A look.', 'review panel': 'Three people.' }, [['p', 'The review panel.']])).toEqual([
    [['p', 'The ', ['term', 'review panel', 'Three people.'], '.']],
  ])
})

test('capitals and a plural do not matter, and part of another word is no match', () => {
  expect(marked({ HMO: 'A shared home.', ward: 'A part.' }, [['p', 'Wards of hmos, forward.']])).toEqual([
    [['p', ['term', 'Wards', 'A part.'], ' of ', ['term', 'hmos', 'A shared home.'], ', forward.']],
  ])
})

test('a word that ends in s is not taken for the plural of another', () => {
  expect(marked({ glas: 'Not a word.', glass: 'You see through it.' }, [['p', 'glass']])).toEqual([
    [['p', ['term', 'glass', 'You see through it.']]],
  ])
})

test('apostrophes may be straight or curly, and signs that mean something in patterns mean themselves', () => {
  expect(marked({ "members' seats (3)": 'Chairs.' }, [['p', 'Two members’ seats (3) here.']])).toEqual([
    [['p', 'Two ', ['term', 'members’ seats (3)', 'Chairs.'], ' here.']],
  ])
})

test('without a glossary prose stays as it is', () => {
  expect(marked({}, [['p', 'Plain.', ['br'], 'More.']])).toEqual([[['p', 'Plain.', ['br'], 'More.']]])
})
