import { expect, test } from 'vitest'
import { numberSections, paragraph } from '../../../../src/core/findings/section.ts'
import { glossaryPlace, withGlossary } from '../../../../src/core/findings/sections/appendices.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

const report = (words: string) => numberSections([{ id: 'a', title: 'A', blocks: [paragraph(words)] }, glossaryPlace])

function terms(words: string, own: Readonly<Record<string, string>> = {}, scenesMet: readonly string[] = []) {
  const script = { ...tenpennyHall.script, glossary: own }
  return textsOf(withGlossary(script, scenesMet, report(words)).slice(1)).slice(4)
}

test('only terms that the report uses are explained, in the order of the alphabet', () => {
  expect(terms('Digests and a DESKTOP AUDIT, not a key eventuality.')).toEqual([
    'Desktop audit',
    'A talk-through exercise that tests how ready a council is.',

    'Digest',
    'A long number worked out from a text. If one letter of the text changes, so does the number.',
  ])
})

test('terms of the scenario count where the scenes that were met use them', () => {
  const own = { float: 'Money kept to give change', ledger: 'A book' }
  expect(terms('', own, ['the-book'])).toEqual(['Float', 'Money kept to give change.'])
  expect(terms('', own, ['kept'])).toEqual([])
})

test("the scenario's meaning of a term comes before the report's own", () => {
  expect(terms('A digest.', { digest: 'Short for something else.' })).toEqual(['Digest', 'Short for something else.'])
})

test('a term may hold what a pattern would read as its own', () => {
  expect(terms('Pay by C++ (cash).', { 'C++ (cash)': 'Odd' })).toEqual(['C++ (cash)', 'Odd.'])
})
