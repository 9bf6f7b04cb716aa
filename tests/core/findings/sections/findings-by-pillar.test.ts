import { expect, test } from 'vitest'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { sectionOf } from '../support/section.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import type { Session } from '../../../../src/core/session/session.ts'

const opening = (session: Session, pillar: number) =>
  textsOf(sectionOf('findings', session).sections.slice(pillar, pillar + 1))[1]

test('each pillar says which decisions bore on it, and at which they made no difference', () => {
  expect(opening(completeSession, 0)).toContain('All three decisions bore on it.')
  expect(opening(completeSession, 2)).toContain(
    'Two of the three decisions bore on it: D3 and D4. What was decided made no difference to it at D4.',
  )
})

test('a boundary that bears on a pillar is pointed to from there', () => {
  expect(textsOf(sectionOf('findings', stoppedSession).sections)).toContain(
    'A boundary that was crossed bears on it too: see F1.',
  )
})

test('Prevent is told apart from the duty of the same name', () => {
  expect(opening(completeSession, 1)).toContain('It is not the duty of the same name that is about terrorism.')
})
