import { byPillar, type ByPillar, pillars } from '../scenario/pillar.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import { labelsOf } from './costs.ts'
import type { DebriefNotes } from './debrief-notes.ts'
import { scoreOf, shareOfRange } from './score.ts'

/** A play beside the best balanced one: that whose lowest per cent stands highest. */
export type Balance =
  | {
      readonly exact: true
      /** By pillar; `undefined` where no per cent is shown. */
      readonly percents: ByPillar<Percents | undefined>
      /** What is decided in one such play, in order. */
      readonly decisions: readonly { readonly title: string; readonly labels: readonly string[] }[]
    }
  /** It could not be found in time; no play has more than this on its lowest pillar, in per cent. */
  | { readonly exact: false; readonly bound: number }

export interface Percents {
  /** `undefined` where nothing that was chosen weighed. */
  readonly yours: number | undefined
  readonly balanced: number
}

/** @returns `undefined` when there is nothing to compare: the play is not complete, or one play has everything */
export function balanceOf(script: Script, notes: DebriefNotes, path: PlayedPath): Balance | undefined {
  const { balanced } = notes
  if (balanced === undefined || path.ending === undefined || balanced.lowest >= 1) return undefined
  if (!balanced.exact) return { exact: false, bound: Math.ceil(balanced.lowest * 100) }
  const score = scoreOf(path, notes)
  const percents = byPillar(pillar => {
    const own = score.pillars[pillar]
    if (own.state !== 'scored' && own.state !== 'unweighed') return undefined
    const most = shareOfRange(balanced.points[pillar], notes.attainable.points[pillar])
    const yours = own.state === 'scored' ? own.percent : undefined
    return { yours, balanced: Math.round(most * 100) }
  })
  if (pillars.every(pillar => percents[pillar] === undefined)) return undefined
  const decided = balanced.steps.filter(({ action }) => action.type === 'decided')
  return {
    exact: true,
    percents,
    decisions: decided.map(({ place, action }) => ({
      title: entry(script.scenes, place)?.title ?? place,
      labels: labelsOf(script, place, action),
    })),
  }
}
