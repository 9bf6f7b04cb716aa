import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrackerForm } from '../../../src/app/report/tracker-form.tsx'
import { recommendationsIn } from '../../../src/core/findings/blocks-in.ts'
import { emptyReview, type Review } from '../../../src/core/findings/review.ts'
import { completeSession, findingsFor } from '../../core/findings/support/samples.ts'

const slip = 'This day is before the meeting that takes the report, on 19 January 2027. Check both days.'

/** What the form says beside the field with this name, under some progress. */
function beside(label: string, part: Partial<Review>): string | undefined {
  const review = { ...emptyReview, ...part, details: { date: '2027-01-19', ...part.details } }
  const made = recommendationsIn(findingsFor(completeSession, review.details, part).sections)
  const { unmount } = render(<TrackerForm made={made} review={review} onChange={() => undefined} />)
  const [field] = screen.getAllByLabelText(label)
  const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? []
  const texts = ids.map(id => document.getElementById(id)?.textContent)
  unmount()
  return texts.at(-1) ?? undefined
}

test('a day before the meeting is told beside its field, and one after it is not', () => {
  const done = (date: string) => ({ progress: { cash: { status: 'done' as const, date } } })
  expect(beside('As at', done('2026-01-01'))).toBe(slip)
  expect(beside('As at', done('2027-01-19'))).toBe('')
  const decided = (date: string) => ({ responses: { cash: { date } } })
  expect(beside('Date of the decision', decided('2026-12-31'))).toBe(slip)
  expect(beside('Date of the decision', decided('2027-03-01'))).toBe('')
  const taken = 'Date of the meeting that takes the progress report'
  expect(beside(taken, { details: { progressDate: '2026-07-19' } })).toBe(slip)
})

test('the warning does not take the day away', () => {
  const review = {
    ...emptyReview,
    details: { date: '2027-01-19' },
    progress: { cash: { status: 'done' as const, date: '2026-01-01' } },
  }
  const made = recommendationsIn(findingsFor(completeSession, review.details, review).sections)
  render(<TrackerForm made={made} review={review} onChange={() => undefined} />)
  expect(screen.getByLabelText('As at')).toHaveProperty('value', '2026-01-01')
})
