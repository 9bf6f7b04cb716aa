import { screen, within } from '@testing-library/react'
import { run } from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { readSession } from '../../../src/core/session/session-reader.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { evening, finished, underWay } from '../../core/record/support/plays.ts'
import { xapiBreaches } from '../../support/xapi-rules.ts'
import { holdingSession } from '../support/market-device.ts'
import { openApp } from '../support/open-app.tsx'

afterEach(() => vi.restoreAllMocks())

// jsdom has createObjectURL only when something gives it one.
Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => {} })

async function openRecord(session: Session) {
  const device = await holdingSession(session)
  const app = await openApp(`/record/${session.id}`, { device })
  await screen.findByRole('heading', { level: 1 })
  return app
}

const paper = () => screen.findByRole('article', { name: 'Training record: Small' })

async function sheetsOf() {
  return within(await paper())
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)
}

/** What the browser was given to keep. */
function keptFiles() {
  const files: { blob: Blob; name: string }[] = []
  const blobs: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    if (blob instanceof Blob) blobs.push(blob)
    return 'blob:1'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs.at(-1)
    if (blob !== undefined) files.push({ blob, name: this.download })
  })
  return files
}

test('the name that is typed stands on the certificate, and is kept nowhere', async () => {
  const { user, device } = await openRecord(finished)
  expect(await sheetsOf()).toEqual(['Certificate of attendance'])
  await user.type(screen.getByLabelText('Name'), 'Ann Example')
  expect(await sheetsOf()).toEqual(['Certificate of attendance: Ann Example'])
  const text = (await device.storage.get(finished.id))?.text ?? ''
  expect(readSession(text)).toEqual({ ok: true, session: finished })
  expect([localStorage, sessionStorage].flatMap(kept => Object.values(kept))).not.toContain('Ann Example')
})

test('an evening has a sheet for each who was present, and names can be changed', async () => {
  const { user } = await openRecord(evening)
  expect(await sheetsOf()).toEqual(['Certificate of attendance: Cllr Reed', 'Certificate of attendance: Cllr Osei'])
  await user.type(screen.getByLabelText('Names, one on each line'), '{Enter}{Enter}Ann Example ')
  expect((await sheetsOf()).slice(2)).toEqual(['Certificate of attendance: Ann Example'])
})

test('its headings go down one level at a time, and axe finds nothing', async () => {
  const { container } = await openRecord(finished)
  await paper()
  const levels = [...container.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName.slice(1)))
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a file for a learning system names nobody unless there is an account', async () => {
  const files = keptFiles()
  const { user } = await openRecord(finished)
  await user.type(screen.getByLabelText('Name'), 'Ann Example')
  const save = screen.getByText('Save for a learning system', { selector: 'button' })
  await user.click(save)
  await user.type(screen.getByLabelText('Web address of the learning system (optional)'), 'https://l.example')
  await user.type(screen.getByLabelText('Your user name there (optional)'), 'm-17')
  await user.click(save)
  expect(files.map(({ name }) => name)).toEqual(['small-2026-11-24-xapi.json', 'small-2026-11-24-xapi.json'])
  const [without = '', with17 = ''] = await Promise.all(files.map(({ blob }) => blob.text()))
  expect([without, with17].map(xapiBreaches)).toEqual([[], []])
  expect([without, with17].map(text => text.includes('Ann Example'))).toEqual([false, true])
  expect(JSON.parse(with17)).toMatchObject([
    { actor: { account: { homePage: 'https://l.example', name: 'm-17' } } },
    {},
    {},
    {},
  ])
})

test('half an account is asked about, and nothing is saved', async () => {
  const files = keptFiles()
  const { user } = await openRecord(finished)
  const save = screen.getByText('Save for a learning system', { selector: 'button' })
  await user.type(screen.getByLabelText('Your user name there (optional)'), 'm-17')
  await user.click(save)
  const problem = 'Enter the web address of the learning system. It begins with https://.'
  expect(within(screen.getByRole('alert')).getByText(problem)).toBeTruthy()
  await user.type(screen.getByLabelText('Web address of the learning system (optional)'), 'https://l.example')
  expect(screen.queryByRole('alert')).toBeNull()
  await user.clear(screen.getByLabelText('Your user name there (optional)'))
  await user.click(save)
  expect(
    within(screen.getByRole('alert')).getByText(
      'Enter your user name for the learning system, or leave both boxes empty.',
    ),
  ).toBeTruthy()
  expect(files).toEqual([])
})

test('a group with a web address and no name is asked for its name, not for a user’s', async () => {
  const { user } = await openRecord(evening)
  await user.type(screen.getByLabelText('Web address of the learning system (optional)'), 'https://l.example')
  await user.click(screen.getByText('Save for a learning system', { selector: 'button' }))
  const problem = 'Enter the group’s name in the learning system, or leave both boxes empty.'
  expect(within(screen.getByRole('alert')).getByText(problem)).toBeTruthy()
})

test('a session that is not over has no record yet', async () => {
  await openRecord(underWay)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This comes at the end')
})

const whatIf: Session = {
  ...finished,
  id: 'session-2',
  mode: 'what-if',
  parent: { session: 'session-1', position: 1 },
}

test('a what-if leads to the record of the play from which it parts', async () => {
  await openRecord(whatIf)
  const link = await screen.findByRole('link', { name: 'The training record of that session' })
  expect(link.getAttribute('href')).toBe('#/record/session-1')
})

test('the debrief leads to the record', async () => {
  await openApp('/debrief/session-1', { device: await holdingSession(finished) })
  const link = await screen.findByRole('link', { name: 'Certificate and training record' })
  expect(link.getAttribute('href')).toBe('#/record/session-1')
})

test('the debrief of a what-if does not', async () => {
  await openApp('/debrief/session-2', { device: await holdingSession(whatIf) })
  await screen.findByRole('link', { name: 'Compare both' })
  expect(screen.queryByRole('link', { name: 'Certificate and training record' })).toBeNull()
})
