import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { playLogic } from '../../../src/core/session/play.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played, start } from '../../support/played-session.ts'

const onwards: Intent = { type: 'continued', scene: 'stall' }
const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }

function playing(...intents: readonly Intent[]) {
  const actor = createActor(playLogic, { input: { script, session: played(script, ...intents) } }).start()
  const send = (intent: Intent) => actor.send({ type: 'intent', intent, at: start })
  const now = () => actor.getSnapshot().context
  return { actor, send, now }
}

test('an actor starts where the log of its session has come to', () => {
  const { now } = playing(onwards, tell)
  expect(now().position.scene).toBe('look')
  expect(now().refusal).toBeUndefined()
})

test('an intent is recorded with the time that comes with it, and moves the actor', () => {
  const { actor, send, now } = playing()
  send(onwards)
  expect(now().session.log).toEqual([{ at: start, ...onwards }])
  expect(now().position.scene).toBe('call')
  expect(actor.getSnapshot().status).toBe('active')
})

test('a refusal leaves the session as it is, and goes once something is done', () => {
  const { send, now } = playing()
  const { session, position } = now()
  send(tell)
  expect(now().refusal).toEqual({ code: 'wrong-scene', here: 'stall' })
  expect(now().session).toBe(session)
  expect(now().position).toBe(position)
  send(onwards)
  expect(now().refusal).toBeUndefined()
})

test('a correction takes the same actor back, and the decision can be taken again', () => {
  const { send, now } = playing(onwards, tell)
  send({ type: 'corrected' })
  expect(now().position.scene).toBe('call')
  send({ type: 'decided', scene: 'call', picks: ['wait'] })
  expect(now().position.scene).toBe('look')
  expect(now().session.log.map(({ type }) => type)).toEqual(['continued', 'decided', 'corrected', 'decided'])
})

test('a session that replaces another is gone on with from its end', () => {
  const { actor, send, now } = playing()
  send(tell)
  actor.send({ type: 'replaced', session: played(script, onwards) })
  expect(now().position.scene).toBe('call')
  expect(now().refusal).toBeUndefined()
  send(tell)
  expect(now().session.log).toHaveLength(2)
})

test('an actor that is stopped keeps what it came to, and takes nothing more', () => {
  const { actor, now } = playing(onwards)
  const before = now()
  actor.stop()
  expect(now()).toBe(before)
})
