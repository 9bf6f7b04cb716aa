import { expect, test } from 'vitest'
import type { Intent, Session } from '../../../../../src/core/session/session.ts'
import { played } from '../../support/played.ts'
import { tenpennyHall } from '../../support/tenpenny-hall.ts'
import { hall, numbered, room, several, textsIn } from '../support/plays.ts'

type Hands = readonly number[]

function evening(index: number, before: Hands, after?: Hands): Session {
  const counted = (when: 'before' | 'after', hands: Hands): Intent => ({
    type: 'confidence-counted',
    when,
    hands,
  })
  const asked = [counted('before', before), ...(after === undefined ? [] : [counted('after', after)])]
  return numbered(played(tenpennyHall, [...asked, ...hall('tell-audit', 'cancel')], six), index)
}

const included = { details: { includeConfidence: true } }
const six = room('Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo')

test('hands are summed over the groups that raised five or more both times', () => {
  const evenings = [
    evening(0, [1, 2, 2, 0, 0], [0, 1, 2, 2, 0]),
    evening(1, [0, 0, 3, 3, 0], [0, 0, 0, 3, 3]),
    evening(2, [0, 2, 0, 0, 0], [0, 0, 2, 0, 0]),
    evening(3, [9, 0, 0, 0, 0]),
  ]
  const texts = textsIn('evening-ended', several(evenings, included))
  expect(texts[1]).toBe(
    'Members were asked: “How sure are you that our council would do well?” The hands of two groups are summed here. Two others were asked only once, or raised fewer than five hands, and are left out.',
  )
  expect(texts.slice(7, 22).filter((_, cell) => cell % 3 > 0)).toEqual([
    '1',
    '0',
    '2',
    '1',
    '5',
    '2',
    '3',
    '5',
    '0',
    '3',
  ])
})

test('with a group of fewer than five in the report no hands are given, for they could be held against how many were present', () => {
  const small = { ...evening(1, [0, 0, 2, 1, 0], [0, 0, 0, 3, 0]), group: room('Ann', 'Bo', 'Cy') }
  expect(textsIn('evening-ended', several([evening(0, [1, 2, 2, 0, 0], [0, 1, 2, 2, 0]), small])).slice(1, 2)).toEqual([
    'Members were asked: “How sure are you that our council would do well?” In one group or more, fewer than five are known to ' +
      'have taken part, so the hands are not given.',
  ])
})

test('the hands of one group, or of none, are said to be just that', () => {
  const said = (...evenings: readonly Session[]) => textsIn('evening-ended', several(evenings, included))[1]
  const both = evening(0, [1, 2, 2, 0, 0], [0, 1, 2, 2, 0])
  expect(said(both, evening(1, [6, 0, 0, 0, 0]))).toMatch(
    /The hands of one group are given here\. One other was asked only once, or raised fewer than five hands, and is left out\.$/,
  )
  expect(said(evening(0, [6, 0, 0, 0, 0]), evening(1, [6, 0, 0, 0, 0]))).toMatch(/The hands are not given\. Two others/)
})

test('it is left out where no group played', () => {
  const alone = [0, 1].map(index => numbered(played(tenpennyHall, hall('tell-audit', 'cancel')), index))
  expect(textsIn('evening-ended', several(alone))).toEqual([])
})
