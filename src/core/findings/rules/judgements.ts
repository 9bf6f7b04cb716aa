import type { Pillar } from '../../scenario/pillar.ts'
import { exercises, standing, type ChoiceSeen, type DecisionMade, type Evidence } from '../evidence.ts'
import { fewest } from '../fewest.ts'
import { sentence } from '../say.ts'
import { ref, type Run, type Text } from '../text.ts'

/** One reason that the scenario gives for what a choice did to a pillar. */
export interface Judged {
  readonly decision: DecisionMade
  readonly choice: ChoiceSeen
  readonly points: number
  readonly why: string
}

/** What choices within bounds did to a pillar. What was out of bounds is named as that, and never as a help or a cost. */
export function judgements(evidence: Evidence, pillar: Pillar): readonly Judged[] {
  return standing(evidence).flatMap(decision =>
    decision.taken
      .filter(choice => choice.notes.outOfBounds === undefined)
      .flatMap(choice => {
        const judgement = choice.notes.score[pillar]
        return judgement === undefined ? [] : [{ decision, choice, ...judgement }]
      }),
  )
}

/** Decisions, each once, in their order. */
export function decisionsIn(judged: readonly Judged[]): readonly DecisionMade[] {
  return [...new Set(judged.map(({ decision }) => decision))]
}

export function exercising(evidence: Evidence, pillar: Pillar): readonly DecisionMade[] {
  return standing(evidence).filter(decision => exercises(decision, pillar))
}

/** `At “A call from a resident” (D1), members chose “Pass it on”: Officers get it while it is fresh.` */
export function reasonAt(evidence: Evidence, { decision, choice, why }: Judged): Text {
  return [...choiceAt(evidence, decision, choice), `: ${sentence(why)}`]
}

/** What a reason is about, so that nobody needs to have been there to read it. */
export function choiceAt(evidence: Evidence, decision: DecisionMade, choice: ChoiceSeen): readonly Run[] {
  return [`At “${decision.title}” (`, ref(decision.number), `), ${taken(evidence, decision, choice)}`]
}

function taken({ alone }: Evidence, decision: DecisionMade, { id, name }: ChoiceSeen): string {
  if (decision.ranOut) return `nobody decided in time, and “${name}” was taken`
  return `${alone ? 'the player' : 'members'} chose “${name}”${handsFor(id, decision)}`
}

type Tally = NonNullable<DecisionMade['vote']>['tally']

function sum(tally: Tally): number {
  return tally.reduce((hands, { votes }) => hands + votes, 0)
}

/** By how many of those raised, where enough took part to give it. */
function handsFor(choice: string, { vote }: DecisionMade): string {
  if (vote === undefined || sum(vote.tally) === 0 || sum(vote.tally) + vote.abstentions < fewest) return ''
  return ` (${sum(vote.tally.filter(cast => cast.choice === choice))} of ${sum(vote.tally)} hands)`
}

/** Said where a member disagreed with the reason or the choice; the words are the member's and not given here. */
export function contested(
  evidence: Evidence,
  { decision, choice }: Pick<Judged, 'decision' | 'choice'>,
  pillar?: Pillar,
): Text {
  const contests = evidence.disagreements.some(
    view =>
      view.scene === decision.scene &&
      view.choice === choice.id &&
      (pillar === undefined || (view.pillar ?? pillar) === pillar),
  )
  return contests ? [' Members recorded that they see this differently.'] : []
}
