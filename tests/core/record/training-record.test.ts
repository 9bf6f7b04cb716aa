import { expect, test } from 'vitest'
import { trainingRecord } from '../../../src/core/record/training-record.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { fork } from '../../../src/core/session/session-start.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { after } from '../../support/played-session.ts'
import { evening, finished, stopped, underWay } from './support/plays.ts'

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

test('a play that goes on has no record, nor has a what-if', () => {
  const forked = fork(script, finished, 1, { id: 'session-2', at: '2026-11-24T10:00:00.000Z' })
  if (!forked.ok) throw new Error(forked.refusal.code)
  expect([recordOf(underWay), recordOf(forked.session)]).toEqual(['under-way', 'what-if'])
})
