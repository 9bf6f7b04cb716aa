import type { Balanced } from '../analysis/balanced-play.ts'
import type { Range } from '../analysis/tally.ts'
import type { AuditArea } from '../scenario/audit-areas.ts'
import type { ByPillar, Pillar } from '../scenario/pillar.ts'
import type { Prose } from '../scenario/prose.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type {
  Changes,
  Condition,
  EndingKind,
  Fact,
  KeyEvent,
  LegalNote,
  Measure,
  Recommendation,
} from '../scenario/schema.ts'
import { entry } from '../session/script.ts'

/** What is told only afterwards, or to the facilitator. */
export interface DebriefNotes {
  readonly id: string
  readonly version: string
  readonly endings: Readonly<Record<SceneId, EndingKind>>
  readonly attainable: Attainable
  /** The best balanced play there is; absent where it was not searched. */
  readonly balanced?: Balanced | undefined
  readonly decisions: Readonly<Record<SceneId, DecisionNotes>>
  readonly keyEvents: Readonly<Record<SceneId, KeyEvent>>
  readonly measures: Readonly<Record<string, Measure>>
  readonly law: Readonly<Record<string, LegalNote>>
  readonly recommendations: Readonly<Record<string, Recommendation>>
  /** What may be told of the months after the play, in order. */
  readonly afterwards: readonly LaterParagraph[]
  readonly facts: Readonly<Record<string, Fact>>
  readonly facilitator: Readonly<Record<SceneId, Prose>>
}

export interface LaterParagraph {
  readonly when?: Condition | undefined
  readonly text: Prose
}

/** Least and greatest points of each pillar over all complete plays; bounds when not exact. */
export interface Attainable {
  readonly exact: boolean
  readonly points: ByPillar<Range>
}

export interface DecisionNotes {
  readonly clearCut?: string | undefined
  /** The choices taken when the time runs out. */
  readonly timeout: readonly ChoiceId[]
  readonly choices: Readonly<Record<ChoiceId, ChoiceNotes>>
}

export interface ChoiceNotes {
  readonly score: Readonly<Partial<Record<Pillar, Judgement>>>
  readonly outOfBounds?: OutOfBounds | undefined
  readonly cites: readonly string[]
  readonly areas: readonly AuditArea[]
  readonly set: Changes
}

export interface Judgement {
  readonly points: number
  readonly why: string
}

export interface OutOfBounds {
  readonly kind: 'unlawful' | 'unsafe' | 'not-our-role'
  readonly why: string
  readonly cites: readonly string[]
}

export interface CitedLaw extends LegalNote {
  readonly id: string
}

/** The legal notes that a choice cites, each once. */
export function citedLaw({ law }: DebriefNotes, cites: readonly string[]): readonly CitedLaw[] {
  return [...new Set(cites)].flatMap(id => {
    const note = entry(law, id)
    return note === undefined ? [] : [{ id, ...note }]
  })
}
