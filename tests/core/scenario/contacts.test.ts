import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contactKeys, nationalContacts, readContacts } from '../../../src/core/scenario/contacts.ts'

const read = (file: object) => readContacts(JSON.stringify(file))

test('without a file there are three numbers, the same all over the country, and no one has checked them', () => {
  const numbers = contactKeys.flatMap(key => nationalContacts.of[key].number || [])
  expect(numbers).toEqual(['999', '101', '0800 555 111'])
  expect(nationalContacts.checked).toBeUndefined()
})

test('a council gives its own names, numbers and days', () => {
  const { contacts, problem } = read({
    checked: { by: 'Head of Democratic Services', on: '2027-01-12' },
    contacts: { 'childrens-services': { name: 'Front door', number: ' 01632 960123 ', checked: '2027-01-11' } },
  })
  expect(problem).toBeUndefined()
  expect(contacts.of['childrens-services']).toEqual({
    name: 'Front door',
    number: '01632 960123',
    checked: '2027-01-11',
  })
  expect(contacts.of.emergency.number).toBe('999')
  expect(contacts.checked).toEqual({ by: 'Head of Democratic Services', on: '2027-01-12' })
})

test.for([{ by: '', on: '2027-01-12' }, { by: 'Monitoring Officer', on: '' }, undefined])(
  'a list without a post or a day is not checked: %o',
  checked => expect(read({ checked, contacts: {} }).contacts.checked).toBeUndefined(),
)

test('an empty national number is no reason to print none', () => {
  expect(read({ contacts: { police: { number: '' } } }).contacts.of.police.number).toBe('101')
})

describe('a file that cannot be used', () => {
  test.for([
    ['{ "contacts": { }', 'It is not JSON. Look for a missing comma, quotation mark or bracket.'],
    ['{ "contacts": { "childs": {} } }', 'At “contacts”: we do not know “childs”.'],
    ['{ "contacts": {}, "post": "" }', 'At its top: we do not know “post”.'],
    [
      '{ "contacts": { "police": { "number": "101", "checked": "January" } } }',
      'At “contacts”, “police”, “checked”: enter a date as in 2027-01-12, or leave it empty.',
    ],
    [
      '{ "contacts": { "police": { "checked": 2027 } } }',
      'At “contacts”, “police”, “checked”: enter a date as in 2027-01-12, or leave it empty.',
    ],
    [
      `{ "contacts": { "police": { "number": "${'1'.repeat(61)}" } } }`,
      'At “contacts”, “police”, “number”: enter at most 60 characters.',
    ],
    [
      '{ "contacts": { "police": { "number": 101 } } }',
      'At “contacts”, “police”, “number”: we expected something else. Compare it with the file that came with the program.',
    ],
  ] as const)('%s says what to mend, and leaves the national numbers', ([json, problem]) => {
    expect(readContacts(json)).toEqual({ contacts: nationalContacts, problem })
  })
})

test('the file that is shipped holds every contact, no number but the national ones, and no check by anyone', () => {
  const json = readFileSync(join(import.meta.dirname, '../../../public/contacts.json'), 'utf8')
  expect(readContacts(json)).toEqual({ contacts: nationalContacts })
  expect(Object.keys((JSON.parse(json) as { contacts: object }).contacts)).toEqual(contactKeys)
})
