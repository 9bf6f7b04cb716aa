import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CostList } from '../../../src/app/looking-back/cost-list.tsx'
import type { Cost, Costs } from '../../../src/core/score/costs.ts'

const none: Costs = { pursue: undefined, prevent: undefined, protect: undefined, prepare: undefined }

const call: Cost = {
  scene: 'call',
  title: 'The call',
  event: 1,
  kind: 'decided',
  done: ['Wait'],
  points: 4,
  kept: {
    kind: 'decided',
    labels: ['Tell the police'],
    outOfBounds: false,
    dearer: [{ pillar: 'prevent', points: 1 }],
  },
}

function toldOf(cost: Cost): string {
  render(<CostList costs={{ ...none, pursue: cost }} />)
  return screen.getAllByRole('definition')[0]?.textContent ?? ''
}

test('it says what was done, what that cost, what would have avoided it and at what price', () => {
  expect(toldOf(call)).toBe(
    'At The call you chose “Wait”. That cost you 4 points of Pursue.' +
      '“Tell the police” would have avoided this. But it would have cost 1 point of Prevent.',
  )
})

test('where another way costs nothing more elsewhere, that is said', () => {
  expect(toldOf({ ...call, kept: { ...call.kept, dearer: [] } })).toContain(
    'It would not have cost more on the other Ps.',
  )
})

test('what only an out-of-bounds choice would have avoided was not open to members', () => {
  expect(toldOf({ ...call, kept: { ...call.kept, outOfBounds: true } })).toBe(
    'At The call you chose “Wait”. That cost you 4 points of Pursue.' +
      'Only an out-of-bounds choice would have avoided this, so it was not open to you: “Tell the police”.',
  )
})

test('moving on too early is a step like any other', () => {
  const left: Cost = {
    ...call,
    kind: 'left-hub',
    done: [],
    points: 1,
    kept: { kind: 'looked', labels: ['The yard'], outOfBounds: false, dearer: [] },
  }
  expect(toldOf(left)).toBe(
    'At The call you moved on. That cost you 1 point of Pursue.' +
      'Looking at “The yard” would have avoided this. It would not have cost more on the other Ps.',
  )
})

test('the Ps on which nothing was lost say so once', () => {
  render(<CostList costs={{ ...none, pursue: call }} />)
  expect(screen.getAllByRole('term').map(told => told.textContent)).toEqual(['Pursue', 'Prevent, Protect and Prepare'])
  expect(screen.getAllByRole('definition')[1]?.textContent).toBe('You lost nothing here: no route scores higher.')
})

test('one step that cost several Ps is told once, with its price once', () => {
  render(<CostList costs={{ ...none, pursue: call, protect: { ...call, points: 1 } }} />)
  expect(screen.getAllByRole('term').map(told => told.textContent)).toEqual([
    'Pursue and Protect',
    'Prevent and Prepare',
  ])
  expect(screen.getAllByRole('definition')[0]?.textContent).toBe(
    'At The call you chose “Wait”. That cost you 4 points of Pursue and 1 point of Protect.' +
      '“Tell the police” would have avoided this. But it would have cost 1 point of Prevent.',
  )
})

test('it says that this can only be seen with hindsight, and why a choice can cost more than it shows', () => {
  render(<CostList costs={none} />)
  expect(screen.getByText(/−2 costs 4 where another choice gives \+2/)).toBeDefined()
  expect(screen.getByText(/You can only see this with hindsight/)).toBeDefined()
})
