import { expect, test } from 'vitest'
import { decided, played } from './support/played.ts'
import { completeSession, evidenceFor, stoppedSession } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

test('decisions are numbered as they were made, and a corrected one keeps its number', () => {
  const { decisions } = evidenceFor(completeSession)
  expect(decisions.map(({ number, scene, struck }) => ({ number, scene, struck }))).toEqual([
    { number: 'D1', scene: 'the-book', struck: true },
    { number: 'D2', scene: 'the-book', struck: false },
    { number: 'D3', scene: 'the-hire', struck: false },
    { number: 'D4', scene: 'three-steps', struck: false },
  ])
})

test('a decision holds what was taken, and what else was on offer, in the order of the file', () => {
  const { decisions } = evidenceFor(completeSession)
  const ids = decisions.map(({ taken, others }) => [taken.map(({ id }) => id), others.map(({ id }) => id)])
  expect(ids).toEqual([
    [['watch-hall'], ['tell-audit', 'ask-caretaker']],
    [['tell-audit'], ['ask-caretaker', 'watch-hall']],
    [['let-run'], ['cancel']],
    [['bank', 'talk'], ['keys']],
  ])
})

test('a decision whose time ran out says so, and gives the choice that stood', () => {
  expect(evidenceFor(completeSession).decisions.map(({ ranOut }) => ranOut)).toEqual([false, false, true, false])
})

test('a decision says when it was made, at which stage, and by whom in the story', () => {
  const [first] = evidenceFor(stoppedSession).decisions
  expect(first).toMatchObject({
    at: '2026-11-24T10:01:00.000Z',
    title: 'Gaps in the book',
    stage: 'The book',
    actor: 'Ward councillor',
    asks: 'What do you do with what you saw?',
  })
})

test('several decisions that are taken back one after the other are all on record', () => {
  const session = played(tenpennyHall, [
    decided('the-book', 'watch-hall'),
    decided('the-hire', 'cancel'),
    { type: 'corrected' },
    { type: 'corrected' },
    decided('the-book', 'tell-audit'),
  ])
  const { decisions } = evidenceFor(session)
  expect(decisions.map(({ scene, struck, taken }) => [scene, struck, taken[0]?.id])).toEqual([
    ['the-book', true, 'watch-hall'],
    ['the-hire', true, 'cancel'],
    ['the-book', false, 'tell-audit'],
  ])
})
