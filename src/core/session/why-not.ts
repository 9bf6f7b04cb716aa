import type { Graph } from '../machine/graph.ts'
import type { ChoiceId } from '../scenario/scenario.ts'
import type { Refusal } from './refusal.ts'
import type { Played, Vote } from './session.ts'
import type { Offer } from './settle.ts'
import { follows } from './votes.ts'

type Decided = Extract<Played, { type: 'decided' }>

/** What is wrong with a decision before the machine is asked; the machine compares picks as sets. */
export function whyUnfit(graph: Graph, { scene, picks, vote }: Decided): Refusal | undefined {
  const twice = picks.find((pick, index) => picks.indexOf(pick) !== index)
  if (twice !== undefined) return { code: 'picked-twice', choice: twice }
  return vote === undefined ? undefined : whyVoteUnfit(vote, picks, offerAt(graph, scene))
}

/** A vote must be able to have come to what was decided: the findings tell of it. */
function whyVoteUnfit(vote: Vote, picks: readonly ChoiceId[], offer: Offer): Refusal | undefined {
  const { settled, reason } = vote
  if (settled === 'overruled' && reason === undefined) return { code: 'reason-needed' }
  const byVotes = settled === 'majority' || settled === 'casting-vote'
  const isTrue = !byVotes || follows(vote, picks, offer.choices)
  return counts(vote, offer.choices) && isTrue ? undefined : { code: 'vote-does-not-fit' }
}

/** Why the machine could not take a move: it says only that it cannot. */
export function whyNot(graph: Graph, event: Played): Refusal {
  const place = graph.places[event.scene]
  if (event.type !== 'decided' || (place?.kind !== 'single' && place?.kind !== 'several'))
    return { code: 'not-on-offer' }
  const { choices, min, max } = offerAt(graph, event.scene)
  const unknown = event.picks.find(pick => !choices.includes(pick))
  if (unknown !== undefined) return { code: 'unknown-choice', choice: unknown }
  if (event.picks.length < min) return { code: 'too-few-picks', min }
  if (event.picks.length > max) return { code: 'too-many-picks', max }
  return { code: 'not-on-offer' }
}

/** All choices of a decision, on offer now or not. */
function offerAt(graph: Graph, scene: string): Offer {
  const place = graph.places[scene]
  if (place?.kind !== 'single' && place?.kind !== 'several') return { choices: [], min: 0, max: 0 }
  const { min, max } = place.kind === 'several' ? place : { min: 1, max: 1 }
  return { choices: place.choices.map(choice => choice.id), min, max }
}

function counts({ tally, abstentions }: Vote, choices: readonly ChoiceId[]): boolean {
  return (
    isCount(abstentions) && tally.every(({ choice, votes }) => choices.includes(choice) && isCount(votes))
  )
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}
