import { screen, within } from '@testing-library/react'
import { run } from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { reportOf } from '../../../src/core/findings/report-of.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'
import { textsOfFindings } from '../../../src/core/findings/texts-of.ts'
import { logDigest } from '../../../src/core/session/session-copies.ts'
import { decided, played } from '../../core/findings/support/played.ts'
import { completeSession, stoppedSession } from '../../core/findings/support/samples.ts'
import { tenpennyHall } from '../../core/findings/support/tenpenny-hall.ts'
import { hallEntry } from '../support/hall-entry.ts'
import { openApp } from '../support/open-app.tsx'
import { keptFiles, openFindings, ready, steps, unfold, writeAtOnce } from '../support/open-findings.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

// jsdom has createObjectURL only when something gives it one.
Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => {} })

test('the page shows every text of the report', async () => {
  await openFindings(completeSession)
  const shown = (await ready()).textContent.replaceAll(/\s+/g, ' ')
  const findings = reportOf({
    ...tenpennyHall,
    plays: [{ session: completeSession, logDigest: await logDigest(completeSession) }],
    review: emptyReview,
    part: 'draft',
  })
  const missing = textsOfFindings(findings).filter(text => !shown.includes(text.replaceAll(/\s+/g, ' ')))
  expect(missing).toEqual([])
})

test('its headings go down one level at a time from one heading of the first level', async () => {
  const { container } = await openFindings(completeSession)
  await ready()
  const levels = [...container.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName.slice(1)))
  expect(levels.filter(level => level === 1)).toHaveLength(1)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
})

test('it breaks no rule of accessibility that can be checked without a screen', async () => {
  const { container } = await openFindings(completeSession)
  await ready()
  const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})

test('what the clerk types stands in the report, and is still there the next time', async () => {
  const { user, report, unmount } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  await writeAtOnce(user, screen.getByLabelText('Committee'), 'Crime and Disorder Committee')
  await user.type(screen.getByLabelText('Day'), '19')
  await user.type(screen.getByLabelText('Month'), '1')
  await user.type(screen.getByLabelText('Year'), '2027')
  expect(within(report()).getByText('Crime and Disorder Committee')).toBeDefined()
  expect(within(report()).getByText('19 January 2027')).toBeDefined()
  unmount()
  await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  expect(screen.getByLabelText<HTMLInputElement>('Committee').value).toBe('Crime and Disorder Committee')
  expect(within(report()).getByText('19 January 2027')).toBeDefined()
})

test('another session starts with a blank form', async () => {
  const { user, unmount } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  await writeAtOnce(user, screen.getByLabelText('Committee'), 'Crime and Disorder Committee')
  unmount()
  await openFindings({ ...stoppedSession, id: 'b7c1c1f1-7d6a-4d53-9a53-0d8f6c1d2b22' })
  await ready()
  await unfold(user, steps.heads)
  expect(screen.getByLabelText<HTMLInputElement>('Committee').value).toBe('')
})

test('a date that is none is named, and stays out of the report', async () => {
  const { user, report } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  await user.type(screen.getByLabelText('Day'), '31')
  await user.type(screen.getByLabelText('Month'), '2')
  await user.type(screen.getByLabelText('Year'), '2027')
  expect(screen.getByText(/^The date of the meeting must be a real day/, { exact: false })).toBeDefined()
  expect(within(report()).getByText('[date of the meeting]')).toBeDefined()
})

test('what members typed is left out until the clerk includes it', async () => {
  const { user, report } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.typed)
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Minority view/ })
  expect(box.checked).toBe(false)
  expect(within(report()).queryByText('He should have been asked first.')).toBeNull()
  await user.click(box)
  expect(within(report()).getAllByText('He should have been asked first.')).toHaveLength(1)
  expect(within(report()).queryByText(/second key holder/)).toBeNull()
})

test("a file with members' words cannot be taken for the one without", async () => {
  const { names } = keptFiles()
  const { user } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.typed)
  await user.click(screen.getByRole('checkbox', { name: /^Minority view/ }))
  await user.click(screen.getByRole('button', { name: 'Download data (JSON)' }))
  const name = 'tenpenny-hall-findings-2026-11-24-draft-with-members-words.json'
  await vi.waitFor(() => expect(names).toEqual([name]), { timeout: 20_000 })
  const followUp = [
    ['the tracker (CSV)', 'tenpenny-hall-recommendations-2026-11-24-draft.csv'],
    ['the decision log (CSV)', 'tenpenny-hall-decisions-2026-11-24-draft.csv'],
    ['the progress report (Word)', 'tenpenny-hall-progress-2026-11-24-draft.docx'],
  ] as const
  for (const [button, without] of followUp) {
    await user.click(screen.getByRole('button', { name: `Download ${button}` }))
    await vi.waitFor(() => expect(names.at(-1)).toBe(without), { timeout: 20_000 })
  }
})

test('which key events a group marked is in the report until the clerk leaves it out, and stays out', async () => {
  const marks = { name: 'Include which key events were marked' }
  const column = { name: 'Looking back' }
  const { user, report, unmount } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  expect(within(report()).getByRole('columnheader', column)).toBeDefined()
  await user.click(screen.getByRole('checkbox', marks))
  expect(within(report()).queryByRole('columnheader', column)).toBeNull()
  unmount()
  const again = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  expect(screen.getByRole<HTMLInputElement>('checkbox', marks).checked).toBe(false)
  expect(within(again.report()).queryByRole('columnheader', column)).toBeNull()
})

test('which key events one person marked is left out until the clerk includes it', async () => {
  const { user } = await openFindings(stoppedSession)
  await ready()
  await unfold(user, steps.heads)
  const marks = { name: 'Include which key events were marked' }
  expect(screen.getByRole<HTMLInputElement>('checkbox', marks).checked).toBe(false)
})

test('the page says that the proper officer decides what is published', async () => {
  await openFindings(completeSession)
  await ready()
  expect(screen.getByRole('region', { name: 'The proper officer decides what is published.' })).toBeDefined()
})

test.for([
  ['Download as web page (HTML)', 'tenpenny-hall-findings-2026-11-24-draft.html', 'text/html', '<!doctype html>'],
  ['Download data (JSON)', 'tenpenny-hall-findings-2026-11-24-draft.json', 'application/json', '{\n  "format": 2,'],
  [
    'Download as Word',
    'tenpenny-hall-findings-2026-11-24-draft.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'PK',
  ],
] as const)('"%s" gives a file, and says what it is called', async ([label, name, type, start]) => {
  const { blobs, names } = keptFiles()
  const { user } = await openFindings(completeSession)
  await ready()
  await user.click(screen.getByRole('button', { name: label }))
  await vi.waitFor(() => expect(names).toEqual([name]), { timeout: 20_000 })
  expect((await screen.findByText(/^Done\./)).textContent).toContain(name)
  expect(blobs[0]?.type).toBe(type)
  expect(new TextDecoder().decode(await blobs[0]?.arrayBuffer()).slice(0, start.length)).toBe(start)
})

test('a pointer of the report leads to its place without leaving the page', async () => {
  const { user, report } = await openFindings(completeSession)
  await ready()
  const [pointer] = within(report()).getAllByRole('link', { name: 'D2' })
  await user.click(pointer ?? report())
  expect(document.activeElement?.id).toBe('report-d2')
  expect(location.hash).toBe(`#/findings/${completeSession.id}`)
})

test('a stopped session has its findings, and they say that it was stopped', async () => {
  const { report } = await openFindings(stoppedSession)
  await ready()
  expect(within(report()).getByText('This exercise is not complete.', { exact: false })).toBeDefined()
  expect(report().textContent).not.toMatch(/\d%/)
})

test('a session that goes on has no findings yet, and what is told afterwards is not loaded', async () => {
  const loaded: string[] = []
  await openFindings(played(tenpennyHall, [decided('the-book', 'tell-audit')]), loaded)
  expect(await screen.findByRole('heading', { level: 1, name: 'This comes at the end' })).toBeDefined()
  expect(screen.queryByRole('article')).toBeNull()
  expect(loaded).not.toContain('debrief')
})

test('a session that is not here is explained', async () => {
  await openApp('/findings/nowhere', { scenarios: [hallEntry()] })
  expect(await screen.findByRole('heading', { level: 1, name: 'This session is not on this device' })).toBeDefined()
})

test('where the browser keeps nothing, the page says so once something is typed', async () => {
  const { user } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await user.type(screen.getByLabelText('Committee'), 'C')
  expect(screen.getByText(/^This browser keeps nothing/)).toBeDefined()
})
