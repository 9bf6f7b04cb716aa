import type { SceneId } from '../scenario/scenario.ts'
import type { Source } from '../session/met.ts'
import { entry } from '../session/script.ts'
import type { Plays } from './plays.ts'
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
  const known = new Map<string, string>()
  let exempt = 0
  const series = (letter: string, sources: readonly Source[]) => {
    let open = 0
    for (const source of sources) {
      if (!isExempt(source)) known.set(source, `${letter}${++open}`)
      else if (part !== 'a') known.set(source, `E${++exempt}`)
    }
  }
  series(
    'D',
    things.decisions.map((scene): Source => `decision:${scene}`),
  )
  series(
    'K',
    things.keyEvents.map((scene): Source => `scene:${scene}`),
  )
  series(
    'R',
    things.recommendations.map((id): Source => `recommendation:${id}`),
  )
  series(
    'C',
    things.measures.map((id): Source => `measure:${id}`),
  )
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
    entry(exempt, source) !== undefined ||
    entry(exempt, baseOf(source)) !== undefined ||
    (source.startsWith('votes:') && entry(exempt, source.replace('votes:', 'decision:')) !== undefined)
}

/** The decisions and key events of some plays, in their order. */
export function momentsIn({ scenes, all, notes }: Plays): Pick<Numbered, 'decisions' | 'keyEvents'> {
  const decided = new Set(all.flatMap(({ decisions }) => decisions.map(({ scene }) => scene)))
  return {
    decisions: scenes.filter(scene => decided.has(scene)),
    keyEvents: scenes.filter(scene => entry(notes.keyEvents, scene) !== undefined),
  }
}
