import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CostList } from '../../../../src/app/ui/debrief/cost-list.tsx'
import type { Cost, Costs } from '../../../../src/core/score/costs.ts'

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

test('it says what was done, what that put out of reach, what would have kept it and at what price', () => {
  expect(toldOf(call)).toBe(
    'At The call you chose “Wait”. That put 4 points of Pursue out of reach.' +
      '“Tell the police” would have kept them. It would have put 1 point of Prevent out of reach instead.',
  )
})

test('where another way costs nothing more elsewhere, that is said', () => {
  expect(toldOf({ ...call, kept: { ...call.kept, dearer: [] } })).toContain(
    'On the other Ps it would have cost no more.',
  )
})

test('what only a choice out of bounds would have kept was not the members’ to keep', () => {
  expect(toldOf({ ...call, kept: { ...call.kept, outOfBounds: true } })).toBe(
    'At The call you chose “Wait”. That put 4 points of Pursue out of reach.' +
      'Only what is out of bounds would have kept them: “Tell the police”. So they were not yours to keep.',
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
    'At The call you moved on. That put 1 point of Pursue out of reach.' +
      'Looking at “The yard” would have kept them. On the other Ps it would have cost no more.',
  )
})

test('the Ps on which nothing was lost say so once', () => {
  render(<CostList costs={{ ...none, pursue: call }} />)
  expect(screen.getAllByRole('term').map(told => told.textContent)).toEqual(['Pursue', 'Prevent, Protect and Prepare'])
  expect(screen.getAllByRole('definition')[1]?.textContent).toBe(
    'Nothing was lost here: no way through this story comes to more.',
  )
})

test('one step that cost several Ps is told once, with its price once', () => {
  render(<CostList costs={{ ...none, pursue: call, protect: { ...call, points: 1 } }} />)
  expect(screen.getAllByRole('term').map(told => told.textContent)).toEqual([
    'Pursue and Protect',
    'Prevent and Prepare',
  ])
  expect(screen.getAllByRole('definition')[0]?.textContent).toBe(
    'At The call you chose “Wait”. That put 4 points of Pursue and 1 point of Protect out of reach.' +
      '“Tell the police” would have kept them. It would have put 1 point of Prevent out of reach instead.',
  )
})

test('it says that the figures cannot be added up and are no verdict', () => {
  render(<CostList costs={none} />)
  expect(screen.getByText(/These figures cannot be added up, and they are no verdict/)).toBeDefined()
})
