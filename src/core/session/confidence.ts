import type { Session } from './session.ts'

/** What a room is asked before and after, with its five answers; `confidence-counted` holds the hands for each. */
export const confidenceAsks = 'How sure are you that our council would do well?'
export const confidenceAnswers = ['Not at all', 'Very little', 'Somewhat', 'Mostly', 'Very'] as const

/** The hands that were counted last; `undefined` while none were. */
export function confidenceIn({ log }: Session, when: 'before' | 'after'): readonly number[] | undefined {
  const counted = log.findLast(event => event.type === 'confidence-counted' && event.when === when)
  return counted?.type === 'confidence-counted' ? counted.hands : undefined
}
