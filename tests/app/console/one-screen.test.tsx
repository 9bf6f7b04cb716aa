import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { ConsoleState, Slide } from '../../../src/core/room/console-state.ts'
import type { Group, Intent } from '../../../src/core/session/session.ts'
import { consoleHome, prepareConsole } from '../support/console.ts'
import { holdingEvening, logOn } from '../support/evening-device.ts'
import { expectNoViolations, toTheEnd } from '../support/looking-back.ts'
import { books, leave, onwards, tell } from '../support/market-device.ts'
import { press, settle } from '../support/on-screen.ts'
import { settleBy } from './support/open-settle-form.tsx'
import { openApp, type OpenedApp } from '../support/open-app.tsx'

prepareConsole()
beforeAll(
  async () => ({ default: (await import('../../../src/app/console/after/after-panels.tsx')).ConsoleAfter }),
  30_000,
)

/** The only screen of a group session in which this was done, at that slide. */
async function openAt(
  slide: Slide,
  done: readonly Intent[],
  { desk = {}, group = {} }: { desk?: Partial<ConsoleState>; group?: Partial<Group> } = {},
): Promise<OpenedApp> {
  const device = await holdingEvening(done, { slide, screens: 'one', ...desk }, { present: [], ...group })
  const app = await openApp(consoleHome, { device })
  await screen.findByRole('heading', { level: 1, name: 'Room screen' })
  return app
}

const atTheQuestion = () => openAt({ kind: 'question' }, [onwards])
const box = (name: string) => screen.queryByRole('region', { name })
const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('spinbutton', { name })

test('votes are dots for all but who is read to, and no one is told which side has more', async () => {
  const app = await atTheQuestion()
  await app.user.keyboard('v12{Enter}3')
  expect(field(/^A ?,/).value).toBe('•')
  expect(field(/^A ?,/).getAttribute('aria-valuetext')).toBe('12')
  expect(field(/^B ?,/).value).toBe('•')
  expect(app.container.textContent).not.toMatch(/12|most votes/)
  await app.user.keyboard('{Backspace}{Backspace}10{ArrowUp}')
  expect(field(/^B ?,/).getAttribute('aria-valuenow')).toBe('11')
  await expectNoViolations(app)
  await press(app, 'Show the votes to the room')
  expect(await screen.findByText(/^most votes:/)).toBeDefined()
})

test('every field of votes looks the same, however many digits it holds, and Backspace takes the last', async () => {
  const app = await atTheQuestion()
  await app.user.keyboard('v21{Enter}9{Enter}{Enter}112')
  expect([...app.container.querySelectorAll('.vote-rows__votes')].map(each => each.getAttribute('value'))).toEqual([
    '•',
    '•',
    '•',
    '•',
  ])
  await app.user.keyboard('{Backspace}{Backspace}2')
  expect(field(/^Abstain/).getAttribute('aria-valuetext')).toBe('12')
  expect(field(/^A ?,/).getAttribute('aria-valuetext')).toBe('21')
  expect(field(/^B ?,/).getAttribute('aria-valuetext')).toBe('9')
})

test('a number of votes that is selected is typed over, or taken out', async () => {
  const app = await atTheQuestion()
  await app.user.keyboard('v21a4')
  expect(field(/^A ?,/).getAttribute('aria-valuetext')).toBe('4')
  await app.user.keyboard('5b3a{Backspace}')
  expect(field(/^A ?,/).getAttribute('aria-valuetext')).toBe('0')
})

test('what the story takes when time runs out is never on the projector before it is taken', async () => {
  const app = await atTheQuestion()
  await app.user.keyboard('v')
  await settleBy(app.user, 'time')
  expect(app.container.textContent).not.toContain('The story chooses:')
  await app.user.keyboard('5')
  await press(app, 'Show the votes to the room')
  await settleBy(app.user, 'time')
  expect(app.container.textContent).not.toContain('The story chooses:')
})

test('a digit opens the box at its row of votes', async () => {
  const app = await atTheQuestion()
  await app.user.keyboard('2')
  await waitFor(() => expect(document.activeElement).toBe(field(/^B ?,/)))
})

test('Esc shuts the box and goes back to the button that opens it', async () => {
  const app = await atTheQuestion()
  await app.user.keyboard('v')
  await waitFor(() => expect(document.activeElement).toBe(field(/^A ?,/)))
  await app.user.keyboard('{Escape}')
  expect(box('Settle')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Settle/ }))
})

test('before the question has come there is nothing to open', async () => {
  const app = await openAt({ kind: 'scene' }, [onwards])
  expect(screen.queryByRole('button', { name: /^Settle/ })).toBeNull()
  await app.user.keyboard('v2')
  expect(box('Settle')).toBeNull()
  expect(app.container.textContent).not.toContain('Whom do you tell?')
})

test('on the welcome, and while the room sees what followed, no document of the next scene is listed', async () => {
  const app = await openAt({ kind: 'welcome' }, [])
  await app.user.keyboard('o')
  await screen.findByRole('button', { name: 'Save a copy' })
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull()
  app.unmount()
  const look: Intent = { type: 'looked', scene: 'look', lead: 'books' }
  const later = await openAt({ kind: 'consequence', event: 1 }, [onwards, tell, look])
  await later.user.keyboard('o')
  expect(await screen.findByRole('button', { name: 'Show: A poster' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Show: The ledger' })).toBeNull()
})

test('settling shuts the box, and the next question stands over no scene', async () => {
  const app = await atTheQuestion()
  await app.user.keyboard('v5')
  await press(app, 'Show the votes to the room')
  await settle(app, 'Settle: A')
  await waitFor(() => expect(box('Settle')).toBeNull())
  await app.user.keyboard('{PageDown}{PageDown}')
  expect(box('Settle')).toBeNull()
})

test('a remote goes on from a field for numbers, and shuts the box', async () => {
  const app = await openAt({ kind: 'confidence', when: 'before' }, [])
  await app.user.keyboard('v')
  await waitFor(() => expect(box('Count')).not.toBeNull())
  await app.user.keyboard('4{PageDown}')
  await waitFor(() => expect(box('Count')).toBeNull())
  expect(screen.getByText('A stall')).toBeDefined()
})

test('a field for words is gone once the session has moved on', async () => {
  const app = await openAt({ kind: 'scene' }, [])
  await app.user.keyboard('m')
  await screen.findByLabelText('A measure, as it was said')
  await app.user.keyboard('{PageDown}')
  await waitFor(() => expect(screen.queryByLabelText('A measure, as it was said')).toBeNull())
  await app.user.keyboard('o')
  expect(box('More')).not.toBeNull()
  expect(screen.queryByLabelText('A measure, as it was said')).toBeNull()
})

test('words that are not kept yet stay where they are, whatever a remote does', async () => {
  const app = await openAt({ kind: 'scene' }, [])
  await app.user.keyboard('m')
  await app.user.type(await screen.findByLabelText('A measure, as it was said'), 'One number')
  await app.user.keyboard('{PageDown}')
  expect(screen.getByLabelText<HTMLTextAreaElement>('A measure, as it was said').value).toBe('One number')
  await app.user.keyboard('{Enter}')
  expect(await logOn(app.device)).toContainEqual({
    type: 'proposed-measure',
    scene: 'stall',
    text: 'One number',
  })
})

test('a number that is called opens the box and stands in its field', async () => {
  const app = await openAt({ kind: 'moments' }, toTheEnd)
  await waitFor(() => expect(app.container.querySelector('.number-line__field')).not.toBeNull())
  expect(box('Write down')).toBeNull()
  // A browser gives no focus to what is hidden; jsdom does.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await app.user.keyboard('1')
  expect(box('Write down')).not.toBeNull()
  await app.user.keyboard('{Enter}')
  expect(box('Write down')).not.toBeNull()
  expect((await logOn(app.device)).at(-1)).toEqual({ type: 'marked-key-event', scene: 'call' })
})

test('documents that the room has come to are shown to it, and no others are named', async () => {
  const app = await openAt({ kind: 'scene' }, [onwards])
  await app.user.keyboard('o')
  expect(screen.queryByText('The ledger')).toBeNull()
  await press(app, 'Show: A poster')
  // Its heading stands twice once it is loaded, and once before that.
  expect(await screen.findByText('Fresh fish on Friday.')).toBeDefined()
  expect(box('More')).toBeNull()
  await app.user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByText('Fresh fish on Friday.')).toBeNull())
  expect(screen.queryByRole('heading', { name: 'A poster' })).toBeNull()
})

test('F fills the screen and freezes nothing', async () => {
  const fill = vi.fn<() => Promise<void>>(() => Promise.resolve())
  Object.assign(document.documentElement, { requestFullscreen: fill })
  Object.assign(document, { fullscreenEnabled: true, fullscreenElement: null })
  onTestFinished(() => {
    // The document outlives this file, and other pages ask it whether they may fill the screen.
    Reflect.deleteProperty(document.documentElement, 'requestFullscreen')
    Reflect.deleteProperty(document, 'fullscreenEnabled')
    Reflect.deleteProperty(document, 'fullscreenElement')
  })
  const app = await openAt({ kind: 'scene' }, [onwards])
  await app.user.keyboard('f')
  expect(fill).toHaveBeenCalledOnce()
  expect((await app.device.storage.get('session-1'))?.desk).toMatchObject({ frozen: undefined })
})

test('a room that agrees is asked for no votes', async () => {
  const app = await openAt({ kind: 'question' }, [onwards], { group: { rule: 'consensus' } })
  await app.user.keyboard('v')
  const agreed = within(screen.getByRole('group', { name: 'What did the room agree?' }))
  const [first] = agreed.getAllByRole('radio')
  if (first === undefined) throw new Error('there is nothing to agree on')
  await app.user.click(first)
  await press(app, 'Record the agreement')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ type: 'decided', vote: { settled: 'consensus' } })
})

test('tables are counted in a grid of dots without totals, and nothing tells how many before the votes are shown', async () => {
  const app = await openAt({ kind: 'question' }, [onwards], { group: { tables: ['Table 1', 'Table 2'] } })
  await app.user.keyboard('v')
  await waitFor(() => expect(document.activeElement).toBe(field(/^A, Tell: Table 1/)))
  for (const abstain of [3, 1]) await app.user.keyboard(`5{Enter}{Enter}{Enter}${abstain}{Enter}`)
  const cells = [...app.container.querySelectorAll('.vote-grid td')].map(each => each.querySelector('input')?.value)
  expect(cells).toEqual(Array.from({ length: 8 }, () => '•'))
  expect(app.container.textContent).not.toMatch(/Total|10|most votes/)
  await app.user.keyboard('{Enter}')
  await settle(app, 'Settle: A')
  expect((await logOn(app.device)).at(-1)).toMatchObject({
    vote: {
      tally: [
        { choice: 'tell', table: 'Table 1', votes: 5 },
        { choice: 'tell', table: 'Table 2', votes: 5 },
      ],
      abstentions: 4,
    },
  })
})

test('more votes than members are not revealed unasked, on one screen too', async () => {
  const app = await openAt({ kind: 'question' }, [onwards], { group: { present: ['Cllr Reed'] } })
  await app.user.keyboard('v5')
  await press(app, 'Show the votes to the room')
  expect(screen.queryByText(/^most votes:/)).toBeNull()
  await press(app, 'Show them anyway')
  expect(await screen.findByText(/^most votes:/)).toBeDefined()
})

test('more votes than members are not settled unasked, on one screen too', async () => {
  const app = await openAt({ kind: 'question' }, [onwards], { group: { present: ['Cllr Reed'] } })
  await app.user.keyboard('v5')
  await app.user.click(screen.getByText('Settle without showing votes'))
  await settleBy(app.user, 'agreed')
  await app.user.click(screen.getByRole('radio', { name: 'A Tell' }))
  await press(app, 'Record the agreement')
  await press(app, 'Yes, record it')
  expect(await logOn(app.device)).toHaveLength(1)
  expect(
    screen.getByText('You have counted 5 votes and abstentions, but only 1 member is present. Record them anyway?'),
  ).toBeDefined()
  await press(app, 'Record them anyway')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ picks: ['tell'], vote: { settled: 'consensus' } })
})

test('where the room chooses a lead, it is chosen in the box', async () => {
  const app = await openAt({ kind: 'question' }, [onwards, tell])
  await app.user.keyboard('{PageDown}')
  await waitFor(() => expect(box('Settle')).not.toBeNull())
  await app.user.click(
    within(screen.getByRole('region', { name: 'Settle' })).getAllByRole('button')[0] ?? app.container,
  )
  expect(await logOn(app.device)).toHaveLength(3)
  expect(box('Settle')).toBeNull()
})

test('what cannot be kept is said without opening anything', async () => {
  const app = await openAt({ kind: 'question' }, [onwards, tell, ...books, leave])
  Object.assign(app.device, { failing: 'no-room' })
  await app.user.keyboard('v5')
  expect(await screen.findByText(/are not saved on this device\. The decisions you see here are saved/)).toBeDefined()
})

test('a minority view that is half typed before the votes are shown is there once they are', async () => {
  const app = await atTheQuestion()
  await app.user.keyboard('v12{Enter}3')
  await app.user.click(screen.getByText('Settle without showing votes'))
  await app.user.click(screen.getByText('Record a minority view'))
  await app.user.type(await screen.findByLabelText('What some thought, and why'), 'Some would')
  await press(app, 'Show the votes to the room')
  expect(await screen.findByText(/^most votes:/)).toBeDefined()
  expect(screen.getByLabelText('What some thought, and why')).toHaveProperty('value', 'Some would')
  await settle(app, 'Settle: A')
  expect((await logOn(app.device)).at(-1)).toMatchObject({ vote: { minority: 'Some would' } })
})
