import { listed } from '../report/say.ts'
import { type Facts, type Graph, holds, type SeveralDecision, type SingleDecision } from '../machine/graph.ts'
import { factsReadBy } from '../machine/lower.ts'
import { letterOf, type Script } from '../session/script.ts'
import { type Paper, paperOf, type Slip } from './paper.ts'
import { storyOf, type StoryScene } from './story.ts'

/** As many letters as a decision may have choices. */
const mostChoices = 8

/** How many slips are left over for what was not foreseen. */
const spares = 3

/** The slips of one voter: numbers and letters only, as the words of a decision would tell what comes. */
export function ballotSlips(script: Script): Paper {
  const slips = storyOf(script).scenes.flatMap(scene => slip(script, scene))
  const blocks = [...slips, ...Array.from({ length: spares }, () => spare)]
  return paperOf('ballots', `Ballot slips: ${script.title}`, [{ id: 'slips', title: 'One set, for one voter', blocks }])
}

/** As the room letters what is on offer from A on, a choice that is not takes the last letter away, whichever it is. */
function slip({ graph }: Script, { decision, decisionNumber, place }: StoryScene): readonly Slip[] {
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const { least, most } = choicesOnOffer(graph, place)
  const letters = lettersTo(most)
  const { min, max } = decision.pick ?? { min: 1, max: 1 }
  const asked = `${asks(min, max)}${unlessMissing(letters.slice(least))}`
  return [{ type: 'slip', title: `Decision ${decisionNumber}`, asks: asked, letters }]
}

function lettersTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => letterOf(index))
}

/** Which choice it is, and why, is not for members to know yet. */
function unlessMissing(letters: readonly string[]): string {
  if (letters.length === 0) return ''
  return ` ${listed(letters)} only if ${letters.length === 1 ? 'it is' : 'they are'} on offer.`
}

function asks(min: number, max: number): string {
  if (max === 1) return 'Mark one.'
  return min === max ? `Mark ${min}.` : `Mark ${min} to ${max}.`
}

const spare: Slip = {
  type: 'slip',
  title: 'Decision ____',
  asks: 'Mark as many as you are asked to.',
  letters: lettersTo(mostChoices),
}

/** In more ways than this the facts that conditions read are not looked through. */
const mostWays = 4096

/**
 * How few and how many choices can be on offer together, as far as their conditions tell: of two that rule each other out
 * one is. What the story lets come about before is not asked, so that this is never too narrow.
 */
function choicesOnOffer({ facts }: Graph, { choices }: SingleDecision | SeveralDecision) {
  const read = new Set(choices.flatMap(({ when }) => factsReadBy(when)))
  const asked = facts.filter(({ id }) => read.has(id))
  if (asked.reduce((ways, { max }) => ways * (max + 1), 1) > mostWays)
    return { least: choices.filter(({ when }) => factsReadBy(when).length === 0).length, most: choices.length }
  let ways: readonly Facts[] = [{}]
  for (const { id, max } of asked)
    ways = ways.flatMap(way => Array.from({ length: max + 1 }, (_, value) => ({ ...way, [id]: value })))
  const counts = ways.map(way => choices.filter(({ when }) => holds(when, way)).length)
  return { least: Math.min(...counts), most: Math.max(...counts) }
}
