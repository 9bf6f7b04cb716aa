import { analyse } from '../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../src/core/analysis/tally.ts'
import { lower } from '../../src/core/machine/lower.ts'
import type { Prose } from '../../src/core/scenario/prose.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { type DebriefNotes, toDebriefNotes } from '../../src/core/score/debrief-notes.ts'
import type { Digests, Script } from '../../src/core/session/script.ts'
import { toScript } from '../../src/core/session/to-script.ts'

export const digests: Digests = { rules: 'a'.repeat(64), words: 'b'.repeat(64) }

/** A text as one paragraph. */
export function paragraph(text: string): Prose {
  return [['p', text]]
}

export function scriptOf(scenario: Scenario): Script {
  const { minutes = 60 } = scenario
  return toScript(scenario, { graph: lower(scenario), digests, minutes, minutesAlone: 30 }, paragraph)
}

export function notesOf(scenario: Scenario): DebriefNotes {
  const analysis = analyse(lower(scenario), weightsOf(scenario, new Map()))
  return { ...toDebriefNotes(scenario, analysis, paragraph), betterThan: analysis.betterThan() }
}
