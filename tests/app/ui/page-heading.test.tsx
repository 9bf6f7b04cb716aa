import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { PageHeading } from '../../../src/app/ui/page-heading.tsx'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(() => {
  fillBrowserGaps()
  document.title = 'Desktop Audit'
})

test('the first page names the tab and leaves the focus alone', () => {
  render(<PageHeading title="Scenarios" />)
  expect(document.title).toBe('Scenarios – Desktop Audit')
  expect(document.activeElement).toBe(document.body)
})

test('a page that follows another takes the focus to its heading', () => {
  const { unmount } = render(<PageHeading title="Scenarios" />)
  unmount()
  render(<PageHeading title="Helplines" kicker="Real help" />)
  expect(document.title).toBe('Helplines – Desktop Audit')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Helplines' }))
})
