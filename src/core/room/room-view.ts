import type { Pillar } from '../scenario/pillar.ts'
import type { Prose } from '../scenario/prose.ts'
import type { OutOfBounds } from '../score/debrief-notes.ts'
import type { StripColumn } from '../score/picture.ts'
import type { Day, DayEvent } from '../score/time-line.ts'
import type { Timer } from './timer.ts'

/** All that the window of the room screen is ever sent: no notes, no scenes to come, no documents not opened. */
export type RoomView =
  | { readonly kind: 'blank' }
  | WelcomeView
  | ConfidenceView
  | SceneView
  | QuestionView
  | TallyView
  | ConsequenceView
  | ExhibitView
  | SurpriseView
  | MomentsView
  | BoundariesView
  | FourPsView
  | SignsView
  | DecisionView
  | DividedView
  | QuestionsView
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
  /** Whether members only advise, by their rule or because that is an officer. */
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

export interface DebriefPlace {
  readonly part: string
  readonly number: number
  readonly of: number
}

/** What all views of the debrief have: the title is the console's, too. */
interface DebriefView extends Paged {
  readonly place: DebriefPlace
  readonly title: string
}

export interface SurpriseView extends DebriefView {
  readonly kind: 'surprise'
  /** The title of the ending; `undefined` where the story was stopped. */
  readonly ending: string | undefined
}

/** The moments of the session, day by day, as the room marks them; then those too that the author lists. */
export interface MomentsView extends DebriefView {
  readonly kind: 'moments'
  readonly days: readonly Day<MomentOfDay>[]
  /** Those of which this page tells in words. */
  readonly list: readonly MomentOfDay[]
  /** Whether the author’s are among them. */
  readonly isAnswered: boolean
}

export interface MomentOfDay {
  /** Of the decision; `undefined` where none was made. */
  readonly number: number | undefined
  readonly title: string
  readonly isMarked: boolean
  readonly isAuthors: boolean
}

/** What was chosen and is out of bounds, named before anything is weighed. */
export interface BoundariesView extends DebriefView {
  readonly kind: 'boundaries'
  readonly crossed: readonly {
    readonly number: number
    readonly chosen: string
    readonly boundary: OutOfBounds['kind']
    /** Left to the facilitator where there are too many for one page. */
    readonly why: string | undefined
  }[]
}

export interface FourPsView extends DebriefView {
  readonly kind: 'four-ps'
  readonly columns: readonly StripColumn[]
}

/** What was decided, and when each sign was seen. */
export interface SignsView extends DebriefView {
  readonly kind: 'signs'
  readonly days: readonly Day<SignOrDecision>[]
}

export type SignOrDecision =
  | Extract<DayEvent, { readonly kind: 'decision' }>
  | Omit<Extract<DayEvent, { readonly kind: 'sign' }>, 'scene'>

/** A choice, and how many votes it had; `undefined` where none were counted. */
export interface VotedChoice {
  readonly letter: string
  readonly words: string
  readonly votes: number | undefined
  readonly isTaken: boolean
}

/** What a choice did to some of the four Ps, by its strongest reason. */
export interface Effect {
  readonly pillars: readonly Pillar[]
  readonly why: string
}

export interface Effects {
  readonly helped: Effect | undefined
  readonly harmed: Effect | undefined
}

/** One decision: what was on offer, the votes, and what the choice led to. */
export interface DecisionView extends DebriefView, Effects {
  readonly kind: 'decision'
  readonly choices: readonly VotedChoice[]
  readonly abstentions: number
  /** How it was settled, where votes were counted or time ran out. */
  readonly how: string | undefined
  readonly outOfBounds: Pick<OutOfBounds, 'kind' | 'why'> | undefined
  /** Of one that cost most: a measure, or what else could have been chosen. */
  readonly wouldHaveHelped: string | undefined
}

/** A decision on which the room was divided: what was taken and what stood against it. */
export interface DividedView extends DebriefView {
  readonly kind: 'divided'
  readonly sides: readonly (VotedChoice & Effects)[]
  readonly others: readonly VotedChoice[]
  readonly abstentions: number
  readonly minority: string | undefined
}

/** Questions about the real council, and those that the room puts to officers. */
export interface QuestionsView extends DebriefView {
  readonly kind: 'questions'
  readonly questions: readonly { readonly number: number; readonly text: string; readonly forOfficers: boolean }[]
}

/** The drafts that the session brings up, and those that members agree to put forward. */
export interface RecommendationsView extends DebriefView {
  readonly kind: 'recommendations'
  readonly drafts: readonly {
    readonly number: number
    readonly to: string
    readonly text: string
    readonly agreed: boolean
  }[]
}

/** What is told of the months after. */
export interface SixMonthsLaterView extends DebriefView {
  readonly kind: 'afterwards'
  readonly text: readonly Prose[]
}

export interface ClosingView extends DebriefView {
  readonly kind: 'closing'
  readonly keep: string | undefined
  readonly change: string | undefined
  /** The day of a second look, in words. */
  readonly secondLook: string | undefined
}
