import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DividedList } from '../../../../src/app/ui/debrief/divided-list.tsx'
import type { Divided } from '../../../../src/core/score/divided-decisions.ts'

const divided: Divided = {
  scene: 'call',
  title: 'The call',
  event: 1,
  votes: [
    { label: 'Tell the police', votes: 6 },
    { label: 'Wait', votes: 5 },
  ],
  abstentions: 2,
  backing: { choices: ['tell'], votes: 6, voters: 11, several: false },
  dissentingTables: ['Table 2', 'Table 3'],
  settled: 'majority',
  reason: undefined,
  minority: 'Wait until Monday.',
}

const items = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

test('a divided decision tells its votes, the tables that chose differently, and the other view', () => {
  render(<DividedList decisions={[divided]} />)
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('The call')
  expect(screen.getByText(/^A majority decided/).textContent).toBe(
    'A majority decided. The top choice had 6 of 11 votes. Table 2 and Table 3 chose differently.',
  )
  expect(items()).toEqual(['Tell the police: 6', 'Wait: 5', 'Abstained: 2'])
  expect(screen.getByText('Wait until Monday.').tagName).toBe('BLOCKQUOTE')
})

test('where a vote only advises, that is said', () => {
  render(<DividedList decisions={[{ ...divided, dissentingTables: [], settled: 'advised' }]} />)
  expect(screen.getByText(/^The vote was advisory/).textContent).toBe(
    'The vote was advisory, and the decision followed it. The top choice had 6 of 11 votes.',
  )
})

test('where each person has several votes, the choice with most is held against those who voted', () => {
  const backing = { choices: ['wait'], votes: 5, voters: 8, several: true }
  render(<DividedList decisions={[{ ...divided, dissentingTables: [], backing }]} />)
  expect(screen.getByText(/^A majority decided/).textContent).toBe(
    'A majority decided. Each person had several votes. The top choice had 6, and at least 8 people voted.',
  )
})

test('where no votes were counted there are no figures', () => {
  render(
    <DividedList
      decisions={[
        {
          ...divided,
          votes: [],
          abstentions: 0,
          backing: undefined,
          dissentingTables: [],
          settled: 'overruled',
          reason: null,
        },
      ]}
    />,
  )
  expect(screen.getByText(/^The group was overruled/).textContent).toBe('The group was overruled.')
  expect(screen.queryAllByRole('listitem')).toEqual([])
  expect(screen.getByText('Text removed')).toBeDefined()
})

test('a room that agreed is told so', () => {
  render(<DividedList decisions={[]} />)
  expect(screen.getByText(/^The group was not divided\./)).toBeDefined()
})
