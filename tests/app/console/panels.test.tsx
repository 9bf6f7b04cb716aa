import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { consoleHome, count, prepareConsole } from '../support/console.ts'
import { holdingEvening, logOn } from '../support/evening-device.ts'
import { toTheEnd } from '../support/looking-back.ts'
import { press } from '../support/on-screen.ts'
import { openApp } from '../support/open-app.tsx'

prepareConsole()

test('votes of confidence that were counted are recorded when the session goes on without them', async () => {
  const device = await holdingEvening([], { slide: { kind: 'confidence', when: 'before' } })
  const app = await openApp(consoleHome, { device })
  await count(app, 1, 2)
  await app.user.keyboard('{PageDown}')
  expect(await screen.findByText('The votes are recorded.')).toBeDefined()
  expect(await logOn(device)).toEqual([{ type: 'confidence-counted', when: 'before', hands: [1, 2, 0, 0, 0] }])
  await app.user.keyboard('{Escape}{PageUp}{PageDown}')
  expect(await logOn(device)).toHaveLength(1)
})

test('a room that raised no votes is recorded as nothing', async () => {
  const device = await holdingEvening([], { slide: { kind: 'confidence', when: 'before' } })
  const app = await openApp(consoleHome, { device })
  await count(app, 0)
  await app.user.keyboard('{PageDown}{Escape}{PageDown}')
  expect(await logOn(device)).toEqual([{ type: 'continued', scene: 'stall' }])
})

test('votes that were counted last are recorded on the way to the end', async () => {
  const slide = { kind: 'confidence', when: 'after' } as const
  const device = await holdingEvening([...toTheEnd, { type: 'hindsight-finished' }], { slide })
  const app = await openApp(consoleHome, { device })
  await app.user.click(await screen.findByRole('button', { name: 'One vote more for Somewhat' }))
  await press(app, /^Next/)
  expect((await logOn(device)).at(-1)).toEqual({
    type: 'confidence-counted',
    when: 'after',
    hands: [0, 0, 1, 0, 0],
  })
})
