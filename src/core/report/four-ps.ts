import { type Pillar, pillars } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { entry } from '../session/script.ts'
import type { Plays } from './plays.ts'
import { listed } from './say.ts'

/** What a decision did to the four Ps, as the author judges. */
export interface Effect {
  readonly scene: SceneId
  /** What was done. */
  readonly deed: string
  readonly isOutOfBounds: boolean
  readonly whys: readonly { readonly pillar: Pillar; readonly points: number; readonly why: string }[]
}

/** Each decision of the one play. */
export function effects({ all, notes: { report } }: Plays): readonly Effect[] {
  return (all[0]?.decisions ?? []).map(({ scene, taken }) => {
    const verb = entry(report.verbs, scene)
    const deeds = listed(taken.map(({ id, name }) => entry(report.deeds, `${scene}/${id}`) ?? name))
    return {
      scene,
      deed: verb === undefined ? deeds : `${verb} ${deeds}`,
      isOutOfBounds: taken.some(({ notes }) => notes.outOfBounds !== undefined),
      whys: pillars.flatMap(pillar =>
        taken.flatMap(({ notes }) => {
          const judged = notes.score[pillar]
          return judged === undefined ? [] : [{ pillar, ...judged }]
        }),
      ),
    }
  })
}

/** The most that one choice of a decision helped a P (`sign` 1) or harmed it (-1): two small harms are not a grave one. */
export function pointsOf({ whys }: Effect, pillar: Pillar, sign: 1 | -1): number {
  return whys
    .filter(one => one.pillar === pillar && one.points * sign > 0)
    .reduce((most, { points }) => (Math.abs(points) > Math.abs(most) ? points : most), 0)
}

/** The decisions that helped a P most (`sign` 1), or harmed it most (-1): all equals, those out of bounds first. */
export function mostOf(all: readonly Effect[], pillar: Pillar, sign: 1 | -1): readonly Effect[] {
  const weight = (one: Effect) => pointsOf(one, pillar, sign) * sign
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
