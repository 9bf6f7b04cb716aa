import { screen, within } from '@testing-library/react'
import { run } from 'axe-core'
import { expect, test } from 'vitest'
import type { LibraryEntry } from '../../../src/app/store/library-entry.ts'
import type { LaterParagraph } from '../../../src/core/score/debrief-notes.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes } from '../../support/market.ts'
import { books, holding, leave, onwards, tell } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { follow, heading } from '../support/on-screen.ts'
import { openApp } from '../support/open-app.tsx'

const toTheEnd: readonly Intent[] = [
  onwards,
  tell,
  ...books,
  leave,
  { type: 'decided', scene: 'budget', picks: ['lights'] },
  { type: 'finished', scene: 'end-well' },
]

const spring: readonly LaterParagraph[] = [
  { text: [['p', 'Spring comes to the ', ['em', 'market'], ', and a stall opens.']] },
  { text: [['p', 'The number rings at night.']], when: { agreed: 'always' } },
  { text: [['p', 'Nobody knows whom to ring.']], when: { not: { agreed: 'always' } } },
  { text: [['p', 'The lights are on.']], when: { visited: 'end-well' } },
]

/** The market, with this told of the months after. */
function telling(afterwards: readonly LaterParagraph[]): LibraryEntry {
  return { ...marketEntry(), loadDebrief: () => Promise.resolve({ ...marketNotes, afterwards }) }
}

async function openPage(intents: readonly Intent[], afterwards = spring) {
  const app = await openApp('/afterwards/session-1', {
    device: await holding(...intents),
    scenarios: [telling(afterwards)],
  })
  await heading('Six months later')
  return app
}

const agreed = (...recommendations: string[]): Intent => ({ type: 'put-forward', recommendations })
const story = () => screen.getByRole('article', { name: 'What became of it' })
const told = () => [...story().querySelectorAll('.prose-view p')].map(({ textContent }) => textContent)
const notSettled = 'You have not chosen any recommendations yet.'

test('the months after are told by the ending and by what was agreed, in their order', async () => {
  await openPage([...toTheEnd, agreed('always')])
  expect(told().slice(1)).toEqual(['The number rings at night.', 'The lights are on.'])
  expect(screen.queryByRole('region', { name: notSettled })).toBeNull()
})

test('they are prose like the scenes, and a word of the glossary explains itself', async () => {
  await openPage([...toTheEnd, agreed()])
  expect(within(story()).getByText('market').tagName).toBe('EM')
  expect(within(story()).getByRole('button', { name: 'stall' })).toBeDefined()
})

test('the page says that it is fiction', async () => {
  await openPage([...toTheEnd, agreed()])
  expect(within(story()).getByText(/^This is fiction, and one of many ways/)).toBeDefined()
})

test('what was put forward is said in short, with the way to change it', async () => {
  const app = await openPage([...toTheEnd, agreed('always', 'spent')])
  const list = within(screen.getByRole('list', { name: 'Your recommendations' }))
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'That the Head of Communications be asked to publish that one number.',
    'That the Leader be asked to light the lights.',
  ])
  expect(screen.getByText('You left out one other draft.')).toBeDefined()
  await follow(app, 'Change your recommendations')
  await heading('Recommendations')
})

test('while nothing is settled the page says so first, and leads to the recommendations', async () => {
  const app = await openPage(toTheEnd)
  const notice = screen.getByRole('region', { name: notSettled })
  expect(notice.compareDocumentPosition(story())).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(told()[1]).toBe('Nobody knows whom to ring.')
  expect(screen.queryByText('Your recommendations')).toBeNull()
  await follow(app, 'Choose recommendations')
  await heading('Recommendations')
})

test('of a play that was stopped less is told, and the page says why', async () => {
  await openPage([onwards, { type: 'stopped', scene: 'call' }, agreed('always')])
  expect(told().slice(1)).toEqual(['The number rings at night.'])
  expect(within(story()).getByText(/You stopped before the story ended, so it tells less\.$/)).toBeDefined()
})

test('a scenario that tells nothing of them says so, and leads on', async () => {
  const app = await openPage([...toTheEnd, agreed()], [])
  expect(screen.queryByRole('article')).toBeNull()
  expect(screen.getByText('There is no “six months later” for this ending.')).toBeDefined()
  await follow(app, 'Open the brief and report')
  await heading('Findings')
})

test('a play that goes on has no months after yet', async () => {
  await openApp('/afterwards/session-1', { device: await holding(onwards), scenarios: [telling(spring)] })
  await heading('This comes at the end')
  expect(screen.queryByText('Spring comes', { exact: false })).toBeNull()
})

test.for([[toTheEnd], [[...toTheEnd, agreed('always', 'told')]]])(
  'it breaks no rule of accessibility that can be checked without a screen',
  async ([intents = []]) => {
    const { container } = await openPage(intents)
    const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  },
)
