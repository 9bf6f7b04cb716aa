import { act, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ReviewStore } from '../../../src/app/report/review-store.ts'
import { savedReview } from '../../../src/app/store/saved-review.ts'
import { completeSession } from '../../core/report/support/samples.ts'
import { fakeDevice } from '../store/support/fake-device.ts'
import { openReport, report, write } from '../support/open-report.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const details = () => savedReview(completeSession.id).details
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

test('what an officer types is saved, stands in the report, and is there the next time', async () => {
  const { user, unmount } = await openReport(completeSession, 'details')
  await write(user, field('Committee'), 'Audit Committee')
  await user.type(screen.getByLabelText('Date of the meeting'), '2027-01-19')
  await user.tab()
  expect(details()).toEqual({ committee: 'Audit Committee', date: '2027-01-19' })
  expect(screen.getByText('Publish by 11 January 2027')).toBeDefined()
  await user.click(screen.getByRole('link', { name: 'Back to the brief' }))
  expect((await report()).textContent).toContain('Meeting19 January 2027')
  unmount()
  await openReport(completeSession, 'details')
  expect(field('Committee').value).toBe('Audit Committee')
})

test('what is still being typed when the page goes is saved', async () => {
  const { user, unmount } = await openReport(completeSession, 'details')
  await user.type(field('Committee'), 'Audit')
  expect(details()).toEqual({})
  window.dispatchEvent(new Event('pagehide'))
  expect(details()).toEqual({ committee: 'Audit' })
  await user.type(field('Wards affected'), 'All')
  unmount()
  expect(details()).toEqual({ committee: 'Audit', wards: 'All' })
})

test('a change is undone and done again, by button and by key, and a field for text keeps the keys for itself', async () => {
  const { user } = await openReport(completeSession, 'details')
  await write(user, field('Committee'), 'Audit Committee')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(field('Committee').value).toBe('')
  await user.click(screen.getByRole('button', { name: 'Redo' }))
  expect(field('Committee').value).toBe('Audit Committee')
  await user.keyboard('{Control>}z{/Control}')
  expect(field('Committee').value).toBe('')
  await user.keyboard('{Control>}y{/Control}')
  await user.click(field('Committee'))
  await user.keyboard('{Control>}z{/Control}')
  expect(details()).toEqual({ committee: 'Audit Committee' })
})

test('a day that is half typed stays out of the report', async () => {
  const { user } = await openReport(completeSession, 'details')
  await user.type(screen.getByLabelText('Date of the meeting'), '0027-01-19')
  await user.tab()
  expect(screen.getByText('The year must include 4 numbers.')).toBeDefined()
  expect(details()).toEqual({})
})

test('an implication says who cleared it and when, and what is left counts down', async () => {
  const { user } = await openReport(completeSession, 'details')
  await user.click(screen.getByText('Legal'))
  const legal = within(screen.getByText('Legal').closest('details') ?? document.body)
  await write(user, legal.getByLabelText('Implications'), 'None')
  await write(user, legal.getByLabelText('Cleared by'), 'Head of Legal')
  expect(details().implications).toEqual({ legal: { says: 'None', by: 'Head of Legal' } })
  expect(await screen.findByText('16 to complete')).toBeDefined()
})

test('a second tab follows, says so, and lets no one type', async () => {
  const device = fakeDevice()
  const other = new ReviewStore(completeSession.id, device)
  other.open()
  await openReport(completeSession, 'details', [], device)
  expect(await screen.findByText('Another tab has this report open for editing.')).toBeDefined()
  expect(field('Committee').matches(':disabled')).toBe(true)
  other.change(review => ({ ...review, details: { committee: 'Audit Committee' } }))
  act(() => void window.dispatchEvent(new StorageEvent('storage')))
  expect(field('Committee').value).toBe('Audit Committee')
  other.close()
  await vi.waitFor(() => expect(field('Committee').matches(':disabled')).toBe(false))
})

test('where the browser saves nothing, the page says so', async () => {
  const { user } = await openReport(completeSession, 'details')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await write(user, field('Committee'), 'Audit Committee')
  expect(screen.getByText('We could not save your last change on this device.')).toBeDefined()
})
