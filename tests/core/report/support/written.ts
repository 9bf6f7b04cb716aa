import { toProse } from '../../../../src/cases/prose.ts'
import { analyse } from '../../../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../../../src/core/analysis/tally.ts'
import { lower } from '../../../../src/core/machine/lower.ts'
import { toScenario } from '../../../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../../../src/core/scenario/schema.ts'
import { type DebriefNotes, toDebriefNotes } from '../../../../src/core/score/debrief-notes.ts'
import type { Script } from '../../../../src/core/session/script.ts'
import { toScript } from '../../../../src/core/session/to-script.ts'

/** A scenario as the two modules that a build makes of it. */
export interface Written {
  readonly script: Script
  readonly notes: DebriefNotes
}

export function written(raw: unknown): Written {
  const scenario = toScenario(scenarioSchema.parse(raw))
  const graph = lower(scenario)
  const digests = { rules: 'a'.repeat(64), words: 'b'.repeat(64) }
  return {
    script: toScript(scenario, { graph, digests, minutes: scenario.minutes ?? 60, minutesAlone: 30 }, toProse),
    notes: toDebriefNotes(scenario, analyse(graph, weightsOf(scenario, new Map())), toProse),
  }
}
