import type { Pillar } from '../scenario/pillar.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type { EndingKind, LegalNote, Measure } from '../scenario/schema.ts'
import type { ChoiceNotes } from '../score/debrief-notes.ts'
import type { Divided } from '../score/divided-decisions.ts'
import type { Hindsight, KeyEventMet as KeyEvent } from '../score/hindsight.ts'
import type { FactValue } from '../score/outcome.ts'
import type { Instant } from '../session/session.ts'
import type { SettledVote } from '../session/voting.ts'

/** All that a play left behind, numbered for reference: what every rule and section reads, and nothing else. */
export interface Evidence {
  /** Its id. */
  readonly session: string
  /** True when one person played, of whom a report must not tell how well it went. */
  readonly alone: boolean
  /** In the order of the log, those that were corrected later included. */
  readonly decisions: readonly DecisionMade[]
  /** Key events that the play reached, in its order. */
  readonly keyEvents: readonly KeyEventMet[]
  /** What members found when they looked back; `undefined` while they have not finished. */
  readonly hindsight: Hindsight | undefined
  readonly disagreements: readonly Disagreement[]
  /** The decisions that divided a room, in its order; of fewer than five nothing is told. */
  readonly divided: readonly Divided[]
  /** Legal notes that the decisions which count cite, in the order of first mention. */
  readonly law: readonly LawCited[]
  /** Each scene that the play reached and that still counts, once, in its order. */
  readonly scenesMet: readonly SceneId[]
  /** What the story says of itself at the end. */
  readonly facts: readonly FactAtEnd[]
  readonly end: End
  /** Of several plays: numbers of the decisions of which nothing may be told, or not all. */
  readonly untold?: readonly string[] | undefined
}

export interface FactAtEnd {
  readonly says: string
  readonly value: FactValue
  readonly initial: FactValue
  /** The highest level; `undefined` for a flag. */
  readonly of: number | undefined
}

export interface DecisionMade {
  /** e.g. `D3` */
  readonly number: string
  readonly scene: SceneId
  readonly title: string
  readonly stage: string
  /** The post of whoever decides in the story. */
  readonly actor: string
  readonly asks: string
  readonly at: Instant
  /** True when nobody decided in time and the story took what it says it takes. */
  readonly ranOut: boolean
  /** Not there where it is `few`. */
  readonly vote?: SettledVote | undefined
  /**
   * True where of how a group came to it nothing is told: fewer than five are known to have taken part, or the hands are
   * exempt.
   */
  readonly few?: boolean | undefined
  /** True when a correction took it back: it is on record and no longer counts. */
  readonly struck: boolean
  readonly taken: readonly ChoiceSeen[]
  /** The other choices that were on offer. */
  readonly others: readonly ChoiceSeen[]
}

export interface ChoiceSeen {
  readonly id: ChoiceId
  readonly label: string
  /** The short form where the scenario has one. */
  readonly name: string
  readonly notes: ChoiceNotes
}

export interface KeyEventMet {
  /** e.g. `K2` */
  readonly number: string
  readonly scene: SceneId
  readonly title: string
  readonly text: string
  readonly measures: readonly Measure[]
  readonly hindsight: KeyEvent['hindsight']
}

export interface LawCited {
  /** e.g. `L4` */
  readonly number: string
  readonly id: string
  readonly note: LegalNote
  /** Numbers of the decisions that cite it. */
  readonly citedBy: readonly string[]
}

export interface Disagreement {
  readonly scene: SceneId
  readonly choice: ChoiceId
  readonly pillar?: Pillar | undefined
}

export type End =
  | { readonly kind: 'ending'; readonly title: string; readonly outcome: EndingKind }
  /** Stopped on purpose, or simply not played on. */
  | { readonly kind: 'stopped' | 'unfinished'; readonly title: string; readonly stage: string }

/** The decisions that count. */
export function standing(evidence: Evidence): readonly DecisionMade[] {
  return evidence.decisions.filter(decision => !decision.struck)
}

/** Whether any choice that was on offer scores the pillar. */
export function exercises(decision: DecisionMade, pillar: Pillar): boolean {
  return [...decision.taken, ...decision.others].some(choice => choice.notes.score[pillar] !== undefined)
}
