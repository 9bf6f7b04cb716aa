/** A scenario lowered to what decides where a play goes. What authors write about the path has become facts. */
export interface Graph {
  readonly scenario: string
  readonly start: PlaceId
  readonly stages: readonly string[]
  readonly facts: readonly GraphFact[]
  readonly places: Readonly<Record<PlaceId, Place>>
}

export type PlaceId = string
export type FactId = string

/** A whole number from 0 to `max`: a flag is 0 or 1. */
export interface GraphFact {
  readonly id: FactId
  readonly initial: number
  readonly max: number
  /** Facts of a hub or an interrupt keep a play from going round for ever, so the analysis may never forget them. */
  readonly keeps?: true
}

/** Where a play can stand: a scene, or the gate before one, which is passed at once. */
export type Place = Gate | Passage | SingleDecision | SeveralDecision | Hub | Ending

export interface Gate {
  readonly kind: 'gate'
  readonly stage: string
  readonly branches: readonly Branch[]
}

interface Scene {
  readonly stage: string
}

/** A scene that simply goes on. */
interface Passage extends Scene {
  readonly kind: 'passage'
  readonly move: Move
}

export interface SingleDecision extends Scene {
  readonly kind: 'single'
  readonly choices: readonly { readonly id: string; readonly when: Test; readonly move: Move }[]
  /** What is taken when time runs out. */
  readonly timeout: readonly string[]
  /** What the council has chosen already in a short session, so that the story simply goes on. */
  readonly cut: readonly string[]
}

/** A decision of several choices: one way on, and what each choice adds to it, in the file's order. */
export interface SeveralDecision extends Scene {
  readonly kind: 'several'
  readonly min: number
  readonly max: number
  readonly choices: readonly {
    readonly id: string
    readonly when: Test
    readonly effects: readonly Effect[]
  }[]
  readonly branches: readonly Branch[]
  readonly timeout: readonly string[]
  readonly cut: readonly string[]
}

export interface Hub extends Scene {
  readonly kind: 'hub'
  /** The fact that counts the leads looked at. */
  readonly looks: FactId
  readonly leads: readonly { readonly id: string; readonly when: Test; readonly move: Move }[]
  readonly leave: { readonly when: Test; readonly move: Move }
  /** Whether a short session looks at nothing here. */
  readonly isCut: boolean
}

interface Ending extends Scene {
  readonly kind: 'ending'
}

/** Effects come first; then the first branch that holds on the changed facts is taken. The last always holds. */
export interface Move {
  readonly effects: readonly Effect[]
  readonly branches: readonly Branch[]
}

export interface Branch {
  readonly when: Test
  readonly effects: readonly Effect[]
  readonly to: PlaceId
}

export type Effect = { readonly fact: FactId; readonly to: number } | { readonly fact: FactId; readonly add: number }

/** A fact within `lo` and `hi`, both included, or a combination of such tests. */
export type Test =
  | { readonly fact: FactId; readonly lo: number; readonly hi: number }
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly not: Test }

/** The choices that a short session takes as made; none where it leaves nothing out. */
export function cutPicks(place: Place | undefined): readonly string[] {
  return place?.kind === 'single' || place?.kind === 'several' ? place.cut : []
}

/** Where the story simply goes on to in a short session; `undefined` where nothing is left out. */
export function cutMove(place: Place | undefined): Move | undefined {
  if (place?.kind === 'hub') return place.isCut ? place.leave.move : undefined
  const cut = cutPicks(place)
  if (place?.kind === 'single') return place.choices.find(({ id }) => cut.includes(id))?.move
  if (place?.kind !== 'several' || cut.length === 0) return undefined
  const effects = place.choices.flatMap(choice => (cut.includes(choice.id) ? choice.effects : []))
  return { effects, branches: place.branches }
}

export const always: Test = { all: [] }

export type Facts = Readonly<Record<FactId, number>>

export function initialFacts(graph: Graph): Facts {
  return Object.fromEntries(graph.facts.map(fact => [fact.id, fact.initial]))
}

export function holds(test: Test, facts: Facts): boolean {
  if ('fact' in test) {
    const value = facts[test.fact] ?? 0
    return test.lo <= value && value <= test.hi
  }
  if ('all' in test) return test.all.every(part => holds(part, facts))
  if ('any' in test) return test.any.some(part => holds(part, facts))
  return !holds(test.not, facts)
}

/** Applies effects in order; a fact stays within 0 and its `max`. */
export function applyEffects(effects: readonly Effect[], facts: Facts, bounds: ReadonlyMap<FactId, GraphFact>): Facts {
  if (effects.length === 0) return facts
  const after: Record<FactId, number> = { ...facts }
  for (const effect of effects) {
    const max = bounds.get(effect.fact)?.max ?? 0
    const value = 'to' in effect ? effect.to : (after[effect.fact] ?? 0) + effect.add
    after[effect.fact] = Math.max(0, Math.min(max, value))
  }
  return after
}

export function factTestsIn(test: Test): readonly Extract<Test, { readonly fact: string }>[] {
  if ('fact' in test) return [test]
  if ('all' in test) return test.all.flatMap(factTestsIn)
  if ('any' in test) return test.any.flatMap(factTestsIn)
  return factTestsIn(test.not)
}
