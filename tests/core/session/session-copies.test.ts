import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eraseIn } from '../../../src/core/session/erasure.ts'
import {
  commonEvents,
  logDigest,
  mergeSessions,
  namesDigest,
  type SessionInFile,
} from '../../../src/core/session/session-copies.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played, start } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'

describe('the digest of a log', () => {
  const group = { name: 'The table', present: ['Ann', 'Bo'], rule: 'majority', casting: 'The chair' } as const

  const session = played(script, { type: 'noted', scene: 'stall', text: 'A note.', pillar: 'prepare' })

  test('a log has one digest, whatever the order of its keys', async () => {
    const turned = session.log.map(
      event => Object.fromEntries(Object.entries(event).toReversed()) as unknown as typeof event,
    )
    expect(await logDigest({ ...session, log: turned })).toBe(await logDigest(session))
    expect(await logDigest(session)).toBe('4b99f330e3218b20e9ff090e8c32a1c2b3a2b4cccbbbfec079c111e5f6090a10')
  })

  test('another log has another digest', async () => {
    const longer = after(session, script, { type: 'continued', scene: 'stall' })
    const erased = after(session, script, { type: 'erased', event: 0 })
    const all = await Promise.all([session, longer, erased].map(logDigest))
    expect(new Set(all).size).toBe(3)
  })

  test('mode, rule and casting vote are part of it', async () => {
    const grouped = { ...session, mode: 'group', group } as const
    const others = [
      session,
      grouped,
      { ...grouped, mode: 'live' },
      { ...grouped, group: { ...group, rule: 'advisory' } },
      { ...grouped, group: { ...group, casting: 'The deputy' } },
    ] as const
    expect(new Set(await Promise.all(others.map(logDigest))).size).toBe(5)
  })

  test('a name that is erased changes the digest of the names, and that of the log stays', async () => {
    const erased = { ...session, group: { ...group, present: ['Ann', 'Name removed'] } }
    expect(await logDigest(erased)).toBe(await logDigest({ ...session, group }))
    expect(await namesDigest(erased)).not.toBe(await namesDigest({ ...session, group }))
    expect(await namesDigest(session)).toBeUndefined()
  })
})

describe('merging', () => {
  const found = (session: Session, file = `${session.id}.session.json`): SessionInFile => ({ file, session })

  function merged(all: readonly SessionInFile[]): readonly Session[] {
    const result = mergeSessions(all)
    if (!result.ok) throw new Error(`${result.one.file} and ${result.other.file} were not merged`)
    return result.sessions.map(({ session }) => session)
  }

  const later = { ...played(script), id: 'b', startedAt: '2026-11-25T09:00:00.000Z' }
  const noted = played(script, { type: 'noted', scene: 'stall', text: 'A note.' })

  test('sessions stand in the order in which they began, and by id where they began together', () => {
    const all = [later, { ...later, id: 'a' }, noted]
    expect(merged(all.map(session => found(session))).map(({ id }) => id)).toEqual(['session-1', 'a', 'b'])
  })

  test('of two copies the one that goes on further is kept', () => {
    const result = mergeSessions([found(noted, 'new'), found({ ...noted, log: [] }, 'old')])
    expect(result).toEqual({
      ok: true,
      sessions: [found(noted, 'new')],
      doubles: [{ left: found({ ...noted, log: [] }, 'old'), kept: found(noted, 'new') }],
    })
  })

  test('two that went different ways under one id are named, in whatever order they come', () => {
    const other = played(script, { type: 'noted', scene: 'stall', text: 'Another note.' })
    const third = { ...noted, log: [] }
    for (const all of [
      [noted, other, third],
      [other, third, noted],
    ])
      expect(mergeSessions(all.map(session => found(session))).ok).toBe(false)
  })

  test('two of one id that began differently are not the same play', () => {
    expect(mergeSessions([found(noted), found({ ...noted, mode: 'live' })])).toMatchObject({
      ok: false,
      one: { session: { mode: 'solo' } },
      other: { session: { mode: 'live' } },
    })
  })

  test('words that were erased do not come back with an older copy', () => {
    const erased = eraseIn(noted, 0, '2026-11-24T10:00:00.000Z')
    if (!erased.ok) throw new Error(erased.refusal.code)
    expect(merged([found(noted), found(erased.session)])).toEqual([erased.session])
  })

  /** Copies of a few sessions, each taken at some time of its play. */
  const copies = fc
    .array(fc.tuple(arbitraryPlay(), fc.array(fc.nat(60), { minLength: 1, maxLength: 3 })), { maxLength: 4 })
    .map(plays =>
      plays.flatMap(([{ session }, lengths], index) =>
        lengths.map(length => found({ ...session, id: `s${index}`, log: session.log.slice(0, length) })),
      ),
    )
    // An erasure takes words out of what came before, so a part of such a log is no older copy.
    .filter(all => all.every(({ session }) => session.log.every(({ type }) => type !== 'erased')))

  test('a merge of a merge is the same, however the files are ordered', () => {
    fc.assert(
      fc.property(copies, fc.nat(), (all, cut) => {
        const once = merged(all)
        const turned = all.toReversed()
        const place = cut % (all.length + 1)
        const inTwo = [...merged(turned.slice(0, place)), ...merged(turned.slice(place))]
        expect(merged(once.map(session => found(session)))).toEqual(once)
        expect(merged(turned)).toEqual(once)
        expect(merged(inTwo.map(session => found(session)))).toEqual(once)
      }),
      { numRuns: 100 },
    )
  })
})

describe('common events', () => {
  const session = played(
    script,
    { type: 'noted', scene: 'stall', text: 'A name.' },
    { type: 'continued', scene: 'stall' },
  )

  test('two logs share what was recorded before they part', () => {
    const [one, other] = ['tell', 'wait'].map(pick =>
      after(session, script, { type: 'decided', scene: 'call', picks: [pick] }),
    )
    expect(commonEvents(one?.log ?? [], other?.log ?? [])).toBe(2)
    expect(commonEvents(session.log, one?.log ?? [])).toBe(2)
    expect(commonEvents(one?.log ?? [], session.log)).toBe(2)
  })

  test('words that were erased from one of them do not part them', () => {
    const erased = eraseIn(session, 0, start)
    expect(erased.ok && commonEvents(erased.session.log, session.log)).toBe(2)
  })

  test('the same done at another time is not shared', () => {
    const later = session.log.map(event => ({ ...event, at: '2027-01-01T00:00:00.000Z' }))
    expect(commonEvents(session.log, later)).toBe(0)
  })
})
