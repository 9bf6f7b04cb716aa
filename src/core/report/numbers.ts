import type { SceneId } from '../scenario/scenario.ts'
import type { Source } from '../session/met.ts'
import { entry } from '../session/script.ts'
import type { Part, Review } from './review/review.ts'

/** How a report cites what it rests on: D a decision, K a key event, R a recommendation, C a control, E what is exempt. */
export interface Numbers {
  /** e.g. `D3`; `undefined` where the thing has no number. */
  readonly of: (source: Source) => string | undefined
  /** Of several sources, each number once, in order. */
  readonly all: (sources: readonly Source[]) => readonly string[]
}

export interface Numbered {
  readonly decisions: readonly SceneId[]
  readonly keyEvents: readonly SceneId[]
  /** Of recommendations, and of the measures whose control is tested, in their order. */
  readonly recommendations: readonly string[]
  readonly measures: readonly string[]
}

/**
 * What is open to the public is numbered without gaps; what is exempt has numbers of its own, and in Part A none: a number
 * would say that there is something.
 */
export function numbered(things: Numbered, isExempt: (source: Source) => boolean, part: Part): Numbers {
  const series = [
    ['D', 'decision', things.decisions],
    ['K', 'scene', things.keyEvents],
    ['R', 'recommendation', things.recommendations],
    ['C', 'measure', things.measures],
  ] as const
  const known = new Map<string, string>()
  let exempt = 0
  for (const [letter, kind, ids] of series) {
    let open = 0
    for (const source of ids.map((id): Source => `${kind}:${id}`)) {
      if (!isExempt(source)) known.set(source, `${letter}${++open}`)
      else if (part !== 'a') known.set(source, `E${++exempt}`)
    }
  }
  const of = (source: Source) => known.get(baseOf(source))
  return { of, all: sources => [...new Set(sources.flatMap(source => of(source) ?? []))].toSorted(bySeries) }
}

const letters = 'DKRCE'

/** D1, D2, K1: each series in its order. */
function bySeries(one: string, other: string): number {
  const place = letters.indexOf(one.slice(0, 1)) - letters.indexOf(other.slice(0, 1))
  return place === 0 ? Number(one.slice(1)) - Number(other.slice(1)) : place
}

/** The decision of a choice, as that is what is numbered and marked as exempt. */
export function baseOf(source: Source): Source {
  return (source.startsWith('decision:') ? source.split('/')[0] : source) as Source
}

/** Whether an officer marked a source as exempt, or the decision that it belongs to. */
export function exemptBy({ exempt }: Pick<Review, 'exempt'>): (source: Source) => boolean {
  return source =>
    [source, baseOf(source), source.replace(/^votes:/, 'decision:')].some(one => entry(exempt, one) !== undefined)
}
