import { expect, test } from 'vitest'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { withoutHindsight } from '../../../src/core/session/without-hindsight.ts'
import type { Intent } from '../../../src/core/session/intent.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const play: readonly Intent[] = [
  { type: 'continued', scene: 'stall' },
  { type: 'stopped', scene: 'call' },
]
const said: readonly Intent[] = [
  { type: 'marked-key-event', scene: 'stall' },
  { type: 'hindsight-answered', scene: 'stall', measures: ['one-number'], own: [] },
  { type: 'hindsight-finished' },
  { type: 'put-forward', recommendations: [] },
]

test('without hindsight, two paths of the same play are the same whatever was said afterwards', () => {
  const quiet = playedPath(script, played(script, ...play))
  const discussed = playedPath(script, played(script, ...play, ...said))
  expect(discussed).not.toEqual(quiet)
  expect(withoutHindsight(discussed)).toEqual(quiet)
})
