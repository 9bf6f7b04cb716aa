import type { Pillar } from '../scenario/pillar.ts'
import type { Prose } from '../scenario/prose.ts'
import type { CostGroup } from '../score/costs.ts'
import type { OutOfBounds } from '../score/debrief-notes.ts'
import type { Support } from '../score/divided-decisions.ts'
import type { Timer } from './timer.ts'

/**
 * What the room screen shows, resolved to words: all that its window is ever sent. Notes, points of choices not
 * taken, scenes to come and documents not opened have no place in it.
 */
export type RoomView =
  | { readonly kind: 'blank' }
  | WelcomeView
  | ConfidenceView
  | SceneView
  | QuestionView
  | TallyView
  | ConsequenceView
  | ExhibitView
  | MomentsView
  | KeyEventView
  | AlsoMarkedView
  | BoundariesView
  | PillarView
  | CostsView
  | DividedView
  | RecommendationsView
  | SixMonthsLaterView
  | ClosingView

/** Of how many pages this is one: only where what there is to say does not fit one. */
export interface PageNumber {
  readonly number: number
  readonly of: number
}

/** A view that may take more pages than one. */
interface Paged {
  readonly part?: PageNumber | undefined
}

export interface WelcomeView {
  readonly kind: 'welcome'
  readonly title: string
  readonly group: string
  readonly council: string
  readonly summary: string
}

export interface ConfidenceView {
  readonly kind: 'confidence'
  readonly when: 'before' | 'after'
  /** From “not at all” to “very”; `undefined` until they are shown. */
  readonly hands: readonly number[] | undefined
  /** Those of the beginning, shown beside those of the end. */
  readonly before: readonly number[] | undefined
}

/** Where in the story the room is. */
export interface StoryPlace {
  readonly stage: { readonly title: string; readonly number: number; readonly of: number }
  readonly title: string
  readonly clock: string | undefined
}

export interface SceneView extends Paged {
  readonly kind: 'scene'
  readonly place: StoryPlace
  readonly headline: string
  readonly inject:
    | { readonly by: string; readonly from: string | undefined; readonly subject: string | undefined }
    | undefined
  /** The whole text, when the facilitator shows it instead of reading it out. */
  readonly text: Prose | undefined
  /** Titles of the documents that are handed over. */
  readonly papers: readonly string[]
  readonly isEnding: boolean
}

/** A choice or a lead, with the letter by which the room speaks of it. */
export interface LetteredOption {
  readonly letter: string
  readonly words: string
}

/** First each choice in whole words, two at a time; then all of them as they are voted on. */
export interface QuestionView extends Paged {
  readonly kind: 'question'
  readonly place: StoryPlace
  /** Of the decision, as on the printed ballot slips; none where it is asked what to look at. */
  readonly number: number | undefined
  readonly asks: string
  /** Who decides in the story; no one where it is asked what to look at. */
  readonly actor: string | undefined
  /** Whether that is an officer, advised by members. */
  readonly advises: boolean
  /** `whole`: all the words of one that has shorter ones, until it is put on pages. */
  readonly options: readonly (LetteredOption & { readonly whole?: string | undefined })[]
  /** How many are to be taken. */
  readonly min: number
  readonly max: number
  readonly timer: Timer | undefined
}

export interface TallyView {
  readonly kind: 'tally'
  readonly place: StoryPlace
  readonly asks: string
  readonly rows: readonly (LetteredOption & { readonly votes: number })[]
  readonly abstentions: number
  readonly isTied: boolean
}

export interface ConsequenceView extends Paged {
  readonly kind: 'consequence'
  readonly place: StoryPlace
  readonly taken: readonly LetteredOption[]
  readonly how: string | undefined
  readonly text: readonly Prose[]
}

/** A document over the whole screen; the facilitator moves it for the room. */
export interface ExhibitView {
  readonly kind: 'exhibit'
  readonly scenario: string
  readonly id: string
  readonly title: string
  readonly marking: string | undefined
  readonly pane: Pane
}

/** 1 shows the whole width; `x` and `y` say which part is seen, from 0 to 1. */
export interface Pane {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export interface MomentsView extends Paged {
  readonly kind: 'moments'
  readonly moments: readonly {
    readonly number: number
    readonly stage: string
    /** The headline that the room saw, where there was one. */
    readonly title: string
    /** In short, where something was decided. */
    readonly chosen: readonly string[]
    readonly marked: boolean
  }[]
}

export interface KeyEventView extends Paged {
  readonly kind: 'key-event'
  readonly number: number
  readonly of: number
  readonly title: string
  readonly chosen: readonly string[]
  readonly text: string
  readonly found: boolean
  readonly measures: readonly string[]
  /** Measures that members named, in their own words. */
  readonly own: readonly string[]
}

export interface AlsoMarkedView extends Paged {
  readonly kind: 'also-marked'
  readonly moments: readonly { readonly title: string; readonly own: readonly string[] }[]
}

/** What was chosen and is out of bounds, named before anything is weighed. */
export interface BoundariesView extends Paged {
  readonly kind: 'boundaries'
  readonly crossed: readonly {
    readonly title: string
    readonly chosen: string
    readonly boundary: OutOfBounds['kind']
    readonly why: string
  }[]
}

export interface PillarView extends Paged {
  readonly kind: 'pillar'
  readonly pillar: Pillar
  readonly helped: readonly Effect[]
  readonly harmed: readonly Effect[]
}

export interface Effect {
  readonly title: string
  /** What was chosen there, in short. */
  readonly chosen: string
  readonly why: string
}

export interface CostsView extends Paged {
  readonly kind: 'costs'
  /** The moves that cost most, each with the pillars on which it did; none where that could not be worked out. */
  readonly costs: readonly CostGroup[]
}

export interface DividedView extends Paged {
  readonly kind: 'divided'
  readonly decisions: readonly {
    readonly title: string
    readonly chosen: readonly string[]
    /** Where others settled it: that the room was overruled, or by casting vote. */
    readonly how: string | undefined
    /** How many were of one mind, and on what, in short; `undefined` when no votes were counted. */
    readonly backed: Support | undefined
    readonly minority: string | undefined
  }[]
}

/** The drafts that the session brings up, and those that members agree to put forward. */
export interface RecommendationsView extends Paged {
  readonly kind: 'recommendations'
  readonly drafts: readonly { readonly number: number; readonly text: string; readonly agreed: boolean }[]
}

/** What is told of the months after. */
export interface SixMonthsLaterView extends Paged {
  readonly kind: 'afterwards'
  readonly text: readonly Prose[]
}

export interface ClosingView extends Paged {
  readonly kind: 'closing'
  readonly keep: string | undefined
  readonly change: string | undefined
}
