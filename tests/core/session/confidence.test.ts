import { expect, test } from 'vitest'
import { confidenceAnswers, confidenceIn } from '../../../src/core/session/confidence.ts'
import { confidenceSteps } from '../../../src/core/session/session.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

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
