import { expect, test } from 'vitest'
import type { SessionSummary } from '../../../../src/app/store/library-store.ts'
import { whatIfOf } from '../../../../src/app/ui/session/session-link.ts'

const play: SessionSummary = {
  id: 'one',
  scenario: 'market',
  version: '1.0.0',
  mode: 'solo',
  startedAt: '2026-11-24T09:00:00.000Z',
  lastAt: '2026-11-24T12:00:00.000Z',
  events: 3,
  closed: 'finished',
}
const whatIf: SessionSummary = { ...play, id: 'two', mode: 'what-if', parent: 'one' }
const further: SessionSummary = { ...whatIf, id: 'three', parent: 'two' }

test('a what-if says which play it parts from, or that it is not here', () => {
  const says = (session: SessionSummary, ...sessions: SessionSummary[]) => whatIfOf(session, sessions)
  expect(says(play, play)).toBeUndefined()
  expect(says(whatIf, play, whatIf)).toMatch(/^What if: another route from the session started on 24 November 2026, /)
  expect(says(further, whatIf, further)).toMatch(/^What if: another route from the what-if started on 24 November/)
  expect(says(whatIf, whatIf)).toBe('What if: another route from a session that is not on this device.')
})
