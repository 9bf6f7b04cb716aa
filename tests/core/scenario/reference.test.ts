import { expect, test } from 'vitest'
import { referenceOf } from '../../../src/core/scenario/reference.ts'
import type { LegalNote } from '../../../src/core/scenario/law-schema.ts'

const note: LegalNote = {
  title: 'Act 2',
  says: 'Says one thing.',
  source: 'a.example',
}

function source(title: string, glossary: Record<string, string>, law: Record<string, LegalNote> = {}) {
  return { title, glossary: new Map(Object.entries(glossary)), law: new Map(Object.entries(law)) }
}

test('words stand in the order of the alphabet, whatever their capitals', () => {
  const { terms } = referenceOf([source('One', { warrant: 'W.', HMO: 'H.', élite: 'E.', audit: 'A.' })])
  expect(terms.map(({ term }) => term)).toEqual(['audit', 'élite', 'HMO', 'warrant'])
})

test('a meaning that scenarios share stands once, and names them', () => {
  const { terms } = referenceOf([source('One', { audit: 'A check.' }), source('Two', { Audit: 'A check.' })])
  expect(terms).toEqual([{ term: 'audit', meanings: [{ text: 'A check.', scenarios: ['One', 'Two'] }] }])
})

test('where scenarios explain a word differently both meanings stand', () => {
  const { terms } = referenceOf([source('One', { bid: 'An offer.' }), source('Two', { bid: 'A try.' })])
  expect(terms[0]?.meanings).toEqual([
    { text: 'An offer.', scenarios: ['One'] },
    { text: 'A try.', scenarios: ['Two'] },
  ])
})

test('a note that scenarios share stands once, by whatever id they call it', () => {
  const { notes } = referenceOf([
    source('One', {}, { 'act-2': note }),
    source('Two', {}, { second: note, 'act-1': { ...note, title: 'Act 1' } }),
  ])
  expect(notes.map(({ title, scenarios }) => [title, scenarios])).toEqual([
    ['Act 1', ['Two']],
    ['Act 2', ['One', 'Two']],
  ])
})

test('notes that differ in a word stand beside each other', () => {
  const { notes } = referenceOf([
    source('One', {}, { act: note }),
    source('Two', {}, { act: { ...note, says: 'Says another.' } }),
  ])
  expect(notes.map(({ title, says, scenarios }) => [title, says, scenarios])).toEqual([
    ['Act 2', 'Says one thing.', ['One']],
    ['Act 2', 'Says another.', ['Two']],
  ])
})
