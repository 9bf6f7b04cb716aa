import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { atTheCall, consoleHome, count, prepareConsole } from '../support/console.ts'
import { holdingEvening, logOn, roomScreenOf } from '../support/evening-device.ts'
import { onwards, tell } from '../support/market-device.ts'
import { press, settle } from '../support/on-screen.ts'
import { openApp } from '../support/open-app.tsx'

prepareConsole()

test('the last decision is undone when that is confirmed, stays in the record, and its votes are still there', async () => {
  const app = await atTheCall()
  await count(app, 7)
  await settle(app, 'Settle: A')
  await press(app, 'Undo the last decision')
  await press(app, 'Undo it')
  expect((await logOn(app.device)).map(event => 'type' in event && event.type)).toEqual([
    'continued',
    'decided',
    'corrected',
  ])
  const [first] = await screen.findAllByRole('textbox')
  expect(first).toHaveProperty('value', '7')
})

test('a decision that is left as it is gives the focus to the scene, so that no key asks again', async () => {
  const app = await atTheCall()
  await count(app, 7)
  await settle(app, 'Settle: A')
  await press(app, 'Undo the last decision')
  await press(app, 'Leave it')
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'This scene' }))
  await app.user.keyboard(' ')
  expect(screen.getByRole('button', { name: 'Undo the last decision' })).toBeDefined()
})

test('a lead that was opened by mistake is undone, and the room chooses again', async () => {
  const look = { type: 'looked', scene: 'look', lead: 'books' } as const
  const device = await holdingEvening([onwards, tell, look], { slide: { kind: 'scene' } })
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('heading', { level: 2, name: 'The books' })
  await app.user.keyboard('{PageUp}')
  expect(screen.getByText('The room chose this. To go back further, press Undo.')).toBeDefined()
  await press(app, 'Go back to the leads')
  expect(screen.getByText(/The lead “The books” and everything after it/)).toBeDefined()
  await press(app, 'Undo it')
  expect(await screen.findByRole('heading', { name: 'Where does the room look?' })).toBeDefined()
  expect((await logOn(device)).at(-1)).toEqual({ type: 'corrected', from: 2 })
  expect(screen.queryByRole('button', { name: 'Go back to the leads' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Undo the last decision' })).toBeDefined()
})

test('moving on too early is undone, and what the room looked at before stands', async () => {
  const look = { type: 'looked', scene: 'look', lead: 'books' } as const
  const device = await holdingEvening(
    [onwards, tell, look, { type: 'continued', scene: 'books' }, { type: 'left-hub', scene: 'look' }],
    { slide: { kind: 'scene' } },
  )
  const app = await openApp(consoleHome, { device })
  await press(app, 'Undo moving on')
  await press(app, 'Undo it')
  expect(await screen.findByRole('heading', { name: 'Where does the room look?' })).toBeDefined()
  expect(await screen.findByRole('button', { name: 'Go back to the leads' })).toBeDefined()
})

test('wrapping up while looking ahead of a frozen room stops where the room is', async () => {
  const device = await holdingEvening([], { slide: { kind: 'scene' } })
  const app = await openApp(consoleHome, { device })
  const room = await roomScreenOf(device)
  await screen.findByRole('heading', { level: 2, name: /The stall/ })
  await app.user.keyboard('f{PageDown}')
  await press(app, 'Wrap up now')
  await press(app, 'Stop and look back')
  expect((await logOn(device)).at(-1)).toEqual({ type: 'stopped', scene: 'stall' })
  expect(await room.last()).toMatchObject({ kind: 'surprise', title: 'What surprised you?' })
})

test('wrapping up is asked twice, and leads to looking back with what was reached', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await press(app, 'Wrap up now')
  expect(await logOn(app.device)).toHaveLength(1)
  await press(app, 'Back to the story')
  await press(app, 'Wrap up now')
  await press(app, 'Stop and look back')
  expect((await logOn(app.device)).at(-1)).toEqual({ type: 'stopped', scene: 'call' })
  expect(await room.last()).toMatchObject({ kind: 'surprise', ending: undefined })
})

test('wrapping up says that votes which are counted and not settled are not kept', async () => {
  const app = await atTheCall()
  await press(app, 'Wrap up now')
  expect(screen.queryByText(/unsettled votes here/)).toBeNull()
  await press(app, 'Back to the story')
  await count(app, 7)
  await press(app, 'Wrap up now')
  expect(screen.getByText(/unsettled votes here/)).toBeDefined()
})

test('a question that was answered does not stand open for the decision before', async () => {
  const device = await holdingEvening(
    [
      onwards,
      tell,
      { type: 'looked', scene: 'look', lead: 'books' },
      { type: 'continued', scene: 'books' },
      { type: 'left-hub', scene: 'look' },
      { type: 'decided', scene: 'budget', picks: ['locks'] },
    ],
    { slide: { kind: 'scene' } },
  )
  const app = await openApp(consoleHome, { device })
  await press(app, 'Undo the last decision')
  await press(app, 'Undo it')
  expect(await screen.findByRole('button', { name: 'Undo the last decision' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Undo it' })).toBeNull()
})

test('wrapping up while the room sees what followed leaves out the scene that it was not shown', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await count(app, 7)
  await settle(app, 'Settle: A')
  await press(app, 'Wrap up now')
  await press(app, 'Stop and look back')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ type: 'stopped', unseen: true })
  expect(await room.last()).toMatchObject({ kind: 'surprise', ending: undefined })
})

test('a note that was kept stands under the field, and can be erased', async () => {
  const app = await atTheCall()
  await app.user.keyboard('n')
  await app.user.type(await screen.findByLabelText(/A note on this scene/), 'Ask Mr Reed{Enter}')
  expect(screen.getByText('Ask Mr Reed').tagName).toBe('LI')
  await press(app, 'Erase: Ask Mr Reed')
  expect(await screen.findByText('Text removed')).toBeDefined()
  expect(document.activeElement?.id).toBe('words-line')
  expect((await logOn(app.device)).slice(1)).toEqual([
    { type: 'noted', scene: 'call', text: null },
    { type: 'erased', event: 1 },
  ])
})

test('no key acts while someone types, and letters can be turned off', async () => {
  const app = await atTheCall()
  await app.user.keyboard('n')
  const note = await screen.findByLabelText(/A note on this scene/)
  await app.user.type(note, 'Bk. Fm?{Enter}')
  expect(await logOn(app.device)).toEqual([
    { type: 'continued', scene: 'stall' },
    { type: 'noted', scene: 'call', text: 'Bk. Fm?' },
  ])
  await app.user.keyboard('{Escape}?')
  await app.user.click(await screen.findByRole('checkbox', { name: /^Use letter keys/ }))
  await act(async () => document.querySelector('dialog')?.dispatchEvent(new Event('close')))
  await app.user.keyboard('k')
  expect(await logOn(app.device)).toHaveLength(2)
})

test('a key event is marked by one key and unmarked by the same, and a measure is written down as it is said', async () => {
  const app = await atTheCall()
  await app.user.keyboard('k')
  expect(screen.getByRole('button', { name: 'Key event' }).getAttribute('aria-pressed')).toBe('true')
  await app.user.keyboard('km')
  await app.user.type(await screen.findByLabelText('A measure, as it was said'), 'One number{Enter}')
  expect((await logOn(app.device)).slice(1)).toEqual([
    { type: 'marked-key-event', scene: 'call' },
    { type: 'unmarked-key-event', scene: 'call' },
    { type: 'proposed-measure', scene: 'call', text: 'One number' },
  ])
})

test('once a note is kept a remote is heard, and N goes to the next one', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('nAsk Mr Reed{Enter}')
  expect(await logOn(app.device)).toHaveLength(2)
  expect(document.activeElement?.id).not.toBe('words-line')
  await app.user.keyboard('{PageUp}')
  expect(await room.last()).toMatchObject({ kind: 'scene' })
  await app.user.keyboard('nAnd Mrs Reed{Enter}')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ text: 'And Mrs Reed' })
})

test('a note that is half written waits while a measure is written down, and after Esc', async () => {
  const app = await atTheCall()
  await app.user.keyboard('nAsk Mr')
  await press(app, /^Measure/)
  await app.user.type(await screen.findByLabelText('A measure, as it was said'), 'One')
  await press(app, /^Note/)
  expect(await screen.findByLabelText(/A note on this scene/)).toHaveProperty('value', 'Ask Mr')
  await app.user.click(screen.getByLabelText(/A note on this scene/))
  await app.user.keyboard('{Escape}')
  expect(screen.queryByLabelText(/A note on this scene/)).toBeNull()
  await app.user.keyboard('n')
  expect(screen.getByLabelText(/A note on this scene/)).toHaveProperty('value', 'Ask Mr')
  await app.user.keyboard(' Reed{Enter}')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ type: 'noted', text: 'Ask Mr Reed' })
  await app.user.keyboard('{Escape}n')
  expect(screen.getByLabelText(/A note on this scene/)).toHaveProperty('value', '')
})

test('once a note is kept the focus is where it was before', async () => {
  const app = await atTheCall()
  const button = screen.getByRole('button', { name: /^Note/ })
  await app.user.click(button)
  await app.user.type(await screen.findByLabelText(/A note on this scene/), 'Ask Mr Reed')
  await press(app, 'Save the note')
  expect(document.activeElement).toBe(button)
})

test('a note that is half written is there again after a break and after a reload, until it is kept', async () => {
  const app = await atTheCall()
  const room = await roomScreenOf(app.device)
  await app.user.keyboard('nAsk Mr')
  await app.user.click(screen.getByRole('link', { name: 'Leave, or take a break' }))
  await app.user.click(await screen.findByRole('link', { name: /^Continue the group session/ }))
  await screen.findByText('Let them talk.')
  await app.user.keyboard('n')
  expect(await screen.findByLabelText(/A note on this scene/)).toHaveProperty('value', 'Ask Mr')
  await logOn(app.device)
  app.unmount()
  const again = await openApp(consoleHome, { device: app.device })
  await screen.findByText('Let them talk.')
  await again.user.keyboard('n')
  expect(await screen.findByLabelText(/A note on this scene/)).toHaveProperty('value', 'Ask Mr')
  await again.user.keyboard(' Reed{Enter}')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ type: 'noted', text: 'Ask Mr Reed' })
  expect(JSON.stringify(await app.device.storage.get('session-1').then(record => record?.desk))).not.toContain('Ask Mr')
  expect(JSON.stringify(room.views)).not.toContain('Ask Mr')
})
