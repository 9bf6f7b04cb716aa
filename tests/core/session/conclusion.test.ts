import { expect, test } from 'vitest'
import { conclusionIn, conclusionsWithWords } from '../../../src/core/session/conclusion.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

test('what was answered last counts, also where it leaves something out', () => {
  expect(conclusionIn(played(marketScript))).toEqual({ keep: undefined, change: undefined })
  const session = played(
    marketScript,
    { type: 'concluded', keep: 'One.', change: 'Two.' },
    { type: 'concluded', keep: 'Three.' },
  )
  expect(conclusionIn(session)).toEqual({ keep: 'Three.', change: undefined })
})

test('the answers that still hold words are known by their places', () => {
  const session = played(
    marketScript,
    { type: 'concluded', keep: 'One.' },
    { type: 'concluded' },
    { type: 'concluded', change: 'Two.' },
    { type: 'erased', event: 0 },
  )
  expect(conclusionsWithWords(session)).toEqual([2])
  expect(conclusionIn(session)).toEqual({ keep: undefined, change: 'Two.' })
})
