import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BalanceView } from '../../../src/app/looking-back/costs-section.tsx'
import type { Balance } from '../../../src/core/score/costs.ts'

const exact: Balance = {
  exact: true,
  percents: {
    pursue: { yours: 80, balanced: 62 },
    prevent: undefined,
    protect: { yours: 20, balanced: 65 },
    prepare: undefined,
  },
  decisions: [
    { title: 'The call', labels: ['Tell the police'] },
    { title: 'The budget', labels: ['Locks', 'Lights'] },
    { title: 'The raffle', labels: [] },
  ],
}

test('the best balanced play stands beside yours, on each P that has a per cent', () => {
  render(<BalanceView balance={exact} />)
  const rows = screen.getAllByRole('row').map(row => [...row.children].map(cell => cell.textContent))
  expect(rows).toEqual([
    ['P', 'Yours', 'Best balanced'],
    ['Pursue', '80', '62'],
    ['Protect', '20', '65'],
  ])
})

test('a P that the search counts and the table cannot show is named beside it', () => {
  const { rerender } = render(<BalanceView balance={exact} />)
  expect(screen.getByText(/^Prevent and Prepare are not in the table, as they have no per cent/).textContent).toBe(
    'Prevent and Prepare are not in the table, as they have no per cent here. Where a choice could change them, ' +
      'they were counted too, so another play may stand higher on every P that is shown.',
  )
  const shown = { ...exact.percents, prepare: { yours: 40, balanced: 65 } }
  rerender(<BalanceView balance={{ ...exact, percents: shown }} />)
  expect(screen.getByText(/^Prevent is not in the table, as it has no per cent here\. Where/)).toBeDefined()
  rerender(<BalanceView balance={{ ...exact, percents: { ...shown, prevent: shown.prepare } }} />)
  expect(screen.queryByText(/not in the table/)).toBeNull()
})

test('what is decided in it can be opened', () => {
  render(<BalanceView balance={exact} />)
  expect(screen.getByText('What is decided in such a play (3 decisions)')).toBeDefined()
  expect(screen.getAllByRole('listitem', { hidden: true }).map(item => item.textContent)).toEqual([
    'The call: Tell the police',
    'The budget: Locks; Lights',
    'The raffle: none of the choices',
  ])
})

test('what could only be bounded is told as a bound, without a table', () => {
  render(<BalanceView balance={{ exact: false, bound: 62 }} />)
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText(/the lowest of them cannot\s+stand above 62 per cent/)).toBeDefined()
})
