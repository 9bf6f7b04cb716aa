import { expect, test } from 'vitest'
import type { Intent } from '../../../../../src/core/session/intent.ts'
import type { Session } from '../../../../../src/core/session/session.ts'
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
  return numbered(played(tenpennyHall, [...asked, ...hall('tell-audit', 'cancel')], room('Ann Exe')), index)
}

test('hands are summed over the groups that raised five or more both times', () => {
  const evenings = [
    evening(0, [1, 2, 2, 0, 0], [0, 1, 2, 2, 0]),
    evening(1, [0, 0, 3, 3, 0], [0, 0, 0, 3, 3]),
    evening(2, [0, 2, 0, 0, 0], [0, 0, 2, 0, 0]),
    evening(3, [9, 0, 0, 0, 0]),
  ]
  const texts = textsIn('evening-ended', several(evenings))
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

test('it is left out where no group played', () => {
  const alone = [0, 1].map(index => numbered(played(tenpennyHall, hall('tell-audit', 'cancel')), index))
  expect(textsIn('evening-ended', several(alone))).toEqual([])
})
