import { describe, expect, test } from 'vitest'
import { timeFromLog, trainingRecord } from '../../../src/core/record/training-record.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { fork } from '../../../src/core/session/fork.ts'
import type { Group, Session, SessionEvent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { evening, finished, stopped, underWay } from './support/plays.ts'

describe('time', () => {
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
    expect(timeFromLog(session, 1)).toEqual({ playing: 600, lookingBack: 181, longestPause: 15 })
  })

  test('a long pause counts nothing, and what counts as long is longer in a room', () => {
    const times = ['09:15:00', '09:30:01', '10:00:01', '10:30:02']
    expect(timeFromLog(at(times), 3)).toEqual({ playing: 900, lookingBack: 0, longestPause: 15 })
    expect(timeFromLog(at(times, committee), 3)).toEqual({ playing: 3601, lookingBack: 0, longestPause: 30 })
  })

  test('a clock that was set back takes nothing away', () => {
    expect(timeFromLog(at(['09:10:00', '09:02:00', '09:04:00']), 2).playing).toBe(720)
  })

  test('taking words out afterwards takes no time', () => {
    const { log, ...session } = at(['09:10:00', '09:12:00'])
    const erased = { at: '2026-11-24T09:17:00.000Z', type: 'erased', event: 0 } as const
    expect(timeFromLog({ ...session, log: [...log, erased] }, 1).lookingBack).toBe(0)
  })
})

describe('the record', () => {
  function recordOf(session: Session) {
    return trainingRecord(script, session, playedPath(script, session))
  }

  test('a finished play is recorded with what it covered, and nothing of how it went', () => {
    expect(recordOf(finished)).toEqual({
      scenario: { title: 'Small', version: '1.0.0' },
      objectives: ['Test something'],
      group: undefined,
      begun: '2026-11-24T09:00:00.000Z',
      closed: '2026-11-24T09:10:00.000Z',
      isFinished: true,
      stages: { reached: ['Only'], of: 1 },
      decisions: 2,
      lookedBack: false,
      time: { playing: 600, lookingBack: 0, longestPause: 15 },
    })
  })

  test('what was done after the play adds to the time of looking back alone', () => {
    const looked = after(
      finished,
      script,
      { type: 'marked-key-event', scene: 'call' },
      { type: 'hindsight-finished' },
      { type: 'put-forward', recommendations: [] },
    )
    expect(recordOf(looked)).toMatchObject({
      closed: '2026-11-24T09:10:00.000Z',
      lookedBack: true,
      time: { playing: 600, lookingBack: 180 },
    })
  })

  test('a play that was stopped is recorded as that', () => {
    expect(recordOf(stopped)).toMatchObject({
      isFinished: false,
      decisions: 1,
      closed: '2026-11-24T09:03:00.000Z',
    })
  })

  test('only the stages that the play came to are told', () => {
    const [only] = script.stages
    if (only === undefined) throw new Error('the market has a stage')
    const longer = { ...script, stages: [only, { id: 'later', title: 'Later' }] }
    expect(trainingRecord(longer, stopped, playedPath(script, stopped))).toMatchObject({
      stages: { reached: ['Only'], of: 2 },
    })
  })

  test('the record of an evening names the group and nobody in it', () => {
    const record = recordOf(evening)
    expect(record).toMatchObject({ group: 'Scrutiny Committee' })
    expect(JSON.stringify(record)).not.toMatch(/Reed|Osei/)
  })

  test('a session that is not over has no record, nor has a what-if', () => {
    const forked = fork(script, finished, 1, { id: 'session-2', at: '2026-11-24T10:00:00.000Z' })
    if (!forked.ok) throw new Error(forked.refusal.code)
    expect([recordOf(underWay), recordOf(forked.session)]).toEqual(['under-way', 'what-if'])
  })
})
