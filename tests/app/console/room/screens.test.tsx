import { act, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openChannel } from '../../../../src/app/store/device.ts'
import { roomChannel, type RoomMessage } from '../../../../src/app/store/room-channel.ts'
import type { Slide } from '../../../../src/core/room/console-state.ts'
import type { Intent } from '../../../../src/core/session/session.ts'
import { type FakeDevice, quiet } from '../../store/support/fake-device.ts'
import { resuming } from '../../store/support/open.ts'
import { atQuestion, atTheCall, consoleHome, prepareConsole } from '../../support/console.ts'
import { holdingEvening, keepingEvening, logOn, openScreenOf, roomScreenOf } from '../../support/evening-device.ts'
import { toTheEnd } from '../../support/looking-back.ts'
import { onwards, tell } from '../../support/market-device.ts'
import { press } from '../../support/on-screen.ts'
import { openApp } from '../../support/open-app.tsx'

prepareConsole()

const question = { level: 1, name: 'Is this screen also on the projector?' } as const
const notOpen = 'The room screen is not open.'

/** Says something on the room's channel, as its window would. */
async function saysInRoom({ openChannel: open }: FakeDevice, ...messages: readonly unknown[]): Promise<void> {
  const channel = openChannel<unknown>(open, roomChannel('session-1'), () => {})
  for (const message of messages) channel.post(message)
  await act(quiet)
  channel.close()
}

const key = (pressed: string): RoomMessage => ({ kind: 'key', key: pressed }) as RoomMessage

test('a group session that is opened again, while no screen of the room answers, asks again before any note', async () => {
  const device = await keepingEvening([onwards], atQuestion)
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('heading', question)
  expect(screen.getByText('The room screen is not open. Your session is where you left it.')).toBeDefined()
  expect(app.container.textContent).not.toContain('Let them talk.')
  await press(app, 'Open the room screen')
  expect(await screen.findByText('Let them talk.')).toBeDefined()
  expect(screen.getByText('Expected:').parentElement?.textContent).toBe('Expected: The clerk rings the police')
})

test('a screen of the room that answers makes that question needless', async () => {
  const app = await openApp(consoleHome, { device: await holdingEvening([onwards], atQuestion) })
  await screen.findByText('Let them talk.')
  expect(screen.getByText('The room sees')).toBeDefined()
  expect(app.container.textContent).not.toContain(notOpen)
})

test('a screen that was closed is missed without a jolt, opened by a button, and seen when it answers', async () => {
  const device = await keepingEvening([onwards], atQuestion)
  const room = openScreenOf(device)
  const app = await openApp(consoleHome, { device })
  const field = await screen.findByLabelText('A Tell')
  await app.user.click(field)
  room.close()
  const notice = await screen.findByText(notOpen)
  expect(notice.closest('[role="status"]')).not.toBeNull()
  expect(document.activeElement).toBe(field)
  expect(screen.queryByText('The room sees')).toBeNull()
  await press(app, 'Open it')
  expect(window.open).toHaveBeenCalledOnce()
  openScreenOf(device)
  await screen.findByText('The room sees')
  expect(screen.queryByText(notOpen)).toBeNull()
})

test('notes are hidden and shown by one button, and meanwhile the remote goes on', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await press(app, 'Hide notes')
  expect(app.container.textContent).not.toMatch(/Let them talk|They can act/)
  await app.user.keyboard('{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'The call' })
  await press(app, 'Show notes')
  expect(await screen.findByText('Let them talk.')).toBeDefined()
})

test('notes are not shown again unasked while no screen of the room answers', async () => {
  const device = await keepingEvening([onwards], atQuestion)
  const room = openScreenOf(device)
  const app = await openApp(consoleHome, { device })
  await press(app, 'Hide notes')
  room.close()
  await screen.findByText(notOpen)
  await press(app, 'Show notes')
  await screen.findByRole('heading', question)
  expect(app.container.textContent).not.toContain('Let them talk.')
})

test('someone who hides the notes can go over to a single screen', async () => {
  const app = await atTheCall()
  await press(app, 'Hide notes')
  await press(app, 'Change the screens')
  await press(app, 'Show only the room’s view')
  expect(await screen.findByRole('heading', { level: 1, name: 'Room screen' })).toBeDefined()
})

test('a remote is heard in the room screen as it is here, even while a note is typed', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('n')
  await app.user.type(await screen.findByLabelText(/A note on this scene/), 'Half a no')
  await saysInRoom(app.device, key('PageUp'))
  expect(await room.last()).toMatchObject({ kind: 'scene', headline: 'The call' })
  await saysInRoom(app.device, key('b'))
  expect(await room.last()).toEqual({ kind: 'blank' })
  await saysInRoom(app.device, key('b'), key('ArrowRight'), key('PageDown'), key('PageDown'), key('PageDown'))
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(screen.getByText('The room decides first: count the votes, then settle the decision.')).toBeDefined()
  expect(screen.getByDisplayValue('Half a no')).toBeDefined()
  expect(await logOn(app.device)).toHaveLength(1)
})

test('a frozen room stays frozen, whatever is pressed in its window', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('f')
  await saysInRoom(app.device, key('PageUp'))
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(await screen.findByText('You look ahead at')).toBeDefined()
})

test('nothing else that is said in the room does anything', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await saysInRoom(app.device, key('k'), key('n'), { ...key('b'), notes: true }, { kind: 'key' }, 'b')
  expect(await room.last()).toMatchObject({ kind: 'question' })
  expect(await logOn(app.device)).toHaveLength(1)
})

test('of several consoles only the one that writes acts on the remote', async () => {
  const device = await holdingEvening([onwards], atQuestion)
  const other = await resuming(device, 'session-1')
  const app = await openApp(consoleHome, { device })
  await press(app, 'Show the console')
  const room = await roomScreenOf(device)
  await saysInRoom(device, key('PageUp'), key('b'))
  expect(room.views).toEqual([])
  await waitFor(() => expect(screen.getByText('Another tab has this session open.')).toBeDefined())
  await act(async () => {
    await other.close()
  })
})

test('a tab that only looks at a group session on one screen asks for itself, and shows the console', async () => {
  const device = await keepingEvening([onwards], { ...atQuestion, screens: 'one' })
  const other = await resuming(device, 'session-1')
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('heading', question)
  await press(app, 'Show the console')
  expect(await screen.findByText('Let them talk.')).toBeDefined()
  const field = screen.getByLabelText('A Tell')
  expect(field).toHaveProperty('value', '0')
  expect(field).toHaveProperty('readOnly', true)
  await act(async () => {
    await other.close()
  })
})

test('a group session that was frozen goes on with one screen where the room is', async () => {
  const slide = { kind: 'scene' } as const
  const device = await holdingEvening([], { slide })
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('heading', { level: 2, name: /The stall/ })
  await app.user.keyboard('f{PageDown}')
  await screen.findByRole('heading', { level: 2, name: 'The call' })
  await press(app, 'Hide notes')
  await press(app, 'Change the screens')
  await press(app, 'Show only the room’s view')
  expect(await screen.findByRole('heading', { level: 1, name: 'Room screen' })).toBeDefined()
  expect(screen.getByRole('heading', { name: 'A stall' })).toBeDefined()
  expect((await logOn(device)).at(-1)).toEqual({ type: 'corrected', from: 0 })
  await app.user.keyboard('{PageDown}')
  expect(await screen.findByRole('heading', { name: 'The call' })).toBeDefined()
})

const over: readonly Intent[] = [...toTheEnd, { type: 'hindsight-finished' }]

test.for<{ readonly slide: Slide; readonly done: readonly Intent[] }>([
  { slide: { kind: 'scene' }, done: [onwards] },
  { slide: { kind: 'question' }, done: [onwards] },
  { slide: { kind: 'tally' }, done: [onwards] },
  { slide: { kind: 'consequence', event: 1 }, done: [onwards, tell] },
  { slide: { kind: 'moments' }, done: over },
  { slide: { kind: 'four-ps' }, done: over },
  { slide: { kind: 'decision', number: 1 }, done: over },
  { slide: { kind: 'afterwards' }, done: over },
])('on one screen no box at $slide.kind holds what only the facilitator may read', async ({ slide, done }) => {
  const app = await openApp(consoleHome, { device: await holdingEvening(done, { slide, screens: 'one' }) })
  await screen.findByRole('heading', { level: 1, name: 'Room screen' })
  // What comes late takes the focus; a browser gives none to what is hidden, and jsdom does.
  await act(() => vi.dynamicImportSettled())
  await act(quiet)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  for (const keys of ['v', '{Escape}o']) {
    await app.user.keyboard(keys)
    await act(() => vi.dynamicImportSettled())
    await act(quiet)
    expect(app.container.textContent).not.toMatch(
      /Let them talk|The law is clear|The clerk rings|Your notes|For you|Ask:/,
    )
  }
  expect(screen.getByRole('region', { name: 'More' })).toBeDefined()
})

test('on one screen looking back lists no measures, as some would not have helped', async () => {
  const device = await holdingEvening(toTheEnd, { slide: { kind: 'moments' }, screens: 'one' })
  const app = await openApp(consoleHome, { device })
  await waitFor(() => expect(app.container.querySelector('.number-line__field')).not.toBeNull())
  await app.user.keyboard('v1{Enter}')
  await app.user.type(await screen.findByLabelText(/^What would have helped/), 'cam')
  expect(screen.queryByText(/^1 measure/)).toBeNull()
  expect(app.container.textContent).not.toContain('More cameras')
})
