import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/core/session/decide.ts'
import { eraseIn, hasTypedText } from '../../../src/core/session/erasure.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { type Session, typedTexts } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played, timeOf } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'

describe('erasing', () => {
  const at = '2026-11-24T12:00:00.000Z'

  test('words go from the event, and the log says that they were there', () => {
    const session = played(script, { type: 'noted', scene: 'stall', text: 'A real name.', pillar: 'protect' })
    expect(decide(script, session, { type: 'erased', event: 0 }, at)).toMatchObject({
      ok: true,
      session: {
        log: [
          { at: timeOf(0), type: 'noted', scene: 'stall', text: null, pillar: 'protect' },
          { at, type: 'erased', event: 0 },
        ],
      },
    })
  })

  test('erased words are nowhere in the file, whatever else was done', () => {
    fc.assert(
      fc.property(arbitraryPlay(), ({ script: of, session }) => {
        const secrets = session.log.flatMap((_, event) => (hasTypedText(session, event) ? [event] : []))
        const erased = secrets.reduce((before, event) => after(before, of, { type: 'erased', event }), session)
        expect(writeSession(erased)).not.toContain('Secret')
        expect(erased.log).toHaveLength(session.log.length + secrets.length)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing else of a session changes', () => {
    fc.assert(
      fc.property(arbitraryPlay(), fc.nat(), ({ session }, die) => {
        const event = die % Math.max(1, session.log.length)
        const erased = eraseIn(session, event, at)
        expect(erased.ok).toBe(hasTypedText(session, event))
        if (!erased.ok) return
        const without = (log: Session['log']) => log.filter((_, index) => index !== event && index < session.log.length)
        expect(without(erased.session.log)).toEqual(without(session.log))
        expect(
          typedTexts(erased.session.log[event] ?? { at, type: 'erased', event }).every(text => text === null),
        ).toBe(true)
      }),
    )
  })

  test('words cannot be erased twice, for they are gone', () => {
    const session = played(script, { type: 'noted', scene: 'stall', text: 'A name.' }, { type: 'erased', event: 0 })
    expect(eraseIn(session, 0, at)).toEqual({ ok: false, refusal: { code: 'not-erasable', event: 0 } })
  })

  test('the reason and the minority view of a vote go, and the votes stay', () => {
    const tally = [{ choice: 'tell', votes: 3 }]
    const vote = {
      tally,
      abstentions: 0,
      settled: 'majority' as const,
      reason: 'A name.',
      minority: 'Another name.',
    }
    const session = played(
      script,
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: ['tell'], vote },
      { type: 'erased', event: 1 },
    )
    expect(session.log[1]).toMatchObject({ picks: ['tell'], vote: { tally, reason: null, minority: null } })
  })
})
