import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../src/core/machine/graph.ts'
import { playFrom } from '../../../src/core/session/play-from.ts'
import { replay } from '../../../src/core/session/replay.ts'
import type { Script } from '../../../src/core/session/script.ts'
import { newSession } from '../../../src/core/session/session-start.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { scenario } from '../../support/scenario.ts'
import { scriptOf } from '../../support/script-of.ts'

const script = scriptOf(scenario`
  facts:
    locked: { flag: false, says: Locked }
    trust: { level: 0, of: 3, says: Trust }
  scenes:
    call: { goto: gate }
    gate: { decision: { choices: { shut: { set: { locked: true }, goto: yard }, leave: { goto: yard } } } }
    yard: { decision: { choices: { pass: { goto: ring }, ask: { set: { trust: 2 }, goto: shed } } } }
    shed: { goto: ring }
    ring: { goto: [{ when: { locked: true }, scene: end }, { when: { trust: { at-least: 2 } }, scene: end }, { scene: lost }] }
    end: { ending: contained }
    lost: { ending: harm }
`)

function newPlay(of: Script) {
  return newSession(of, { id: 'a'.repeat(32), at: '2026-12-02T09:00:00Z', mode: 'solo' })
}

function from(scene: string, facts: Facts = {}) {
  const found = playFrom(script, newPlay(script), scene, facts)
  if (!found.ok) return found.why
  const { position, refusedAt } = replay(script.graph, found.session.log)
  expect(refusedAt).toBeUndefined()
  expect(position.scene).toBe(scene)
  return found.session.log.map(event => (event.type === 'decided' ? event.picks.join() : event.type))
}

describe('a play from a scene', () => {
  test('comes there by the shortest route', () => {
    expect(from('call')).toEqual([])
    expect(from('ring')).toEqual(['continued', 'shut', 'pass'])
  })

  test('comes there with the facts as they were asked for', () => {
    expect(from('ring', { locked: 0 })).toEqual(['continued', 'leave', 'pass'])
    expect(from('ring', { locked: 0, trust: 2 })).toEqual(['continued', 'leave', 'ask', 'continued'])
  })

  test('is refused where no route comes there like that', () => {
    expect(from('ring', { trust: 3 })).toBe('unreachable')
    expect(from('lost', { locked: 1 })).toBe('unreachable')
    expect(from('nowhere')).toBe('unreachable')
  })

  test('stands at that scene in any case, or is refused', () => {
    fc.assert(
      fc.property(arbitrarySize(6), fc.nat(), (size, at) => {
        const any = scriptOf(scenarioOf(size))
        const scenes = Object.keys(any.scenes)
        const scene = scenes[at % scenes.length] ?? ''
        const found = playFrom(any, newPlay(any), scene, {})
        if (!found.ok) {
          expect(found.why).toBe('unreachable')
          return
        }
        const { position, refusedAt } = replay(any.graph, found.session.log)
        expect([refusedAt, position.scene]).toEqual([undefined, scene])
      }),
      { numRuns: 100 },
    )
  })
})
