import { type Pillar, pillars } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { ReportNotes } from '../score/debrief-notes.ts'
import { entry } from '../session/script.ts'
import type { Plays } from './plays.ts'
import { listed } from './say.ts'

/** What a decision did to the four Ps, as the author judges. */
export interface Effect {
  readonly scene: SceneId
  /** What was done. */
  readonly deed: string
  readonly isOutOfBounds: boolean
  readonly points: Readonly<Partial<Record<Pillar, number>>>
  readonly whys: readonly { readonly pillar: Pillar; readonly points: number; readonly why: string }[]
}

/** Each decision of the one play. */
export function effects({ all, notes: { report } }: Plays): readonly Effect[] {
  const [only] = all
  return (only?.decisions ?? []).map(({ scene, taken }) => {
    const whys = pillars.flatMap(pillar =>
      taken.flatMap(({ notes }) => {
        const judged = notes.score[pillar]
        return judged === undefined ? [] : [{ pillar, ...judged }]
      }),
    )
    return {
      scene,
      deed: `${verbAt(report, scene)}${listed(taken.map(({ id, name }) => entry(report.deeds, `${scene}/${id}`) ?? name))}`,
      isOutOfBounds: taken.some(({ notes }) => notes.outOfBounds !== undefined),
      points: Object.fromEntries(
        pillars.flatMap(pillar => {
          const ofPillar = whys.filter(one => one.pillar === pillar)
          return ofPillar.length === 0 ? [] : [[pillar, ofPillar.reduce((sum, { points }) => sum + points, 0)]]
        }),
      ),
      whys,
    }
  })
}

/** The decisions that helped a P most (`sign` 1), or harmed it most (-1): all equals, those out of bounds first. */
export function mostOf(all: readonly Effect[], pillar: Pillar, sign: 1 | -1): readonly Effect[] {
  const weight = ({ points }: Effect) => (points[pillar] ?? 0) * sign
  const most = Math.max(1, ...all.map(weight))
  return all
    .filter(one => weight(one) === most)
    .toSorted((one, other) => Number(other.isOutOfBounds) - Number(one.isOutOfBounds))
}

/** What each P asks, in a few words. */
export const pillarWords: Readonly<Record<Pillar, string>> = {
  pursue: 'catch and prosecute',
  prevent: 'keep people out of crime',
  protect: 'guard against it',
  prepare: 'be ready for it',
}

function verbAt({ verbs }: ReportNotes, scene: SceneId): string {
  const verb = entry(verbs, scene)
  return verb === undefined ? '' : `${verb} `
}
