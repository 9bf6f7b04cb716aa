import { expect, test } from 'vitest'
import { OpenedCases } from '../../../src/app/case-files/opened-cases.ts'

test('where what reads the cases does not load, they are not known, which is not the same as none', async () => {
  const cases = new OpenedCases(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
  await cases.refresh()
  expect(cases.getState()).toEqual({ stored: [], opened: [], isUnread: true })
})
