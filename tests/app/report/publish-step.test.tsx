import { screen, within } from '@testing-library/react'
import { run } from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { savedReview, saveReview } from '../../../src/app/store/saved-review.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { completeSession } from '../../core/report/support/samples.ts'
import { keptFiles, openReport, report, write } from '../support/open-report.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

// jsdom has createObjectURL only when something gives it one.
Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => {} })

const saved = () => savedReview(completeSession.id)
const mark = { paragraphs: [3], why: 'A claim is pending.' }

test('Part A waits until someone decides on the controls to test, and can then be read', async () => {
  const { user } = await openReport(completeSession, 'publish')
  expect(screen.getByRole('region', { name: 'Part A, public: not ready.' })).toBeDefined()
  expect(screen.getByRole('region', { name: 'Part B, exempt: not ready.' })).toBeDefined()
  await user.click(screen.getByRole('radio', { name: 'No, they are left out of Part A' }))
  expect(saved().controls).toBe('closed')
  expect(screen.getByText('Part A is ready')).toBeDefined()
  await user.click(screen.getByText('Read Part A, public'))
  expect((await report()).textContent).toContain('Classification: Part A, public'.replace(': ', ''))
})

test('a mark is listed with what it is on and why, and is removed there', async () => {
  saveReview(completeSession.id, { ...emptyReview, exempt: { 'decision:the-hire': mark } })
  const { user } = await openReport(completeSession, 'publish')
  expect(screen.getByText('The decision E1 at “Every second Tuesday”')).toBeDefined()
  expect(screen.getByText('Paragraph 3. A claim is pending.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: /^Remove the mark: The decision E1/ }))
  expect(saved()).toEqual(emptyReview)
})

test('a mark that has lost what it was on holds Part A back until someone sees to it', async () => {
  const review = { format: 1, controlsOpen: true, exempt: { 'purpose:gone': mark } }
  localStorage.setItem(`desktop-audit report ${completeSession.id}`, JSON.stringify({ review, date: {} }))
  const { user } = await openReport(completeSession, 'publish')
  expect(screen.getAllByText(/^A mark of exemption has lost its place\./)).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Remove the mark: Something that the report no longer has' }))
  expect(screen.getByText('Read Part A, public')).toBeDefined()
})

test('what is missing is listed, and the parts are called as the council calls them', async () => {
  const { user } = await openReport(completeSession, 'publish')
  const missing = within(screen.getByRole('heading', { name: 'What is missing' }).parentElement ?? document.body)
  expect(missing.getAllByRole('listitem').length).toBeGreaterThan(3)
  await write(user, screen.getByLabelText('Name of the public part'), 'Part 1')
  expect(saved().details.partNames).toEqual(['Part 1', 'Part B'])
  expect(await screen.findByRole('region', { name: 'Part 1, public: not ready.' })).toBeDefined()
})

test('what is exempt is in Part B and not in Part A, whichever file is taken away', async () => {
  const { blobs, names } = keptFiles()
  saveReview(completeSession.id, { ...emptyReview, controls: 'closed', exempt: { 'decision:the-hire': mark } })
  const { user } = await openReport(completeSession, 'take-away')
  for (const part of ['a', 'b']) {
    await user.selectOptions(screen.getByLabelText('Which part'), part)
    await user.click(screen.getByRole('button', { name: 'Data (JSON): Full report, with appendices' }))
    await screen.findByText(new RegExp(`part-${part}`))
  }
  expect(names).toEqual([
    'tenpenny-hall-full-2026-11-24-part-a.json',
    'tenpenny-hall-full-2026-11-24-part-b-not-for-publication.json',
  ])
  const [a = '', b = ''] = await Promise.all(blobs.map(blob => blob.text()))
  expect([a.includes('let the hire run'), b.includes('let the hire run')]).toEqual([false, true])
  expect([a.includes(mark.why), b.includes(mark.why)]).toEqual([false, true])
})

test('every form can be taken away in every format, and tables and a worksheet with it', async () => {
  const { names } = keptFiles()
  const { user } = await openReport(completeSession, 'take-away')
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(rows.map(row => within(row).getAllByRole('button').length)).toEqual([5, 5, 5, 5, 5])
  for (const [name, file] of [
    ['Word: Progress after six months', 'tenpenny-hall-progress-2026-11-24-draft.docx'],
    ['Markdown: Committee paper', 'tenpenny-hall-paper-2026-11-24-draft.md'],
    ['Action plan (CSV)', 'tenpenny-hall-action-plan-2026-11-24-draft.csv'],
    ['Decisions (CSV)', 'tenpenny-hall-decisions-2026-11-24-draft.csv'],
    ['Controls to test (CSV)', 'tenpenny-hall-controls-2026-11-24-draft.csv'],
    ['Worksheet for the tests (Word)', 'tenpenny-hall-worksheet-2026-11-24-draft.docx'],
  ] as const) {
    await user.click(screen.getByRole('button', { name }))
    await vi.waitFor(() => expect(names.at(-1)).toBe(file), { timeout: 20_000 })
    await screen.findByText(new RegExp(`^Done\\. The file is called ${file}`))
  }
})

test.for(['details', 'edit', 'publish', 'take-away'])(
  'nothing in the step “%s” is wrong that can be checked without a screen',
  async step => {
    const { container } = await openReport(completeSession, step)
    const levels = [...container.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  },
)
