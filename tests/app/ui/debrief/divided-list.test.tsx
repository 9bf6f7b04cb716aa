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

test('a divided decision tells its hands, the tables apart, and the other view', () => {
  render(<DividedList decisions={[divided]} />)
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('The call')
  expect(screen.getByText(/^It was settled/).textContent).toBe(
    'It was settled by majority. The largest choice had 6 of 11 hands. Table 2 and Table 3 would have gone another way.',
  )
  expect(items()).toEqual(['Tell the police: 6', 'Wait: 5', 'Abstained: 2'])
  expect(screen.getByText('Wait until Monday.').tagName).toBe('BLOCKQUOTE')
})

test('where hands only advise, it is told as advised', () => {
  render(<DividedList decisions={[{ ...divided, dissentingTables: [], settled: 'advised' }]} />)
  expect(screen.getByText(/^It was settled/).textContent).toBe(
    'It was settled as advised by a show of hands. The largest choice had 6 of 11 hands.',
  )
})

test('where each could raise several hands, the largest choice is held against those who voted', () => {
  const backing = { choices: ['wait'], votes: 5, voters: 8, several: true }
  render(<DividedList decisions={[{ ...divided, dissentingTables: [], backing }]} />)
  expect(screen.getByText(/^It was settled/).textContent).toBe(
    'It was settled by majority. Each could raise several hands: the largest choice had 6, of at least 8 who voted.',
  )
})

test('where no hands were counted there are no figures', () => {
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
  expect(screen.getByText(/^The room was overruled/).textContent).toBe('The room was overruled.')
  expect(screen.queryAllByRole('listitem')).toEqual([])
  expect(screen.getByText('Text removed')).toBeDefined()
})

test('a room that agreed is told so', () => {
  render(<DividedList decisions={[]} />)
  expect(screen.getByText(/^Nowhere\./)).toBeDefined()
})
