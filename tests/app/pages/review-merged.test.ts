import { expect, test } from 'vitest'
import { merged } from '../../../src/app/pages/review-merged.ts'

const agreed = {
  details: { committee: 'Audit', foreword: '' },
  include: ['a', 'b'],
  edits: { one: { was: '1', now: 'I' }, two: { was: '2', now: 'II' } },
  added: [{ id: 'added-1', text: 'Look again.' }],
}

test('what each of two tabs changed stands', () => {
  const mine = { ...agreed, details: { committee: 'Scrutiny', foreword: '' }, include: ['a', 'b', 'c'] }
  const theirs = {
    ...agreed,
    details: { committee: 'Audit', foreword: 'We met.' },
    include: ['b', 'd'],
    edits: { two: { was: '2', now: 'II' }, three: { was: '3', now: 'III' } },
    added: [...agreed.added, { id: 'added-2', text: 'Ask.' }],
  }
  expect(merged<object>(agreed, mine, theirs)).toEqual({
    details: { committee: 'Scrutiny', foreword: 'We met.' },
    include: ['b', 'c', 'd'],
    edits: { two: { was: '2', now: 'II' }, three: { was: '3', now: 'III' } },
    added: [...agreed.added, { id: 'added-2', text: 'Ask.' }],
  })
})

test('where both changed the same words, those of this tab stand', () => {
  const of = (text: string) => ({ added: [{ id: 'added-1', text }] })
  expect(merged(of('a'), of('mine'), of('theirs'))).toEqual(of('mine'))
})

test('what one tab took away and the other changed is not lost', () => {
  const none = { edits: {} }
  const before = { edits: { one: 'I' } }
  const after = { edits: { one: 'first' } }
  expect(merged<object>(before, none, after)).toEqual(after)
  expect(merged<object>(before, after, none)).toEqual(after)
  expect(merged<object>(before, none, before)).toEqual(none)
  expect(merged<object>(before, before, none)).toEqual(none)
})

test('what this tab put in order stays so', () => {
  expect(merged(['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c', 'd'])).toEqual(['c', 'a', 'b', 'd'])
})

test('a key that every object inherits is one like others', () => {
  expect(merged<object>({}, { constructor: 'mine' }, { other: 'theirs' })).toEqual({
    constructor: 'mine',
    other: 'theirs',
  })
})
