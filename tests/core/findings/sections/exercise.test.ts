import { expect, test } from 'vitest'
import { exercise } from '../../../../src/core/findings/sections/exercise.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

const none = () => false

const who = (session: Session) => textsOf([exercise(tenpennyHall.script, session, none)])[2]

test('the story is named, with where it is set', () => {
  expect(textsOf([exercise(tenpennyHall.script, stoppedSession, none)])[1]).toBe(
    'The exercise was “Tenpenny Hall”, a story about internal audit. It is set in ' +
      'Brackenholt Borough Council and Aldmere Constabulary. They are invented, and so is everyone in the story.',
  )
})

test('that the council gave other names is said, and how many', () => {
  const script = { ...tenpennyHall.script, otherNames: 2 }
  expect(textsOf([exercise(script, stoppedSession, none)])[1]).toContain(
    'The council gave other names to some of the people, firms and places (2).',
  )
})

test('how many took part is said, and not who', () => {
  expect(who(stoppedSession)).toBe('It was begun on 24 November 2026. One person played it alone.')
  expect(who(completeSession)).toBe(
    'It was begun on 24 November 2026. It was played by a group of five members, who decided by most hands.',
  )
  const { group, ...rest } = completeSession
  expect(who({ ...rest, group: { name: 'X', rule: 'consensus', ...group, present: [] } })).toBe(
    'It was begun on 24 November 2026. It was played by a group: [how many members took part].',
  )
})

test('a what-if says that it is one', () => {
  const session: Session = { ...stoppedSession, mode: 'what-if', parent: { session: 'another', position: 1 } }
  expect(who(session)).toContain('This is a what-if: it takes over the first event of another session')
})

test('names of those present are given only where the clerk includes them', () => {
  const texts = (key: string) => textsOf([exercise(tenpennyHall.script, completeSession, asked => asked === key)])
  const names = 'Ann Exe, Bo Wye, Cy Zed, Di Vee and Ed You'
  expect(texts(`${completeSession.id}:names`).slice(3, 5)).toEqual(['Who was present', names])
  expect(texts('another').join()).not.toContain('Ann Exe')
})
