import type { Analysis } from '../analysis/analyse.ts'
import type { Prose } from '../scenario/prose.ts'
import { decisionsOf, type Scenario, timeoutPicks } from '../scenario/scenario.ts'
import type { Choice, Decision } from '../scenario/schema.ts'
import { defined } from '../session/script.ts'
import type { ChoiceNotes, DebriefNotes, DecisionNotes, OutOfBounds } from './debrief-notes.ts'

/** What is told of a scenario afterwards. @param prose makes the tree of a Markdown text */
export function toDebriefNotes(
  scenario: Scenario,
  analysis: Pick<Analysis, 'exact' | 'points'>,
  prose: (markdown: string) => Prose,
): DebriefNotes {
  const { id, version, measures, law, recommendations, facts } = scenario
  const scenes = [...scenario.scenes.values()]
  return {
    id,
    version,
    endings: collect(scenes, scene => scene.ending),
    attainable: { exact: analysis.exact, points: analysis.points },
    decisions: Object.fromEntries(
      decisionsOf(scenario).map(scene => [scene.id, decisionNotes(scene.decision)]),
    ),
    keyEvents: collect(scenes, scene => scene['key-event']),
    measures: Object.fromEntries(measures),
    law: Object.fromEntries(law),
    recommendations: Object.fromEntries(recommendations),
    afterwards: scenario['six-months-later'].map(({ text, ...rest }) => ({ ...rest, text: prose(text) })),
    facts: Object.fromEntries(facts),
    facilitator: collect(scenes, ({ facilitator }) =>
      facilitator === undefined ? undefined : prose(facilitator),
    ),
  }
}

function collect<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  pick: (item: Item) => Value | undefined,
): Readonly<Record<string, Value>> {
  const entries = items.flatMap(item => {
    const value = pick(item)
    return value === undefined ? [] : [[item.id, value] as const]
  })
  return Object.fromEntries(entries)
}

function decisionNotes(decision: Decision): DecisionNotes {
  const clearCut = decision['clear-cut']
  return {
    ...(clearCut === undefined ? {} : { clearCut }),
    timeout: timeoutPicks(decision),
    choices: Object.fromEntries([...decision.choices].map(([id, choice]) => [id, notesOn(choice)])),
  }
}

function notesOn(choice: Choice): ChoiceNotes {
  const outOfBounds = boundaryOf(choice)
  return {
    score: defined(choice.score ?? {}),
    ...(outOfBounds === undefined ? {} : { outOfBounds }),
    cites: choice.cites ?? [],
    areas: choice.areas ?? [],
    set: choice.set ?? {},
  }
}

function boundaryOf(choice: Choice): OutOfBounds | undefined {
  const boundary = choice['out-of-bounds']
  return boundary === undefined
    ? undefined
    : { kind: boundary.kind, why: boundary.why, cites: boundary.cites ?? [] }
}
