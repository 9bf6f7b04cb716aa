import fc from 'fast-check'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { toScenario } from '../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../src/core/scenario/schema.ts'
import { generateScenario, type Size } from './generate-scenario.ts'

/** Sizes of sound scenarios of a few scenes, with hubs, guards, interrupts and decisions of several choices. */
export function arbitrarySize(most: number): fc.Arbitrary<Size> {
  return fc.record({
    scenes: fc.integer({ min: 1, max: most }),
    stages: fc.integer({ min: 1, max: 3 }),
    interrupts: fc.integer({ min: 0, max: 2 }),
    seed: fc.nat(),
  })
}

export function scenarioOf(size: Size): Scenario {
  return toScenario(scenarioSchema.parse(generateScenario(size)))
}
