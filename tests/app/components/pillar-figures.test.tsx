import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PillarFigures } from '../../../src/app/components/pillar-figures.tsx'
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

const oneOfEach = figures({
  pursue: { points: -2, exercised: 3, state: 'scored', min: -6, max: 4, percent: 40 },
  prevent: { points: 1, exercised: 2, state: 'narrow', min: -1, max: 3 },
  protect: { points: 2, exercised: 1, state: 'unchangeable' },
  prepare: { points: 0, exercised: 0, state: 'not-exercised' },
})

test('only what other decisions could move by six points or more has a per cent and a bar', () => {
  render(<PillarFigures figures={oneOfEach} exact />)
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['Pursue 40 per cent'])
})

test('the table says all of it in words', () => {
  render(<PillarFigures figures={oneOfEach} exact />)
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ['Pursue', '−2', '−6', '+4', '40 per cent'],
    ['Prevent', '+1', '−1', '+3', 'Too little apart for a per cent'],
    ['Protect', '+2', '–', '–', 'No choice could change this'],
    ['Prepare', '0', '–', '–', 'No decision bore on this'],
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
