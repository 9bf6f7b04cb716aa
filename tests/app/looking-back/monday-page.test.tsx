import { render, screen } from '@testing-library/react'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { MondaySheet } from '../../../src/app/looking-back/monday-page.tsx'
import type { LibraryEntry } from '../../../src/app/store/library-entry.ts'
import { contactKeys, readContacts } from '../../../src/core/scenario/contacts.ts'
import { readScenario } from '../../../src/core/scenario/reading/read-scenario.ts'
import type { OnMonday } from '../../../src/core/scenario/law-schema.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes } from '../../support/market.ts'
import { expectNoViolations, part, toTheEnd } from '../support/looking-back.ts'
import { holding, onwards } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { follow, heading } from '../support/on-screen.ts'
import { openApp } from '../support/open-app.tsx'

const ofMarket: OnMonday = {
  ask: ['Who reads it?', 'Who covers?', 'Who tests it?'],
  'pass-on': [
    { hear: 'A stall without a licence', tell: 'licensing' },
    { hear: 'A child at work', tell: 'childrens-services' },
    { hear: 'A lost key', tell: 'The caretaker' },
  ],
  'do-not': ['Do not look.', 'Do not tell.', 'Do not wait.'],
  happened: 'Tell the Monitoring Officer.',
}

const ofCouncil = {
  checked: { by: 'Head of Democratic Services', on: '2027-01-12' },
  contacts: { licensing: { number: '01632 960123', checked: '2027-01-11' } },
}

afterEach(() => vi.unstubAllGlobals())

/** Opens the page where the web server answers so when it is asked for `contacts.json`. */
async function openPage(answer: Response | object, intents: readonly Intent[] = toTheEnd) {
  const response = answer instanceof Response ? answer : new Response(JSON.stringify(answer))
  vi.stubGlobal('fetch', (path: string) =>
    path === 'contacts.json' ? Promise.resolve(response) : Promise.reject(new Error(path)),
  )
  const market: LibraryEntry = {
    ...marketEntry(),
    loadDebrief: () => Promise.resolve({ ...marketNotes, onMonday: ofMarket }),
  }
  return openApp('/monday/session-1', { device: await holding(...intents), scenarios: [market] })
}

const rows = () => screen.getAllByRole('row').map(({ textContent }) => textContent)

test('the page says what to ask, what to pass on to whom, and what not to do', async () => {
  const app = await openPage(ofCouncil)
  await heading('On Monday')
  expect(part(2, 'Ask officers').getAllByRole('listitem')).toHaveLength(3)
  expect(rows().slice(1)).toEqual([
    'Danger, or a crime happening now999',
    'A crime that can waitPolice, 101',
    'Someone who wants to stay anonymousThey can ring Crimestoppers, 0800 555 111',
    'A stall without a licenceLicensing team, 01632 960123 checked 11/01/2027',
    'A child at workChildren’s services (number to fill in)',
    'A lost keyThe caretaker (number to fill in)',
  ])
  expect(part(2, 'What not to do').getByText('Do not wait.')).toBeDefined()
  expect(part(2, 'If this has happened to you').getByText('Tell the Monitoring Officer.')).toBeDefined()
  expect(screen.getByText('Checked by Head of Democratic Services, 12 January 2027')).toBeDefined()
  await expectNoViolations(app)
})

test('a number can be dialled from a phone', async () => {
  await openPage(ofCouncil)
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: '01632 960123' })
  expect(link.getAttribute('href')).toBe('tel:01632960123')
})

test('where the council has checked nothing the page says so', async () => {
  await openPage({ contacts: {} })
  await heading('On Monday')
  expect(
    screen.getByText('Not checked by your council. Ask the monitoring officer before you rely on it.'),
  ).toBeDefined()
  expect(screen.queryByText(/^We could not use/)).toBeNull()
})

test.for([
  [new Response('{ "contacts": '), 'It is not JSON. Look for a missing comma, quotation mark or bracket.'],
  [new Response('', { status: 404 }), 'The browser could not open it.'],
] as const)('contacts that cannot be used are named, and the national numbers stay', async ([answer, problem]) => {
  await openPage(answer)
  await heading('On Monday')
  expect(screen.getByText(problem)).toBeDefined()
  expect(rows()).toContain('A stall without a licenceLicensing team (number to fill in)')
  expect(rows()).toContain('A crime that can waitPolice, 101')
})

test('in the one file the contacts stand in the page, and nothing is fetched', async () => {
  const template = document.createElement('template')
  template.id = 'contacts'
  template.content.append(JSON.stringify(ofCouncil))
  document.body.append(template)
  await openPage(new Response('', { status: 404 }))
  await heading('On Monday')
  expect(screen.getByRole('link', { name: '01632 960123' })).toBeDefined()
  template.remove()
})

test('the page leads on to the questions', async () => {
  const app = await openPage(ofCouncil)
  await follow(app, 'Go on to five questions')
  expect(await heading('Five real questions')).toBeDefined()
})

test('a story that goes on has no Monday yet', async () => {
  await openPage(ofCouncil, [onwards])
  await heading('This comes at the end')
  expect(screen.queryByText('Who reads it?')).toBeNull()
})

const shelf = join(import.meta.dirname, '../../../scenarios')
const cases = readdirSync(shelf, { withFileTypes: true }).filter(({ name }) =>
  existsSync(join(shelf, name, 'scenario.yaml')),
)
const pages = cases.map(({ name }): [string, OnMonday | undefined] => {
  const { scenario } = readScenario(readFileSync(join(shelf, name, 'scenario.yaml'), 'utf8'), name, name)
  return [name, scenario?.['on-monday']]
})

/** Every number entered and checked: the most that a page can hold. */
const full = readContacts(
  JSON.stringify({
    checked: ofCouncil.checked,
    contacts: Object.fromEntries(contactKeys.map(key => [key, { number: '01632 960123', checked: '2027-01-12' }])),
  }),
).contacts

test('every case that comes with the product has a page of its own', () => {
  expect(pages).toHaveLength(5)
  expect(pages.filter(([, page]) => page === undefined)).toEqual([])
})

test.for([...pages, ['a case without a page of its own', undefined] as const])(
  'the page of %s has at most 250 words, headings and numbers included',
  ([, page]) => {
    const { container } = render(<MondaySheet page={page} contacts={full} />)
    expect(wordsIn(container)).toBeGreaterThan(180)
    expect(wordsIn(container)).toBeLessThanOrEqual(250)
  },
)

function wordsIn(node: Node): number {
  if (node.childNodes.length === 0) return node.textContent?.match(/[^\s,]+/g)?.length ?? 0
  return [...node.childNodes].reduce((words, child) => words + wordsIn(child), 0)
}
