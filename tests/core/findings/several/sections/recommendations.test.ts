import { expect, test } from 'vitest'
import type { Intent } from '../../../../../src/core/session/session.ts'
import { hall, hallPlays, several, textsIn } from '../support/plays.ts'
import { seven } from '../support/seven.ts'

function howOften(plays: Parameters<typeof several>[0]): readonly string[] {
  return textsIn('recommendations', several(plays)).filter(text => /^Recommendation \d:/.test(text))
}

test('it says in how many plays each was put forward, most first', () => {
  expect(howOften(seven)).toEqual([
    'Recommendation 1: in all seven plays counted for it',
    'Recommendation 2: in five of the seven plays counted for it',
  ])
})

test('where members settled which they put forward, those count', () => {
  const settle = (...recommendations: readonly string[]): readonly Intent[] => [
    { type: 'finished', scene: 'kept' },
    { type: 'put-forward', recommendations },
  ]
  const settled = hallPlays(
    ...[0, 1, 2, 3].map(() => hall('tell-audit', 'cancel', ...settle('way-out'))),
    hall('tell-audit', 'cancel', ...settle()),
    hall('tell-audit', 'cancel'),
  )
  expect(howOften(settled)).toEqual([
    'Recommendation 1: in five of the six plays counted for it',
    'Recommendation 2: in one of the six plays counted for it',
  ])
  expect(textsIn('recommendations', several(settled))).toContain(
    'That Cabinet be recommended to offer staff in debt a way out.',
  )
  expect(howOften(settled.slice(3))).toEqual([
    'Recommendation 1: in some of the plays',
    'Recommendation 2: in some of the plays',
  ])
})

test('a condition that could tell what is withheld of a play is not counted for it', () => {
  // The stopped plays leave four at the hire, so that nothing is told of these four from there on.
  const stopped = seven.slice(6).flatMap(session => [1, 2, 3].map(id => ({ ...session, id: `stopped-${id}` })))
  expect(howOften([...seven.slice(0, 4), ...stopped])).toEqual([
    'Recommendation 1: in all seven plays counted for it',
    'Recommendation 2: in one play or more',
  ])
})
