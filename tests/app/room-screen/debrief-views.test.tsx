import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { RoomScreen } from '../../../src/app/room-screen/room-screen.tsx'
import type { Pillar } from '../../../src/core/scenario/pillar.ts'
import type { Cost } from '../../../src/core/score/costs.ts'
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

test('what would have kept it is said with its price, and out of bounds is not yours to take', () => {
  const kept: Cost['kept'] = {
    kind: 'decided',
    labels: ['Tell'],
    outOfBounds: false,
    dearer: [{ pillar: 'prevent', points: 1 }],
  }
  const cost: Cost = { scene: 'call', title: 'The call', event: 1, kind: 'decided', done: ['Wait'], points: 4, kept }
  const groupOf = (pillar: Pillar, more: Partial<Cost['kept']>) => ({
    lost: [{ pillar, points: 4 }],
    cost: { ...cost, kept: { ...kept, ...more } },
  })
  const costs = [groupOf('pursue', {}), groupOf('protect', { outOfBounds: true })]
  render(<RoomScreen view={{ kind: 'costs', costs }} />)
  const said = screen.getAllByRole('definition').map(({ textContent }) => textContent)
  expect([said[1], said[3]]).toEqual([
    '“Tell” would have kept that. It would have cost something on Prevent instead.',
    'Only an out-of-bounds choice would have kept that: “Tell”.',
  ])
})
