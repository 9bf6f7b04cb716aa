import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { completeSession } from '../../core/findings/support/samples.ts'
import { openFindings, ready, steps, unfold, writeAtOnce } from '../support/open-findings.tsx'

afterEach(() => localStorage.clear())

const edits = () => screen.getByRole('checkbox', { name: 'Edit the report here' })
const button = (name: RegExp | string) => screen.getByRole('button', { name })
const write = 'Write in this table: Where the exercise touched each service'
const cell = (service: string) =>
  within(screen.getByRole('group', { name: service })).getByRole('textbox', {
    name: 'How the service weighs crime and disorder here',
  })

test('what services write stands in the table, and can be taken back', async () => {
  const { user, report } = await openFindings(completeSession)
  await ready()
  await user.click(edits())
  await user.click(button(write))
  expect(document.activeElement).toBe(cell('Corporate services'))
  await writeAtOnce(user, cell('Finance'), 'Two people see every invoice.')
  await user.click(button('Keep this'))
  expect(document.activeElement).toBe(button(write))
  const row = () => within(report()).getByRole('row', { name: /^Finance / })
  expect(row().textContent).toMatch(/Two people see every invoice\.$/)
  expect(within(report()).getAllByText('[for the service to write]')).toHaveLength(3)
  await user.click(button('Take what is written back: Where the exercise touched each service'))
  expect(row().textContent).toMatch(/\[for the service to write\]$/)
  expect(document.activeElement).toBe(button(write))
})

test('a table half written is there the next time, and cancelling lets it go', async () => {
  const { user, report, unmount } = await openFindings(completeSession)
  await ready()
  await user.click(edits())
  await user.click(button(write))
  await user.type(cell('Property'), 'Keys are')
  unmount()
  await openFindings(completeSession)
  await ready()
  expect(cell('Property')).toHaveProperty('value', 'Keys are')
  await user.click(button('Cancel'))
  expect(within(report()).queryByText('Keys are')).toBeNull()
  await user.click(button(write))
  expect(cell('Property')).toHaveProperty('value', '')
})

test('a section is left out of the report, and put back', async () => {
  const { user, report } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.sections)
  expect(screen.queryByRole('checkbox', { name: 'Recommendations' })).toBeNull()
  const purpose = screen.getByRole('checkbox', { name: 'Purpose of this report' })
  const headings = () => within(report()).queryAllByRole('heading', { name: /^1\. / })[0]?.textContent
  expect(headings()).toBe('1. Purpose of this report')
  await user.click(purpose)
  await waitFor(() => expect(headings()).toBe('1. Summary'))
  expect(screen.getByText('1 left out')).toBeDefined()
  await user.click(purpose)
  await waitFor(() => expect(headings()).toBe('1. Purpose of this report'))
})

test('a whole section is marked as exempt below its heading, and with it what other sections say of it', async () => {
  const { user, report } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.published)
  await user.click(screen.getByRole('checkbox', { name: /open to the public/ }))
  await user.click(edits())
  await user.click(button('Mark this section as exempt: Recommendations'))
  await user.click(screen.getByRole('checkbox', { name: /^3: information about the financial/ }))
  await writeAtOnce(user, screen.getByLabelText(/^Why does the public interest/), 'A dispute is pending.')
  await user.click(button('Mark as exempt'))
  expect(within(report()).getByText('Exempt, paragraph 3')).toBeDefined()
  await user.click(screen.getByRole('radio', { name: 'Part A' }))
  await screen.findByText(/^This section is exempt and is in Part B\./)
  expect(document.body.textContent).not.toContain('stop taking cash')
})
