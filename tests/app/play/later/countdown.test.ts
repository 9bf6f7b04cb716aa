import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { countdownMachine } from '../../../../src/app/play/later/countdown.tsx'

function countdown(seconds: number) {
  const actor = createActor(countdownMachine, { input: { seconds } }).start()
  return {
    send: actor.send.bind(actor),
    now: () => {
      const { value, context } = actor.getSnapshot()
      return { value, left: context.left, mark: context.mark }
    },
  }
}

test('no time passes before the decision is reached', () => {
  const { send, now } = countdown(120)
  send({ type: 'ticked', by: 5 })
  expect(now()).toEqual({ value: 'waiting', left: 120, mark: undefined })
})

test('it counts down while it runs and says the time at half and at a few marks', () => {
  const { send, now } = countdown(200)
  send({ type: 'started' })
  const said = [50, 50, 39, 1, 30, 20, 1].map(by => {
    send({ type: 'ticked', by })
    return now().mark
  })
  expect(said).toEqual([undefined, 100, 100, 60, 30, 10, 10])
})

test('no time passes while it is paused', () => {
  const { send, now } = countdown(60)
  send({ type: 'started' })
  send({ type: 'ticked', by: 10 })
  send({ type: 'paused' })
  send({ type: 'ticked', by: 10 })
  expect(now()).toEqual({ value: 'paused', left: 50, mark: undefined })
  send({ type: 'started' })
  send({ type: 'ticked', by: 10 })
  expect(now()).toMatchObject({ value: 'running', left: 40 })
})

test('it runs out once, never below nothing, and then stays so', () => {
  const { send, now } = countdown(20)
  send({ type: 'started' })
  send({ type: 'ticked', by: 300 })
  expect(now()).toEqual({ value: 'over', left: 0, mark: 10 })
  send({ type: 'started' })
  expect(now().value).toBe('over')
})

test('it can be paused before it has started', () => {
  const { send, now } = countdown(20)
  send({ type: 'paused' })
  expect(now().value).toBe('paused')
})
