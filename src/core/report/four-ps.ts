import { type Pillar, pillars } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { Plays } from './plays.ts'

/** What a decision did to the four Ps, as the author judges. */
export interface Effect {
  readonly scene: SceneId
  readonly isOutOfBounds: boolean
  /** Nobody chose in time. */
  readonly ranOut: boolean
  /** For each choice that was taken, by its short name. */
  readonly whys: readonly {
    readonly pillar: Pillar
    readonly points: number
    readonly why: string
    readonly name: string
  }[]
}

export function effects({ all }: Plays): readonly Effect[] {
  return (all[0]?.decisions ?? []).map(({ scene, taken, ranOut }) => {
    return {
      scene,
      ranOut,
      isOutOfBounds: taken.some(({ notes }) => notes.outOfBounds !== undefined),
      whys: pillars.flatMap(pillar =>
        taken.flatMap(({ notes, name }) => {
          const judged = notes.score[pillar]
          return judged === undefined ? [] : [{ pillar, ...judged, name }]
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
