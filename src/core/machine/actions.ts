import type { ChoiceId } from '../scenario/scenario.ts'
import {
  always,
  cutMove,
  type Facts,
  type Graph,
  holds,
  type Move,
  type Place,
  type PlaceId,
  type SeveralDecision,
  type Test,
} from './graph.ts'

/** Where a play stands, as the graph tells it. */
export interface Position {
  readonly scene: PlaceId
  readonly facts: Facts
}

/** What the players do at a scene. Which scene it is, the machine knows. */
export type Action =
  | { readonly type: 'continued' }
  | { readonly type: 'decided'; readonly picks: readonly string[] }
  | { readonly type: 'timed-out' }
  | { readonly type: 'looked'; readonly lead: string }
  | { readonly type: 'left-hub' }

/** One thing that may be done at a place, when, and where it leads. */
export interface Option {
  readonly action: Action
  readonly when: Test
  readonly move: Move
}

/** Everything that could ever be done at a place, in the file's order; the time running out comes last. */
export function optionsOf(place: Place): readonly Option[] {
  switch (place.kind) {
    case 'gate':
    case 'ending':
      return []
    case 'passage':
      return [{ action: { type: 'continued' }, when: always, move: place.move }]
    case 'hub':
      return [
        ...place.leads.map(({ id, when, move }) => ({ action: { type: 'looked' as const, lead: id }, when, move })),
        { action: { type: 'left-hub' as const }, ...place.leave },
        ...leftOut(place),
      ]
    case 'single':
    case 'several': {
      const isSingle = place.kind === 'single'
      const picks = isSingle ? place.choices.map(({ id, when, move }) => decided([id], when, move)) : picksOf(place)
      return [...picks, ...leftOut(place), ...timedOut(picks, place.timeout)]
    }
  }
}

function decided(picks: readonly string[], when: Test, move: Move): Option {
  return { action: { type: 'decided', picks }, when, move }
}

/** Going on where a short session leaves something out. */
function leftOut(place: Place): readonly Option[] {
  const move = cutMove(place)
  return move === undefined ? [] : [{ action: { type: 'continued' }, when: always, move }]
}

/** Time that runs out leads where the choices do that the author names for it. */
function timedOut(options: readonly Option[], timeout: readonly string[]): readonly Option[] {
  const taken = options.find(({ action }) => action.type === 'decided' && samePicks(action.picks, timeout))
  return timeout.length === 0 || taken === undefined ? [] : [{ ...taken, action: { type: 'timed-out' } }]
}

/** Whether something is done without anybody choosing. */
export function isPreset(place: Place, { type }: Action): boolean {
  return type === 'timed-out' || (type === 'continued' && place.kind !== 'passage')
}

/** Every set of choices of the allowed size, each with its effects in the file's order. */
function picksOf(place: SeveralDecision): readonly Option[] {
  const sets: (readonly SeveralDecision['choices'][number][])[] = [[]]
  for (const choice of place.choices) sets.push(...sets.map(set => [...set, choice]))
  return sets
    .filter(set => set.length >= place.min && set.length <= place.max)
    .map(set =>
      decided(
        set.map(choice => choice.id),
        set.length === 0 ? always : { all: set.map(choice => choice.when) },
        { effects: set.flatMap(choice => choice.effects), branches: place.branches },
      ),
    )
}

/** Picks are a set: their order says nothing. */
function samePicks(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(pick => other.includes(pick))
}

export function sameAction(one: Action, other: Action): boolean {
  if (one.type === 'decided') return other.type === 'decided' && samePicks(one.picks, other.picks)
  if (one.type === 'looked') return other.type === 'looked' && one.lead === other.lead
  return one.type === other.type
}

/** What may be done at a position, for a page or a prompt to lay out. */
export type Offer =
  | { readonly kind: 'passage' }
  | {
      readonly kind: 'decision'
      readonly choices: readonly ChoiceId[]
      readonly min: number
      readonly max: number
      /** What is taken when the time runs out; empty when the timer only informs. */
      readonly timeout: readonly ChoiceId[]
    }
  | { readonly kind: 'hub'; readonly leads: readonly string[]; readonly mayLeave: boolean }
  | { readonly kind: 'ending' }

export function offerAt(graph: Graph, { scene, facts }: Position): Offer {
  const place = graph.places[scene]
  if (place === undefined || place.kind === 'gate') throw new Error(`no session can be at ${scene}`)
  const ids = (options: readonly { readonly id: string; readonly when: Test }[]) =>
    options.filter(({ when }) => holds(when, facts)).map(({ id }) => id)
  switch (place.kind) {
    case 'passage':
    case 'ending':
      return { kind: place.kind }
    case 'hub':
      return { kind: 'hub', leads: ids(place.leads), mayLeave: holds(place.leave.when, facts) }
    case 'single':
    case 'several': {
      const { min, max } = place.kind === 'several' ? place : { min: 1, max: 1 }
      return { kind: 'decision', choices: ids(place.choices), min, max, timeout: place.timeout }
    }
  }
}
