import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { marketEntry } from '../support/market-entry.tsx'
import { follow, heading, press } from '../support/on-screen.ts'
import { address, openApp } from '../support/open-app.tsx'

const loaded: string[] = []
const open = (path: string) => {
  loaded.length = 0
  return openApp(path, { scenarios: [marketEntry(loaded)] })
}

test('the page of a scenario leads to what can be printed for a group session, and loading it loads nothing', async () => {
  const app = await open('/scenario/small')
  await follow(app, 'Print the papers')
  await heading('Print for a group session')
  expect(address()).toBe('/papers/small')
  const names = (section: string) =>
    within(screen.getByRole('region', { name: section }))
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  expect(screen.getAllByRole('link', { name: /^Print: / })[0]?.textContent).toBe('Print: Quick start')
  expect(names('For members and observers')).toEqual([
    'Print: Participants’ papers',
    'Print: Table sheet',
    'Print: Ballot sheet',
    'Print: Observer’s sheet',
  ])
  expect(names('For the facilitator')).toEqual([
    'Print: Clearance sheet',
    'Print: Running guide',
    'Print: Whole script',
    'Print: Main Event List',
    'Print: Choice cards',
  ])
  expect(screen.getByRole('region', { name: 'These give the story away.' })).toBeDefined()
  expect(loaded.filter(part => part !== 'script')).toEqual([])
})

test('papers for members are made without the notes, and their exhibits are drawn', async () => {
  await open('/papers/small/participants')
  await heading('Participants’ papers')
  expect(screen.getByText('Twelve crates.')).toBeDefined()
  expect(screen.getByText('Sheet 2')).toBeDefined()
  expect(loaded).toEqual(['script', 'poster', 'ledger'])
})

test('a paper that gives the story away is made only when somebody says that they tell the story', async () => {
  const app = await open('/papers/small/guide')
  await heading('Running guide')
  expect(screen.getByText('This gives the story away.')).toBeDefined()
  expect(loaded).toEqual([])
  await press(app, 'I tell the story: show it')
  expect(await screen.findByText('Let them talk.')).toBeDefined()
  expect(document.activeElement).toBe(await heading('Running guide'))
  expect(loaded).toContain('debrief')
})

test('choice cards are shown only when somebody says that they tell the story, and load no notes', async () => {
  const app = await open('/papers/small/cards')
  await heading('Choice cards')
  expect(loaded).toEqual([])
  await press(app, 'I tell the story: show it')
  expect(await screen.findByText('Keep these cards until each decision')).toBeDefined()
  expect(loaded).toEqual(['script'])
})

test('“Print” opens the print window of the browser', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {})
  const app = await open('/papers/small/ballots')
  await heading('Ballot sheet')
  await press(app, 'Print')
  expect(print).toHaveBeenCalledTimes(1)
  expect(screen.getAllByText('1 to 2')).toHaveLength(1)
})

test.for(['/papers/nowhere', '/papers/small/nothing', '/papers/nowhere/guide'])('%s is no page', async path => {
  await open(path)
  expect((await heading('Page not found')).tagName).toBe('H1')
})
