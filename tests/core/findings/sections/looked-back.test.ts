import { expect, test } from 'vitest'
import type { AlsoMarked, Hindsight, KeyEventFound } from '../../../../src/core/score/hindsight.ts'
import { nothingWithheld, type WithheldControls } from '../../../../src/core/findings/withheld-controls.ts'
import { lookedBack } from '../../../../src/core/findings/sections/looked-back.ts'
import { textsOfBlock } from '../../../../src/core/findings/texts-of.ts'
import { measure } from '../support/evidence.ts'

const found = (title: string, own: readonly (string | null)[]): KeyEventFound => ({
  scene: title,
  title,
  text: `Text of ${title}`,
  measures: [],
  named: { helping: [], elsewhere: [], decoys: [], own, event: 7 },
})

const also = (title: string, rest: Partial<AlsoMarked> = {}): AlsoMarked => ({
  scene: title,
  title,
  measures: [],
  own: [],
  event: 9,
  ...rest,
})

interface Closed {
  readonly withheld?: WithheldControls
  readonly areMarksClosed?: boolean
}

function said(
  hindsight: Partial<Hindsight>,
  includesWords = false,
  { withheld = nothingWithheld, areMarksClosed = false }: Closed = {},
): readonly string[] {
  const all = { found: [], missed: [], alsoMarked: [], ...hindsight }
  return lookedBack('s1', all, { words: () => includesWords, withheld, areMarksClosed }).flatMap(textsOfBlock)
}

test('where members added nothing to the list of the author, nothing is said', () => {
  expect(said({ found: [found('The call', [])] })).toEqual([])
})

test('moments that the author does not list are reported, with what members named there', () => {
  const lamp = { id: 'lamp', ...measure('A lamp', 'protect') }
  const bell = { id: 'bell', ...measure('A bell', 'protect', { decoy: 'Nobody would have heard it.' }) }
  expect(said({ alsoMarked: [also('The stall'), also('The yard', { measures: [lamp, bell] })] }, true)).toEqual([
    'Members also marked moments that the author of the story does not list:',
    '“The stall”.',
    '“The yard”. Named there: A lamp. A bell. (The author does not think that it would have helped: nobody would have heard ' +
      'it.)',
  ])
})

test('their own measures are given only if the clerk includes what members typed', () => {
  const hindsight = {
    found: [found('The call', ['A number to ring', null])],
    alsoMarked: [also('The stall', { own: ['A sign'] })],
  }
  expect(said(hindsight).slice(2)).toEqual([
    "Three measures in members' own words are left out here, because they may concern the real council. The clerk decides " +
      'whether to include what members typed.',
  ])
  expect(said(hindsight, true).slice(2)).toEqual([
    'What members would add, in their own words. Nobody has checked it:',
    'Measure for “The call”',
    'A number to ring',
    'Measure for “The call”',
    'Text removed',
    'Measure for “The stall”',
    'A sign',
  ])
})

test('each measure can be included by itself, and the rest is counted', () => {
  const all = { found: [found('The call', ['A number to ring', 'A bell'])], missed: [], alsoMarked: [] }
  const texts = lookedBack('s1', all, {
    words: key => key === 's1:7.1',
    withheld: nothingWithheld,
    areMarksClosed: false,
  }).flatMap(textsOfBlock)
  expect(texts.slice(1)).toEqual([
    'Measure for “The call”',
    'A bell',
    "One measure in members' own words is left out here, because it may concern the real council. The clerk decides whether " +
      'to include what members typed.',
  ])
})

test('a control that is withheld is not told where members named it at another moment either', () => {
  const lamp = { id: 'lamp', ...measure('A lamp', 'protect') }
  const check = { id: 'check', ...measure('A check', 'pursue') }
  const withheld = new Set(['protect'] as const)
  const all = {
    alsoMarked: [also('The yard', { measures: [lamp, check] }), also('The stall', { measures: [lamp] })],
  }
  expect(said(all, true, { withheld }).slice(1)).toEqual([
    '“The yard”. Named there: A check. What is named here is not told, or not all of it.',
    '“The stall”. What is named here is not told, or not all of it.',
  ])
})

test('where it is withheld which moments were marked, nothing names one', () => {
  const all = {
    found: [found('The call', ['A number to ring'])],
    alsoMarked: [also('The stall', { own: ['A sign'] })],
  }
  expect(said(all, true, { areMarksClosed: true })).toEqual([
    'What members would add, in their own words. Nobody has checked it:',
    "A member's measure",
    'A number to ring',
    "A member's measure",
    'A sign',
  ])
})
