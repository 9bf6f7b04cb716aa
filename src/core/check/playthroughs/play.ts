import { quoted } from '../../diagnostics/wording.ts'
import type { Graph, Place } from '../../machine/graph.ts'
import { type Action, type Option, type Position, Walk } from '../../machine/walk.ts'
import type { PlayedPath, PlayedScene } from '../../session/played-path.ts'
import { tellOffers } from './offers.ts'
import { actionOf, type Pick } from './pick.ts'

/** A play by an author's picks, kept as the score reads it. Scenes that only go on are gone through without a pick. */
export class Play {
  readonly #graph: Graph
  readonly #walk: Walk
  readonly #scenes: PlayedScene[] = []
  #position: Position

  constructor(graph: Graph) {
    this.#graph = graph
    this.#walk = new Walk(graph)
    this.#position = this.#walk.start()
    this.#goOn()
  }

  get scene(): string {
    return this.#position.scene
  }

  get hasEnded(): boolean {
    return this.#place()?.kind === 'ending'
  }

  offers(): string {
    return tellOffers(this.scene, this.#place(), this.#walk.offers(this.#position))
  }

  /** Does what a pick says, or tells why it cannot. */
  take(pick: Pick): string | undefined {
    if (this.hasEnded) return `The play has ended at ${quoted(this.scene)}, before this pick`
    if (pick.scene !== this.scene)
      return `The play stands at ${quoted(this.scene)}, and this pick is for ${quoted(pick.scene)}`
    const place = this.#place()
    const done = place !== undefined && this.#do(actionOf(pick, place))
    if (done) return undefined
    const taken = pick.taken.map(quoted).join(' with ')
    return `${taken} cannot be taken at ${quoted(this.scene)}`
  }

  path(): PlayedPath {
    return {
      scenes: [...this.#scenes, { scene: this.scene, done: undefined, facts: this.#position.facts }],
      ending: this.hasEnded ? this.scene : undefined,
      closed: undefined,
      marked: new Set(),
      answers: new Map(),
      hindsightFinished: false,
      putForward: undefined,
    }
  }

  #do(action: Action): boolean {
    const offers = this.#walk.offers(this.#position)
    const after = this.#walk.take(this.#position, action)
    if (after === undefined) return false
    const done = doneBy(action, offers, { place: this.#place(), event: this.#scenes.length })
    this.#scenes.push({ scene: this.scene, done, facts: after.facts })
    this.#position = after
    this.#goOn()
    return true
  }

  #goOn(): void {
    if (this.#place()?.kind === 'passage') this.#do({ type: 'continued' })
  }

  #place(): Place | undefined {
    return this.#graph.places[this.scene]
  }
}

function doneBy(
  action: Action,
  offers: readonly Option[],
  { place, event }: { readonly place: Place | undefined; readonly event: number },
): PlayedScene['done'] {
  if (action.type === 'continued' || action.type === 'left-hub') return { kind: action.type, event }
  const offered = [
    ...new Set(offers.flatMap(option => (option.action.type === 'decided' ? option.action.picks : []))),
  ]
  if (action.type === 'looked') {
    const leads = offers.flatMap(option => (option.action.type === 'looked' ? [option.action.lead] : []))
    return { kind: 'looked', event, offered: leads, lead: action.lead }
  }
  const timedOut = action.type === 'timed-out'
  const taken = timedOut ? timeoutOf(place) : action.picks
  return {
    kind: 'decided',
    event,
    offered,
    picks: offered.filter(choice => taken.includes(choice)),
    timedOut,
    vote: undefined,
  }
}

function timeoutOf(place: Place | undefined): readonly string[] {
  return place?.kind === 'single' || place?.kind === 'several' ? place.timeout : []
}
