import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { PillarFigures } from '../../../src/app/looking-back/pillar-figures.tsx'
import type { ByPillar } from '../../../src/core/scenario/pillar.ts'
import type { PillarDebrief } from '../../../src/core/score/debrief.ts'
import type { PillarScore } from '../../../src/core/score/score.ts'

function figures(scores: ByPillar<PillarScore>): ByPillar<PillarDebrief> {
  const of = (score: PillarScore) => ({ score, helped: [], harmed: [] })
  return {
    pursue: of(scores.pursue),
    prevent: of(scores.prevent),
    protect: of(scores.protect),
    prepare: of(scores.prepare),
  }
}

const none = { helped: [], harmed: [] }

const oneOfEach = figures({
  pursue: { points: -2, exercised: 3, state: 'scored', min: -6, max: 4, percent: 40 },
  prevent: { points: 1, exercised: 2, state: 'narrow', min: -1, max: 3 },
  protect: { points: 0, exercised: 3, state: 'unweighed', min: -2, max: 10 },
  prepare: { points: 0, exercised: 0, state: 'not-exercised' },
})

test('a per cent and a bar stand only where the way was wide enough and something weighed; else words do', () => {
  const { container } = render(<PillarFigures figures={oneOfEach} exact />)
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'Pursue 40 per cent',
    'Prevent has no per cent: the ways through this story lie too close together.',
    'Protect has no per cent: nothing that you chose weighed on this.',
    'Prepare has no per cent: no decision bore on this.',
  ])
  expect(container.querySelectorAll('svg')).toHaveLength(1)
})

test('what no choice could change says so', () => {
  render(
    <PillarFigures
      figures={{
        ...oneOfEach,
        pursue: { ...none, score: { points: 2, exercised: 1, state: 'unchangeable' } },
      }}
      exact
    />,
  )
  expect(screen.getAllByRole('listitem')[0]?.textContent).toBe('Pursue has no per cent: no choice could change this.')
})

test('the points behind the figures are in a table that is folded away', async () => {
  render(<PillarFigures figures={oneOfEach} exact />)
  const fold = screen.getByRole('table').closest('details')
  expect(fold?.open).toBe(false)
  await userEvent.click(screen.getByText('The points behind these figures'))
  expect(fold?.open).toBe(true)
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ['Pursue', '−2', '−6', '+4'],
    ['Prevent', '+1', '−1', '+3'],
    ['Protect', '0', '−2', '+10'],
    ['Prepare', '0', '–', '–'],
  ])
})

test('there is no total and no rank', () => {
  render(<PillarFigures figures={oneOfEach} exact />)
  expect(document.body.textContent).not.toMatch(/total|overall|rank|grade/i)
})

test('bounds that perhaps no play reaches are called so', () => {
  render(<PillarFigures figures={oneOfEach} exact={false} />)
  expect(screen.getByText(/The least and the most are bounds here/)).toBeDefined()
})
