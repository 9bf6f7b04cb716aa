import { expect, test } from 'vitest'
import {
  adding,
  changingAdded,
  including,
  leavingOut,
  moved,
  removingAdded,
  responding,
  standing,
  withEdit,
  withExemption,
  withoutEdit,
  withoutExemption,
} from '../../../src/core/findings/change-review.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'

const added = { text: 'That x', owner: 'Y', pillar: 'protect' as const, months: 3, because: 'Z' }

test('whatever is put back as it was leaves no trace', () => {
  const edit = { was: 'One', now: 'Two' }
  const exemption = { paragraphs: [3], why: 'Because' }
  expect(withEdit(emptyReview, 'a', edit).edits).toEqual({ a: edit })
  expect(withoutEdit(withEdit(emptyReview, 'a', edit), 'a')).toEqual(emptyReview)
  expect(withEdit(withEdit(emptyReview, 'a', edit), 'a', { was: 'One', now: 'One' })).toEqual(emptyReview)
  expect(withoutExemption(withExemption(emptyReview, 'a', exemption), 'a')).toEqual(emptyReview)
  expect(including(including(emptyReview, 'a', true), 'a', false)).toEqual(emptyReview)
  expect(leavingOut(leavingOut(emptyReview, 'a', true), 'a', false)).toEqual(emptyReview)
  expect(standing(standing(emptyReview, 'a', { status: 'done' }), 'a', undefined)).toEqual(emptyReview)
})

test('nothing is there twice', () => {
  expect(including(including(emptyReview, 'a', true), 'a', true).include).toEqual(['a'])
  expect(leavingOut(leavingOut(emptyReview, 'a', true), 'a', true).leftOut).toEqual(['a'])
})

test('a recommendation changes places with its neighbour, and stays where it has none', () => {
  const now = ['a', 'b', 'c']
  expect(moved(emptyReview, now, 'c', -1).order).toEqual(['a', 'c', 'b'])
  expect(moved(emptyReview, now, 'a', 1).order).toEqual(['b', 'a', 'c'])
  expect(moved(emptyReview, now, 'a', -1)).toBe(emptyReview)
  expect(moved(emptyReview, now, 'z', 1)).toBe(emptyReview)
})

test('what is added has an id of its own, and takes all that was said of it away with it', () => {
  const two = adding(adding(emptyReview, added), added)
  expect(two.added.map(({ id }) => id)).toEqual(['added-1', 'added-2'])
  const changed = changingAdded(two, { id: 'added-2', ...added, owner: 'Q' })
  expect(changed.added.map(({ owner }) => owner)).toEqual(['Y', 'Q'])
  const said = responding(standing(changed, 'added-2', { status: 'done' }), 'added-2', { comment: 'Yes' })
  expect(removingAdded(removingAdded(said, 'added-2'), 'added-1')).toEqual(emptyReview)
  expect(adding(removingAdded(two, 'added-1'), added).added.map(({ id }) => id)).toEqual(['added-2', 'added-3'])
})
