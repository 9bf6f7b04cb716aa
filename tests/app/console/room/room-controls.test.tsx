import { cleanup, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { newConsoleState } from '../../../../src/core/room/console-state.ts'
import type { Intent } from '../../../../src/core/session/session.ts'
import { atTheCall, consoleHome, count, prepareConsole } from '../../support/console.ts'
import { holdingEvening, logOn, roomScreenOf } from '../../support/evening-device.ts'
import { onwards, tell } from '../../support/market-device.ts'
import { press, settle } from '../../support/on-screen.ts'
import { openApp } from '../../support/open-app.tsx'

prepareConsole()

test('a frozen room goes on seeing what it saw, while the facilitator looks ahead', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await count(app, 7)
  await app.user.keyboard('{Escape}f')
  await settle(app, 'Settle: A')
  await app.user.keyboard('{PageDown}')
  await screen.findByRole('heading', { level: 2, name: 'A look round' })
  expect(await room.last()).toMatchObject({ kind: 'question', asks: 'Whom do you tell?' })
  await app.user.keyboard('f')
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'A look round' })
})

test('a facilitator who looked ahead of a frozen room goes back to what it sees, and nothing was decided', async () => {
  const device = await holdingEvening([], { slide: { kind: 'scene' } })
  const app = await openApp(consoleHome, { device })
  const room = await roomScreenOf(device)
  await screen.findByRole('heading', { level: 2, name: /The stall/ })
  await app.user.keyboard('f{PageDown}{PageDown}')
  await screen.findByRole('heading', { level: 2, name: 'The call' })
  await press(app, 'Show: A poster')
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'A stall' })
  await press(app, 'Back to the room')
  expect(screen.getByRole('heading', { level: 2, name: /The stall/ })).toBeDefined()
  expect(screen.getByRole('button', { name: /Freeze/ }).getAttribute('aria-pressed')).toBe('false')
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'A stall' })
  expect(await logOn(device)).toEqual([
    { type: 'continued', scene: 'stall' },
    { type: 'corrected', from: 0 },
  ])
})

test('a room that is brought to where the facilitator is has been shown the document that lies there', async () => {
  const device = await holdingEvening([], { slide: { kind: 'scene' } })
  const app = await openApp(consoleHome, { device })
  const room = await roomScreenOf(device)
  await screen.findByRole('heading', { level: 2, name: /The stall/ })
  await app.user.keyboard('f')
  await press(app, 'Show: A poster')
  expect(await logOn(device)).toEqual([])
  await press(app, 'Bring the room here')
  expect(await room.last()).toMatchObject({ kind: 'exhibit', id: 'poster' })
  expect(await logOn(device)).toEqual([{ type: 'opened-exhibit', scene: 'stall', exhibit: 'poster' }])
})

test('one who looks ahead as far as the ending does not end the story for the room', async () => {
  const watched: Intent = { type: 'decided', scene: 'call', picks: ['watch'] }
  const device = await holdingEvening(
    [
      onwards,
      watched,
      { type: 'looked', scene: 'look', lead: 'books' },
      { type: 'continued', scene: 'books' },
      { type: 'decided', scene: 'budget', picks: ['locks'] },
    ],
    { slide: { kind: 'consequence', event: 4 } },
  )
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('button', { name: /Freeze/ })
  await app.user.keyboard('f{PageDown}')
  await screen.findByRole('heading', { level: 2, name: 'It goes badly' })
  const held = await logOn(device)
  expect(screen.getByText('The story ends here')).toBeDefined()
  await app.user.keyboard('{PageDown}')
  expect(screen.getByText('The story ends here. Unfreeze the room screen before you look back.')).toBeDefined()
  expect(await logOn(device)).toEqual(held)
  await app.user.keyboard('f{PageDown}')
  expect((await logOn(device)).at(-1)).toEqual({ type: 'finished', scene: 'end-badly' })
})

test('a remote goes on and back, darkens the screen, and decides nothing', async () => {
  const device = await holdingEvening([], { slide: { kind: 'scene' } })
  const app = await openApp(consoleHome, { device })
  const room = await roomScreenOf(device)
  await app.user.keyboard('{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'The call' })
  await app.user.keyboard('{PageDown}b')
  expect(await room.last()).toEqual({ kind: 'blank' })
  await app.user.keyboard('{Escape}b{PageDown}{PageDown}{PageDown}{PageDown}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(screen.getByText('The room decides first: count the votes, then settle the decision.')).toBeDefined()
  await app.user.keyboard('{PageUp}{PageUp}{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'The call' })
  expect(await logOn(device)).toEqual([{ type: 'continued', scene: 'stall' }])
  await app.user.keyboard('{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'A stall' })
})

test('a screen that was darkened stays dark, whatever is pressed, until someone lights it', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await count(app, 7)
  await app.user.keyboard('{Escape}b')
  await press(app, 'Show: A poster')
  await press(app, 'Put away: A poster')
  await press(app, 'Show the votes to the room')
  expect(screen.getByText('The room screen is dark and does not show it yet.')).toBeDefined()
  await settle(app, 'Settle: A')
  expect(await room.last()).toEqual({ kind: 'blank' })
  expect((await logOn(app.device)).map(event => 'type' in event && event.type)).toEqual(['continued', 'decided'])
  await app.user.keyboard('b')
  expect(await room.last()).toMatchObject({ kind: 'consequence' })
})

test('a document that lay on a dark, frozen screen is on record once the room sees it', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('b')
  await press(app, 'Show: A poster')
  await app.user.keyboard('f')
  expect(screen.getByText('The room screen is dark and frozen')).toBeDefined()
  expect(await logOn(app.device)).toHaveLength(1)
  await app.user.keyboard('b')
  expect(await room.last()).toMatchObject({ kind: 'exhibit', id: 'poster' })
  expect((await logOn(app.device)).at(-1)).toMatchObject({ type: 'opened-exhibit', exhibit: 'poster' })
})

test('no timer starts while the room cannot see it', async () => {
  const app = await atTheCall()
  await app.user.keyboard('bp')
  expect(screen.getByText('The timer starts once the room sees the question.')).toBeDefined()
  await app.user.keyboard('bfp')
  expect(screen.getByText('The timer starts once the room sees the question.')).toBeDefined()
  await app.user.keyboard('fp')
  expect(screen.getByText('The timer is running.')).toBeDefined()
})

test('once the screen is lit again, nothing says that it is dark', async () => {
  const app = await atTheCall()
  await app.user.keyboard('b')
  expect(screen.getByText('The room screen is dark.')).toBeDefined()
  await app.user.keyboard('b')
  expect(screen.queryByText('The room screen is dark.')).toBeNull()
  expect(screen.getByText('The room screen is on again.')).toBeDefined()
})

test('while the room sees what followed, no document of the next scene can be shown', async () => {
  const device = await holdingEvening([onwards, tell, { type: 'looked', scene: 'look', lead: 'books' }], {
    slide: { kind: 'scene' },
  })
  await openApp(consoleHome, { device })
  expect(await screen.findByRole('button', { name: 'Show: The ledger' })).toBeDefined()
  cleanup()
  await device.storage.putConsole('session-1', {
    ...newConsoleState(),
    screens: 'two',
    slide: { kind: 'consequence', event: 1 },
  })
  await openApp(consoleHome, { device })
  expect(await screen.findByRole('button', { name: 'Show: A poster' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Show: The ledger' })).toBeNull()
})

test('the hint at what comes next knows of pages', async () => {
  const keep = 'Nobody had asked the one who sells there every day what he sees from his stall. '.repeat(8)
  const device = await holdingEvening(
    [{ type: 'stopped', scene: 'stall' }, { type: 'hindsight-finished' }, { type: 'concluded', keep, change: 'More.' }],
    { slide: { kind: 'closing' } },
  )
  const app = await openApp(consoleHome, { device })
  expect(await screen.findByText('Next: page 2 of 2')).toBeDefined()
  await app.user.keyboard('{Escape}{PageDown}')
  expect(await screen.findByText('This is the last slide')).toBeDefined()
})

test('a document that was handed over is laid over the room screen, moved there, and put away', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await press(app, 'Show: A poster')
  expect(await room.last()).toMatchObject({ kind: 'exhibit', id: 'poster', pane: { zoom: 1 } })
  await app.user.keyboard('+')
  await press(app, 'To the right')
  const moved = await room.last()
  expect(moved?.kind === 'exhibit' && moved.pane.zoom).toBe(1.5)
  expect(moved?.kind === 'exhibit' && moved.pane.x).toBeGreaterThan(0)
  await app.user.keyboard('{Escape}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  await press(app, 'Show: A poster')
  await app.user.keyboard('t')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(screen.getByText('The room sees the whole text.')).toBeDefined()
  expect((await logOn(app.device)).at(-1)).toEqual({
    type: 'opened-exhibit',
    scene: 'stall',
    exhibit: 'poster',
  })
})

test('while the room is frozen, nothing says that it sees what it does not', async () => {
  const app = await atTheCall({ present: [] })
  const unseen = 'The room screen is frozen and does not show it yet.'
  await app.user.keyboard('ft')
  expect(screen.getByText(unseen)).toBeDefined()
  await app.user.keyboard('ft')
  expect(screen.getByText('The room sees the headline.')).toBeDefined()
  await app.user.keyboard('f')
  await count(app, 7)
  expect(screen.queryByText(unseen)).toBeNull()
  await press(app, 'Show the votes to the room')
  expect(screen.getByText(unseen)).toBeDefined()
  await settle(app, 'Settle: A')
  expect(screen.getByText(`Settled. ${unseen}`)).toBeDefined()
})

test('the timer of a frozen room waits when the console pauses it, and is gone from neither', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('pf')
  expect(await room.last()).toMatchObject({ kind: 'question', timer: { kind: 'running' } })
  await app.user.keyboard('p')
  expect(await room.last()).toMatchObject({ kind: 'question', timer: { kind: 'paused' } })
})

test('the console says which decision it is, as on the ballot slips, and so does the room', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  const panel = screen.getByRole('region', { name: 'This scene' })
  expect(within(panel).getByText('Decision 1')).toBeDefined()
  expect(await room.last()).toMatchObject({ kind: 'question', number: 1 })
})

test('a remote is heard while a tick or a radio button has the focus, whose arrows stay its own', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  const radio = document.createElement('input')
  radio.type = 'radio'
  document.body.append(radio)
  radio.focus()
  await app.user.keyboard('b')
  expect(await room.last()).toEqual({ kind: 'blank' })
  await app.user.keyboard('b{ArrowLeft}')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  await app.user.keyboard('{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'The call' })
  radio.remove()
})
