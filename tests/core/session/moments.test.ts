import { expect, test } from 'vitest'
import { momentsOf } from '../../../src/core/session/moments.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

test('a play is told in moments: each scene once, with what was known and done there', () => {
  const session = played(
    script,
    { type: 'opened-exhibit', scene: 'stall', exhibit: 'poster' },
    { type: 'continued', scene: 'stall' },
    { type: 'timed-out', scene: 'call' },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    { type: 'looked', scene: 'look', lead: 'yard' },
  )
  expect(
    momentsOf(script, session, playedPath(script, session)).map(
      ({ scene, title, headline, opened, chosen, timedOut }) => [
        scene,
        title,
        headline,
        opened,
        chosen,
        timedOut,
      ],
    ),
  ).toEqual([
    ['stall', 'The stall', 'A stall', ['A poster'], [], false],
    ['call', 'The call', undefined, [], ['Wait'], true],
    ['look', 'A look round', undefined, [], ['The books', 'The yard'], false],
    ['books', 'The books', undefined, [], [], false],
    ['yard', 'The yard', undefined, [], [], false],
  ])
})

test('what was struck is no moment', () => {
  const session = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
    { type: 'corrected' },
  )
  const moments = momentsOf(script, session, playedPath(script, session))
  expect(moments.map(({ scene, chosen }) => [scene, chosen])).toEqual([
    ['stall', []],
    ['call', []],
  ])
})

test('a moment begins as its scene begins', () => {
  const session = played(script)
  expect(momentsOf(script, session, playedPath(script, session))[0]).toMatchObject({
    clock: 'Monday, 9 am',
    stage: 'only',
    begins: ['p', 'Words.'],
  })
})
