import { expect, test } from 'vitest'
import { withWhatIfs } from '../../../../src/app/console/end/use-end.ts'

test('what-ifs of an evening, and what-ifs of those, are of the evening; other sessions are not', () => {
  const sessions = [
    { id: 'fork-2', parent: 'fork-1' },
    { id: 'fork-1', parent: 'evening' },
    { id: 'other' },
    { id: 'fork-of-other', parent: 'other' },
    { id: 'evening' },
  ]
  expect(withWhatIfs('evening', sessions)).toEqual(['evening', 'fork-1', 'fork-2'])
})

test('the evening is its own, before the sessions of the device are read', () => {
  expect(withWhatIfs('evening', [])).toEqual(['evening'])
})
