// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { emptyDetails, keepDetails, readDetails } from '../../../src/app/pages/findings-details-kept.ts'

afterEach(() => localStorage.clear())

test('what was typed for a session comes back, under a name that goes when everything is deleted', () => {
  const details = { ...emptyDetails, committee: 'Scrutiny', includeMembersWords: true }
  expect(keepDetails('one', details)).toBe(true)
  expect(readDetails('one')).toEqual(details)
  expect(readDetails('other')).toEqual(emptyDetails)
  expect(Object.keys(localStorage).every(name => name.startsWith('desktop-audit'))).toBe(true)
})

test.for([
  '',
  'no JSON',
  'null',
  '[]',
  '3',
  '{"committee":7,"day":null,"includeMembersWords":"yes"}',
  '{"__proto__":{"wards":"x"}}',
])('what the browser holds of %o is no details', text => {
  localStorage.setItem('desktop-audit report one', text)
  expect(readDetails('one')).toEqual(emptyDetails)
})

test('no text grows without end', () => {
  localStorage.setItem('desktop-audit report one', JSON.stringify({ committee: 'x'.repeat(5_000) }))
  expect(readDetails('one').committee).toHaveLength(300)
})
