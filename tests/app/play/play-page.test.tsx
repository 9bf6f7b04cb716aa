import { act, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { StageProgress } from '../../../src/app/play/play-page.tsx'
import type { Intent } from '../../../src/core/session/session.ts'
import { trainingNotice } from '../../../src/core/session/script.ts'
import { quiet } from '../store/support/fake-device.ts'
import { storedTypes } from '../store/support/open.ts'
import { books, holding, leave, onwards, tell } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { toTheEnd } from '../support/looking-back.ts'
import { choose, follow, heading, press } from '../support/on-screen.ts'
import { address, openApp } from '../support/open-app.tsx'

describe('stage progress', () => {
  const stages = [
    { id: 'a', title: 'First signs' },
    { id: 'b', title: 'The visit' },
    { id: 'c', title: 'The hearing' },
  ]

  test('each stage is said in words to be done, open or still to come', () => {
    render(<StageProgress stages={stages} current="b" />)
    const items = screen.getAllByRole('listitem')
    expect(items.map(item => item.textContent)).toEqual([
      '✓First signs (done)',
      '2The visit (now)',
      '3The hearing (to come)',
    ])
    expect(items.map(item => item.getAttribute('aria-current'))).toEqual([null, 'step', null])
    expect(screen.getByText(/Stage 2 of 3/).textContent).toBe('Stage 2 of 3: The visit')
  })
})

describe('the player', () => {
  test('a scenario is begun from the library and played as far as its first consequence', async () => {
    const app = await openApp('/')
    await follow(app, 'Small')
    await press(app, 'Start')
    await heading('The stall')
    expect(address()).toMatch(/^\/play\/[0-9a-f]{32}\/1$/)
    await press(app, 'Continue')
    await heading('The call')
    await choose(app, 'Tell the police')
    await press(app, 'Check this decision')
    expect(await screen.findByRole('heading', { name: 'Check your decision' })).toBe(document.activeElement)
    await press(app, 'Confirm')
    expect(await heading('What follows')).toBe(document.activeElement)
    expect(screen.getByText('Something follows.')).toBeDefined()
    const [session] = (await app.device.storage.list()) ?? []
    await waitFor(async () =>
      expect(await storedTypes(app.device, session?.id ?? '')).toEqual(['continued', 'decided']),
    )
  })

  test('the page after a decision is what follows, also after the browser was closed', async () => {
    await openApp('/play/session-1', { device: await holding(onwards, tell) })
    await heading('What follows')
    expect(address()).toBe('/play/session-1/3')
  })

  test('what was picked is still picked after a reload, and while it is checked', async () => {
    const device = await holding(onwards)
    const app = await openApp('/play/session-1/2', { device })
    await choose(app, 'Wait')
    await press(app, 'Check this decision')
    await screen.findByRole('heading', { name: 'Check your decision' })
    expect(address()).toBe('/play/session-1/2/check')
    expect(history.state).toEqual({ picks: ['wait'] })
  })

  test('a decision can be changed before it is final, and the focus comes back to what was picked', async () => {
    const app = await openApp('/play/session-1/2', { device: await holding(onwards) })
    await choose(app, 'Wait')
    await press(app, 'Check this decision')
    await press(app, 'Change')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Wait')))
    expect(screen.getByLabelText<HTMLInputElement>('Wait').checked).toBe(true)
    expect(await storedTypes(app.device, 'session-1')).toEqual(['continued'])
  })

  test('an address that checks nothing leads back to the decision', async () => {
    await openApp('/play/session-1/2/check', { device: await holding(onwards) })
    await heading('The call')
    expect(address()).toBe('/play/session-1/2')
  })

  test('a page that is not there yet leads to where the play stands', async () => {
    await openApp('/play/session-1/40', { device: await holding(onwards) })
    await heading('The call')
    expect(address()).toBe('/play/session-1/2')
  })

  test('an earlier page can be read again, says what was done there, and leads back', async () => {
    const app = await openApp('/play/session-1/2', { device: await holding(onwards, tell) })
    await heading('The call')
    expect(await screen.findByText('You are looking back at an earlier page.')).toBeDefined()
    expect(screen.getByText('Tell the police')).toBeDefined()
    expect(screen.queryByRole('radio')).toBeNull()
    await follow(app, 'Go to where you left off')
    await heading('A look round')
  })

  test('leads are followed one by one, and then one moves on', async () => {
    const app = await openApp('/play/session-1/4', { device: await holding(onwards, tell) })
    await heading('A look round')
    expect(screen.queryByRole('button', { name: 'Move on' })).toBeNull()
    await choose(app, 'The books')
    await press(app, 'Choose this')
    await heading('The books')
    await press(app, 'Continue')
    await heading('A look round')
    expect(screen.queryByLabelText('The books')).toBeNull()
    await press(app, 'Move on')
    await heading('The budget')
  })

  test('several choices are taken together, and each says what follows', async () => {
    const device = await holding(onwards, tell, ...books, leave)
    const app = await openApp('/play/session-1/7', { device })
    await choose(app, 'Lights')
    await choose(app, 'Locks')
    await press(app, 'Check this decision')
    await press(app, 'Confirm')
    await heading('What follows')
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toContain('Locks')
    expect(screen.getAllByText('Something follows.')).toHaveLength(2)
  })

  test('time that runs out decides where the author says so, and the page says that it did', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    try {
      await openApp('/play/session-1/2', { device: await holding(onwards) })
      await screen.findByText('1:00 left')
      await act(async () => vi.advanceTimersByTime(61_000))
      await heading('What follows')
      expect(screen.getByText('Time ran out, so the clock decided')).toBeDefined()
      expect(screen.getByRole('heading', { level: 2, name: 'Wait' })).toBeDefined()
    } finally {
      vi.useRealTimers()
    }
  })

  test('a document that is open closes when its scene is over, and the focus is on what follows', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    try {
      const app = await openApp('/play/session-1/2', { device: await holding(onwards) })
      await screen.findByText('1:00 left')
      const file = within(screen.getByRole('complementary', { name: 'Case file' }))
      await app.user.click(file.getByRole('button', { name: /^A poster/ }))
      expect(await screen.findByRole('dialog', { name: 'A poster' })).toBeDefined()
      await act(async () => vi.advanceTimersByTime(61_000))
      expect(await heading('What follows')).toBe(document.activeElement)
      expect(screen.queryByRole('dialog')).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })

  test('the time stops while a decision is checked', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    try {
      const app = await openApp('/play/session-1/2', { device: await holding(onwards) })
      await screen.findByText('1:00 left')
      await choose(app, 'Tell the police')
      await press(app, 'Check this decision')
      await act(async () => vi.advanceTimersByTime(61_000))
      expect(await screen.findByText('1:00 left (stopped while you check)')).toBeDefined()
      expect(await storedTypes(app.device, 'session-1')).toEqual(['continued'])
    } finally {
      vi.useRealTimers()
    }
  })

  test('the last decision can be undone', async () => {
    const app = await openApp('/play/session-1/4', { device: await holding(onwards, tell) })
    await press(app, 'Undo the last decision')
    expect(screen.getByText(/You go back to “The call” and decide again\./)).toBeDefined()
    await press(app, 'Undo it')
    await heading('The call')
    expect(address()).toBe('/play/session-1/2')
    expect(await screen.findByLabelText('Tell the police')).toBeDefined()
  })

  test('at the ending, undoing is the last stop of the page and not the one after the way on', async () => {
    await openApp('/play/session-1/9', { device: await holding(...toTheEnd.slice(0, -1)) })
    await heading('All is well')
    await screen.findByRole('button', { name: 'Undo the last decision' })
    const main = within(screen.getByRole('main'))
    const stops = [...main.getAllByRole('link'), ...main.getAllByRole('button')].toSorted((one, other) =>
      one.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
    expect(stops.at(-1)?.textContent).toBe('Undo the last decision')
    expect(stops.find(({ textContent }) => textContent === 'Look back')).toBeDefined()
  })

  test('a document is opened beside the scene, recorded once, and can be opened again at a later scene', async () => {
    const app = await openApp('/play/session-1/1', { device: await holding() })
    await heading('The stall')
    const handed = within(screen.getByRole('region', { name: 'New documents' }))
    await app.user.click(handed.getByRole('button', { name: /^A poster.*, not read yet$/ }))
    expect(await screen.findByText('Fresh fish on Friday.')).toBeDefined()
    await press(app, /^Close/)
    await press(app, 'Continue')
    await heading('The call')
    const file = within(screen.getByRole('complementary', { name: 'Case file' }))
    await app.user.click(file.getByRole('button', { name: /^A poster.*, read$/ }))
    expect(await screen.findByText('Fresh fish on Friday.')).toBeDefined()
    await quiet()
    expect(await storedTypes(app.device, 'session-1')).toEqual(['opened-exhibit', 'continued'])
  })

  test('the case file does not name what is handed over at a scene that is not read yet', async () => {
    const look: Intent = { type: 'looked', scene: 'look', lead: 'books' }
    const app = await openApp('/play/session-1/4', { device: await holding(onwards, tell, look) })
    await heading('A look round')
    const file = () => within(screen.getByRole('complementary', { name: 'Case file' }))
    expect(file().queryByRole('button', { name: /ledger/i })).toBeNull()
    await follow(app, 'Go to where you left off')
    await heading('The books')
    expect(file().getByRole('button', { name: /ledger/i })).toBeDefined()
  })

  test('a note is kept with the session, and can be erased', async () => {
    const app = await openApp('/play/session-1/1', { device: await holding() })
    await press(app, 'Add a note')
    await app.user.type(await screen.findByLabelText('Your note'), 'Who pays?')
    await press(app, 'Save this note')
    await press(app, 'Erase the note: Who pays?')
    expect(await screen.findByText('Text removed')).toBeDefined()
    await quiet()
    const record = await app.device.storage.get('session-1')
    expect(record?.text).not.toContain('Who pays?')
  })

  test('helplines are one press away, and opening them leaves no trace', async () => {
    const app = await openApp('/play/session-1/2', { device: await holding(onwards) })
    await heading('The call')
    const before = [address(), (await app.device.storage.get('session-1'))?.text]
    await press(app, 'Helplines')
    const panel = within(await screen.findByRole('dialog', { name: 'Helplines' }))
    expect(await panel.findByRole('link', { name: '0800 555 111' })).toBeDefined()
    await press(app, 'Close Helplines')
    await quiet()
    expect([address(), (await app.device.storage.get('session-1'))?.text]).toEqual(before)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Helplines' }))
  })

  test('who is who is one press away, and lists those named by now', async () => {
    const app = await openApp('/play/session-1/2', { device: await holding(onwards) })
    await heading('The call')
    await press(app, 'Who is who')
    const panel = within(await screen.findByRole('dialog', { name: 'Who is who' }))
    expect(panel.getByText('Someone Invented').parentElement?.textContent).toBe(
      'Someone InventedOfficerFirst named in “The call”',
    )
  })

  test.for([
    ['begun', [], 'The stall'],
    ['opened again', [onwards], 'The call'],
  ] as const)('a session that is %s says first that it is training', async ([, intents, title]) => {
    await openApp('/play/session-1', { device: await holding(...intents) })
    await heading(title)
    expect(screen.getByText(trainingNotice)).toBeDefined()
  })

  test('a session that is opened again at what follows from a decision says at the next scene that it is training', async () => {
    const app = await openApp('/play/session-1', { device: await holding(onwards, tell) })
    await heading('What follows')
    expect(screen.queryByText(trainingNotice)).toBeNull()
    await follow(app, 'Continue')
    await heading('A look round')
    expect(screen.getByText(trainingNotice)).toBeDefined()
  })

  test('that it is training is said once in a visit', async () => {
    const app = await openApp('/play/session-1/1', { device: await holding() })
    await heading('The stall')
    await press(app, 'Continue')
    await heading('The call')
    expect(screen.queryByText(trainingNotice)).toBeNull()
  })

  test('the check shows who decides and what was chosen, and not the story or the case file', async () => {
    const app = await openApp('/play/session-1/2', { device: await holding(onwards) })
    await choose(app, 'Wait')
    await press(app, 'Check this decision')
    await screen.findByRole('heading', { name: 'Check your decision' })
    expect(screen.getByText('You can undo it until your next decision.')).toBeDefined()
    expect(screen.getByText('You advise: an officer decides')).toBeDefined()
    expect(screen.queryByRole('complementary', { name: 'Case file' })).toBeNull()
    expect(screen.getByText('Words.').closest('[hidden]')).not.toBeNull()
    expect(screen.queryByRole('button', { name: 'Stop here' })).toBeNull()
  })

  test('leaving says that the place is saved, and gives helplines', async () => {
    const app = await openApp('/play/session-1/1', { device: await holding() })
    await follow(app, /^Leave/)
    await heading('You have left the exercise')
    expect(await screen.findByText('Your place is saved on this device.')).toBeDefined()
    expect(screen.getByRole('link', { name: '0800 555 111' })).toBeDefined()
    await follow(app, 'Go back to where you were')
    await heading('The stall')
  })

  test('the debrief is not loaded before the end, and stopping leads to looking back', async () => {
    const loaded: string[] = []
    const device = await holding(onwards, tell)
    const app = await openApp('/play/session-1/4', { device, scenarios: [marketEntry(loaded)] })
    await heading('A look round')
    expect(loaded).not.toContain('debrief')
    await press(app, 'Stop here')
    await press(app, 'Stop here for good')
    await heading('Key moments')
    expect(loaded).toContain('debrief')
  })

  test('at the ending one goes on to looking back, which closes the session', async () => {
    const device = await holding(onwards, tell, ...books, leave, {
      type: 'decided',
      scene: 'budget',
      picks: ['locks'],
    })
    const app = await openApp('/play/session-1/9', { device })
    await heading('All is well')
    await follow(app, 'Look back')
    await heading('Key moments')
    expect(await storedTypes(device, 'session-1')).toContain('finished')
  })
})
