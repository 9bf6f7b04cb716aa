import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingRefusalSentence } from '../../../src/core/session/refusals.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { writeSessions } from '../../../src/cli/commands/merge.ts'
import { readSession, readSessions, setRefusalSentence } from '../../../src/core/session/session-reader.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'

describe('one session', () => {
  test('a session that is written and read is the same', () => {
    fc.assert(
      fc.property(arbitraryPlay(), ({ session }) => {
        expect(readSession(writeSession(session))).toEqual({ ok: true, session })
      }),
      { numRuns: runs(150) },
    )
  })

  test('what was said of a group is in the file', () => {
    const group = {
      name: 'Scrutiny Committee',
      present: ['Cllr Reed'],
      rule: 'consensus',
      tables: ['Table 1', 'Table 2'],
      casting: 'The chair',
      minutes: 90,
      confidence: false,
    } as const
    const session = { ...played(script), mode: 'group', group } as const
    expect(readSession(writeSession(session))).toEqual({ ok: true, session })
  })

  test('what members put forward is in the file', () => {
    const session = played(
      script,
      { type: 'stopped', scene: 'stall' },
      { type: 'put-forward', recommendations: ['always', 'told'] },
    )
    expect(readSession(writeSession(session))).toEqual({ ok: true, session })
    expect(writeSession(session)).toContain('"recommendations": [')
  })

  test('what members kept about their own council is in the file', () => {
    const session = played(
      script,
      { type: 'stopped', scene: 'stall' },
      {
        type: 'answered',
        answers: [
          { question: 'Who covers?', text: 'No one.', forOfficers: true },
          { question: 'Who reads it?', forOfficers: false },
        ],
      },
    )
    expect(readSession(writeSession(session))).toEqual({ ok: true, session })
  })

  test('the same session gives the same text, however its keys are ordered', () => {
    const session = played(script, { type: 'noted', scene: 'stall', text: 'A note.', pillar: 'prepare' })
    const turned = JSON.parse(JSON.stringify(session), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as typeof session
    expect(Object.keys(turned)).not.toEqual(Object.keys(session))
    expect(writeSession(turned)).toBe(writeSession(session))
  })

  test('a session file is one that people can read', () => {
    const session = played(script, { type: 'noted', scene: 'stall', text: 'A note.' })
    expect(writeSession(session)).toBe(`{
  "format": 1,
  "warning": "May contain names and exempt information. Not for publication.",
  "scenario": {
    "id": "small",
    "version": "1.0.0",
    "rules": "${'a'.repeat(64)}",
    "words": "${'b'.repeat(64)}"
  },
  "id": "session-1",
  "mode": "solo",
  "startedAt": "2026-11-24T09:00:00.000Z",
  "log": [
    {
      "at": "2026-11-24T09:01:00.000Z",
      "type": "noted",
      "scene": "stall",
      "text": "A note."
    }
  ]
}
`)
  })

  test('no part of a session file is taken for a whole one', () => {
    fc.assert(
      fc.property(arbitraryPlay(), fc.nat(), ({ session }, cut) => {
        const text = writeSession(session).trimEnd()
        const part = text.slice(0, cut % text.length)
        const code = part.trim() === '' ? 'empty' : 'half-written'
        expect(readSession(part)).toEqual({ ok: false, refusal: { code } })
      }),
      { numRuns: runs(200) },
    )
  })

  const parsed = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>

  test('a file in which something was changed is read whole or not at all', () => {
    const change = fc.tuple(
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.oneof(fc.string(), fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '0', '-', '.', 'e', '\\')),
    )
    fc.assert(
      fc.property(arbitraryPlay(), fc.array(change, { minLength: 1, maxLength: 3 }), ({ session }, changes) => {
        const changed = changes.reduce(
          (text, [at, length, instead]) =>
            text.slice(0, at % text.length) + instead + text.slice((at % text.length) + length),
          writeSession(session),
        )
        const reading = readSession(changed)
        const { warning: _warning, ...written } = reading.ok ? parsed(changed) : {}
        if (reading.ok) expect(reading.session).toEqual(written)
        else expect(readingRefusalSentence(reading.refusal)).toMatch(/^\S.*\.$/s)
      }),
      { numRuns: runs(400) },
    )
  })

  test('any value is read whole or not at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(readSession(JSON.stringify(value)).ok).toBe(false)
      }),
    )
  })

  test('a byte order mark in front does no harm', () => {
    const session = played(script)
    expect(readSession(`\uFEFF${writeSession(session)}`)).toEqual({ ok: true, session })
  })

  test('a file is read as UTF-8, and in no other encoding', () => {
    const session = played(script, { type: 'noted', scene: 'stall', text: 'The café’s ledger \uFFFD' })
    const text = writeSession(session)
    expect(readSession(new TextEncoder().encode(text))).toEqual({ ok: true, session })
    expect(readSession(new TextEncoder().encode(`\uFEFF${text}`))).toEqual({ ok: true, session })
    const refusal = { code: 'not-utf-8' } as const
    for (const bytes of [
      Buffer.from(text, 'latin1'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      // The first byte of é, and the second one lost.
      Buffer.concat(
        Buffer.from(text)
          .toString('latin1')
          .split('\u00A9')
          .map(part => Buffer.from(part, 'latin1')),
      ),
    ])
      expect(readSession(bytes)).toEqual({ ok: false, refusal })
    expect(readingRefusalSentence(refusal)).toMatch(/not saved as UTF-8/)
  })

  test('a file of more than 5 MB is not even parsed', () => {
    const note = { type: 'noted', scene: 'stall', text: 'ü'.repeat(5_000) } as const
    const session = played(script, ...Array.from({ length: 500 }, () => note))
    const text = writeSession(session)
    expect(text.length).toBeLessThan(5_000_000)
    expect(readSession(text)).toEqual({
      ok: false,
      refusal: { code: 'too-big', bytes: expect.any(Number) as number },
    })
    expect(readSession('x'.repeat(6_000_000))).toEqual({
      ok: false,
      refusal: { code: 'too-big', bytes: 6_000_000 },
    })
  })

  describe('a broken session file', () => {
    const folder = join(import.meta.dirname, '../../cases/sessions')
    const names = (suffix: string) =>
      readdirSync(folder).flatMap(file => (file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : []))

    test('has a refusal beside it, and no refusal is alone', () => {
      expect(names('.session.json')).toEqual(names('.refusal.json'))
      expect(names('.session.json').length).toBeGreaterThanOrEqual(12)
    })

    test.for(names('.session.json'))('is refused exactly: %s', name => {
      const refusal: unknown = JSON.parse(readFileSync(join(folder, `${name}.refusal.json`), 'utf8'))
      expect(readSession(readFileSync(join(folder, `${name}.session.json`)))).toEqual({
        ok: false,
        refusal,
      })
    })
  })
})

describe('several sessions', () => {
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
      'Session 2 in it: We do not know the entry `danced` at entry 1 of the log, `type`. The session was changed by hand, or saved by another version.',
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
      'This file is larger than 5 MB, so it cannot be a session. Choose another file.',
    ])
    expect(readSessions(set([session]) + ' '.repeat(20_000_000)).refused.map(setRefusalSentence)).toEqual([
      'This file is larger than 20 MB, so it cannot be a set of sessions. Choose another file.',
    ])
  })
})
