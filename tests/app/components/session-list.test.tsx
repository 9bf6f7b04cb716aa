import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SessionList } from '../../../src/app/components/session-list.tsx'
import type { SessionSummary } from '../../../src/app/store/library-store.ts'

const session: SessionSummary = {
  id: 'one',
  scenario: 'market',
  version: '1.0.0',
  mode: 'solo',
  startedAt: '2026-11-24T09:00:00.000Z',
  lastAt: '2026-11-24T12:00:00.000Z',
  events: 3,
  closed: undefined,
}

function open(sessions: readonly SessionSummary[] | undefined) {
  render(<SessionList sessions={sessions} titleOf={() => 'The market'} />)
}

test('a play under way is gone on with; one that is over is looked back at, and then leads to its debrief', () => {
  open([
    session,
    { ...session, id: 'two', closed: 'finished' },
    { ...session, id: 'three', closed: 'stopped', lookedBack: true },
    { ...session, id: 'four', closed: 'finished', mode: 'what-if' },
  ])
  const links = screen.getAllByRole('link')
  expect(links.map(link => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Go on with The market', '/play/one'],
    ['Look back at The market', '/hindsight/two'],
    ['Debrief of The market', '/debrief/three'],
    ['Debrief of The market, what if', '/debrief/four'],
  ])
  expect(screen.getByText(/^Under way, last on 24 November 2026/)).toBeDefined()
  expect(screen.getByText(/^Stopped early/)).toBeDefined()
})

test('with none it says so, and before they are read it does not', () => {
  open([])
  expect(screen.getByText('Nothing yet.')).toBeDefined()
})

test('until the sessions are read it says that it is looking', () => {
  open(undefined)
  expect(screen.getByText('Looking …')).toBeDefined()
})
