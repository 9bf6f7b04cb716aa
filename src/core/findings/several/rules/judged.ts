import type { Pillar } from '../../../scenario/pillar.ts'
import { sentence } from '../../say.ts'
import type { Text } from '../../text.ts'
import type { ChoiceTallied, DecisionTallied, SeveralEvidence } from '../evidence.ts'
import { isTaken } from '../is-taken.ts'
import { seenDifferently, tookAt } from '../say-plays.ts'

/** What a choice that some plays took did to a pillar. */
export interface JudgedInPlays {
  readonly decision: DecisionTallied
  readonly choice: ChoiceTallied
  readonly points: number
  readonly why: string
}

/** Choices within bounds that were taken in any play, where it may be told. */
export function judgedIn({ decisions }: SeveralEvidence, pillar: Pillar): readonly JudgedInPlays[] {
  return decisions.flatMap(decision =>
    decision.choices
      .filter(choice => isTaken(choice) && choice.notes.outOfBounds === undefined)
      .flatMap(choice => {
        const judgement = choice.notes.score[pillar]
        return judgement === undefined ? [] : [{ decision, choice, ...judgement }]
      }),
  )
}

/** The decisions on which figures are given and that bore on a pillar. */
export function bearing({ decisions }: SeveralEvidence, pillar: Pillar): readonly DecisionTallied[] {
  return decisions.filter(({ choices }) => choices.some(({ notes }) => notes.score[pillar] !== undefined))
}

/** The plays that took it, and the author's reason. */
export function reasonIn({ decision, choice, why }: JudgedInPlays): Text {
  return [...tookAt(decision, choice), `: ${sentence(why)}`]
}

export function contestedIn({ choice }: JudgedInPlays, pillar: Pillar): Text {
  return choice.contested.some(about => (about ?? pillar) === pillar) ? [seenDifferently] : []
}

/** Ids of decisions, each once, in their order. */
export function idsOf(judged: readonly JudgedInPlays[]): readonly string[] {
  return [...new Set(judged.map(({ decision }) => decision.number.toLowerCase()))]
}
