import { concludingAsked, concludingQuestions, conclusionIn } from '../../session/conclusion.ts'
import { confidenceAnswers, confidenceAsks, confidenceIn } from '../../session/confidence.ts'
import type { Session } from '../../session/session.ts'
import type { Block } from '../block.ts'
import { fewest } from '../fewest.ts'
import { count } from '../say.ts'
import { paragraph, type Draft } from '../section.ts'
import type { Text } from '../text.ts'

/** What a room said of itself at the end: how sure it was, before and after, and what it takes from the evening. */
export function eveningEnded(session: Session, includesWords: boolean): Draft {
  return {
    id: 'evening-ended',
    title: 'How the evening ended',
    blocks: [...confidence(session), ...conclusion(session, includesWords)],
  }
}

function confidence(session: Session): readonly Block[] {
  const before = confidenceIn(session, 'before')
  const after = confidenceIn(session, 'after')
  const asked = [before, after].filter(hands => hands !== undefined)
  if (asked.length === 0) return [paragraph('Members were not asked how sure they are of their council.')]
  if (asked.some(hands => sum(hands) < fewest))
    return [
      paragraph(
        `Members were asked: “${confidenceAsks}” Fewer than ${count(fewest)} raised a hand, so the hands are not given.`,
      ),
    ]
  return [
    paragraph(
      'Members raised a hand for one of five answers. It tells how sure they were and not how good the council is: an evening ' +
        'that makes a room less sure has taught it something.',
    ),
    {
      type: 'table',
      caption: `“${confidenceAsks}” Hands raised for each answer`,
      columns: [
        { title: 'Answer', share: 2 },
        { title: 'Before', share: 1 },
        { title: 'After', share: 1 },
      ],
      rows: confidenceAnswers.map((answer, step) => ({
        cells: [cell(answer), cell(handsAt(before, step)), cell(handsAt(after, step))],
      })),
    },
  ]
}

function handsAt(hands: readonly number[] | undefined, step: number): string {
  return hands === undefined ? 'Not asked' : String(hands[step] ?? 0)
}

function conclusion(session: Session, areIncluded: boolean): readonly Block[] {
  const answers = conclusionIn(session)
  const given = concludingAsked.filter(question => answers[question] !== undefined)
  if (given.length === 0) return [paragraph('No answer to the closing questions was recorded.')]
  if (!areIncluded)
    return [
      paragraph(
        'Members said what they will keep doing, or what they will change. It is left out here, because it may concern the real ' +
          'council. The clerk decides whether to include what members typed.',
      ),
    ]
  return given.map(question => ({
    type: 'quotation',
    about: [concludingQuestions[question]],
    words: answers[question] ?? 'Text removed',
  }))
}

function cell(words: string): readonly Text[] {
  return [[words]]
}

function sum(hands: readonly number[]): number {
  return hands.reduce((one, other) => one + other, 0)
}
