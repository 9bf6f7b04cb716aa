import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { LawList } from '../../../src/app/components/law-list.tsx'
import type { NoteEntry } from '../../../src/core/scenario/reference.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

const note: NoteEntry = {
  title: 'Licensing Act 2003, section 4',
  says: 'There are four objectives.',
  applies: 'England and Wales',
  'in-force': 'yes',
  source: 'law.example/4',
  'as-at': '2026-11-24',
  scenarios: ['One', 'Two'],
  check: 'never',
}

const notes: readonly NoteEntry[] = [
  {
    ...note,
    title: 'Care Act',
    says: 'Help is owed.',
    check: { by: 'Monitoring officer', on: '2026-12-01' },
  },
  note,
  { ...note, title: 'Waste Act', 'in-force': 'unknown', check: 'changed' },
]

function titles(): readonly (string | null)[] {
  return screen.queryAllByRole('heading', { level: 2 }).map(heading => heading.textContent)
}

function item(index: number): HTMLElement {
  const found = screen.getAllByRole('listitem')[index]
  if (found === undefined) throw new Error('no such note')
  return found
}

test('a note says what, where, when, from where, and in which scenarios', () => {
  render(<LawList notes={notes} />)
  expect(within(item(1)).getByText('There are four objectives.')).toBeDefined()
  const facts = within(item(1)).getAllByRole('definition')
  expect(facts.map(fact => `${fact.previousSibling?.textContent}: ${fact.textContent}`)).toEqual([
    'Applies in: England and Wales',
    'Read on: 24 November 2026. In force then.',
    'Source: law.example/4',
    'Used in: One and Two',
  ])
})

test('a note of which nobody knows whether it was in force does not say that it was read', () => {
  render(<LawList notes={notes} />)
  const [, second] = within(item(2)).getAllByRole('definition')
  expect(`${second?.previousSibling?.textContent}: ${second?.textContent}`).toBe(
    'Noted on: 24 November 2026. Not verified.',
  )
})

test('whether anybody checked it is told by a sign and in words', () => {
  render(<LawList notes={notes} />)
  const checks = [0, 1, 2].map(index => item(index).lastElementChild?.textContent)
  expect(checks).toEqual([
    '✓Checked by: Monitoring officer, 1 December 2026',
    '!Not checked',
    '!Not checked since its words changed',
  ])
})

test('it narrows as one types, and says how many are left', async () => {
  render(<LawList notes={notes} />)
  const user = userEvent.setup()
  await user.type(screen.getByRole('searchbox', { name: 'Find a legal note' }), 'act owed')
  expect(titles()).toEqual(['Care Act'])
  expect(screen.getByRole('status').textContent).toBe('1 of 3 notes')
})

test('the note that was gone to has the focus', () => {
  render(<LawList notes={notes} wanted="licensing-act-2003-section-4" />)
  expect(document.activeElement?.textContent).toBe('Licensing Act 2003, section 4')
})

test('an address that no note has leaves the focus where it is', () => {
  render(<LawList notes={notes} wanted="no-such-act" />)
  expect(document.activeElement).toBe(document.body)
})
