import { expect, test } from 'vitest'
import { measuresProposed } from '../../../src/core/session/measures-proposed.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

test('measures that were proposed at a scene are given once each, without those erased since', () => {
  const session = played(
    marketScript,
    { type: 'proposed-measure', scene: 'stall', text: 'A bell' },
    { type: 'proposed-measure', scene: 'stall', text: 'A bell' },
    { type: 'proposed-measure', scene: 'stall', text: 'Ask Mr Reed' },
    { type: 'erased', event: 2 },
    { type: 'continued', scene: 'stall' },
    { type: 'proposed-measure', scene: 'call', text: 'A card' },
  )
  expect(measuresProposed(session, 'stall')).toEqual(['A bell'])
  expect(measuresProposed(session, 'call')).toEqual(['A card'])
})
