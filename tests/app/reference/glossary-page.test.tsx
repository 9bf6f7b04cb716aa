import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Glossary } from '../../../src/app/reference/glossary-page.tsx'
import type { Term } from '../../../src/core/scenario/reference.ts'

const terms: readonly Term[] = [
  { term: '151 officer', meanings: [{ text: 'Answers for money.', scenarios: ['One'] }] },
  { term: 'audit', meanings: [{ text: 'A check.', scenarios: ['One', 'Two', 'Three'] }] },
  {
    term: 'bid',
    meanings: [
      { text: 'An offer.', scenarios: ['One'] },
      { text: 'A try.', scenarios: ['Two'] },
    ],
  },
  { term: 'Élan', meanings: [{ text: 'Drive.', scenarios: ['Two'] }] },
]

function open() {
  render(<Glossary terms={terms} />)
  return userEvent.setup()
}

function words(): readonly (string | null)[] {
  return screen.queryAllByRole('term').map(term => term.textContent)
}

test('words stand under the letter that they begin with', () => {
  open()
  expect(screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)).toEqual([
    '0–9',
    'A',
    'B',
    'E',
  ])
  expect(words()).toEqual(['151 officer', 'audit', 'bid', 'Élan'])
})

test('each meaning says which scenarios it comes from', () => {
  open()
  expect(screen.getAllByRole('definition').map(meaning => meaning.textContent)).toEqual([
    'Answers for money. In One',
    'A check. In One, Two and Three',
    'An offer. In One',
    'A try. In Two',
    'Drive. In Two',
  ])
})

test('it narrows as one types, by the word or its meaning, and says how many are left', async () => {
  const user = open()
  const found = screen.getByRole('status')
  expect(found.textContent).toBe('4 words')
  await user.type(screen.getByRole('searchbox', { name: 'Find a word' }), 'off')
  expect(words()).toEqual(['151 officer', 'bid'])
  expect(found.textContent).toBe('2 of 4 words')
  await user.type(screen.getByRole('searchbox'), 'x')
  expect(words()).toEqual([])
  expect(found.textContent).toBe('No word matches. Try fewer letters.')
  await user.clear(screen.getByRole('searchbox'))
  expect(words()).toHaveLength(4)
})
