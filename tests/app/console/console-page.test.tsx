import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type ConsoleState, newConsoleState } from '../../../src/core/room/console-state.ts'
import { quiet } from '../store/support/fake-device.ts'
import { resuming } from '../store/support/open.ts'
import { atQuestion, atTheCall, consoleHome, count, prepareConsole } from '../support/console.ts'
import { committee, holdingEvening, keepingEvening, logOn, roomScreenOf } from '../support/evening-device.ts'
import { holding, onwards, tell } from '../support/market-device.ts'
import { press, settle } from '../support/on-screen.ts'
import { openApp } from '../support/open-app.tsx'

prepareConsole()

const unreadSentence =
  'We could not restore your slide, unsettled votes and the time. The console opens at the current scene. ' +
  'Every recorded vote is there.'

test('before any note it asks whether the room can see this screen', async () => {
  const device = await keepingEvening([onwards], { ...atQuestion, screens: undefined })
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('heading', { level: 1, name: 'Is this screen also on the projector?' })
  expect(app.container.textContent).not.toContain('Let them talk.')
  await press(app, 'Open the room screen')
  expect(await screen.findByText('Let them talk.')).toBeDefined()
  expect(window.open).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/#\/room\/session-1$/),
    expect.any(String),
    expect.any(String),
  )
  expect(await screen.findByText('The browser blocked the room screen.')).toBeDefined()
})

test('on a single screen there is the room’s view and nothing else', async () => {
  const device = await holdingEvening([onwards], { ...atQuestion, screens: undefined }, { present: [] })
  const app = await openApp(consoleHome, { device })
  await press(app, 'Show only the room’s view')
  await screen.findByText('Whom do you tell?')
  expect(app.container.textContent).not.toMatch(/Let them talk|They can act|Time is lost|A look round/)
  await app.user.keyboard('{PageDown}{PageDown}{PageDown}')
  await waitFor(() => expect(document.activeElement?.getAttribute('id')).toBe('votes-tell'))
  await app.user.keyboard('5')
  await press(app, 'Show the votes to the room')
  await settle(app, 'Settle: A')
  expect(await logOn(device)).toHaveLength(2)
})

test.for<[string, Partial<ConsoleState>]>([
  ['the console', { screens: 'two' }],
  ['the only screen', { screens: 'one' }],
])('%s says once that what was in hand could not be read, and opens where the play stands', async ([, kept]) => {
  const device = await holdingEvening([onwards])
  await device.storage.putConsole('session-1', {
    ...newConsoleState(),
    ...atQuestion,
    ...kept,
    ballot: 'seven',
  })
  const app = await openApp(consoleHome, { device })
  const room = await roomScreenOf(device)
  expect(await screen.findByText(unreadSentence)).toBeDefined()
  await press(app, kept.screens === 'one' ? 'Show only the room’s view' : 'Open the room screen')
  expect(await screen.findByText(unreadSentence)).toBeDefined()
  expect(await room.last()).toMatchObject({ kind: 'scene', place: { title: 'The call' } })
  expect(await logOn(device)).toHaveLength(1)
  await press(app, 'Understood')
  expect(screen.queryByText(unreadSentence)).toBeNull()
})

test('after an hour of sleep the timer waits, and the hour is counted only when that is asked for', async () => {
  const hourAgo = Date.now() - 3_600_000
  const device = await holdingEvening([onwards], {
    ...atQuestion,
    timer: { kind: 'running', endsAt: hourAgo + 50_000, total: 60_000 },
    spent: { ms: 600_000, seen: hourAgo },
  })
  const app = await openApp(consoleHome, { device })
  expect(await screen.findByText(/^60 minutes passed while this computer slept/)).toBeDefined()
  expect(screen.getAllByText('0:50')).toHaveLength(2)
  expect(screen.getByText(/^10 of 90 min/)).toBeDefined()
  await press(app, 'Count them')
  expect(await screen.findByText(/^70 of 90 min/)).toBeDefined()
})

test('who is late is told what may be left out', async () => {
  const device = await holdingEvening([onwards, tell, { type: 'looked', scene: 'look', lead: 'books' }], {
    ...atQuestion,
    spent: { ms: 70 * 60_000, seen: undefined },
  })
  await openApp(consoleHome, { device })
  expect(await screen.findByText(/about \d+ behind/)).toBeDefined()
  expect(screen.getByText('Read out only the text on the room screen.')).toBeDefined()
})

test('the sheet of minutes closes by Esc, when it is left, and when the session goes on', async () => {
  const app = await openApp(consoleHome, { device: await holdingEvening([onwards], atQuestion) })
  const words = await screen.findByText(/of 90 min/)
  const sheet = words.closest('details')
  const summary = words.closest('summary')
  if (sheet === null || summary === null) throw new Error('there is no sheet')
  for (const away of ['{Escape}', '{Tab}', '{PageUp}']) {
    summary.focus()
    sheet.open = true
    await app.user.keyboard(away)
    expect(sheet.open).toBe(false)
  }
})

test('a tab that only follows says so, shows what is done, and changes nothing', async () => {
  const device = await holdingEvening([onwards], atQuestion)
  const other = await resuming(device, 'session-1')
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('heading', { level: 1, name: 'Is this screen also on the projector?' })
  await press(app, 'Show the console')
  expect(await screen.findByText('Another tab has this session open.')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Settle/ })).toBeNull()
  await app.user.keyboard('{PageUp}bk')
  expect(await logOn(device)).toHaveLength(1)
  await act(async () => {
    await other.close()
    await quiet()
  })
  await waitFor(() => expect(screen.queryByText('Another tab has this session open.')).toBeNull())
  expect(await screen.findByLabelText('Settle by')).toBeDefined()
})

test('when the disk is full it says what is saved and what is not, and offers the file', async () => {
  const app = await atTheCall()
  app.device.failing = 'no-room'
  await count(app, 3)
  expect(
    await screen.findByText(
      /^Unsettled votes and your place in the story are not saved on this device\. The decisions you see here are saved\./,
    ),
  ).toBeDefined()
  await settle(app, 'Settle: A')
  expect(await screen.findByText(/^The last decision is not saved on this device\./)).toBeDefined()
  // Found first, as the next try by itself may come in between.
  const tryAgain = screen.getByRole('button', { name: 'Try again' })
  app.device.failing = undefined
  await app.user.click(tryAgain)
  await waitFor(() => expect(screen.queryByText(/not saved on this device/)).toBeNull())
  expect(await logOn(app.device)).toHaveLength(2)
})

test('the confidence of the room is counted unseen, and shown once it is recorded', async () => {
  const device = await holdingEvening([], { slide: { kind: 'confidence', when: 'before' } })
  const app = await openApp(consoleHome, { device })
  const room = await roomScreenOf(device)
  await count(app, 1, 2, 3, 4, 5)
  expect(await room.last()).toMatchObject({ kind: 'confidence', hands: undefined })
  await press(app, 'Record and show the votes')
  expect(await room.last()).toMatchObject({ hands: [1, 2, 3, 4, 5] })
  expect(await logOn(device)).toEqual([{ type: 'confidence-counted', when: 'before', hands: [1, 2, 3, 4, 5] }])
})

test('a session of one person has no console', async () => {
  await openApp(consoleHome, { device: await holding(onwards) })
  await screen.findByRole('heading', { level: 1, name: 'This session has no console' })
  expect(screen.getByRole('link', { name: 'Continue it' }).getAttribute('href')).toBe('#/play/session-1')
})

test('the lists lead from a group’s session to its console', async () => {
  await openApp('/', { device: await holdingEvening([onwards], {}, committee) })
  const link = await screen.findByRole('link', { name: /^Continue the group session/ })
  expect(link.getAttribute('href')).toBe('#/console/session-1')
})
