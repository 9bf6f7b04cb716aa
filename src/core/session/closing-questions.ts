import { hasTypedText } from './erasure.ts'
import type { Session, TypedText } from './session.ts'

/** What a room is asked before and after, with its five answers; `confidence-counted` holds the hands for each. */
export const confidenceQuestion = 'How sure are you that our council would do well?'
export const confidenceAnswers = ['Not at all', 'Very little', 'Somewhat', 'Mostly', 'Very'] as const

/** The hands that were counted last; `undefined` while none were. */
export function confidenceIn({ log }: Session, when: 'before' | 'after'): readonly number[] | undefined {
  const counted = log.findLast(event => event.type === 'confidence-counted' && event.when === when)
  return counted?.type === 'confidence-counted' ? counted.hands : undefined
}

/** The two questions on which an evening ends. */
export const closingQuestions = {
  keep: 'What will we keep doing?',
  change: 'What will we change?',
} as const

type ConcludingQuestion = keyof typeof closingQuestions

/** What is written under each of the two questions. */
export type ClosingAnswers = Readonly<Record<ConcludingQuestion, string>>

export const closingQuestionIds: readonly ConcludingQuestion[] = ['keep', 'change']

/** What was answered last; `undefined` where nothing was. */
export function closingAnswersIn({ log }: Session): Readonly<Record<ConcludingQuestion, TypedText | undefined>> {
  const concluded = log.findLast(event => event.type === 'concluded')
  return concluded?.type === 'concluded'
    ? { keep: concluded.keep, change: concluded.change }
    : { keep: undefined, change: undefined }
}

/** The places in the log of the answers that hold words, the last one's too. */
export function closingAnswersWithText(session: Session): readonly number[] {
  return session.log.flatMap((event, index) =>
    event.type === 'concluded' && hasTypedText(session, index) ? [index] : [],
  )
}
