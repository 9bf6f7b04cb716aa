import { expect, test } from 'vitest'
import { fork } from '../../../src/core/session/fork.ts'
import { forkedAt } from '../../../src/core/session/forked-at.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'

const session = played(
  script,
  { type: 'continued', scene: 'stall' },
  { type: 'decided', scene: 'call', picks: ['tell'] },
)

test('a what-if knows the scene at which it was forked, however far it has gone on', () => {
  const forked = fork(script, session, 1, { id: 'fork-1', at: session.startedAt })
  if (!forked.ok) throw new Error(forked.refusal.code)
  const further = after(forked.session, script, { type: 'decided', scene: 'call', picks: ['wait'] })
  expect([forked.session, further].map(one => forkedAt(script.graph, one))).toEqual(['call', 'call'])
})

test('a play that is no what-if was forked nowhere', () => {
  expect(forkedAt(script.graph, session)).toBeUndefined()
})
