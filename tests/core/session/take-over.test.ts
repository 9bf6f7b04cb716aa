import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { takeOver } from '../../../src/core/session/take-over.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { played } from '../../support/played-session.ts'
import { scenario } from '../../support/scenario.ts'
import { scriptOf } from '../../support/script-of.ts'

const before = scenario`
  scenes:
    call: { goto: gate }
    gate: { decision: { choices: { shut: { goto: yard }, leave: { goto: yard } } } }
    yard: { visit: { least: 0, leads: { shed: { goto: shed }, van: { goto: van } }, then: ring } }
    shed: { goto: yard }
    van: { goto: yard }
    ring: { decision: { choices: { police: { goto: end }, wait: { goto: end } } } }
    end: { ending: contained }
`
const whole: readonly Intent[] = [
  { type: 'continued', scene: 'call' },
  { type: 'noted', scene: 'gate', text: 'Who has the key?' },
  { type: 'decided', scene: 'gate', picks: ['shut'] },
  { type: 'looked', scene: 'yard', lead: 'shed' },
  { type: 'continued', scene: 'shed' },
  { type: 'looked', scene: 'yard', lead: 'van' },
  { type: 'continued', scene: 'van' },
  { type: 'left-hub', scene: 'yard' },
  { type: 'decided', scene: 'ring', picks: ['police'] },
]

function taken(after: Scenario, intents = whole) {
  const script = scriptOf(before)
  const next = scriptOf(after)
  const { session, stopped } = takeOver(script.graph, played(script, ...intents), next)
  const { position, refusedAt } = replay(next.graph, session.log)
  expect(refusedAt).toBeUndefined()
  return {
    at: position.scene,
    stopped,
    steps: session.log.map(event => `${event.type} ${'scene' in event ? event.scene : ''}`),
  }
}

describe('a play taken over by an edited scenario', () => {
  test('goes on as it was where no rule has changed', () => {
    expect(taken(before)).toMatchObject({ at: 'end', stopped: undefined })
    expect(taken(before).steps).toHaveLength(whole.length)
  })

  test('reads a new passage on, and keeps the picks after it', () => {
    const after = scenario`
      scenes:
        first: { goto: call }
        call: { goto: gate }
        gate: { decision: { choices: { shut: { goto: walk }, leave: { goto: yard } } } }
        walk: { goto: yard }
        yard: { visit: { least: 0, leads: { shed: { goto: shed }, van: { goto: van } }, then: ring } }
        shed: { goto: yard }
        van: { goto: yard }
        ring: { decision: { choices: { police: { goto: end }, wait: { goto: end } } } }
        end: { ending: contained }
    `
    expect(taken(after)).toMatchObject({ at: 'end', stopped: undefined })
  })

  test('leaves out a lead that is gone, and keeps what was noted', () => {
    const after = scenario`
      scenes:
        call: { goto: gate }
        gate: { decision: { choices: { shut: { goto: yard }, leave: { goto: yard } } } }
        yard: { visit: { least: 0, leads: { van: { goto: van }, hut: { goto: hut } }, then: ring } }
        hut: { goto: yard }
        van: { goto: yard }
        ring: { decision: { choices: { police: { goto: end }, wait: { goto: end } } } }
        end: { ending: contained }
    `
    const { at, steps } = taken(after)
    expect(at).toBe('end')
    expect(steps).toContain('noted gate')
    expect(steps).not.toContain('continued shed')
  })

  test('stops at a decision whose choice is gone, and says how many decisions are left', () => {
    const after = scenario`
      scenes:
        call: { goto: gate }
        gate: { decision: { choices: { close: { goto: ring }, leave: { goto: ring } } } }
        ring: { decision: { choices: { police: { goto: end }, wait: { goto: end } } } }
        end: { ending: contained }
    `
    expect(taken(after)).toMatchObject({
      at: 'gate',
      stopped: { scene: 'gate', why: { code: 'unknown-choice', choice: 'shut' }, left: 2 },
    })
  })

  test('stops at a decision that is new', () => {
    const after = scenario`
      scenes:
        call: { goto: new }
        new: { decision: { choices: { yes: { goto: gate }, no: { goto: gate } } } }
        gate: { decision: { choices: { shut: { goto: ring }, leave: { goto: ring } } } }
        ring: { decision: { choices: { police: { goto: end }, wait: { goto: end } } } }
        end: { ending: contained }
    `
    expect(taken(after)).toMatchObject({ at: 'new', stopped: { scene: 'new', why: 'undecided', left: 2 } })
  })

  test('stays at the passage at which it stood', () => {
    expect(taken(before, [])).toMatchObject({ at: 'call', stopped: undefined, steps: [] })
  })

  test('takes back what was undone', () => {
    const undone: readonly Intent[] = [...whole.slice(0, 3), { type: 'corrected' }]
    expect(taken(before, undone)).toMatchObject({ at: 'gate', stopped: undefined })
  })

  test('a play that is over stays over', () => {
    expect(taken(before, [...whole, { type: 'finished', scene: 'end' }]).steps.at(-1)).toBe('finished end')
  })
})
