import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { HindsightReport } from '../../../../src/app/ui/debrief/hindsight-report.tsx'
import type { Hindsight, KeyEventFound, KeyEventSeen } from '../../../../src/core/score/hindsight.ts'
import type { Measure } from '../../../../src/core/scenario/schema.ts'

function measure(text: string, pillar: Measure['pillar'], rest: Partial<Measure> = {}): Measure {
  return { text, pillar, area: 'records', ...rest }
}

const seen: KeyEventSeen = {
  scene: 'call',
  title: 'The call',
  text: 'Nobody knew whom to tell.',
  measures: [
    { id: 'sign', ...measure('A sign', 'prevent') },
    { id: 'lamp', ...measure('A lamp', 'protect', { protects: ['resources', 'finances', 'reputation'] }) },
  ],
}
const found: KeyEventFound = {
  ...seen,
  named: { helping: [], elsewhere: [], decoys: [], own: [], event: undefined },
}

function open(hindsight: Partial<Hindsight>): void {
  const whole = { found: [], missed: [], alsoMarked: [], ...hindsight }
  render(<HindsightReport hindsight={whole} offered={[]} mayWrite onErase={() => {}} />)
}

test.for<[string, Partial<Hindsight>, readonly string[]]>([
  [
    'came to no key event',
    {},
    ['Your play came to none of the moments that the author lists.', 'None, as there was none to find.'],
  ],
  ['found none', { missed: [seen] }, ['You marked none of the moments that the author lists.']],
  ['found all', { found: [found] }, ['None. You marked every moment on your way that the author lists.']],
])('of a play whose members %s it says so', ([, hindsight, sentences]) => {
  open(hindsight)
  for (const sentence of sentences) expect(screen.getByText(sentence)).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'You also marked' })).toBeNull()
})

test('each measure of the author says for which P it is, and what it guards where that is known', () => {
  open({ missed: [seen] })
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'A sign (Prevent)',
    'A lamp (Protect: it guards staff and premises, the council’s money and residents’ trust)',
  ])
})

test('what the author names elsewhere is not called wrong, but where it belongs is said', () => {
  const bell = { id: 'bell', ...measure('A bell', 'prepare'), at: ['The books', 'The yard'] }
  open({ found: [{ ...found, named: { ...found.named, elsewhere: [bell] } }] })
  expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe(
    'A bell. The author names it at “The books” and “The yard”.',
  )
})

test('at a moment that the author does not list, too, a measure that would not have helped says why', () => {
  const camera = { id: 'camera', ...measure('A camera', 'protect', { decoy: 'Nobody stood before it.' }) }
  const sign = { id: 'sign', ...measure('A sign', 'prevent') }
  const moment = { scene: 'yard', title: 'The yard', measures: [camera, sign], own: [], event: 4 }
  open({ alsoMarked: [moment] })
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'A camera. In this story it would not have helped: Nobody stood before it.',
    'A sign',
  ])
})
