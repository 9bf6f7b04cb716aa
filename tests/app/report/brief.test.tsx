import { screen, within } from '@testing-library/react'
import { run } from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { wordsOfReport } from '../../../src/documents/report-words.ts'
import { decided, played } from '../../core/report/support/played.ts'
import { completeSession, reportFor, stoppedSession } from '../../core/report/support/samples.ts'
import { tenpennyHall } from '../../core/report/support/tenpenny-hall.ts'
import { hallEntry } from '../support/hall-entry.ts'
import { openApp } from '../support/open-app.tsx'
import { keptFiles, openReport, report } from '../support/open-report.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

// jsdom has createObjectURL only when something gives it one.
Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => {} })

const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

test('a member lands on the brief, which holds every text of it, and can be taken away', async () => {
  const { names } = keptFiles()
  const { user } = await openReport(completeSession)
  const shown = plain((await report()).textContent)
  const pictures = [...(await report()).querySelectorAll('svg')].map(svg => svg.getAttribute('aria-label'))
  const words = wordsOfReport(reportFor(completeSession, { form: 'brief' })).map(plain)
  expect(words.filter(text => !shown.includes(text) && !pictures.includes(text))).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Download as web page' }))
  await vi.waitFor(() => expect(names).toEqual(['tenpenny-hall-brief-2026-11-24-draft.html']), { timeout: 20_000 })
  expect(screen.getByRole('button', { name: 'Print' })).toBeDefined()
})

test('its headings go down one level at a time, and nothing that can be checked without a screen is wrong', async () => {
  const { container } = await openReport(completeSession)
  await report()
  const levels = [...container.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName.slice(1)))
  expect(levels.filter(level => level === 1)).toHaveLength(1)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})

test('officers are led to the full report, and back', async () => {
  const { user } = await openReport(completeSession)
  await user.click(await screen.findByRole('link', { name: 'Prepare the full report' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Details' })).toBeDefined()
  const steps = within(screen.getByRole('navigation', { name: 'Steps' })).getAllByRole('listitem')
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    '1 Details17 to complete',
    '2 Read and edit1 to check',
    '3 PublishPart A is not ready',
    '4 DownloadWord, PDF and more',
  ])
  await user.click(screen.getByRole('link', { name: 'Back to the brief' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Findings' })).toBeDefined()
})

test('a stopped session has its brief, and it says that it was stopped', async () => {
  await openReport(stoppedSession)
  expect((await report()).textContent).toContain('The session stopped before the case ended.')
})

test('a session that goes on has no report yet, and what is told afterwards is not loaded', async () => {
  const loaded: string[] = []
  await openReport(played(tenpennyHall, [decided('the-book', 'tell-audit')]), '', loaded)
  expect(await screen.findByRole('heading', { level: 1, name: 'This comes at the end' })).toBeDefined()
  expect(screen.queryByRole('article')).toBeNull()
  expect(loaded).not.toContain('debrief')
})

test('a session that is not here is explained', async () => {
  await openApp('/findings/nowhere', { scenarios: [hallEntry()] })
  expect(await screen.findByRole('heading', { level: 1, name: 'This session is not on this device' })).toBeDefined()
})
