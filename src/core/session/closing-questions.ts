import { hasTypedText } from './erasure.ts'
import type { RealAnswer, Session, TypedText } from './session.ts'

/** What a room is asked before and after, with its five answers; `confidence-counted` holds the votes for each. */
export const confidenceQuestion = 'How sure are you that our council would do well?'
export const confidenceAnswers = ['Not at all', 'Very little', 'Somewhat', 'Mostly', 'Very'] as const

/** The votes that were counted last; `undefined` while none were. */
export function confidenceIn({ log }: Session, when: 'before' | 'after'): readonly number[] | undefined {
  const counted = log.findLast(event => event.type === 'confidence-counted' && event.when === when)
  return counted?.type === 'confidence-counted' ? counted.hands : undefined
}

/** The two questions on which a session ends. */
export const closingQuestions = {
  keep: 'What will we keep doing?',
  change: 'What will we change?',
} as const

export const closingQuestionIds = ['keep', 'change'] as const

/** What is written under each of the two questions, and the day of a second look; each is empty while it is not given. */
export type ClosingAnswers = Readonly<Record<keyof typeof closingQuestions | 'secondLook', string>>

/** What was answered last; `undefined` where nothing was. */
export function closingAnswersIn({ log }: Session): Readonly<Record<keyof ClosingAnswers, TypedText | undefined>> {
  const { keep, change, secondLook } = log.findLast(event => event.type === 'concluded') ?? {}
  return { keep, change, secondLook }
}

/** The places in the log of the answers that hold words, the last one's too. */
export function closingAnswersWithText(session: Session): readonly number[] {
  const places = session.log.flatMap((event, index) => (event.type === 'concluded' ? [index] : []))
  return places.filter(index => hasTypedText(session, index))
}

/** What was kept last of the questions about the real council; empty where nothing was. */
export function realAnswersIn({ log }: Session): readonly RealAnswer[] {
  return log.findLast(event => event.type === 'answered')?.answers ?? []
}
