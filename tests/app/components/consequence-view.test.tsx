import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { ConsequenceView } from '../../../src/app/components/consequence-view.tsx'
import type { DecisionScript } from '../../../src/core/session/script.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

const decision: DecisionScript = {
  actor: 'someone',
  asks: 'Which?',
  binds: true,
  choices: {
    locks: { label: 'Locks', consequence: [['p', 'Doors hold, at a price.']] },
    lights: { label: 'Lights', consequence: [['p', 'People see the price.']] },
  },
}

function open(picks: string[], timedOut = false) {
  render(
    <ConsequenceView
      decision={decision}
      picks={picks}
      timedOut={timedOut}
      glossary={{ price: 'What it costs.' }}
    >
      <a href="#/next">Continue</a>
    </ConsequenceView>,
  )
}

test('each thing that was chosen is named, with what follows from it', () => {
  open(['locks', 'lights'])
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What follows')
  expect(screen.getByText('You decided')).toBeDefined()
  expect(screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)).toEqual([
    'Locks',
    'Lights',
  ])
  expect(screen.getByText('People see the price.')).toBeDefined()
})

test('a word of the glossary is explained once on the page', () => {
  open(['locks', 'lights'])
  expect(screen.getAllByRole('button', { name: 'price' })).toHaveLength(1)
})

test('when time ran out it says that nobody decided', () => {
  open(['locks'], true)
  expect(screen.getByText('Time ran out, so this was done')).toBeDefined()
})
