import { expect, test } from 'vitest'
import { completeSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'

test('the areas are grouped by the service that answers for them, each with a place for its own words', () => {
  expect(textsIn('section-17', completeSession).slice(6)).toEqual([
    'Corporate services',
    'Records and case systems: D2',
    '[for the service to write]',
    'Finance',
    'Payments and invoices: D2 and K1',
    '[for the service to write]',
    'Legal and democratic services',
    'Whistleblowing: K1',
    '[for the service to write]',
    'Property',
    'Council property and leases: K2',
    '[for the service to write]',
  ])
})
