import { expect, test } from 'vitest'
import { exhibitBlocks } from '../../../src/core/papers/participants.ts'

test('rows of cells become a table, with the line above as its caption', () => {
  const text = 'Crates in May.\nDay | Crates\nMonday | 12\nTuesday | \n\nNote: kept by hand.'
  expect(exhibitBlocks({ title: 'The ledger', kind: 'ledger', text })).toEqual([
    {
      type: 'table',
      caption: 'Crates in May.',
      columns: [
        { title: 'Day', share: 11 },
        { title: 'Crates', share: 10 },
      ],
      rows: [{ cells: [[['Monday']], [['12']]] }, { cells: [[['Tuesday']], [['']]] }],
    },
    { type: 'paragraph', text: ['Note: kept by hand.'] },
  ])
})

test('what a letter names stands out, with the lines that belong to it', () => {
  const text = 'From: A. Baker\nMill Lane\nDate: Monday\n\nDear all: hello.\n\nSigned: A. B.'
  expect(exhibitBlocks({ title: 'Letter', kind: 'letter', text })).toEqual([
    {
      type: 'particulars',
      items: [
        { name: 'From', value: ['A. Baker\nMill Lane'] },
        { name: 'Date', value: ['Monday'] },
      ],
    },
    { type: 'paragraph', text: ['Dear all: hello.'] },
    { type: 'particulars', items: [{ name: 'Signed', value: ['A. B.'] }] },
  ])
})

test('a form begins with its heading, whatever colons it has', () => {
  expect(exhibitBlocks({ title: 'Form', kind: 'form', text: 'Visit: notes\nSeen: nobody' })).toEqual([
    { type: 'paragraph', text: [{ strong: 'Visit: notes' }] },
    { type: 'particulars', items: [{ name: 'Seen', value: ['nobody'] }] },
  ])
})

test('a list stays a list, and a lone bar is no table', () => {
  expect(exhibitBlocks({ title: 'Page', kind: 'page', text: '- one\n- two\n\na | b' })).toEqual([
    { type: 'list', items: [['one'], ['two']] },
    { type: 'paragraph', text: ['a | b'] },
  ])
})

test('every word of an exhibit is kept', () => {
  const text = 'Before.\nAbove.\nA | B\n1 | 2\nafter the table'
  expect(JSON.stringify(exhibitBlocks({ title: 'Page', kind: 'page', text }))).toMatch(
    /Before\..*Above\..*A.*B.*1.*2.*after the table/,
  )
})
