import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Position } from '../../../src/core/machine/actions.ts'
import { Walk } from '../../../src/core/machine/walk.ts'
import { decide } from '../../../src/core/session/decide.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { readSession } from '../../../src/core/session/session-reader.ts'
import { type Intent, isPlayed, type SessionEvent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { unstruck } from '../../support/unstruck.ts'

const onwards: Intent = { type: 'continued', scene: 'stall' }
const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
const wait: Intent = { type: 'decided', scene: 'call', picks: ['wait'] }

test('replaying a log comes to where deciding came to', () => {
  fc.assert(
    fc.property(arbitraryPlay(), ({ script: of, session }) => {
      const last = session.log.at(-1)
      fc.pre(last !== undefined)
      const replayed = replay(of.graph, structuredClone(session.log))
      expect(replayed).toMatchObject({ events: session.log.length, refusedAt: undefined })
      expect(replayed.position).toEqual(replay(of.graph, session.log).position)
      expect(replayed.position).toEqual(walked(of.graph, session.log))
    }),
    { numRuns: runs(300) },
  )
})

test('correcting and doing it again equals having done it right', () => {
  fc.assert(
    fc.property(arbitraryPlay(), ({ script: of, session }) => {
      const right = unstruck(session.log).filter(isPlayed)
      const { position, refusedAt } = replay(of.graph, right)
      expect(refusedAt).toBe(undefined)
      expect(position).toEqual(replay(of.graph, session.log).position)
    }),
    { numRuns: runs(300) },
  )
})

test('a replay says how far it got, and what it could not take, and why', () => {
  const { log } = played(script, onwards, tell)
  const strange: SessionEvent = {
    at: '2026-11-24T10:00:00.000Z',
    type: 'looked',
    scene: 'look',
    lead: 'roof',
  }
  expect(replay(script.graph, [...log, strange, ...log])).toMatchObject({
    events: 2,
    position: { scene: 'look' },
    refusedAt: { event: 2, refusal: { code: 'not-on-offer' } },
  })
})

test('an event without the scene where the play stands stops a replay', () => {
  const { log } = played(script, onwards, tell)
  expect(replay(script.graph, log.slice(1)).refusedAt).toEqual({
    event: 0,
    refusal: { code: 'wrong-scene', here: 'stall' },
  })
})

test('a correction takes back everything since the last decision, and remarks stay', () => {
  const session = played(
    script,
    onwards,
    tell,
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'noted', scene: 'books', text: 'A note.' },
    { type: 'continued', scene: 'books' },
    { type: 'corrected' },
    wait,
  )
  expect(session.log[5]).toMatchObject({ type: 'corrected', from: 1 })
  expect(unstruck(session.log).map(event => event.type)).toEqual(['continued', 'noted', 'corrected', 'decided'])
  expect(replay(script.graph, session.log).position).toEqual({
    scene: 'look',
    facts: { ...replay(script.graph, played(script, onwards, wait).log).position.facts },
  })
})

test('corrections go back decision by decision', () => {
  const session = played(script, onwards, tell, { type: 'corrected' }, wait, { type: 'corrected' })
  expect(replay(script.graph, session.log).position.scene).toBe('call')
  const again = decide(script, session, { type: 'corrected' }, '2026-11-24T10:00:00.000Z')
  expect(again).toEqual({ ok: false, refusal: { code: 'nothing-to-correct' } })
})

test('a step since the last decision can be taken back by itself, and the decision stands', () => {
  const look: Intent = { type: 'looked', scene: 'look', lead: 'books' }
  const session = played(script, onwards, tell, look, { type: 'corrected', from: 2 })
  expect(unstruck(session.log).map(event => event.type)).toEqual(['continued', 'decided', 'corrected'])
  expect(replay(script.graph, session.log).position).toEqual(
    replay(script.graph, played(script, onwards, tell).log).position,
  )
  expect(readSession(writeSession(session)).ok).toBe(true)
})

test('before any decision, going on can be taken back', () => {
  const session = played(script, onwards, { type: 'corrected', from: 0 })
  expect(replay(script.graph, session.log).position.scene).toBe('stall')
  expect(readSession(writeSession(session)).ok).toBe(true)
})

/** Where a log leads by the graph alone, with a list of positions instead of a machine. */
function walked(graph: typeof script.graph, log: readonly SessionEvent[]): Position {
  const walk = new Walk(graph)
  const past: { index: number; position: Position }[] = []
  let position = walk.start()
  log.forEach((event, index) => {
    if (event.type === 'corrected') {
      const from = past.findIndex(move => move.index === event.from)
      position = past[from]?.position ?? position
      past.length = from
    }
    if (!isPlayed(event)) return
    past.push({ index, position })
    const next = walk.take(position, event)
    if (next === undefined) throw new Error(`event ${index} is not on offer`)
    position = next
  })
  return position
}
