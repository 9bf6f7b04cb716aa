import { byPillar, type ByPillar, type Pillar, pillars, pillarTitles } from '../scenario/pillar.ts'
import type { Finding, Nature } from './block.ts'
import { type Evidence, type KeyEventMet, standing } from './evidence.ts'
import { natureNames } from './nature-names.ts'
import { notOfMoments, ofAll, ofMoments } from './rules/of-all.ts'
import type { RuleName } from './rules/rule-name.ts'
import type { Draft, Rule } from './rules/rule.ts'
import {
  choiceAt,
  contested,
  controlMattered,
  crossed,
  decisionsIn,
  exercising,
  heldBack,
  judgements,
  reasonAt,
} from './rules/rules.ts'
import { capital, counted, sentence } from './say.ts'
import { ref, refs, type Text } from './text.ts'

/** Every finding, numbered in the order in which the report gives them: boundaries first. */
export interface DraftedFindings {
  readonly boundaries: readonly Finding[]
  readonly byPillar: ByPillar<readonly Finding[]>
  readonly all: readonly Finding[]
}

export function draftFindings(evidence: Evidence): DraftedFindings {
  return numberedFindings(crossed(evidence), pillar => draftsFor(evidence, pillar))
}

/** Drafts with their numbers, keys and labels. */
export function numberedFindings(
  boundaries: readonly Draft[],
  draftsOf: (pillar: Pillar) => readonly Draft[],
): DraftedFindings {
  const groups = [boundaries, ...pillars.map(draftsOf)]
  const all = groups.flat().map(numbered)
  const starts = groups.map((_, index) => groups.slice(0, index).flat().length)
  const group = (index: number) => all.slice(starts[index], starts[index + 1])
  return { boundaries: group(0), byPillar: byPillar(pillar => group(1 + pillars.indexOf(pillar))), all }
}

function draftsFor(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  const lessons = pillar === 'prepare'
  return [
    ...helped(evidence, pillar),
    ...(lessons ? found(evidence) : []),
    ...heldBack(evidence, pillar),
    ...(lessons ? [...ranOut(evidence), ...overlooked(evidence)] : []),
    ...controlMattered(evidence, pillar),
    ...untested(evidence, pillar),
  ]
}

function numbered({ about, ...draft }: Draft, index: number): Finding {
  const number = `F${index + 1}`
  return {
    type: 'finding',
    key: `${draft.rule}:${about ?? draft.pillars.join('+')}`,
    id: number.toLowerCase(),
    number,
    label: `${number}. ${natureNames[draft.nature]}`,
    ...draft,
  }
}

/** Strength: choices that served the pillar, for the reasons that the scenario gives. */
export function helped(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  const served = judgements(evidence, pillar).filter(({ points }) => points > 0)
  const decisions = decisionsIn(served)
  if (decisions.length === 0) return []
  const where = ofAll(decisions.length, exercising(evidence, pillar).length, pillarTitles[pillar])
  return [
    {
      rule: 'helped',
      nature: 'strength',
      pillars: [pillar],
      text: [`${where}, what was decided served it.`],
      evidence: served.map(judged => [...reasonAt(evidence, judged), ...contested(evidence, judged, pillar)]),
      restsOn: decisions.map(({ number }) => number.toLowerCase()),
    },
  ]
}

/** Strength, Prepare: key events that were marked. */
export function found({ keyEvents, alone }: Evidence): readonly Draft[] {
  const who = alone ? 'the player' : 'members'
  const isFinished = keyEvents.every(({ hindsight }) => hindsight !== 'unasked')
  const marked = keyEvents.filter(({ hindsight }) => hindsight === 'marked')
  const text = isFinished
    ? `Looking back, ${who} marked ${ofMoments(marked.length, keyEvents.length)} that the author lists.`
    : `${capital(who)} marked ${counted(marked.length, 'key event')}. Looking back was not finished, so nothing is said of the rest.`
  return draftOn('found', 'strength', text, marked)
}

/**
 * Gap, Prepare: key events that the play reached and a group did not mark. Silent until it finished looking back, and
 * always where one person played: it would mark somebody.
 */
export function overlooked({ keyEvents, alone }: Evidence): readonly Draft[] {
  if (alone) return []
  const unmarked = keyEvents.filter(({ hindsight }) => hindsight === 'missed')
  const missed = notOfMoments(unmarked.length, keyEvents.length)
  const text = `Looking back, members did not mark ${missed} that the author lists.`
  return draftOn('overlooked', 'gap', text, unmarked)
}

function draftOn(rule: RuleName, nature: Nature, text: string, events: readonly KeyEventMet[]): readonly Draft[] {
  if (events.length === 0) return []
  return [
    {
      rule,
      nature,
      pillars: ['prepare'],
      text: [text],
      evidence: events.map(event => [ref(event.number), ` (${event.title}): ${sentence(event.text)}`]),
      restsOn: events.map(({ number }) => number.toLowerCase()),
    },
  ]
}

/** Gap, Prepare: nobody decided in time, and the story went on without them. */
export const ranOut: Rule = evidence => {
  const late = standing(evidence).filter(decision => decision.ranOut)
  if (late.length === 0) return []
  const numbers = late.map(({ number }) => number)
  return [
    {
      rule: 'ran-out',
      nature: 'gap',
      pillars: ['prepare'],
      text: [
        'At ',
        ...refs(numbers),
        ' nobody decided before the time ran out. Not deciding had a result all the same.',
      ],
      evidence: late.flatMap(decision =>
        decision.taken.map((choice): Text => [...choiceAt(evidence, decision, choice), '.']),
      ),
      restsOn: numbers.map(number => number.toLowerCase()),
    },
  ]
}

/** Not tested: no decision that was reached could have changed anything on the pillar, so nothing may be concluded. */
export function untested(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  if (exercising(evidence, pillar).length > 0) return []
  return [
    {
      rule: 'untested',
      nature: 'not-tested',
      pillars: [pillar],
      text: [`No decision that was reached bore on ${pillarTitles[pillar]}, so the exercise says nothing about it.`],
      evidence: [],
      restsOn: [],
    },
  ]
}
