import type { Graph } from '../machine/graph.ts'
import type { ChoiceId } from '../scenario/scenario.ts'
import type { Refusal } from './refusal.ts'
import type { Played, Vote } from './session.ts'

type Decided = Extract<Played, { type: 'decided' }>

/** What is wrong with a decision before the machine is asked; the machine compares picks as sets. */
export function whyUnfit(graph: Graph, { scene, picks, vote }: Decided): Refusal | undefined {
  const twice = picks.find((pick, index) => picks.indexOf(pick) !== index)
  if (twice !== undefined) return { code: 'picked-twice', choice: twice }
  const choices = choicesAt(graph, scene)
  return vote === undefined || fits(vote, choices) ? undefined : { code: 'vote-does-not-fit' }
}

/** Why the machine could not take a move: it says only that it cannot. */
export function whyNot(graph: Graph, event: Played): Refusal {
  const place = graph.places[event.scene]
  if (event.type !== 'decided' || (place?.kind !== 'single' && place?.kind !== 'several'))
    return { code: 'not-on-offer' }
  const choices = choicesAt(graph, event.scene)
  const unknown = event.picks.find(pick => !choices.includes(pick))
  if (unknown !== undefined) return { code: 'unknown-choice', choice: unknown }
  const { min, max } = place.kind === 'several' ? place : { min: 1, max: 1 }
  if (event.picks.length < min) return { code: 'too-few-picks', min }
  if (event.picks.length > max) return { code: 'too-many-picks', max }
  return { code: 'not-on-offer' }
}

function choicesAt(graph: Graph, scene: string): readonly ChoiceId[] {
  const place = graph.places[scene]
  return place?.kind === 'single' || place?.kind === 'several' ? place.choices.map(choice => choice.id) : []
}

function fits({ tally, abstentions }: Vote, choices: readonly ChoiceId[]): boolean {
  return (
    isCount(abstentions) && tally.every(({ choice, votes }) => choices.includes(choice) && isCount(votes))
  )
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}
