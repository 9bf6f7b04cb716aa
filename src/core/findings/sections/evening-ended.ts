import {
  closingQuestionIds,
  closingQuestions,
  confidenceAnswers,
  confidenceQuestion,
  confidenceIn,
} from '../../session/closing-questions.ts'
import type { Session } from '../../session/session.ts'
import type { Block } from '../block.ts'
import { fewest } from '../fewest.ts'
import { type Includes, keyOfWords, quoted, type Typed } from '../quoted.ts'
import { capital, count, counted } from '../say.ts'
import { type Draft, paragraph } from '../section.ts'
import type { Text } from '../text.ts'

/** What a room said of itself at the end: how sure it was, before and after, and what it takes from the evening. */
export function eveningEnded(session: Session, includes: Includes, isSureGiven = false): Draft {
  return {
    id: 'evening-ended',
    title: 'How the evening ended',
    blocks: [...givenIf(isSureGiven, confidence(session)), ...conclusion(session, includes)],
  }
}

/** What is said of the real council stays out until the clerk includes it; that nothing was recorded is no such thing. */
export function givenIf(isGiven: boolean, told: readonly Block[]): readonly Block[] {
  if (isGiven || !told.some(({ type }) => type === 'table')) return told
  const leftOut =
    'How sure members said that they are of their council, by a show of hands, is left out here, because it is about the real ' +
    'council. The clerk decides whether to include it.'
  return [{ ...paragraph(leftOut), forClerk: true }]
}

function confidence(session: Session): readonly Block[] {
  const before = confidenceIn(session, 'before')
  const after = confidenceIn(session, 'after')
  const asked = [before, after].filter(hands => hands !== undefined)
  if (asked.length === 0) return [paragraph('No hands were recorded on how sure members are of their council.')]
  if (asked.some(hands => sum(hands) < fewest))
    return [
      paragraph(
        `Members were asked: “${confidenceQuestion}” Fewer than ${count(fewest)} raised a hand, so the hands are not given.`,
      ),
    ]
  return handsTable(before, after)
}

/** The hands for each answer, of one room or summed over several. */
export function handsTable(
  before: readonly number[] | undefined,
  after: readonly number[] | undefined,
): readonly Block[] {
  return [
    paragraph(
      'Members raised a hand for one of five answers. It tells how sure they were and not how good the council is: an evening ' +
        'that makes a room less sure has taught it something.',
    ),
    {
      type: 'table',
      caption: `“${confidenceQuestion}” Hands raised for each answer`,
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

function conclusion(session: Session, includes: Includes): readonly Block[] {
  return conclusions([session], includes)
}

/** What one room or several said at the end. */
export function conclusions(sessions: readonly Session[], includes: Includes): readonly Block[] {
  const concluded = sessions.map(conclusionOf).filter(typed => typed !== undefined)
  if (concluded.length === 0) return [paragraph('No answer to the closing questions was recorded.')]
  return quoted(concluded.flat(), includes, {
    leftOut: amount => {
      const [are, they] = amount === 1 ? ['is', 'it'] : ['are', 'they']
      return (
        `${capital(counted(amount, 'answer'))} to what members will keep doing and what they will change ${are} left out here, ` +
        `because ${they} may concern the real council. The clerk decides whether to include ${they === 'it' ? 'it' : 'them'}.`
      )
    },
  })
}

/** The last counts; `undefined` where none was recorded. */
function conclusionOf(session: Session): readonly Typed[] | undefined {
  const event = session.log.findLastIndex(({ type }) => type === 'concluded')
  const concluded = session.log[event]
  if (concluded?.type !== 'concluded') return undefined
  return closingQuestionIds.flatMap(question => {
    const words = concluded[question]
    if (words === undefined) return []
    return [{ key: keyOfWords(session.id, event, question), about: [closingQuestions[question]], words }]
  })
}

function cell(words: string): readonly Text[] {
  return [[words]]
}

function sum(hands: readonly number[]): number {
  return hands.reduce((one, other) => one + other, 0)
}
