import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { RoomDivided } from '../../../src/app/room-screen/vote-views.tsx'
import type { DividedView } from '../../../src/core/room/room-view.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

function show(decisions: DividedView['decisions']): void {
  render(<RoomDivided view={{ kind: 'divided', decisions }} />)
}

function listed(): readonly (string | null)[] {
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent)
}

test('what divided the room says what was taken, how many were for what, and the minority’s view', () => {
  const backed = { choices: ['Wait'], votes: 11, voters: 20, several: false }
  const decision = { title: 'The call', chosen: ['Wait'], how: undefined, backed, minority: 'Too soon.' }
  show([decision])
  expect(listed()).toEqual(['The callChosen: “Wait”55 % for “Wait”The minority’s view: Too soon.'])
})

test('where the room was overruled, that is said of what divided it', () => {
  const backed = { choices: ['Tell'], votes: 3, voters: 4, several: false }
  const decision = { title: 'The call', chosen: ['Wait'], backed, minority: undefined }
  show([{ ...decision, how: 'The room was overruled' }])
  expect(listed()).toEqual(['The callThe room was overruled. Chosen: “Wait”75 % for “Tell”'])
})

test('of a tie both are named, and of several picks the votes of those that had the fewest', () => {
  const decision = { title: 'The call', chosen: ['Wait'], how: undefined, minority: undefined }
  const tied = { choices: ['Tell', 'Wait'], votes: 4, voters: 8, several: false }
  const several = { choices: ['Wait'], votes: 1, voters: 8, several: true }
  show([tied, several].map(backed => ({ ...decision, backed })))
  expect(listed()).toEqual([
    'The callChosen: “Wait”50 % each for “Tell” and “Wait”',
    'The callChosen: “Wait”1 vote for “Wait”, of at least 8 who voted',
  ])
})
