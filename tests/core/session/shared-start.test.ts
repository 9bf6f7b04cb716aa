import { expect, test } from 'vitest'
import { eraseIn } from '../../../src/core/session/erase.ts'
import { sharedStart } from '../../../src/core/session/shared-start.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played, start } from '../../support/played-session.ts'

const session = played(
  script,
  { type: 'noted', scene: 'stall', text: 'A name.' },
  { type: 'continued', scene: 'stall' },
)

test('two logs share what was recorded before they part', () => {
  const [one, other] = ['tell', 'wait'].map(pick =>
    after(session, script, { type: 'decided', scene: 'call', picks: [pick] }),
  )
  expect(sharedStart(one?.log ?? [], other?.log ?? [])).toBe(2)
  expect(sharedStart(session.log, one?.log ?? [])).toBe(2)
  expect(sharedStart(one?.log ?? [], session.log)).toBe(2)
})

test('words that were erased from one of them do not part them', () => {
  const erased = eraseIn(session, 0, start)
  expect(erased.ok && sharedStart(erased.session.log, session.log)).toBe(2)
})

test('the same done at another time is not shared', () => {
  const later = session.log.map(event => ({ ...event, at: '2027-01-01T00:00:00.000Z' }))
  expect(sharedStart(session.log, later)).toBe(0)
})
