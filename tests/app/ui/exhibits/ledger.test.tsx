import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../../../src/app/ui/exhibits/ledger.tsx'

describe('a narrow ledger', () => {
  function isNarrow(columns: readonly string[], ...rows: readonly (readonly string[])[]): boolean {
    const { unmount } = render(<Ledger caption="Only" columns={[...columns]} rows={rows.map(row => [...row])} />)
    const isKept = screen.getByRole('table').classList.contains('exhibit-ledger__table--figures')
    unmount()
    return isKept
  }

  test('a few columns of scores are narrow figures', () => {
    const heads = ['What was scored', 'Tarnhollow, by P.G.', 'Tarnhollow, by T.W.', 'Marlquist, by P.G.']
    expect(isNarrow(heads, ['Safety', '7.85', '7.85', '7.40'], ['Where the waste goes', '7.65', '7.65', ''])).toBe(true)
  })

  test('a table with words beside the figures is not', () => {
    expect(isNarrow(['Day', 'Paid', 'By whom'], ['Monday', '£40', 'R.'])).toBe(false)
  })

  test('nor are figures under more or longer heads than stand side by side', () => {
    const few = ['Month', 'Homes', 'Visits']
    expect(isNarrow(few, ['May', '12', '4'])).toBe(true)
    expect(isNarrow(['Month', ...Array<string>(9).fill('Visits')], ['May', ...Array<string>(9).fill('4')])).toBe(false)
    expect(isNarrow(['Month', 'Reimbursements, supplementary', 'Interdepartmental'], ['May', '12', '4'])).toBe(true)
    expect(isNarrow(['Month', 'Reimbursements/supplementary/all', 'Interdepartmental'], ['May', '12', '4'])).toBe(false)
  })
})

describe('columns of numbers', () => {
  test.for<[cells: string[], isNumber: boolean]>([
    [['1', '20'], true],
    [['£1,198.50', '-£3', '(£4.00)'], true],
    [['12%', '−3.5'], true],
    [['1', '-', ''], true],
    [['-', ''], false],
    [['1', 'one'], false],
    [['7A', '9A'], false],
    [['1 Oct', '2 Oct'], false],
    [['SCT/01'], false],
  ])('%j: %s', ([cells, isNumber]) => {
    render(<Ledger caption="Only" columns={['Head']} rows={cells.map(cell => [cell])} />)
    const head = screen.getByRole('columnheader', { name: 'Head' })
    expect(head.classList.contains('exhibit-ledger__number')).toBe(isNumber)
  })
})
