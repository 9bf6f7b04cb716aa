import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { LibraryEntry } from '../../../src/app/store/library-entry.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes } from '../../support/market.ts'
import { resuming } from '../store/support/open.ts'
import { expectNoViolations, keptSince, toTheEnd } from '../support/looking-back.ts'
import { holding, onwards } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { follow, heading, press } from '../support/on-screen.ts'
import { openApp, type OpenedApp } from '../support/open-app.tsx'

const questions = ['Who reads it?', 'Who covers?', 'Who tests it?', 'Who pays?', 'Who is told?']
const market: LibraryEntry = {
  ...marketEntry(),
  loadDebrief: () => Promise.resolve({ ...marketNotes, questions }),
}

afterEach(() => vi.unstubAllGlobals())

async function openPage(...more: readonly Intent[]): Promise<OpenedApp> {
  const app = await openApp('/questions/session-1', {
    device: await holding(...toTheEnd, ...more),
    scenarios: [market],
  })
  await heading('Five real questions')
  return app
}

const boxes = () => screen.getAllByRole<HTMLTextAreaElement>('textbox')
const tick = ({ user }: OpenedApp, question: string) =>
  user.click(screen.getByRole('checkbox', { name: `Put this to officers: ${question}` }))
const forOfficers = () =>
  within(screen.getByRole('region', { name: 'Questions to put to officers' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent)
const keep = 'Keep these answers in the session'

test('each question of the case has a box, and nothing is ticked', async () => {
  await openPage()
  expect(boxes().map(({ labels, value }) => [labels[0]?.textContent, value])).toEqual(
    questions.map(question => [question, '']),
  )
  expect(forOfficers()).toEqual([])
})

test('a case without questions asks five that fit any council', async () => {
  await openApp('/questions/session-1', { device: await holding(...toTheEnd) })
  await heading('Five real questions')
  expect(boxes()).toHaveLength(5)
})

test('what is written is not saved by itself', async () => {
  const app = await openPage()
  await app.user.type(screen.getByLabelText('Who covers?'), 'No one.')
  await tick(app, 'Who pays?')
  await follow(app, 'Go on to the recommendations')
  await heading('Recommendations')
  expect(await keptSince(app)).toEqual([])
})

test('up to three questions are put to officers, and a fourth has to wait', async () => {
  const app = await openPage()
  for (const question of questions.slice(0, 4)) await tick(app, question)
  expect(forOfficers()).toEqual(['Who reads it?', 'Who covers?', 'Who tests it?'])
  expect(screen.getByText('You can put three questions to officers. Untick one first.')).toBeDefined()
  await tick(app, 'Who covers?')
  await tick(app, 'Who pays?')
  expect(forOfficers()).toEqual(['Who reads it?', 'Who tests it?', 'Who pays?'])
  expect(screen.queryByText(/Untick one first/)).toBeNull()
})

test('the questions for officers are copied', async () => {
  const app = await openPage()
  await tick(app, 'Who reads it?')
  await tick(app, 'Who is told?')
  await press(app, 'Copy these questions')
  await screen.findByText('Copied.')
  expect(await navigator.clipboard.readText()).toBe('1. Who reads it?\n2. Who is told?')
})

test('where the browser does not copy, the page says what to do', async () => {
  const app = await openPage()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'))
  await tick(app, 'Who reads it?')
  await press(app, 'Copy these questions')
  expect(await screen.findByText('We could not copy them. Select the list and copy it.')).toBeDefined()
})

test('what is kept goes into the session, without the boxes that are empty', async () => {
  const app = await openPage()
  await app.user.type(screen.getByLabelText('Who covers?'), ' No one. ')
  await tick(app, 'Who pays?')
  await press(app, keep)
  expect(screen.getByText('Saved in the session.')).toBeDefined()
  await waitFor(async () =>
    expect(await keptSince(app)).toEqual([
      {
        type: 'answered',
        answers: [
          { question: 'Who covers?', text: 'No one.', forOfficers: false },
          { question: 'Who pays?', forOfficers: true },
        ],
      },
    ]),
  )
})

test('with nothing written or ticked there is nothing to keep', async () => {
  const app = await openPage()
  await press(app, keep)
  expect(screen.getByText('Answer a question or tick one first.')).toBeDefined()
  expect(await keptSince(app)).toEqual([])
})

const kept: Intent = {
  type: 'answered',
  answers: [
    { question: 'Who covers?', text: 'Mr Reed.', forOfficers: true },
    { question: 'A question of an older version?', text: 'Yes.', forOfficers: true },
  ],
}

test('what was kept is there when the page is opened again, and breaks no rule of accessibility', async () => {
  const app = await openPage(kept)
  expect(screen.getByLabelText<HTMLTextAreaElement>('Who covers?').value).toBe('Mr Reed.')
  expect(forOfficers()).toEqual(['Who covers?'])
  await expectNoViolations(app)
})

test('what was kept can be erased once that is confirmed, from earlier answers too', async () => {
  const app = await openPage(kept, kept)
  await press(app, 'Erase these answers')
  await press(app, 'Keep them')
  expect(boxes()[1]?.value).toBe('Mr Reed.')
  await press(app, 'Erase these answers')
  await press(app, 'Erase them')
  expect(boxes().map(({ value }) => value)).toEqual(['', '', '', '', ''])
  expect(forOfficers()).toEqual([])
  expect(JSON.stringify(await keptSince(app))).not.toContain('Mr Reed')
  expect((await keptSince(app)).at(-1)).toEqual({ type: 'answered', answers: [] })
  expect(screen.queryByRole('button', { name: 'Erase these answers' })).toBeNull()
})

test('Tab and Enter after keeping go on, and never erase', async () => {
  const app = await openPage()
  await app.user.type(screen.getByLabelText('Who covers?'), 'No one.')
  screen.getByRole('button', { name: keep }).focus()
  await app.user.keyboard('{Enter}')
  expect(screen.getByText('Saved in the session.')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: keep }))
  await app.user.tab()
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Go on to the recommendations' }))
  await app.user.tab()
  await app.user.keyboard('{Enter}{Enter}')
  expect(screen.getByText(/^This erases your answers and ticks/)).toBeDefined()
  expect(boxes()[1]?.value).toBe('No one.')
})

test('once answers are erased the focus is at the heading above the message', async () => {
  const app = await openPage(kept)
  await press(app, 'Erase these answers')
  await press(app, 'Erase them')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Keep your answers' }))
  expect(screen.getByText('Erased from the session.')).toBeDefined()
})

test('where another tab writes, the page can be used, and keeps nothing', async () => {
  const device = await holding(...toTheEnd)
  const other = await resuming(device, 'session-1')
  await openApp('/questions/session-1', { device, scenarios: [market] })
  await heading('Five real questions')
  expect(screen.queryByRole('button', { name: keep })).toBeNull()
  await act(() => other.close())
  expect(await screen.findByRole('button', { name: keep })).toBeDefined()
})

test('a story that goes on has no questions yet', async () => {
  await openApp('/questions/session-1', { device: await holding(onwards), scenarios: [market] })
  await heading('This comes at the end')
  expect(screen.queryByText('Who covers?')).toBeNull()
})
