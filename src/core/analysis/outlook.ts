import { pillars, type ByPillar, type Pillar } from '../scenario/pillar.ts'
import { type Range, tallied } from './tally.ts'
import { blendsOf, type Blend } from './blends.ts'
import type { Explored } from './explore.ts'

/** The columns of the tally that hold points, in the order of the pillars. */
export const pointColumns = pillars.map(pillar => tallied.indexOf(`points ${pillar}`))

/** What a half-played play may still come to: never less than it can. At an ending it is what it came to. */
export interface Outlook {
  readonly lowest: number
  /** Of all shares: it decides between equals. */
  readonly sum: number
}

/** Sums of fractions are off by less than this. */
const rounding = 1e-9

/** Works out outlooks. A share lies between the least and the greatest attainable on a pillar, 0 to 1. */
export class Outlooks {
  readonly #found: Explored
  readonly #scales: readonly Scale[]
  readonly #blends: readonly Blend[]

  constructor(found: Explored, ranges: ByPillar<Range>, measured: readonly Pillar[]) {
    this.#found = found
    this.#scales = measured.map(pillar => scaleOf(pillar, ranges[pillar]))
    this.#blends = blendsOf(
      found,
      this.#scales.map(({ column }) => column),
      this.#scales.map(({ span }) => 1 / span),
    )
  }

  /** @param points so far, in the order of the pillars */
  from(state: number, points: readonly number[]): Outlook {
    const shares = this.#scales.map(({ index, column, min, span }) => {
      const most = (points[index] ?? 0) + this.#found.bounds.greatest(state, column)
      return (most - min) / span
    })
    const sum = shares.reduce((total, share) => total + share, 0)
    return { lowest: Math.min(...shares, this.#blended(state, points)), sum }
  }

  #blended(state: number, points: readonly number[]): number {
    let least = Infinity
    for (const { worth, most } of this.#blends) {
      let value = (most[state] ?? 0) + rounding
      this.#scales.forEach(({ index, min }, place) => {
        value += (worth[place] ?? 0) * ((points[index] ?? 0) - min)
      })
      least = Math.min(least, value)
    }
    return least
  }
}

interface Scale {
  /** Its place among the pillars, and among the columns of the tally. */
  readonly index: number
  readonly column: number
  readonly min: number
  readonly span: number
}

function scaleOf(pillar: Pillar, { min, max }: Range): Scale {
  const index = pillars.indexOf(pillar)
  return { index, column: pointColumns[index] ?? 0, min, span: max - min }
}
