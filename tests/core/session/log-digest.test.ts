import { expect, test } from 'vitest'
import { logDigest } from '../../../src/core/session/log-digest.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'

const session = played(script, { type: 'noted', scene: 'stall', text: 'A note.', pillar: 'prepare' })

test('a log has one digest, whatever the order of its keys', async () => {
  const turned = session.log.map(
    event => Object.fromEntries(Object.entries(event).toReversed()) as unknown as typeof event,
  )
  expect(await logDigest({ ...session, log: turned })).toBe(await logDigest(session))
  expect(await logDigest(session)).toBe('594fdebde58cbe9ae9c77d1356526da650612f7df8a27dbc3dded1f1169f1348')
})

test('another log has another digest', async () => {
  const longer = after(session, script, { type: 'continued', scene: 'stall' })
  const erased = after(session, script, { type: 'erased', event: 0 })
  const all = await Promise.all([session, longer, erased].map(logDigest))
  expect(new Set(all).size).toBe(3)
})
