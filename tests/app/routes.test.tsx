import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { writeSession } from '../../src/core/session/session-file.ts'
import { marketScript as script } from '../support/market.ts'
import { played } from '../support/played-session.ts'
import { damagedIn, unreadable } from './store/support/fake-device.ts'
import { keepingEvening } from './support/evening-device.ts'
import { toTheEnd } from './support/looking-back.ts'
import { heldBy, holding, onwards, tell } from './support/market-device.ts'
import { heading } from './support/on-screen.ts'
import { address, openApp } from './support/open-app.tsx'

const session = played(script, onwards)

test('the first page offers the cases and what is saved on this device', async () => {
  await openApp('/', { device: await holding(onwards) })
  const scenarios = within(screen.getByRole('region', { name: 'All cases' }))
  expect(scenarios.getByRole('link', { name: 'Small' }).getAttribute('href')).toBe('#/scenario/small')
  expect(scenarios.getByText('Touches on').parentElement?.textContent).toBe('Touches on debt.')
  const saved = within(await screen.findByRole('complementary', { name: 'Saved on this device' }))
  expect((await saved.findByRole('link', { name: 'Continue Small' })).getAttribute('href')).toBe('#/play/session-1')
})

test.for<[string, string]>([
  ['/four-ps', 'What the four Ps mean'],
  ['/help', 'Helplines'],
  ['/lead', 'Lead a group'],
  ['/author', 'Write a case'],
  ['/accessibility', 'Accessibility statement'],
  ['/licences', 'Licences'],
  ['/device', 'This device'],
  ['/device/delete', 'Delete everything on this device'],
  ['/scenario/small', 'Small'],
  ['/scenario/nothing', 'Page not found'],
  ['/nothing/at/all', 'Page not found'],
])('the address %s opens: %s', async ([path, title]) => {
  await openApp(path)
  await heading(title)
  // The tab is named right after the page is there.
  await waitFor(() => expect(document.title).toBe(`${title} – Desktop Audit`))
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
})

test('every page leads to help, words, law, accessibility, deletion and licences, and is marked as an exercise', async () => {
  await openApp('/nothing')
  const footer = within(screen.getByRole('contentinfo'))
  expect(footer.getByText('EXERCISE – FICTIONAL')).toBeDefined()
  expect(footer.getAllByRole('link').map(link => link.getAttribute('href'))).toEqual([
    '#/glossary',
    '#/law',
    '#/accessibility',
    '#/device/delete',
    'third-party-licences.txt',
  ])
  expect(screen.getByRole('link', { name: 'Get help' }).getAttribute('href')).toBe('#/help')
})

test('a page that holds the licences itself shows them', async () => {
  const held = document.createElement('template')
  held.id = 'licences'
  held.innerHTML = 'react 19 (MIT) &lt;everything&gt;'
  document.body.append(held)
  try {
    const { user } = await openApp('/help')
    await user.click(within(screen.getByRole('contentinfo')).getByRole('link', { name: 'Licences' }))
    await heading('Licences')
    expect(screen.getByText('react 19 (MIT) <everything>')).toBeDefined()
  } finally {
    held.remove()
  }
})

test('the helplines say first what to do when somebody is in danger', async () => {
  await openApp('/help')
  const danger = within(await screen.findByRole('region', { name: 'If someone is in danger now' }))
  expect(danger.getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999')
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'If someone is in danger now',
    'Who to tell, or to talk to',
    'Words and law',
  ])
})

test('the skip link leads past the header without changing the page', async () => {
  const { user } = await openApp('/help')
  await heading('Helplines')
  await user.click(screen.getByRole('link', { name: 'Skip to main content' }))
  expect(document.activeElement).toBe(screen.getByRole('main'))
  expect(address()).toBe('/help')
})

test('a page that is gone to has the focus on its heading', async () => {
  const { user } = await openApp('/')
  await user.click(screen.getByRole('link', { name: 'This device' }))
  const title = await heading('This device')
  await waitFor(() => expect(document.activeElement).toBe(title))
})

test('a session file is opened and can be gone on with', async () => {
  const { user, device } = await openApp('/')
  const file = new File([writeSession(session)], 'small.session.json')
  await user.upload(await screen.findByLabelText('Open a saved session file'), file)
  const link = await screen.findByRole('link', { name: 'Continue it' })
  expect(link.getAttribute('href')).toBe('#/play/session-1')
  expect(await heldBy(device)).toEqual(['session-1'])
})

test('a session file of a scenario that is not here is kept, and not offered to go on with', async () => {
  const { user, device } = await openApp('/device')
  const strange = { ...session, scenario: { ...session.scenario, id: 'nope' } }
  await user.upload(
    await screen.findByLabelText('Open a saved session file'),
    new File([writeSession(strange)], 'nope.session.json'),
  )
  expect(
    await screen.findByText(
      'The session is on this device now. We cannot open it here: its scenario, “nope”, is not part of this product. If it came as a case file, open that on the first page.',
    ),
  ).toBeDefined()
  expect(await screen.findByRole('heading', { level: 3, name: 'nope' })).toBeDefined()
  expect(screen.getByText(/^We can’t open it here, because this product does not have its scenario/)).toBeDefined()
  expect(screen.queryByRole('link', { name: /nope|Go on/ })).toBeNull()
  expect(await heldBy(device)).toEqual(['session-1'])
})

test('a damaged session is named apart from the others, on both lists, and can be saved and deleted', async () => {
  const device = damagedIn(await holding(onwards), { id: 'odd-1', held: {} }, { id: 'odd-2', held: null })
  const first = await openApp('/', { device })
  expect(await screen.findByRole('link', { name: 'Continue Small' })).toBeDefined()
  expect(await screen.findByText(/^We cannot read 2 sessions here/)).toBeDefined()
  first.unmount()
  const { user } = await openApp('/device', { device })
  expect(await screen.findByRole('link', { name: 'Small' })).toBeDefined()
  const part = within(screen.getByRole('region', { name: 'Damaged sessions' }))
  expect(part.getByRole('button', { name: /^Save a copy ?of damaged session odd-2$/ })).toBeDefined()
  await user.click(part.getByRole('button', { name: 'Delete: damaged session odd-1' }))
  await user.click(part.getByRole('button', { name: 'Delete this session' }))
  expect(await screen.findByText('Damaged session odd-1 was deleted.')).toBeDefined()
  expect(part.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Session odd-2'])
})

test('what the browser could not read is not said to be none, on this device and before all is deleted', async () => {
  const device = unreadable(await holding(onwards))
  const { unmount } = await openApp('/device', { device })
  await screen.findByText('We could not read the sessions saved on this device. We deleted nothing.')
  expect(screen.queryByText('There are none.')).toBeNull()
  unmount()
  await openApp('/device/delete', { device })
  await screen.findByText(/^We can’t count the sessions on this device/)
})

test('a file that is no session is refused with a sentence that helps', async () => {
  const { user, device } = await openApp('/')
  await user.upload(
    await screen.findByLabelText('Open a saved session file'),
    new File(['{"format": 1, "log": ['], 'small.session.json'),
  )
  expect(await screen.findByText(/This file is incomplete/)).toBeDefined()
  expect(await heldBy(device)).toEqual([])
})

test('a session is deleted after it was asked twice, and the page says which', async () => {
  const { user, device } = await openApp('/device', { device: await holding(onwards) })
  await user.click(await screen.findByRole('button', { name: /^Delete: Small/ }))
  expect(await heldBy(device)).toEqual(['session-1'])
  await user.click(screen.getByRole('button', { name: 'Delete this session' }))
  expect((await screen.findByText(/was deleted/)).textContent).toBe(
    'The session of Small started on 24 November 2026 was deleted.',
  )
  expect(await heldBy(device)).toEqual([])
})

test('everything is deleted after it was asked, and the page says what', async () => {
  const { user, device } = await openApp('/device/delete', { device: await holding(onwards) })
  expect(await screen.findByText(/This device has 1 session/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Delete everything' }))
  await heading('Everything was deleted')
  expect(screen.getByText(/^1 session was deleted/)).toBeDefined()
  expect(await heldBy(device)).toEqual([])
})

test('the debrief of a play under way is not told yet', async () => {
  await openApp('/debrief/session-1', { device: await holding(onwards) })
  await heading('This comes at the end')
  expect(screen.getByRole('link', { name: 'Go back to where you were' }).getAttribute('href')).toBe('#/play/session-1')
})

test('the debrief of a group whose hands only advised tells of advice', async () => {
  const tally = [
    { choice: 'tell', votes: 4 },
    { choice: 'wait', votes: 3 },
  ]
  const vote = { tally, abstentions: 0, settled: 'majority' } as const
  const done = toTheEnd.map(intent => (intent === tell ? { ...tell, vote } : intent))
  await openApp('/debrief/session-1', {
    device: await keepingEvening([...done, { type: 'hindsight-finished' }], {}, { rule: 'advisory' }),
  })
  expect((await screen.findByText(/^The vote was advisory/)).textContent).toBe(
    'The vote was advisory, and the decision followed it. The top choice had 4 of 7 votes.',
  )
})

test('a play that cannot be stored is not begun, and the page says why', async () => {
  const device = await holding()
  const app = await openApp('/scenario/small', { device })
  device.failing = 'no-room'
  await app.user.click(await screen.findByRole('button', { name: 'Start' }))
  expect(await screen.findByText(/cannot save anything on this device/)).toBeDefined()
  expect(address()).toBe('/scenario/small')
})

test('after leaving, a place that is not on this device is not said to be saved', async () => {
  await openApp('/left/nothing')
  expect(await screen.findByText('This session is not on this device.')).toBeDefined()
})
