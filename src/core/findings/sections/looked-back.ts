import { pillarTitles } from '../../scenario/pillar.ts'
import type { EndingKind, Measure } from '../../scenario/schema.ts'
import type { AlsoMarked, Hindsight } from '../../score/hindsight.ts'
import { afterColon } from '../after-colon.ts'
import type { Block, Row } from '../block.ts'
import type { End, Evidence, FactAtEnd, KeyEventMet } from '../evidence.ts'
import { type Includes, keyOfWords, quoted, type Typed } from '../quoted.ts'
import { capital, counted, sentence } from '../say.ts'
import { type Draft, list, notice, paragraph } from '../section.ts'
import type { Text } from '../text.ts'
import { measuresTold, type WithheldControls } from '../withheld-controls.ts'

/** What the clerk lets into it, and what a mark on a finding closes here. */
interface Told {
  readonly words: Includes
  readonly withheld: WithheldControls
  /** Whether it is withheld which moments were marked. */
  readonly areMarksClosed: boolean
}

/** What members added to the author's list when they looked back: moments, and measures of their own. */
export function lookedBack(
  session: string,
  hindsight: Hindsight,
  { words, withheld, areMarksClosed }: Told,
): readonly Block[] {
  return [
    ...(areMarksClosed ? [] : alsoMarked(hindsight.alsoMarked, withheld)),
    ...quoted(ownMeasures(session, hindsight, areMarksClosed), words, {
      before: [paragraph('What members would add, in their own words. Nobody has checked it:')],
      leftOut,
    }),
  ]
}

function alsoMarked(moments: readonly AlsoMarked[], withheld: WithheldControls): readonly Block[] {
  if (moments.length === 0) return []
  return [
    paragraph('Members also marked moments that the author of the story does not list:'),
    list(moments.map(one => moment(one, withheld))),
  ]
}

function moment({ title, measures }: AlsoMarked, withheld: WithheldControls): Text {
  const { told, isWhole } = measuresTold(measures, withheld)
  const named = told.map(({ text, decoy }) => {
    const why =
      decoy === undefined
        ? ''
        : ` (The author does not think that it would have helped: ${afterColon(sentence(decoy))})`
    return ` ${sentence(text)}${why}`
  })
  return [`“${title}”.`, ...(named.length === 0 ? [] : [' Named there:', ...named]), ...(isWhole ? [] : [` ${notAll}`])]
}

/** Stands where a control that is named belongs to a finding that is withheld. */
const notAll = 'What is named here is not told, or not all of it.'

/** @param areMarksClosed whether no heading may tell at which moment it was named: who names one marked it */
export function ownMeasures(
  session: string,
  { found, alsoMarked: also }: Hindsight,
  areMarksClosed: boolean,
): readonly Typed[] {
  const answers = [...found.map(({ title, named }) => ({ title, ...named })), ...also]
  return answers.flatMap(({ title, own, event }) =>
    own.map((words, index) => ({
      key: keyOfWords(session, event ?? 0, index),
      about: [areMarksClosed ? "A member's measure" : `Measure for “${title}”`],
      words,
    })),
  )
}

export function leftOut(amount: number): string {
  const [are, they] = amount === 1 ? ['is', 'it'] : ['are', 'they']
  return (
    `${capital(counted(amount, 'measure'))} in members' own words ${are} left out here, because ${they} may concern the real ` +
    'council. The clerk decides whether to include what members typed.'
  )
}

/** What the clerk lets into this section. */
interface Included {
  readonly words: Includes
  /** Which of the moments were marked. */
  readonly marks: boolean
  readonly withheld: WithheldControls
  /** Whether a finding on which of the moments were marked is withheld. */
  readonly areMarksClosed: boolean
}

/**
 * The moments at which the outcome could have changed, as far as the play reached them, and what was marked when
 * members looked back.
 */
export function keyEvents({ session, keyEvents: met, hindsight }: Evidence, included: Included): Draft {
  return {
    id: 'key-events',
    title: 'Key events',
    blocks: [
      ...(met.length === 0 ? [paragraph('The exercise reached no key event.')] : described(met, included)),
      ...(hindsight === undefined ? [] : lookedBack(session, hindsight, included)),
    ],
  }
}

function described(met: readonly KeyEventMet[], { marks: areMarksIncluded, withheld }: Included): readonly Block[] {
  const asked = met.some(({ hindsight }) => hindsight !== 'unasked')
  const saysMarked = asked && areMarksIncluded
  return [
    paragraph(
      'A key event is a moment at which the outcome could have changed. The measures are those that the author of the story ' +
        'names. Whether this council has them is for its officers to say.',
    ),
    ...(asked
      ? []
      : [
          paragraph(
            'Members were not asked to find the key events, or did not finish, so what they marked is not reported.',
          ),
        ]),
    {
      type: 'table',
      caption: 'Key events reached, and what would have helped',
      columns: [
        { title: 'No.', share: 2 },
        { title: 'What happened', share: 7 },
        { title: 'What would have prevented, spotted or softened it', share: 7 },
        ...(saysMarked ? [{ title: 'Looking back', share: 3 }] : []),
      ],
      rows: met.map(event => row(event, saysMarked, withheld)),
    },
  ]
}

function row(
  { number, title, text, measures, hindsight }: KeyEventMet,
  saysMarked: boolean,
  withheld: WithheldControls,
): Row {
  return {
    id: number.toLowerCase(),
    cells: [
      [[number]],
      [[sentence(text)], [`Scene: ${title}`]],
      helpsTold(measures, withheld),
      ...(saysMarked ? [[[marks[hindsight]]]] : []),
    ],
  }
}

/** What would have helped at a key event, as far as that is told. */
export function helpsTold(measures: readonly Measure[], withheld: WithheldControls): readonly Text[] {
  const { told, isWhole } = measuresTold(measures, withheld)
  const helps = told.map((measure): Text => [`${sentence(measure.text)} (${pillarTitles[measure.pillar]})`])
  return isWhole ? helps : [...helps, [notAll]]
}

const marks: Readonly<Record<KeyEventMet['hindsight'], string>> = {
  marked: 'Marked',
  missed: 'Not marked',
  unasked: 'Not asked',
}

/** How the play ended, and what the story says of itself there. */
export function howFar(evidence: Evidence, versions: readonly Block[]): Draft {
  return {
    id: 'how-far',
    title: 'How far it got',
    blocks: [...versions, ...reached(evidence), ...stood(evidence)],
  }
}

/** What became of the harm, by the kind of ending. */
export const outcomes: Readonly<Record<EndingKind, string>> = {
  contained: 'In the story, the harm was contained.',
  partial: 'In the story, some of the harm was prevented and some was not.',
  harm: 'In the story, serious harm was done.',
}

function reached({ end, scenesMet }: Evidence): readonly Block[] {
  if (end.kind === 'ending') {
    const scenes = counted(scenesMet.length, 'scene')
    return [
      paragraph(`The exercise was played to an ending, “${end.title}”, through ${scenes}. ${outcomes[end.outcome]}`),
    ]
  }
  return [
    notice({ strong: 'This exercise is not complete. ' }, incomplete(end)),
    paragraph(
      `${capital(counted(scenesMet.length, 'scene was', 'scenes were'))} reached. The decisions made count for what they reached. No percentages ` +
        'are given, and what was not reached is neither a strength nor a gap.',
    ),
  ]
}

function incomplete({ kind, title, stage }: Exclude<End, { kind: 'ending' }>): string {
  const where = `at “${title}”, in the stage “${stage}”`
  return kind === 'stopped' ? `It was stopped ${where}.` : `It has not been played to its end yet, and stands ${where}.`
}

function stood({ facts, end }: Evidence): readonly Block[] {
  if (facts.length === 0) return []
  const atEnd = end.kind === 'ending'
  return [
    {
      type: 'table',
      caption: atEnd ? 'How things stood at the end of the story' : 'How things stood when it was left',
      columns: [
        { title: 'What the story keeps track of', share: 3 },
        { title: 'At the start', share: 1 },
        { title: atEnd ? 'At the end' : 'When it was left', share: 1 },
      ],
      rows: facts.map(fact => ({
        cells: [[[fact.says]], [[level(fact, fact.initial)]], [[level(fact, fact.value)]]],
      })),
    },
  ]
}

function level({ of }: FactAtEnd, value: FactAtEnd['value']): string {
  if (of !== undefined) return `${value} of ${of}`
  return value === true ? 'Yes' : 'No'
}
