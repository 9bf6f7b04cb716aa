import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { blocksIn } from '../../../src/core/findings/blocks-in.ts'
import { completeSession, findingsFor } from '../../core/findings/support/samples.ts'
import { keptFiles, openFindings, ready, steps, unfold, writeAtOnce } from '../support/open-findings.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

// jsdom has createObjectURL only when something gives it one.
Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => {} })

const edits = () => screen.getByRole('checkbox', { name: 'Edit the report here' })

test('a paragraph is put in other words, says so, is there the next time, and can be taken back', async () => {
  const { user, report, unmount } = await openFindings(completeSession)
  await ready()
  await user.click(edits())
  await user.click(screen.getByRole('button', { name: /^Edit: \[Why the committee asked/ }))
  const field = screen.getByRole('textbox', { name: 'In your words' })
  expect(document.activeElement).toBe(field)
  expect(field).toHaveProperty('value', '')
  expect(screen.getByText(/^What belongs here: Why the committee asked for the exercise/)).toBeDefined()
  await writeAtOnce(user, field, 'The committee asked after the theft at the depot, see D1.')
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  expect(document.activeElement?.textContent).toMatch(/^Edit: The committee asked after/)
  expect(within(report()).getByText(/theft at the depot/)).toBeDefined()
  unmount()
  await openFindings(completeSession)
  await ready()
  expect(within(report()).getByText(/theft at the depot/)).toBeDefined()
  await user.click(edits())
  expect(within(report()).getAllByText('Edited')).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: /^Take the edit back: The committee asked/ }))
  expect(within(report()).queryByText(/theft at the depot/)).toBeNull()
  expect(
    within(report()).getByText('[Why the committee asked for the exercise, and how it fits the work programme]'),
  ).toBeDefined()
})

test('Part A cannot be made before somebody decides on the controls, and Part B not before something is exempt', async () => {
  const { user } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.published)
  await user.click(screen.getByRole('radio', { name: 'Part A' }))
  expect(screen.getByText(/^Nobody has decided yet whether “Controls to test”/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Download as Word' })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'It is open to the public' }))
  expect(screen.getByRole('button', { name: 'Download as Word' })).toBeDefined()
  await user.click(screen.getByRole('radio', { name: 'Part B' }))
  expect(screen.getByText('Nothing is marked exempt, so there is no Part B.')).toBeDefined()
})

test('what is marked as exempt, with paragraph and reason, is in Part B and not in Part A', async () => {
  const { blobs, names } = keptFiles()
  const { user, report } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.published)
  await user.click(edits())
  await user.click(screen.getByRole('button', { name: 'Mark as exempt: F1. Strength' }))
  await user.click(screen.getByRole('button', { name: 'Mark as exempt' }))
  expect(screen.getByRole('alert').textContent).toContain('Choose the paragraph that applies.')
  await user.click(screen.getByRole('checkbox', { name: /^3: information about the financial/ }))
  await writeAtOnce(user, screen.getByLabelText(/^Why does the public interest/), 'A dispute is pending.')
  await user.click(screen.getByRole('button', { name: 'Mark as exempt' }))
  expect(within(report()).getByText('Exempt, paragraph 3')).toBeDefined()
  await user.click(screen.getByRole('checkbox', { name: 'It is open to the public' }))
  for (const part of ['Part A', 'Part B']) {
    await user.click(screen.getByRole('radio', { name: part }))
    await user.click(screen.getByRole('button', { name: 'Download data (JSON)' }))
  }
  await vi.waitFor(() =>
    expect(names).toEqual([
      'tenpenny-hall-findings-2026-11-24-part-a.json',
      'tenpenny-hall-findings-2026-11-24-part-b-not-for-publication.json',
    ]),
  )
  const [a = '', b = ''] = await Promise.all(blobs.map(blob => blob.text()))
  expect([a.includes('"label": "F1. Strength"'), b.includes('"label": "F1. Strength"')]).toEqual([false, true])
  expect([a.includes('A dispute is pending.'), b.includes('A dispute is pending.')]).toEqual([false, true])
})

test('recommendations are changed, moved, left out and added', async () => {
  const { user, report } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.recommendations)
  // The same number stands in the form for responses, further down.
  const group = (number: number) =>
    within(screen.getAllByRole('group', { name: new RegExp(`^Recommendation ${number}`) })[0] ?? document.body)
  const form = () => group(1)
  await user.type(form().getByLabelText('Owner'), ' and Keys')
  expect(within(report()).getAllByText('Head of Property and Keys')).not.toHaveLength(0)
  await user.click(form().getByRole('button', { name: 'Move down: recommendation 1' }))
  expect(form().getByLabelText<HTMLInputElement>('Owner').value).toBe('Head of Human Resources')
  expect(document.activeElement?.textContent).toBe('Move down: recommendation 2')
  await user.click(form().getByRole('button', { name: 'Leave it out: recommendation 1' }))
  expect(within(report()).queryByText(/offer staff in debt a way out/)).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Put it back: That Cabinet/ }))
  expect(within(report()).getAllByText(/offer staff in debt a way out/)).not.toHaveLength(0)
  await user.click(screen.getByRole('button', { name: 'Add a recommendation' }))
  const added = group(3)
  await writeAtOnce(user, added.getByLabelText('Recommendation, beginning with “That”'), 'officers count the keys')
  expect(within(report()).getAllByText('That officers count the keys.')).not.toHaveLength(0)
})

test('a mark whose passage reads otherwise by now keeps Part A from being made until somebody sees to it', async () => {
  const review = {
    format: 1,
    controlsOpen: true,
    exempt: { 'purpose:gone': { paragraphs: [3], why: 'A dispute is pending.' } },
  }
  localStorage.setItem(`desktop-audit report ${completeSession.id}`, JSON.stringify({ review, date: {} }))
  const { user } = await openFindings(completeSession)
  await ready()
  await user.click(screen.getByRole('radio', { name: 'Part A' }))
  expect(screen.queryByRole('button', { name: 'Download as Word' })).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Take the old mark back/ }))
  expect(screen.getByRole('button', { name: 'Download as Word' })).toBeDefined()
})

test('the page says that a meeting is on no real day, once the date is typed', async () => {
  const { user } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  for (const [day, month, year] of [
    ['31', '2', '027'],
    ['1', 'Jan', '027'],
    ['19', '1', '7'],
  ] as const) {
    for (const [label, text] of [
      ['Day', day],
      ['Month', month],
      ['Year', '2'],
    ] as const) {
      await user.clear(screen.getByLabelText(label))
      await user.type(screen.getByLabelText(label), text)
    }
    expect(screen.queryByText(/must be a real day/)).toBeNull()
    await user.type(screen.getByLabelText('Year'), year)
    await user.tab()
    expect(screen.getByText(/must be a real day in figures/)).toBeDefined()
  }
})

test('the focus follows a recommendation that is left out, put back or added', async () => {
  const { user } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.recommendations)
  const focused = () => document.activeElement
  await user.click(screen.getByRole('button', { name: 'Leave it out: recommendation 1' }))
  await vi.waitFor(() => expect(focused()?.textContent).toBe('Recommendation 1'))
  await user.click(screen.getByRole('button', { name: /^Put it back: / }))
  await vi.waitFor(() => expect(focused()?.tagName).toBe('LEGEND'))
  await user.click(screen.getByRole('button', { name: 'Add a recommendation' }))
  await vi.waitFor(() => expect(focused()?.id).toBe('added-1-text'))
  await user.clear(focused() ?? document.body)
  expect(screen.queryByText(/^Say what is recommended/)).toBeNull()
  await user.tab()
  expect(screen.getByText(/^Say what is recommended/)).toBeDefined()
})

test('an edit that was left in the middle is there again, and Escape cancels it', async () => {
  const { user, unmount } = await openFindings(completeSession)
  await ready()
  await user.click(edits())
  await user.click(screen.getByRole('button', { name: /^Edit: \[Why the committee asked/ }))
  await user.type(screen.getByRole('textbox', { name: 'In your words' }), ' Half a sen')
  unmount()
  const again = await openFindings(completeSession)
  await ready()
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'In your words' })
  expect(field.value).toMatch(/ Half a sen$/)
  const told = () => screen.queryByRole('region', { name: 'One edit is begun, and not in the report yet.' })
  expect(told()).not.toBeNull()
  await user.click(edits())
  expect(screen.queryByRole('textbox', { name: 'In your words' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Go to the edit' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'In your words' }))
  await user.type(screen.getByRole('textbox', { name: 'In your words' }), '{Escape}')
  expect(screen.queryByRole('textbox', { name: 'In your words' })).toBeNull()
  expect(told()).toBeNull()
  expect(document.activeElement?.textContent).toMatch(/^Edit: \[Why the committee asked/)
  again.unmount()
  await openFindings(completeSession)
  await ready()
  expect(screen.queryByRole('textbox', { name: 'In your words' })).toBeNull()
})

test('every mark is listed with what it is on, and is taken back there', async () => {
  const mark = { paragraphs: [3], why: 'A dispute is pending.' }
  const draft = findingsFor(completeSession)
  const finding = blocksIn(draft.sections).find(({ block }) => block.type === 'finding')?.block
  const key = finding?.type === 'finding' ? finding.key : ''
  const review = { format: 1, exempt: { [key]: mark, 'section:controls': mark, 'purpose:gone': mark } }
  localStorage.setItem(`desktop-audit report ${completeSession.id}`, JSON.stringify({ review, date: {} }))
  const { user } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.published)
  const back = () => screen.getAllByRole('button', { name: /^Take the mark back: (F1|The section|A passage)/ })
  expect(back().map(({ textContent }) => textContent.replace(/ …$/, '').slice(0, 60))).toEqual([
    expect.stringMatching(/^Take the mark back: F1\. Strength: \w+/),
    'Take the mark back: The section “Controls to test”',
    'Take the mark back: A passage that reads otherwise now',
  ])
  await user.click(back()[0] ?? document.body)
  expect(back()).toHaveLength(2)
  expect(document.activeElement?.textContent).toBe('Marked as exempt')
})

test('the part that is chosen stands on the page, and only the draft is edited', async () => {
  const { user, report } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.published)
  await user.click(screen.getByRole('checkbox', { name: 'It is open to the public' }))
  expect(within(report()).getByText(/Draft for review/)).toBeDefined()
  await user.click(edits())
  await user.click(screen.getByRole('radio', { name: 'Part A' }))
  expect(screen.getByText(/^This is Part A\./)).toBeDefined()
  const partA = within(screen.getByRole('article', { name: /\(Part A\)$/ }))
  expect(partA.queryByText(/Draft for review/)).toBeNull()
  expect(partA.queryByRole('button', { name: /^Edit: / })).toBeNull()
  expect(screen.queryByRole('checkbox', { name: 'Edit the report here' })).toBeNull()
})
