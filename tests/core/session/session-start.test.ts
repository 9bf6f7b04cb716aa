import { describe, expect, test } from 'vitest'
import { openingRefusalSentence } from '../../../src/core/session/refusals.ts'
import { openSession } from '../../../src/core/session/session-start.ts'
import type { Intent, Session } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played, timeOf } from '../../support/played-session.ts'

describe('opening a session', () => {
  const play: readonly Intent[] = [
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
    { type: 'looked', scene: 'look', lead: 'books' },
  ]
  const session = played(script, ...play)

  function recordedWith(scenario: Partial<Session['scenario']>, log = session.log): Session {
    return { ...session, scenario: { ...session.scenario, ...scenario }, log }
  }

  const strangeLog = session.log.with(2, { at: timeOf(2), type: 'looked', scene: 'look', lead: 'roof' })

  test('a session of the same rules and words opens where it was left', () => {
    expect(openSession(script, session)).toMatchObject({
      kind: 'as-recorded',
      replayed: { position: { scene: 'books' }, events: 3, refusedAt: undefined },
    })
  })

  test('a session of the same rules opens when the words have changed, and that is said', () => {
    expect(openSession(script, recordedWith({ words: 'c'.repeat(64), version: '1.0.1' }))).toMatchObject({
      kind: 'other-words',
      replayed: { position: { scene: 'books' }, refusedAt: undefined },
    })
  })

  test('a document that a session opened may have been renamed since', () => {
    const log: Session['log'] = [
      ...session.log,
      { at: timeOf(3), type: 'opened-exhibit', scene: 'stall', exhibit: 'old-poster' },
    ]
    expect(openSession(script, recordedWith({ words: 'c'.repeat(64) }, log)).kind).toBe('other-words')
  })

  test('a session of other rules opens as far as it goes, and says where it stopped', () => {
    const older = recordedWith({ rules: 'c'.repeat(64) }, strangeLog)
    expect(openSession(script, older)).toMatchObject({
      kind: 'other-rules',
      replayed: {
        position: { scene: 'look' },
        events: 2,
        refusedAt: { event: 2, refusal: { code: 'not-on-offer' } },
      },
    })
  })

  test('a session of other rules may fit whole, and is still said to be of other rules', () => {
    expect(openSession(script, recordedWith({ rules: 'c'.repeat(64) }))).toMatchObject({
      kind: 'other-rules',
      replayed: { events: 3, refusedAt: undefined },
    })
  })

  test('a session of another scenario is refused', () => {
    const opened = openSession(script, recordedWith({ id: 'friday' }))
    expect(opened).toEqual({ kind: 'refused', refusal: { code: 'other-scenario', scenario: 'friday' } })
  })

  test('a log that cannot have come from these rules is refused', () => {
    const refusal = { code: 'does-not-replay', event: 2, why: { code: 'not-on-offer' } } as const
    expect(openSession(script, recordedWith({}, strangeLog))).toEqual({ kind: 'refused', refusal })
    expect(openingRefusalSentence(refusal)).toBe(
      'Entry 3 of the log is not possible in this scenario, so the log was changed by hand. You can’t do that here now. We have not changed the session.',
    )
  })
})
