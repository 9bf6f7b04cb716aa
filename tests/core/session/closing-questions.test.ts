import { describe, expect, test } from 'vitest'
import {
  closingAnswersIn,
  closingAnswersWithText,
  confidenceAnswers,
  confidenceIn,
} from '../../../src/core/session/closing-questions.ts'
import { confidenceSteps } from '../../../src/core/session/session.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

describe('closing answers', () => {
  test('what was answered last counts, also where it leaves something out', () => {
    expect(closingAnswersIn(played(marketScript))).toEqual({ keep: undefined, change: undefined })
    const session = played(
      marketScript,
      { type: 'concluded', keep: 'One.', change: 'Two.' },
      { type: 'concluded', keep: 'Three.' },
    )
    expect(closingAnswersIn(session)).toEqual({ keep: 'Three.', change: undefined })
  })

  test('the answers that still hold words are known by their places', () => {
    const session = played(
      marketScript,
      { type: 'concluded', keep: 'One.' },
      { type: 'concluded' },
      { type: 'concluded', change: 'Two.' },
      { type: 'erased', event: 0 },
    )
    expect(closingAnswersWithText(session)).toEqual([2])
    expect(closingAnswersIn(session)).toEqual({ keep: undefined, change: 'Two.' })
  })
})

describe('confidence', () => {
  test('there is an answer for each step that is counted', () => {
    expect(confidenceAnswers).toHaveLength(confidenceSteps)
  })

  test('the hands that were counted last count, before and after apart', () => {
    const session = played(
      marketScript,
      { type: 'confidence-counted', when: 'before', hands: [1, 0, 0, 0, 0] },
      { type: 'confidence-counted', when: 'before', hands: [0, 2, 0, 0, 0] },
    )
    expect(confidenceIn(session, 'before')).toEqual([0, 2, 0, 0, 0])
    expect(confidenceIn(session, 'after')).toBeUndefined()
  })
})
