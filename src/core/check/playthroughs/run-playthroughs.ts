import type { Analysis } from '../../analysis/analyse.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { pickRefused, playUnfinished } from '../../diagnostics/plays.ts'
import type { Graph } from '../../machine/graph.ts'
import type { Playthrough, ReadPlaythroughs } from '../../scenario/reading/playthroughs.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { type DebriefNotes, toDebriefNotes } from '../../score/debrief-notes.ts'
import { Problems } from '../problems.ts'
import { compare } from './expectations.ts'
import { pickOf } from './pick.ts'
import { Play } from './play.ts'

/** One of the author's plays, and whether it came out as expected. */
export interface PlaythroughResult {
  readonly name: string
  readonly passed: boolean
}

export interface PlaythroughsRun {
  readonly results: readonly PlaythroughResult[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Tried {
  readonly scenario: Scenario
  readonly graph: Graph
  readonly notes: DebriefNotes
}

/** Plays each of the author's plays. There is no hindsight in them, so nothing counts as missed. */
export function runPlaythroughs(
  { source, playthroughs }: ReadPlaythroughs,
  {
    scenario,
    graph,
    analysis,
  }: { readonly scenario: Scenario; readonly graph: Graph; readonly analysis: Analysis },
): PlaythroughsRun {
  const tried = { scenario, graph, notes: toDebriefNotes(scenario, analysis, () => []) }
  const runs = playthroughs.map((playthrough, index) => {
    const problems = new Problems(source)
    run(playthrough, index, tried, problems)
    return { name: playthrough.name, found: problems.found }
  })
  return {
    results: runs.map(({ name, found }) => ({ name, passed: found.length === 0 })),
    diagnostics: runs.flatMap(({ found }) => found),
  }
}

/** Only the first pick that fails is told: those after it stand where the play never came. */
function run(
  { picks, expects }: Playthrough,
  index: number,
  { scenario, graph, notes }: Tried,
  problems: Problems,
): void {
  const play = new Play(graph)
  for (const [number, entry] of picks.entries()) {
    const pick = pickOf(entry)
    const refusal = play.take(pick)
    if (refusal === undefined) continue
    const at = [index, 'picks', number, pick.scene]
    const isAboutScene = pick.scene !== play.scene
    return isAboutScene
      ? problems.atKey(at, span => pickRefused(span, refusal, play.offers()))
      : problems.atValue(at, span => pickRefused(span, refusal, play.offers()))
  }
  if (play.hasEnded)
    compare(expects ?? {}, [index, 'expects'], { scenario, notes, path: play.path(), problems })
  else problems.atKey([index, 'picks'], span => playUnfinished(span, play.scene, play.offers()))
}
