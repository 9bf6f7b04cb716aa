import { type Pillar, pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { OutOfBounds } from '../../score/debrief-notes.ts'
import {
  type ChoiceSeen,
  type DecisionMade,
  type Evidence,
  exercises,
  type KeyEventMet,
  standing,
} from '../evidence.ts'
import { fewest } from '../fewest.ts'
import { capital, counted, sentence } from '../say.ts'
import { ref, refs, type Run, type Text } from '../text.ts'
import { ofAll } from './of-all.ts'
import type { Draft, Rule } from './rule.ts'

/** One reason that the scenario gives for what a choice did to a pillar. */
interface Judged {
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

/**
 * Gap: choices that cost the pillar something. Each is told with what the same choice gained elsewhere, and with a
 * choice within bounds that was on offer and would have served the pillar: a cost can be the price of something better.
 */
export function heldBack(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  const costs = judgements(evidence, pillar).filter(({ points }) => points < 0)
  const decisions = decisionsIn(costs)
  if (decisions.length === 0) return []
  const where = ofAll(decisions.length, exercising(evidence, pillar).length, pillarTitles[pillar])
  return [
    {
      rule: 'held-back',
      nature: 'gap',
      pillars: [pillar],
      text: [`${where}, what was decided came at a cost to it.`],
      evidence: costs.map(cost => [
        ...reasonAt(evidence, cost),
        ...inReturn(cost, pillar),
        ...alsoOnOffer(cost.decision, pillar),
        ...contested(evidence, cost, pillar),
      ]),
      restsOn: decisions.map(({ number }) => number.toLowerCase()),
    },
  ]
}

/** What the same choice gained for other pillars. */
export function inReturn({ choice }: Pick<Judged, 'choice'>, pillar: Pillar): Text {
  return pillars
    .filter(other => other !== pillar)
    .flatMap(other => {
      const gained = choice.notes.score[other]
      return gained !== undefined && gained.points > 0
        ? [` In return, for ${pillarTitles[other]}: ${sentence(gained.why)}`]
        : []
    })
}

function alsoOnOffer(decision: DecisionMade, pillar: Pillar): Text {
  const best = decision.others
    .filter(choice => choice.notes.outOfBounds === undefined && pointsOf(choice, pillar) > 0)
    .toSorted((one, other) => pointsOf(other, pillar) - pointsOf(one, pillar))[0]
  const why = best?.notes.score[pillar]?.why
  if (best === undefined || why === undefined) return [' No other choice on offer would have served it.']
  return [` Also on offer was “${best.name}”: ${sentence(why)}`]
}

function pointsOf(choice: ChoiceSeen, pillar: Pillar): number {
  return choice.notes.score[pillar]?.points ?? 0
}

export const crossings: Readonly<Record<OutOfBounds['kind'], string>> = {
  unlawful: 'In the story, this was unlawful',
  unsafe: 'In the story, this was unsafe',
  'not-our-role': 'In the story, this was outside the role of whoever decided',
}

/** Boundary: a choice that is unlawful, unsafe or not the role of whoever decided, whatever else it did. */
export const crossed: Rule = evidence =>
  standing(evidence).flatMap(decision =>
    decision.taken.flatMap(choice => {
      const { outOfBounds } = choice.notes
      return outOfBounds === undefined ? [] : [draft(evidence, decision, choice, outOfBounds)]
    }),
  )

function draft(
  evidence: Evidence,
  decision: DecisionMade,
  choice: ChoiceSeen,
  { kind, why, cites }: OutOfBounds,
): Draft {
  const touched = pillars.filter(pillar => choice.notes.score[pillar] !== undefined)
  const laws = evidence.law.filter(({ id }) => cites.includes(id)).map(({ number }) => number)
  return {
    rule: 'crossed',
    about: `${decision.scene}.${choice.id}`,
    nature: 'boundary',
    pillars: touched,
    text: [
      ...choiceAt(evidence, decision, choice),
      `${/[.!?]$/.test(choice.name) ? '' : '.'} ${crossings[kind]}. ${sentence(why)}`,
      ...contested(evidence, { decision, choice }),
    ],
    evidence: [
      ...(laws.length === 0 ? [] : [['See the law cited: ', ...refs(laws), '.']]),
      ...touched.map((pillar): Text => [`${pillarTitles[pillar]}: ${sentence(choice.notes.score[pillar]?.why ?? '')}`]),
    ],
    restsOn: [decision.number.toLowerCase()],
  }
}

/**
 * Control to check: what would have prevented, spotted or softened a key event that the play reached. The story shows that
 * they matter; only the council's officers can say whether it has them.
 */
export function controlMattered(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  const events = evidence.keyEvents.filter(event => measuresOf(event, pillar).length > 0)
  if (events.length === 0) return []
  return [
    {
      rule: 'control-mattered',
      nature: 'control',
      pillars: [pillar],
      text: [
        `${capital(counted(events.length, 'key event'))} could have been prevented, spotted or softened by a control under ` +
          `${pillarTitles[pillar]}. Whether this council has it is for its officers to say.`,
      ],
      evidence: events.map(event => missing(event, pillar)),
      restsOn: events.map(({ number }) => number.toLowerCase()),
    },
  ]
}

function missing(event: KeyEventMet, pillar: Pillar): Text {
  const helps = measuresOf(event, pillar).map(({ text }) => sentence(text))
  return [ref(event.number), ` (${event.title}): ${sentence(event.text)} What would have helped: ${helps.join(' ')}`]
}

function measuresOf({ measures }: KeyEventMet, pillar: Pillar) {
  return measures.filter(measure => measure.pillar === pillar && measure.decoy === undefined)
}
