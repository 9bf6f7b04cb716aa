import { expect, test } from 'vitest'
import { titleBlock } from '../../../../src/core/findings/sections/exercise.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'
import { fullDetails } from '../support/samples.ts'

const words = (details: Parameters<typeof titleBlock>[0]) =>
  titleBlock(details, 'draft', []).map(({ name, value }) => `${name}: ${wordsOf(value)}`)

test('what the clerk gives heads the report; what is decided later stays a prompt', () => {
  expect(words(fullDetails)).toEqual([
    'Committee: Crime and Disorder Committee',
    'Date: 19 January 2027',
    'Report of: Chief Internal Auditor',
    'Contact officer: Democratic Services, 01632 960 001',
    'Wards affected: All',
    'Decision-maker: [who decides on the recommendations]',
    'Classification: [Part A, open to the public, or Part B, exempt: the proper officer decides]',
    'Status: Draft. Not yet reviewed by [post of the officer who reviews it].',
  ])
})

test('what is not given, or only spaces, is a place to fill in', () => {
  expect(words({ committee: '  ' }).slice(0, 5)).toEqual([
    'Committee: [name of the committee]',
    'Date: [date of the meeting]',
    'Report of: [post of the officer who reports]',
    'Contact officer: [name, telephone and email]',
    'Wards affected: [wards, or all]',
  ])
})

test('each part says what it is, and what the other holds', () => {
  const classified = (part: 'a' | 'b', exempt: readonly number[]) =>
    titleBlock({ classification: 'Official' }, part, exempt)
      .filter(({ name }) => name === 'Classification')
      .map(({ value }) => wordsOf(value))
  expect(classified('a', [])).toEqual(['Official. Part A: open to the public.'])
  expect(classified('a', [3, 1, 3])).toEqual([
    'Official. Part A: open to the public. Part B holds exempt information within paragraphs 1 and 3 of Part 1 of Schedule 12A ' +
      'to the Local Government Act 1972.',
  ])
  expect(classified('b', [7])).toEqual([
    'Official. Part B: not for publication. It holds exempt information within paragraph 7 of Part 1 of Schedule 12A to the ' +
      'Local Government Act 1972. Part A is the report that is open to the public.',
  ])
})
