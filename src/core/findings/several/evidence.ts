import type { Pillar } from '../../scenario/pillar.ts'
import type { ChoiceId, SceneId } from '../../scenario/scenario.ts'
import type { EndingKind, Measure } from '../../scenario/schema.ts'
import type { ChoiceSeen, Evidence } from '../evidence.ts'

/** All that several plays left behind, added up and numbered: what the rules and sections of their report read. */
export interface SeveralEvidence {
  /** How many plays there are. */
  readonly plays: number
  /** Whether any was played by one person, whom colleagues can name. */
  readonly anyAlone: boolean
  /** In the order of the story. */
  readonly decisions: readonly DecisionTallied[]
  readonly crossings: readonly Crossing[]
  /** In the order of the story. */
  readonly keyEvents: readonly KeyEventTallied[]
  readonly bands: readonly Bands[]
  /** False when what is possible is known as bounds only. */
  readonly isExact: boolean
  readonly endings: Endings
  /** Scenes at which plays were seen to stand. */
  readonly scenesMet: readonly SceneId[]
  /** What the rules and sections of a single play read, as far as it holds of several. */
  readonly merged: Evidence
}

/**
 * How much may be said. `counted`: five plays or more, so numbers are given. `shared`: the report has fewer than five
 * plays, and this holds for all of them, so it says what they have in common. `withheld`: nothing.
 */
export type Telling = 'counted' | 'shared' | 'withheld'

export interface DecisionTallied {
  /** e.g. `D3` */
  readonly number: string
  readonly scene: SceneId
  readonly title: string
  readonly stage: string
  readonly actor: string
  readonly asks: string
  readonly telling: Telling
  /** The plays counted here: of a decision that is withheld nobody may know how many came to it. */
  readonly plays: number
  /** Whether no play that came to it is left out of the count. */
  readonly isWhole: boolean
  /** Whether only what all plays had in common is told, because more would tell what one person decided. */
  readonly isCut: boolean
  /** Every choice that was on offer in a play counted here, in the file's order. */
  readonly choices: readonly ChoiceTallied[]
  /** In how many it was decided to take no choice at all. */
  readonly none: number
  readonly ranOut: number
  /** Whether more than one choice could be taken. */
  readonly several: boolean
  readonly rooms: Rooms
}

export interface ChoiceTallied extends ChoiceSeen {
  /** In how many plays somebody chose it. */
  readonly plays: number
  /** In how many others it was taken because the time ran out. */
  readonly late: number
  /** Where somebody recorded another view of it: the pillars; `undefined` stands for all of them. */
  readonly contested: readonly (Pillar | undefined)[]
}

/**
 * The groups counted at a decision that recorded a vote, of which five members or more are known to have voted. How many
 * of them were divided depends on no others. Hands are given only where there are no others in the report: held against
 * what the plays took, they would tell what those took.
 */
export interface Rooms {
  readonly voted: number
  /** In how many of them the room was divided. */
  readonly divided: number
  /** By choice, the hands of all of them. None either where one person played: who took what no hand was raised for? */
  readonly hands: ReadonlyMap<ChoiceId, number>
  /** How many groups raised any. */
  readonly raised: number
  /** Whether so few of a group of five or more voted that it is left out. */
  readonly isFew: boolean
}

/** A choice out of bounds that was taken in any play. */
export interface Crossing {
  readonly decision: DecisionTallied
  /** In no play that is counted there, it was taken in others. */
  readonly choice: Omit<ChoiceTallied, 'contested'>
  readonly isContested: boolean
}

export interface KeyEventTallied {
  /** e.g. `K2` */
  readonly number: string
  readonly scene: SceneId
  readonly title: string
  readonly text: string
  readonly measures: readonly Measure[]
  /** The plays that were seen to reach it. */
  readonly reached: number
  readonly telling: Telling
  /** Of those counted here, how many finished looking back; and in how many of them it was marked. */
  readonly asked: number
  readonly marked: number
}

/** Where the complete plays lie between the least and the most that is possible on a pillar. */
export interface Bands {
  readonly pillar: Pillar
  /** How many plays are counted: five at least, or none. */
  readonly plays: number
  /** Whether none is left out because something is withheld of it. */
  readonly isWhole: boolean
  /** From the lowest fifth to the highest. */
  readonly fifths: readonly number[]
  /** To the nearest ten, so that none is the figure of one play. */
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

export interface Endings {
  readonly complete: number
  readonly stopped: number
  readonly unfinished: number
  readonly telling: Telling
  /** The endings that were reached by plays which are counted, in the order of the story. */
  readonly reached: readonly EndingReached[]
  /** How many complete plays are counted. */
  readonly plays: number
}

export interface EndingReached {
  readonly title: string
  readonly outcome: EndingKind
  readonly plays: number
}
