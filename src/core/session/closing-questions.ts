import { hasWords } from './erasure.ts'
import type { Session, Words } from './session.ts'

/** What a room is asked before and after, with its five answers; `confidence-counted` holds the hands for each. */
export const confidenceAsks = 'How sure are you that our council would do well?'
export const confidenceAnswers = ['Not at all', 'Very little', 'Somewhat', 'Mostly', 'Very'] as const

/** The hands that were counted last; `undefined` while none were. */
export function confidenceIn({ log }: Session, when: 'before' | 'after'): readonly number[] | undefined {
  const counted = log.findLast(event => event.type === 'confidence-counted' && event.when === when)
  return counted?.type === 'confidence-counted' ? counted.hands : undefined
}

/** The two questions on which an evening ends. */
export const concludingQuestions = {
  keep: 'What will we keep doing?',
  change: 'What will we change?',
} as const

type ConcludingQuestion = keyof typeof concludingQuestions

/** What is written under each of the two questions. */
export type Concluding = Readonly<Record<ConcludingQuestion, string>>

export const concludingAsked: readonly ConcludingQuestion[] = ['keep', 'change']

/** What was answered last; `undefined` where nothing was. */
export function conclusionIn({ log }: Session): Readonly<Record<ConcludingQuestion, Words | undefined>> {
  const concluded = log.findLast(event => event.type === 'concluded')
  return concluded?.type === 'concluded'
    ? { keep: concluded.keep, change: concluded.change }
    : { keep: undefined, change: undefined }
}

/** The places in the log of the answers that hold words, the last one's too. */
export function conclusionsWithWords(session: Session): readonly number[] {
  return session.log.flatMap((event, index) =>
    event.type === 'concluded' && hasWords(session, index) ? [index] : [],
  )
}
