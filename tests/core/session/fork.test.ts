import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offerAt } from '../../../src/core/machine/actions.ts'
import { decisionsIn, playedPath } from '../../../src/core/session/played-path.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { readSession } from '../../../src/core/session/session-reader.ts'
import { fork, forkedAt } from '../../../src/core/session/fork.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { market, marketScript as script } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { scriptOf } from '../../support/script-of.ts'

describe('a fork', () => {
  const to = { id: 'fork-1', at: '2026-11-24T13:00:00.000Z' }
  const play: readonly Intent[] = [
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
    { type: 'looked', scene: 'look', lead: 'books' },
  ]

  test('a fork takes over the events before a decision, which can then go another way', () => {
    const session = played(script, ...play)
    const forked = fork(script, session, 1, to)
    expect(forked).toEqual({
      ok: true,
      session: {
        format: 1,
        scenario: session.scenario,
        id: 'fork-1',
        mode: 'what-if',
        parent: { session: 'session-1', position: 1 },
        startedAt: to.at,
        log: session.log.slice(0, 1),
      },
    })
    if (!forked.ok) return
    const otherwise = after(forked.session, script, { type: 'decided', scene: 'call', picks: ['wait'] })
    expect(replay(script.graph, otherwise.log).position.scene).toBe('look')
    expect(readSession(writeSession(otherwise))).toEqual({ ok: true, session: otherwise })
    expect(session.log).toHaveLength(3)
  })

  test('a fork of a group session belongs to no group', () => {
    const group = { name: 'Members', present: ['One'], rule: 'majority' as const }
    const forked = fork(script, { ...played(script, ...play), mode: 'group', group }, 2, to)
    expect(forked).toMatchObject({ ok: true, session: { mode: 'what-if' } })
    expect(forked.ok && forked.session.group).toBe(undefined)
  })

  test.for([-1, 4, 1.5, Number.NaN])('a session of three events has no position %s', position => {
    expect(fork(script, played(script, ...play), position, to)).toEqual({
      ok: false,
      refusal: { code: 'no-such-event', event: position },
    })
  })

  test('nothing goes on after the end, in a fork neither', () => {
    const session = played(script, ...play, { type: 'stopped', scene: 'books' })
    expect(fork(script, session, 4, to)).toEqual({
      ok: false,
      refusal: { code: 'session-closed', how: 'stopped' },
    })
    expect(fork(script, session, 3, to).ok).toBe(true)
  })

  test('a session of other rules goes on in a fork as far as its events fit', () => {
    const older = played(script, ...play)
    const changed = {
      ...scriptOf({ ...market, version: '2.0.0' }),
      digests: { rules: 'c'.repeat(64), words: 'd'.repeat(64) },
    }
    const strange = {
      ...older,
      log: older.log.with(2, { at: to.at, type: 'looked', scene: 'look', lead: 'roof' }),
    }
    expect(fork(changed, strange, 3, to)).toEqual({ ok: false, refusal: { code: 'not-on-offer' } })
    expect(fork(changed, strange, 2, to)).toMatchObject({
      ok: true,
      session: { scenario: { version: '2.0.0', rules: 'c'.repeat(64) } },
    })
  })

  test('a session of another scenario cannot be forked', () => {
    const session = played(script, ...play)
    const elsewhere = { ...session, scenario: { ...session.scenario, id: 'other' } }
    expect(fork(script, elsewhere, 1, to)).toEqual({ ok: false, refusal: { code: 'other-scenario' } })
  })

  test('a fork at a decision takes over neither what was said nor what was corrected later', () => {
    const session = played(
      script,
      { type: 'noted', scene: 'stall', text: 'Before.' },
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: ['watch'] },
      { type: 'corrected' },
      { type: 'decided', scene: 'call', picks: ['tell'] },
      { type: 'noted', scene: 'call', text: 'After.' },
      { type: 'marked-key-event', scene: 'call' },
      { type: 'erased', event: 0 },
    )
    const forked = fork(script, session, 4, to)
    expect(forked.ok && forked.session.log.map(({ type }) => type)).toEqual([
      'noted',
      'continued',
      'decided',
      'corrected',
    ])
    expect(forked.ok && forked.session.log[0]).toMatchObject({ text: null })
    expect(forked.ok && replay(script.graph, forked.session.log).position.scene).toBe('call')
  })

  test('a fork at any decision stands where that decision was on offer, and leaves its parent as it was', () => {
    fc.assert(
      fc.property(arbitraryPlay(), ({ script: of, session }) => {
        const before = writeSession(session)
        const path = playedPath(of, session)
        for (const { scene, done } of decisionsIn(path)) {
          const forked = fork(of, session, done.event, to)
          if (!forked.ok) throw new Error(forked.refusal.code)
          const { position, refusedAt } = replay(of.graph, forked.session.log)
          const place = path.scenes.findIndex(one => one.done?.event === done.event)
          const facts = path.scenes[place - 1]?.facts ?? replay(of.graph, []).position.facts
          expect({ refusedAt, position }).toEqual({ refusedAt: undefined, position: { scene, facts } })
          expect(offerAt(of.graph, position)).toMatchObject({ kind: 'decision', choices: done.offered })
          expect(readSession(writeSession(forked.session))).toEqual({ ok: true, session: forked.session })
        }
        expect(writeSession(session)).toBe(before)
      }),
      { numRuns: runs(150) },
    )
  })
})

describe('where a fork begins', () => {
  const session = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
  )

  test('a what-if knows the scene at which it was forked, however far it has gone on', () => {
    const forked = fork(script, session, 1, { id: 'fork-1', at: session.startedAt })
    if (!forked.ok) throw new Error(forked.refusal.code)
    const further = after(forked.session, script, { type: 'decided', scene: 'call', picks: ['wait'] })
    expect([forked.session, further].map(one => forkedAt(script.graph, one))).toEqual(['call', 'call'])
  })

  test('a play that is no what-if was forked nowhere', () => {
    expect(forkedAt(script.graph, session)).toBeUndefined()
  })
})
