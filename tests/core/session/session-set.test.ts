import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSession } from '../../../src/core/session/read-session.ts'
import { readSessions, setRefusalSentence } from '../../../src/core/session/session-set.ts'
import { writeSessions, writeSession } from '../../../src/core/session/write-session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'

const session = played(script, { type: 'noted', scene: 'stall', text: 'A note.' })
const set = (sessions: readonly unknown[], more = {}) =>
  JSON.stringify({ format: 1, kind: 'sessions', sessions, ...more })

test('a set that is written and read is the same sessions', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPlay(), { maxLength: 4 }), plays => {
      const sessions = plays.map(play => play.session)
      expect(readSessions(writeSessions(sessions))).toEqual({ sessions, refused: [] })
    }),
    { numRuns: 60 },
  )
})

test('a set holds each session as its own file does', () => {
  expect(writeSessions([session])).toBe(
    `{\n  "format": 1,\n  "kind": "sessions",\n  "sessions": [\n    ${writeSession(session)
      .trimEnd()
      .replaceAll('\n', '\n    ')}\n  ]\n}\n`,
  )
  expect(writeSessions([])).toBe('{\n  "format": 1,\n  "kind": "sessions",\n  "sessions": []\n}\n')
})

test('the file of one session is a set of one', () => {
  expect(readSessions(writeSession(session))).toEqual({ sessions: [session], refused: [] })
})

const cases = join(import.meta.dirname, '../../cases/sessions')
const broken = readdirSync(cases).filter(file => file.endsWith('.session.json'))

test.for(broken)('%s is refused as it is alone', file => {
  const bytes = readFileSync(join(cases, file))
  const alone = readSession(bytes)
  if (alone.ok) throw new Error('a broken session was read')
  expect(readSessions(bytes)).toEqual({
    sessions: [],
    refused: [{ place: undefined, refusal: alone.refusal }],
  })
})

test('what is wrong with one session of a set keeps none of the others out', () => {
  const broke = { ...session, log: [{ at: session.startedAt, type: 'danced' }] }
  const read = readSessions(set([session, broke, 7]))
  expect(read.sessions).toEqual([session])
  expect(read.refused.map(setRefusalSentence)).toEqual([
    'Session 2 in it: This session records something unknown at entry 1 of the log, `type`: `danced`. It was changed by hand, or saved by another version.',
    'Session 3 in it: This is not a session. Choose a file whose name ends in .session.json.',
  ])
})

test('a set that holds anything else is not read', () => {
  for (const text of [set([session], { more: 1 }), '{"kind":"sessions","format":1}', set([], { format: 0 })])
    expect(readSessions(text)).toEqual({
      sessions: [],
      refused: [{ place: undefined, refusal: { code: 'set-changed' } }],
    })
})

test('a set of a newer version is refused as such', () => {
  expect(readSessions(set([session], { format: 2 })).refused).toEqual([
    { place: undefined, refusal: { code: 'newer-format', format: 2 } },
  ])
})

test('a set may be larger than a session, and has its limit', () => {
  const padding = ' '.repeat(6_000_000)
  expect(readSessions(set([session]) + padding).sessions).toEqual([session])
  expect(readSessions(writeSession(session) + padding).refused.map(setRefusalSentence)).toEqual([
    'This file is larger than 5 MB. No session is that large, so it is something else.',
  ])
  expect(readSessions(set([session]) + ' '.repeat(20_000_000)).refused.map(setRefusalSentence)).toEqual([
    'This file is larger than 20 MB. No set of sessions is that large, so it is something else.',
  ])
})
