import { type FactId, type Facts, type Graph, holds, type Place, readsOf } from '../machine/graph.ts'

/** How many choices a decision can have on offer. */
export interface ChoicesOnOffer {
  readonly least: number
  readonly most: number
}

/** In more ways than this the facts that conditions read are not looked through. */
const mostWays = 4096

/**
 * How few and how many choices can be on offer together, as far as their conditions tell: of two that rule each other out
 * one is. What the story lets come about before is not asked, so that this is never too narrow.
 */
export function choicesOnOffer(
  { facts }: Graph,
  { choices }: Extract<Place, { readonly kind: 'single' | 'several' }>,
): ChoicesOnOffer {
  const read = new Set(choices.flatMap(({ when }) => readsOf(when)))
  const asked = facts.filter(({ id }) => read.has(id))
  if (asked.reduce((ways, { max }) => ways * (max + 1), 1) > mostWays)
    return { least: choices.filter(({ when }) => readsOf(when).length === 0).length, most: choices.length }
  const counts = asked
    .reduce<readonly Facts[]>((ways, fact) => ways.flatMap(way => waysWith(way, fact)), [{}])
    .map(way => choices.filter(({ when }) => holds(when, way)).length)
  return { least: Math.min(...counts), most: Math.max(...counts) }
}

function waysWith(way: Facts, { id, max }: { readonly id: FactId; readonly max: number }): readonly Facts[] {
  return Array.from({ length: max + 1 }, (_, value) => ({ ...way, [id]: value }))
}
