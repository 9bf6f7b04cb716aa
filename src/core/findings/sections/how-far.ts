import type { EndingKind } from '../../scenario/schema.ts'
import type { Block } from '../block.ts'
import type { End, Evidence, FactAtEnd } from '../evidence.ts'
import { capital, counted } from '../say.ts'
import { type Draft, notice, paragraph } from '../section.ts'

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
      paragraph(
        `The exercise was played to an ending, “${end.title}”, through ${scenes}. ${outcomes[end.outcome]}`,
      ),
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
  return kind === 'stopped'
    ? `It was stopped ${where}.`
    : `It has not been played to its end yet, and stands ${where}.`
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
