import { pillarTitles, type Pillar } from '../../../scenario/pillar.ts'
import { ofAll } from '../../rules/of-all.ts'
import { sentence } from '../../say.ts'
import type { Text } from '../../text.ts'
import type { ChoiceTallied, DecisionTallied, SeveralEvidence } from '../evidence.ts'
import { isNamed } from '../is-named.ts'
import { isTold } from '../is-told.ts'
import { seenDifferently, tookAt } from '../say-plays.ts'

/** What a choice that some plays took did to a pillar. */
export interface JudgedInPlays {
  readonly decision: DecisionTallied
  readonly choice: ChoiceTallied
  readonly points: number
  readonly why: string
}

/** Choices within bounds that are named as taken, where all of it may be told. */
export function judgedIn({ decisions }: SeveralEvidence, pillar: Pillar): readonly JudgedInPlays[] {
  return decisions.filter(isTold).flatMap(decision =>
    decision.choices
      .filter(choice => isNamed(decision, choice) && choice.notes.outOfBounds === undefined)
      .flatMap(choice => {
        const judgement = choice.notes.score[pillar]
        return judgement === undefined ? [] : [{ decision, choice, ...judgement }]
      }),
  )
}

/** The decisions of which all is told and that bore on a pillar. */
export function bearing({ decisions }: SeveralEvidence, pillar: Pillar): readonly DecisionTallied[] {
  return decisions
    .filter(isTold)
    .filter(({ choices }) => choices.some(({ notes }) => notes.score[pillar] !== undefined))
}

/** `At two of the three decisions that bore on Protect, some plays chose` */
export function whereChosen(
  evidence: SeveralEvidence,
  judged: readonly JudgedInPlays[],
  pillar: Pillar,
): string {
  return `${atOf(evidence, idsOf(judged).length, pillar)}, ${whoChose(judged, evidence.plays)}`
}

/** `At one of the two decisions told here that bore on Protect`: what is not told is neither a strength nor a gap. */
export function atOf(evidence: SeveralEvidence, some: number, pillar: Pillar): string {
  const which = evidence.decisions.every(isTold) ? '' : ' told here'
  return ofAll(some, bearing(evidence, pillar).length, pillarTitles[pillar], which)
}

/** @param plays how many there are: some may not have come to a decision, or not be counted there */
function whoChose(judged: readonly JudgedInPlays[], plays: number): string {
  const every = judged.filter(({ decision, choice }) => choice.plays === decision.plays)
  if (every.length === judged.length)
    return every.every(({ choice }) => choice.plays === plays)
      ? 'every play chose'
      : 'all the plays counted there chose'
  return every.length === 0 ? 'some plays chose' : 'some or all of the plays chose'
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
