import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { savedReview, saveReview } from '../../../src/app/store/saved-review.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { completeSession } from '../../core/report/support/samples.ts'
import { openReport, report, write } from '../support/open-report.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const saved = () => savedReview(completeSession.id)
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const sheet = async () => (await report()).textContent

/** What is folded away below a summary. */
const folded = (summary: HTMLElement) => within(summary.closest('details') ?? document.body)

/** Opens a step, and one of the things that are filled in beside the text. */
async function openForm(title: string, form = 'paper') {
  const { user } = await openReport(completeSession, 'edit')
  await user.selectOptions(screen.getByLabelText('Show'), form)
  await user.click(screen.getByText(title, { selector: 'summary' }))
  return { user, inForm: folded(screen.getByText(title, { selector: 'summary' })) }
}

test('a paragraph is put in other words, says so, and gets the draft’s words back', async () => {
  const { user } = await openReport(completeSession, 'edit')
  await user.click(button(/^Change: 1\.2 \[why/))
  const field = screen.getByRole('textbox', { name: 'In your words' })
  expect([document.activeElement, field.textContent]).toEqual([field, ''])
  expect(screen.getByText('Expected here: why the Committee asked for the exercise.')).toBeDefined()
  await write(user, field, 'The Committee asked after a theft.')
  expect(await sheet()).toContain('1.2 The Committee asked after a theft.')
  expect(within(await report()).getByText('Edited')).toBeDefined()
  expect(saved().edits['purpose/why']).toEqual({
    was: '[why the Committee asked for the exercise]',
    now: 'The Committee asked after a theft.',
    sources: ['detail:why'],
  })
  await user.click(button('Restore the draft’s words'))
  await vi.waitFor(() => expect(saved()).toEqual(emptyReview))
  await screen.findByText('[why the Committee asked for the exercise]')
  await vi.waitFor(() => expect(document.activeElement).toBe(field))
})

test('an empty paragraph is not saved: it is left out on purpose, and put back', async () => {
  const { user } = await openReport(completeSession, 'edit')
  await user.click(button(/^Change: 3\.1 /))
  await user.clear(screen.getByRole('textbox', { name: 'In your words' }))
  expect(screen.getByText('Enter some text, or leave out this paragraph.')).toBeDefined()
  await user.click(button(/^Leave out: 3\.1 /))
  expect(document.activeElement?.textContent).toBe('3 Summary')
  expect(saved()).toEqual({ ...emptyReview, leftOut: ['summary/course'] })
  await user.click(button('Leave out: the section “Action plan”'))
  expect(await sheet()).not.toContain('Action plan')
  await user.click(screen.getByText('Two parts are left out'))
  await user.click(button('Restore it: The section “Action plan”'))
  expect(saved().leftOut).toEqual(['summary/course'])
})

test('what an officer must not leave out has no such button', async () => {
  await openReport(completeSession, 'edit')
  const sections = screen.getAllByRole('button', { name: /^Leave out: the section/ })
  const names = sections.map(({ textContent }) => /“(.*)”/.exec(textContent)?.[1])
  expect(names).toEqual([
    'Summary',
    'What happened',
    'What we found',
    'Where members differed',
    'Action plan',
    'Options and consultation',
    'Reply and monitoring',
  ])
})

test('a mark keeps a decision from the public, and shows what else tells of it for a person to decide', async () => {
  const { user } = await openReport(completeSession, 'edit')
  await user.click(button(/^Change: 4\.2 /))
  await user.click(screen.getByRole('checkbox', { name: /^The decision D1/ }))
  expect(screen.getByText(/Until then there is no Part A\./)).toBeDefined()
  await user.click(screen.getByRole('checkbox', { name: /^3: information about the financial/ }))
  await write(user, screen.getByLabelText(/^Why does the public interest/), 'A claim is pending.')
  const related = within(screen.getByRole('group', { name: /^These say the same/ })).getAllByRole<HTMLInputElement>(
    'checkbox',
  )
  expect(related.map(({ labels }) => labels?.[0]?.textContent)).toEqual([
    'The finding “No one compared book and bank”',
    'The recommendation “A way out of debt”',
  ])
  await user.click(related[0] ?? document.body)
  const mark = { paragraphs: [3], why: 'A claim is pending.' }
  expect(saved().exempt).toEqual({ 'decision:the-book': mark, 'finding:unseen': mark })
  expect(within(await report()).getAllByText('Exempt').length).toBeGreaterThan(1)
})

test('members’ ticks put recommendations forward, in an order, and take DRAFT away', async () => {
  const { user, inForm } = await openForm('Recommendations')
  const ticks = inForm.getAllByRole('checkbox')
  expect(await sheet()).toContain('DRAFT, not agreed by members')
  await user.click(ticks[0] ?? document.body)
  await user.click(ticks[1] ?? document.body)
  expect(saved().forward).toEqual(['cash', 'way-out'])
  expect(await sheet()).not.toContain('DRAFT')
  const down = inForm.getByRole('button', { name: /^Move down: No cash/ })
  await user.click(down)
  expect(saved().forward).toEqual(['way-out', 'cash'])
  expect(document.activeElement?.textContent).toMatch(/^Move down: No cash/)
  await user.click(inForm.getByRole('button', { name: 'Clear the ticks' }))
  expect(saved()).toEqual({ ...emptyReview, forward: undefined })
})

test('a recommendation is reworded, and one of an officer’s own says who added it', async () => {
  const { user, inForm } = await openForm('Recommendations')
  const [summary = document.body] = inForm.getAllByText('Change the words', { selector: 'summary' })
  await user.click(summary)
  const words = folded(summary)
  await write(user, words.getByLabelText('To do what'), 'count the cash every week')
  expect(saved().changed).toEqual({ cash: { text: 'count the cash every week' } })
  expect(await sheet()).toContain('be asked to count the cash every week')
  await user.click(inForm.getByRole('button', { name: 'Add a recommendation' }))
  const own = within(inForm.getByText('Added by an officer', { exact: false }).closest('li') ?? document.body)
  await write(user, own.getByLabelText('Who is asked'), 'Head of Property')
  await write(user, own.getByLabelText('To do what'), 'change the locks')
  expect(saved().added).toMatchObject([{ id: 'added-1', to: 'Head of Property', text: 'change the locks' }])
  expect(await sheet()).toContain('That the Head of Property be asked to change the locks')
  await user.click(own.getByRole('button', { name: /^Remove/ }))
  expect(saved().added).toEqual([])
})

test('an answer “in principle” asks what will change, and is printed as accepted in part', async () => {
  const { user, inForm } = await openForm('Answers', 'response')
  const first = within(inForm.getAllByRole('group')[0] ?? document.body)
  expect(first.queryByLabelText('What will change')).toBeNull()
  await user.selectOptions(first.getByLabelText('The executive’s decision'), 'in-principle')
  await write(user, first.getByLabelText('What will change'), 'Cash ends in April.')
  expect(saved().responses).toEqual({ cash: { decision: 'in-principle', change: 'Cash ends in April.' } })
  expect(await sheet()).toContain('Accepted in part: Cash ends in April.')
})

test('results of tests are typed in, or read from the table that an auditor filled in', async () => {
  const { user, inForm } = await openForm('Results of tests', 'progress')
  const control = within(inForm.getAllByRole('group')[0] ?? document.body)
  await write(user, control.getByLabelText('How many were looked at'), 'ten')
  expect(control.getByText('This must be a whole number, such as 10.')).toBeDefined()
  await write(user, control.getByLabelText('How many were looked at'), '10')
  await write(user, control.getByLabelText('How many were good'), '9')
  expect(saved().results).toEqual({ 'two-signatures': { of: 10, good: 9 } })
  expect(await sheet()).toContain('Nine of ten hires were signed for by two people.')
  const csv = 'Measure,Looked at,Good,Note,Tested on\r\ntwo-signatures,10,8,Two had one name.,01/02/2027\r\n'
  await user.upload(inForm.getByLabelText('Read results from a file'), new File([csv], 'controls.csv'))
  expect(await screen.findByText('One result read.')).toBeDefined()
  expect(saved().results).toEqual({
    'two-signatures': { of: 10, good: 8, note: 'Two had one name.', date: '2027-02-01' },
  })
})

test('a later state says what shows it, and goes when the state is taken back', async () => {
  const { user, inForm } = await openForm('Progress', 'progress')
  const first = within(inForm.getAllByRole('group')[0] ?? document.body)
  await user.selectOptions(first.getByLabelText('State'), 'done')
  await write(user, first.getByLabelText('What shows it'), 'No cash in May.')
  expect(saved().progress).toEqual({ cash: { state: 'done', shows: 'No cash in May.' } })
  expect(await sheet()).toContain('No cash in May.')
  await user.selectOptions(first.getByLabelText('State'), '')
  expect(saved().progress).toEqual({})
})

test('what members typed stays out until an officer includes it', async () => {
  const { user, inForm } = await openForm('What members typed', 'full')
  expect(await sheet()).not.toContain('He should have been asked first.')
  await user.click(inForm.getByRole('checkbox', { name: /^Minority view/ }))
  expect(await sheet()).toContain('He should have been asked first.')
})

test('an edit that has lost its place is listed with its words, until it is deleted', async () => {
  const lost = { was: 'Before.', now: 'After the theft.', sources: ['decision:gone/gone' as const] }
  saveReview(completeSession.id, { ...emptyReview, edits: { 'summary/course': lost } })
  const { user } = await openReport(completeSession, 'edit')
  const notice = within(
    screen.getByRole('region', { name: 'Some of your edits no longer have a place in the report.' }),
  )
  expect(notice.getByText('After the theft.')).toBeDefined()
  await user.click(notice.getByRole('button', { name: /^Delete/ }))
  expect(saved()).toEqual(emptyReview)
})

test('a pointer of the report leads to its place without leaving the page', async () => {
  const { user } = await openReport(completeSession, 'edit')
  await user.selectOptions(screen.getByLabelText('Show'), 'full')
  const [pointer] = within(await report()).getAllByRole('link', { name: 'D2' })
  fireEvent.click(pointer ?? document.body)
  expect(document.activeElement?.id).toBe('report-d2')
  expect(location.hash).toBe(`#/findings/${completeSession.id}/edit`)
})
