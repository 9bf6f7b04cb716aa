import type { Action } from '../machine/walk.ts'
import { byPillar, type ByPillar, type Pillar, pillars } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import type { DebriefNotes } from './debrief-notes.ts'
import { costliest, type Regret, regretsOf, whatWouldHaveKept } from './regret.ts'

/** The move that cost most on a pillar, in words, and what would have kept that. */
export interface Cost {
  readonly scene: SceneId
  readonly title: string
  /** Its place in the log. */
  readonly event: number
  readonly kind: Action['type']
  /** What was done there: the labels of the choices or of the lead; empty for moving on. */
  readonly done: readonly string[]
  /** By how many points less the play could then still come to. */
  readonly points: number
  readonly kept: Kept
}

export interface Kept {
  readonly kind: Action['type']
  readonly labels: readonly string[]
  /** Only a way out of bounds would have kept it. */
  readonly outOfBounds: boolean
  /** On which other pillars it would have cost more than what was done, and by how many points. */
  readonly dearer: readonly { readonly pillar: Pillar; readonly points: number }[]
}

/** By pillar, the costliest move; `undefined` where nothing was lost. */
export type Costs = ByPillar<Cost | undefined>

/** @returns `undefined` when the play is not complete, or the scenario is too large to work it out */
export function costsOf(script: Script, notes: DebriefNotes, path: PlayedPath): Costs | undefined {
  const regrets = regretsOf(script.graph, path, notes)
  if (regrets === undefined) return undefined
  return byPillar(pillar => {
    const regret = costliest(regrets, pillar)
    return regret === undefined ? undefined : costOf(script, regret, pillar)
  })
}

function costOf(script: Script, regret: Regret, pillar: Pillar): Cost {
  const { place, event, action, cost } = regret
  const kept = whatWouldHaveKept(regret, pillar)
  return {
    scene: place,
    title: entry(script.scenes, place)?.title ?? place,
    event,
    kind: action.type,
    done: labelsOf(script, place, action),
    points: cost[pillar],
    kept: {
      kind: kept.action.type,
      labels: labelsOf(script, place, kept.action),
      outOfBounds: kept.outOfBounds,
      dearer: pillars
        .map(each => ({ pillar: each, points: kept.cost[each] - cost[each] }))
        .filter(({ points }) => points > 0),
    },
  }
}

/** What a step was, as the page named it; empty for moving on. */
export function labelsOf(script: Script, place: SceneId, action: Action): readonly string[] {
  const { decision, visit } = entry(script.scenes, place) ?? {}
  if (action.type === 'looked') return [entry(visit?.leads ?? {}, action.lead)?.label ?? action.lead]
  if (action.type !== 'decided') return []
  return action.picks.map(pick => entry(decision?.choices ?? {}, pick)?.label ?? pick)
}
