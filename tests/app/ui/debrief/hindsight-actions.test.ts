import { expect, test } from 'vitest'
import { eraseAnswers, eraseUnmarked } from '../../../../src/app/ui/debrief/hindsight-actions.ts'
import type { Intent } from '../../../../src/core/session/session.ts'
import { marketScript as script } from '../../../support/market.ts'
import { played } from '../../../support/played-session.ts'
import { resuming } from '../../store/support/open.ts'
import { holdingSession } from '../../support/market-device.ts'

const answer = (scene: string, ...own: readonly string[]): Intent => ({
  type: 'hindsight-answered',
  scene,
  measures: [],
  own,
})

const session = played(
  script,
  answer('stall', 'A name'),
  answer('stall', 'A name', 'A lock'),
  { type: 'continued', scene: 'stall' },
  answer('call'),
  answer('call', 'A number'),
)

test('answers with words are found wherever they stand, given again or not, until they are erased', async () => {
  const store = await resuming(await holdingSession(session), 'session-1')
  const erased = () => store.session.log.flatMap(event => (event.type === 'erased' ? [event.event] : []))
  store.act({ type: 'erased', event: 0 })
  eraseAnswers(store, 'stall')
  expect(erased()).toEqual([0, 1])
  eraseUnmarked({ store, script })
  expect(erased()).toEqual([0, 1, 4])
})

test('words at moments that are not marked are all found', async () => {
  const store = await resuming(await holdingSession(session), 'session-1')
  eraseUnmarked({ store, script })
  expect(store.session.log.flatMap(event => (event.type === 'erased' ? [event.event] : []))).toEqual([0, 1, 4])
})
