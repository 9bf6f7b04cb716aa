import { expect, test } from 'vitest'
import { timeByLog } from '../../../src/core/record/time-by-log.ts'
import type { Group, Session, SessionEvent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const committee: Group = { name: 'Scrutiny Committee', present: [], rule: 'majority' }

/** A session begun at nine, with an event at each of these times. */
function at(times: readonly string[], group?: Group): Session {
  const log = times.map((time): SessionEvent => ({
    at: `2026-11-24T${time}.000Z`,
    type: 'continued',
    scene: 's',
  }))
  return { ...played(script), ...(group === undefined ? {} : { group }), log }
}

test('the time runs from the start to where the play was closed, and then from there', () => {
  const session = at(['09:05:30', '09:10:00', '09:12:00', '09:13:01'])
  expect(timeByLog(session, 1)).toEqual({ playing: 600, lookingBack: 181, longestPause: 15 })
})

test('a long pause counts nothing, and what counts as long is longer in a room', () => {
  const times = ['09:15:00', '09:30:01', '10:00:01', '10:30:02']
  expect(timeByLog(at(times), 3)).toEqual({ playing: 900, lookingBack: 0, longestPause: 15 })
  expect(timeByLog(at(times, committee), 3)).toEqual({ playing: 3601, lookingBack: 0, longestPause: 30 })
})

test('a clock that was set back takes nothing away', () => {
  expect(timeByLog(at(['09:10:00', '09:02:00', '09:04:00']), 2).playing).toBe(720)
})

test('taking words out afterwards takes no time', () => {
  const { log, ...session } = at(['09:10:00', '09:12:00'])
  const erased = { at: '2026-11-24T09:17:00.000Z', type: 'erased', event: 0 } as const
  expect(timeByLog({ ...session, log: [...log, erased] }, 1).lookingBack).toBe(0)
})
