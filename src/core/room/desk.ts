import { pillars, type Pillar } from '../scenario/pillar.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type { Vote } from '../session/session.ts'
import type { Clock } from './clock.ts'
import type { Pane, RoomView } from './room-view.ts'

/**
 * What a facilitator has in hand beside the log: what the room is shown, and hands that are counted but not settled. It is
 * kept on the device at every change, so that whatever happens to the browser the room comes back to the same vote.
 */
export interface Desk {
  /** Raised by every change. */
  readonly revision: number
  readonly slide: Slide
  readonly isBlank: boolean
  /** What the room goes on seeing while the facilitator looks ahead. */
  readonly frozen: RoomView | undefined
  readonly exhibit: { readonly id: string; readonly pane: Pane } | undefined
  /** Whether the room sees the whole text of a scene. */
  readonly showsText: boolean
  readonly ballot: Ballot | undefined
  readonly timer: Clock | undefined
  /** Hands of confidence that are counted but not recorded. */
  readonly hands: readonly number[] | undefined
}

/** What the room's screen is about. */
export type Slide =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'confidence'; readonly when: 'before' | 'after' }
  /** Of the scene at which the play stands. */
  | { readonly kind: 'scene' | 'question' | 'tally' }
  /** What followed from the decision at that place in the log. */
  | { readonly kind: 'consequence'; readonly event: number }
  | { readonly kind: 'moments' | 'also-marked' | 'costs' | 'divided' | 'closing' }
  | { readonly kind: 'key-event'; readonly scene: SceneId }
  | { readonly kind: 'pillar'; readonly pillar: Pillar }

/** Hands as they are counted; nobody sees them before they are revealed. */
export interface Ballot {
  readonly scene: SceneId
  readonly tally: Vote['tally']
  readonly abstentions: number
}

export function newDesk(): Desk {
  return {
    revision: 0,
    slide: { kind: 'welcome' },
    isBlank: false,
    frozen: undefined,
    exhibit: undefined,
    showsText: false,
    ballot: undefined,
    timer: undefined,
    hands: undefined,
  }
}

/** The pillars, one slide each. */
export const pillarSlides: readonly Slide[] = pillars.map(pillar => ({ kind: 'pillar', pillar }))

/** A change; the room hears of it by its revision. */
export function changed(desk: Desk, change: Partial<Omit<Desk, 'revision'>>): Desk {
  return { ...desk, ...change, revision: desk.revision + 1 }
}

/** Goes to another slide: what lay over the last one is put away. */
export function shown(desk: Desk, slide: Slide): Desk {
  return changed(desk, { slide, exhibit: undefined, isBlank: false })
}

/** Sets the hands for a choice, of one table where tables vote apart. */
export function counted(
  desk: Desk,
  scene: SceneId,
  hands: { readonly choice: ChoiceId; readonly table?: string | undefined; readonly votes: number },
): Desk {
  const ballot = ballotAt(desk, scene)
  const others = ballot.tally.filter(({ choice, table }) => choice !== hands.choice || table !== hands.table)
  const tally = hands.votes === 0 ? others : [...others, hands]
  return changed(desk, { ballot: { ...ballot, tally } })
}

export function abstained(desk: Desk, scene: SceneId, abstentions: number): Desk {
  return changed(desk, { ballot: { ...ballotAt(desk, scene), abstentions } })
}

/** The hands counted at a scene: those of another are no longer good. */
export function ballotAt({ ballot }: Desk, scene: SceneId): Ballot {
  return ballot?.scene === scene ? ballot : { scene, tally: [], abstentions: 0 }
}
