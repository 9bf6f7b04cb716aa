// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { emptyDetails, keepDetails, readDetails } from '../../../src/app/pages/findings-details-kept.ts'
import { forgetReport } from '../../../src/app/store/report-name.ts'

afterEach(() => localStorage.clear())

test('what was typed for a report goes with its session, and with no other', () => {
  keepDetails('one', { ...emptyDetails, contact: 'A name' })
  keepDetails('other', { ...emptyDetails, contact: 'A name' })
  forgetReport(localStorage, 'one')
  forgetReport(undefined, 'other')
  expect(readDetails('one')).toEqual(emptyDetails)
  expect(readDetails('other').contact).toBe('A name')
})
