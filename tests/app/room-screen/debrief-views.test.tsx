import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { RoomScreen } from '../../../src/app/room-screen/room-screen.tsx'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

test('recommendations are numbered, and what is put forward is said and not only coloured', () => {
  const drafts = [
    { number: 3, text: 'That one number be published.', agreed: true },
    { number: 4, text: 'That staff be told.', agreed: false },
  ]
  render(<RoomScreen view={{ kind: 'recommendations', drafts, part: { number: 2, of: 2 } }} />)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Which do we put forward?')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '3That one number be published.✓(put forward)',
    '4That staff be told.',
  ])
  expect(screen.getByText('2 of 2')).toBeDefined()
})

test('six months later is told in the words of the author', () => {
  render(<RoomScreen view={{ kind: 'afterwards', text: [[['p', 'In May it ', ['em', 'rains'], '.']]] }} />)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Six months later')
  expect(screen.getByText('rains').closest('p')?.textContent).toBe('In May it rains.')
})
