import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { RoomDecision, RoomDivided } from '../../../src/app/room-screen/vote-views.tsx'
import type { DecisionView, DividedView } from '../../../src/core/room/room-view.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

const sheet = { title: 'Decision 1: The call', place: { part: 'Decisions that mattered', number: 3, of: 5 } } as const
const tell = { letter: 'A', words: 'Tell', votes: 4, isTaken: true }
const wait = { letter: 'B', words: 'Wait', votes: 3, isTaken: false }
const helped = { pillars: ['pursue', 'protect'], why: 'They can act.' } as const

function listed(): readonly (string | null)[] {
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent)
}

function showDecision(more: Partial<DecisionView>): string {
  const view: DecisionView = {
    kind: 'decision',
    ...sheet,
    choices: [tell, wait],
    abstentions: 1,
    how: 'By majority',
    outOfBounds: undefined,
    helped,
    harmed: undefined,
    wouldHaveHelped: undefined,
    ...more,
  }
  const { container } = render(<RoomDecision view={view} />)
  return container.textContent
}

test('a decision has each choice with its votes, what it helped, and what would have helped', () => {
  const told = showDecision({ wouldHaveHelped: 'One number to ring' })
  expect(listed()).toEqual(['ATell\u00A0✓ (chosen)4', 'BWait3'])
  expect(told).toContain('Abstained: 1')
  expect(told).toContain('Helped Pursue and Protect: They can act.Would have helped: One number to ring.')
})

test('a decision that is out of bounds says so first, and without votes no number stands beside a choice', () => {
  const choices = [tell, wait].map(choice => ({ ...choice, votes: undefined }))
  const outOfBounds = { kind: 'unlawful', why: 'No authorisation.' } as const
  const told = showDecision({ choices, how: undefined, abstentions: 0, outOfBounds, helped: undefined })
  expect(listed()).toEqual(['ATell\u00A0✓ (chosen)', 'BWait'])
  expect(told).toContain('Unlawful: No authorisation.')
})

test('where the room was divided, both sides stand beside each other, then the rest and the minority’s view', () => {
  const view: DividedView = {
    kind: 'divided',
    ...sheet,
    sides: [
      { ...tell, helped, harmed: undefined },
      { ...wait, helped: undefined, harmed: { pillars: ['prevent'], why: 'Time is lost.' } },
    ],
    others: [{ letter: 'C', words: 'Watch', votes: 1, isTaken: false }],
    abstentions: 2,
    minority: 'Too soon.',
  }
  const { container } = render(<RoomDivided view={view} />)
  expect(listed()).toEqual([
    ' 4“Tell” ChosenHelped Pursue and Protect: They can act.',
    ' 3“Wait”Would harm Prevent: Time is lost.',
  ])
  expect(container.textContent).toContain('1 for “Watch” and 2 abstained.The minority’s view: Too soon.')
})
