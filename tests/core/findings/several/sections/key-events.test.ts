import { expect, test } from 'vitest'
import { keyOfWords } from '../../../../../src/core/findings/quoted.ts'
import type { Session } from '../../../../../src/core/session/session.ts'
import type { Review } from '../../../../../src/core/findings/review.ts'
import { hall, hallPlays, lookedBack, several, textsIn } from '../support/plays.ts'
import { seven } from '../support/seven.ts'

function rows(sessions: readonly Session[], review: Partial<Review> = {}) {
  const section = several(sessions, review).find(({ id }) => id === 'key-events')
  return (section?.blocks ?? []).flatMap(block =>
    block.type === 'table' ? block.rows.map(({ id, cells }) => [id, cells[0]?.[1]?.[0], cells[3]?.[0]?.[0]]) : [],
  )
}

test('the key event that most plays missed comes first, with how many reached it and how many marked it', () => {
  expect(rows(seven)).toEqual([
    ['k2', 'Seen in all seven plays', 'Marked in one of the five plays that looked back on it'],
    ['k1', 'Seen in all seven plays', 'Marked in four of the five plays that looked back on it'],
  ])
})

test('without the marks, the order is that of the story', () => {
  expect(rows(seven, { details: { includeMarks: false } })).toEqual([
    ['k1', 'Seen in all seven plays', undefined],
    ['k2', 'Seen in all seven plays', undefined],
  ])
  expect(rows(seven.slice(0, 3)).map(([, seen]) => seen)).toEqual(['Seen in every play', 'Seen in every play'])
})

test('moments that the author does not list are counted too', () => {
  expect(textsIn('key-events', several(seven)).slice(-2)).toEqual([
    'Members also marked moments that the author of the story does not list:',
    '“Three steps and two hands”: in one of the five plays that looked back on it',
  ])
})

test('measures in members’ own words are given where the clerk includes them, and counted where not', () => {
  const [mine] = hallPlays(
    hall(
      'tell-audit',
      'cancel',
      ...lookedBack('kept', 'the-book').slice(0, 2),
      {
        type: 'hindsight-answered',
        scene: 'the-book',
        measures: [],
        own: ['A second key holder', 'A lock'],
      },
      { type: 'hindsight-finished' },
    ),
  )
  if (mine === undefined) throw new Error('one was played')
  const session = { ...mine, id: '00000000-0000-4000-8000-000000000099' }
  const event = session.log.findIndex(({ type }) => type === 'hindsight-answered')
  const texts = textsIn('key-events', several([...seven, session], { include: [keyOfWords(session.id, event, 1)] }))
  expect(texts.slice(-3)).toEqual([
    'Measure for “Gaps in the book”',
    'A lock',
    "One measure in members' own words is left out here, because it may concern the real council. The clerk decides whether to include what members typed.",
  ])
})
