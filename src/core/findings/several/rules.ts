import { type Pillar, pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { Nature } from '../block.ts'
import { fewest } from '../fewest.ts'
import { notOfMoments, ofAll, ofMoments } from '../rules/of-all.ts'
import type { RuleName } from '../rules/rule-name.ts'
import type { Draft } from '../rules/rule.ts'
import { crossings as kinds, inReturn } from '../rules/rules.ts'
import { count, sentence } from '../say.ts'
import { ref, refs, type Text, wordsOf } from '../text.ts'
import type { ChoiceTallied, Crossing, DecisionTallied, KeyEventTallied, SeveralEvidence } from './evidence.ts'
import { isNamed } from './is-named.ts'
import { isTold } from './is-told.ts'
import { mostMissedFirst } from './most-missed-first.ts'
import { at, crossedAt, isTooFew, ofThePlays, ofThoseAt, seenDifferently, tookAt } from './say-plays.ts'

/** What a choice that some plays took did to a pillar. */
interface JudgedInPlays {
  readonly decision: DecisionTallied
  readonly choice: ChoiceTallied
  readonly points: number
  readonly why: string
}

/** Choices within bounds that are named as taken, where all of it may be told. */
function judgedIn({ decisions }: SeveralEvidence, pillar: Pillar): readonly JudgedInPlays[] {
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
function bearing({ decisions }: SeveralEvidence, pillar: Pillar): readonly DecisionTallied[] {
  return decisions
    .filter(isTold)
    .filter(({ choices }) => choices.some(({ notes }) => notes.score[pillar] !== undefined))
}

/** `At two of the three decisions that bore on Protect, some plays chose` */
function whereChosen(evidence: SeveralEvidence, judged: readonly JudgedInPlays[], pillar: Pillar): string {
  return `${atOf(evidence, idsOf(judged).length, pillar)}, ${whoChose(judged, evidence.plays)}`
}

/** `At one of the two decisions told here that bore on Protect`: what is not told is neither a strength nor a gap. */
function atOf(evidence: SeveralEvidence, some: number, pillar: Pillar): string {
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
function reasonIn({ decision, choice, why }: JudgedInPlays): Text {
  return [...tookAt(decision, choice), `: ${sentence(why)}`]
}

function contestedIn({ choice }: JudgedInPlays, pillar: Pillar): Text {
  return choice.contested.some(about => (about ?? pillar) === pillar) ? [seenDifferently] : []
}

/** Ids of decisions, each once, in their order. */
function idsOf(judged: readonly JudgedInPlays[]): readonly string[] {
  return [...new Set(judged.map(({ decision }) => decision.number.toLowerCase()))]
}

/** Strength: choices that served the pillar, with how many of the plays took each. */
export function helped(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  const served = judgedIn(evidence, pillar).filter(({ points }) => points > 0)
  const restsOn = idsOf(served)
  if (restsOn.length === 0) return []
  return [
    {
      rule: 'helped',
      nature: 'strength',
      pillars: [pillar],
      text: [`${whereChosen(evidence, served, pillar)} what served it.`],
      evidence: served.map(judged => [...reasonIn(judged), ...contestedIn(judged, pillar)]),
      restsOn,
    },
  ]
}

/** Gap: choices that cost the pillar something, with what they gained and what would have served it. */
export function heldBack(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  const costs = judgedIn(evidence, pillar).filter(({ points }) => points < 0)
  const restsOn = idsOf(costs)
  if (restsOn.length === 0) return []
  return [
    {
      rule: 'held-back',
      nature: 'gap',
      pillars: [pillar],
      text: [`${whereChosen(evidence, costs, pillar)} what came at a cost to it.`],
      evidence: costs.map(cost => [
        ...reasonIn(cost),
        ...inReturn(cost, pillar),
        ...wouldServe(cost.decision, pillar),
        ...contestedIn(cost, pillar),
      ]),
      restsOn,
    },
  ]
}

/** The choice within bounds that serves the pillar best, whether or not other plays took it. */
function wouldServe({ choices }: DecisionTallied, pillar: Pillar): Text {
  const best = choices
    .filter(choice => choice.notes.outOfBounds === undefined && pointsOf(choice, pillar) > 0)
    .toSorted((one, other) => pointsOf(other, pillar) - pointsOf(one, pillar))[0]
  const why = best?.notes.score[pillar]?.why
  if (best === undefined || why === undefined) return [' No other choice on offer would have served it.']
  return [` Also on offer was “${best.name}”: ${sentence(why)}`]
}

function pointsOf({ notes }: ChoiceTallied, pillar: Pillar): number {
  return notes.score[pillar]?.points ?? 0
}

/** Boundary: each choice out of bounds that was taken in any play, be it only in one. */
export function crossed({ crossings, merged }: SeveralEvidence): readonly Draft[] {
  return crossings.flatMap(crossing => {
    const { outOfBounds } = crossing.choice.notes
    if (outOfBounds === undefined) return []
    const laws = merged.law.filter(({ id }) => outOfBounds.cites.includes(id)).map(({ number }) => number)
    const said = `${kinds[outOfBounds.kind]}. ${sentence(outOfBounds.why)}`
    return [draft(crossing, said, laws)]
  })
}

function draft({ decision, choice, isContested }: Crossing, said: string, laws: readonly string[]): Draft {
  const taken = crossedAt(decision, choice)
  const touched = pillars.filter(pillar => choice.notes.score[pillar] !== undefined)
  return {
    rule: 'crossed',
    about: `${decision.scene}.${choice.id}`,
    nature: 'boundary',
    pillars: touched,
    text: [...taken, `${/[.!?]”$/.test(wordsOf(taken)) ? '' : '.'} ${said}`, ...(isContested ? [seenDifferently] : [])],
    evidence: [
      ...(laws.length === 0 ? [] : [['See the law cited: ', ...refs(laws), '.']]),
      ...touched.map((pillar): Text => [`${pillarTitles[pillar]}: ${sentence(choice.notes.score[pillar]?.why ?? '')}`]),
    ],
    restsOn: [decision.number.toLowerCase()],
  }
}

/** Gap, Prepare: decisions at which nobody decided in time in some play. */
export function ranOut({ decisions }: SeveralEvidence): readonly Draft[] {
  const late = decisions.filter(decision => decision.ranOut > 0 && !isTooFew(decision, decision.ranOut))
  if (late.length === 0) return []
  const isAll = late.every(decision => decision.telling === 'shared' && decision.ranOut === decision.plays)
  const numbers = late.map(({ number }) => number)
  return [
    {
      rule: 'ran-out',
      nature: 'gap',
      pillars: ['prepare'],
      text: [
        'At ',
        ...refs(numbers),
        ` nobody decided before the time ran out in ${isAll ? 'every play' : 'some plays'}. Not deciding had a result all the same.`,
      ],
      evidence: late.map((decision): Text => [
        ...at(decision),
        `the time ran out in ${decision.isWhole ? ofThoseAt(decision, decision.ranOut) : fiveOrMoreAt(decision)}.`,
      ]),
      restsOn: numbers.map(number => number.toLowerCase()),
    },
  ]
}

/** A number, taken from that of the choice which was then taken, would tell how many chose it themselves. */
function fiveOrMoreAt({ plays }: DecisionTallied): string {
  return `${count(fewest)} or more of the ${count(plays)} plays counted there`
}

/** Not tested: nothing that is told of any decision says anything of the pillar, so nothing may be concluded. */
export function untested(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  const text = whyUntested(evidence, pillar)
  if (text === undefined) return []
  return [{ rule: 'untested', nature: 'not-tested', pillars: [pillar], text: [text], evidence: [], restsOn: [] }]
}

function whyUntested(evidence: SeveralEvidence, pillar: Pillar): string | undefined {
  const told = bearing(evidence, pillar).length
  const { decisions } = evidence
  if (told === 0) {
    const isWhole = decisions.every(decision => isTold(decision) && decision.isWhole)
    const which = isWhole ? 'that was reached in any play' : 'told here'
    return `No decision ${which} bore on ${pillarTitles[pillar]}, so this report says nothing about it.`
  }
  if (judgedIn(evidence, pillar).length > 0 || isCrossed(evidence, pillar)) return undefined
  if (bearing(evidence, pillar).some(({ isWhole }) => !isWhole))
    return (
      `${atOf(evidence, told, pillar)}, fewer than ${count(fewest)} plays took any one choice that made a difference to it, if any ` +
      'did. So this report says no more about it.'
    )
  if (decisions.every(isTold)) return undefined
  return (
    `${atOf(evidence, told, pillar)}, what was decided made no difference to it. What was decided elsewhere is not told, so ` +
    'this report says no more about it.'
  )
}

function isCrossed({ crossings }: SeveralEvidence, pillar: Pillar): boolean {
  return crossings.some(({ choice }) => choice.notes.score[pillar] !== undefined)
}

/** Strength, Prepare: key events that were marked in looking back. */
export function found(evidence: SeveralEvidence): readonly Draft[] {
  const told = tellable(evidence)
  const marked = told.filter(({ marked: plays, asked }) => plays > 0 && (maySplit(evidence) || plays === asked))
  const whose = playsIn(marked, event => event.marked)
  const text = `Looking back, members of ${whose} marked ${ofThoseTold(ofMoments, marked, evidence)}.`
  return draftOf({ rule: 'found', nature: 'strength', text }, marked, event => inPlays(event, event.marked))
}

/**
 * Gap, Prepare: key events that were not marked, the most missed first. Silent where so few played that it would mark
 * one person.
 */
export function overlooked(evidence: SeveralEvidence): readonly Draft[] {
  if (!maySplit(evidence)) return []
  const told = tellable(evidence)
  const missed = mostMissedFirst(told.filter(({ marked, asked }) => marked < asked))
  const whose = playsIn(missed, ({ asked, marked }) => asked - marked)
  const text = `Looking back, members of ${whose} did not mark ${ofThoseTold(notOfMoments, missed, evidence)}.`
  return draftOf({ rule: 'overlooked', nature: 'gap', text }, missed, event =>
    event.marked === 0 ? inNone(event) : `not ${inPlays(event, event.asked - event.marked)}`,
  )
}

/** Among a handful of plays, “some” could be the one person who played alone. */
function maySplit({ anyAlone, keyEvents }: SeveralEvidence): boolean {
  return !anyAlone || keyEvents.some(({ telling }) => telling === 'counted')
}

function tellable({ keyEvents }: SeveralEvidence): readonly KeyEventTallied[] {
  return keyEvents.filter(({ telling }) => telling !== 'withheld')
}

function ofThoseTold(say: typeof ofMoments, some: readonly KeyEventTallied[], evidence: SeveralEvidence): string {
  const told = tellable(evidence)
  const which = told.length === evidence.keyEvents.length ? '' : ' and on which enough plays looked back'
  return `${say(some.length, told.length)} that the author lists${which}`
}

/** Where a few plays have it in common, no one is told of alone. */
function playsIn(events: readonly KeyEventTallied[], plays: (event: KeyEventTallied) => number): string {
  const isEvery = events.every(event => event.telling === 'shared' && plays(event) === event.asked)
  return isEvery ? 'every play' : 'some plays'
}

function draftOf(
  { rule, nature, text }: { readonly rule: RuleName; readonly nature: Nature; readonly text: string },
  events: readonly KeyEventTallied[],
  say: (event: KeyEventTallied) => string,
): readonly Draft[] {
  if (events.length === 0) return []
  return [
    {
      rule,
      nature,
      pillars: ['prepare'],
      text: [text],
      evidence: events.map(event => [ref(event.number), ` (${event.title}), ${say(event)}: ${sentence(event.text)}`]),
      restsOn: events.map(({ number }) => number.toLowerCase()),
    },
  ]
}

const whichPlays = 'that reached it and finished looking back'

function inNone({ telling, asked }: KeyEventTallied): string {
  return telling === 'shared' ? 'marked in no play' : `marked in none of the ${count(asked)} plays ${whichPlays}`
}

function inPlays({ telling, asked }: KeyEventTallied, plays: number): string {
  return `marked in ${ofThePlays({ telling, plays: asked }, plays, whichPlays)}`
}
