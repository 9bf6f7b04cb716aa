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
  const whole = { found: [], alsoSeen: [], alsoMarked: [], ...hindsight }
  render(<HindsightReport hindsight={whole} offered={[]} mayWrite onErase={() => {}} />)
}

test.for<[string, Partial<Hindsight>, readonly string[]]>([
  ['came to no key event', {}, ['You picked no moments.', 'The author lists no moments on your route.']],
  ['picked none', { alsoSeen: [seen] }, ['You picked no moments.', 'What the author saw']],
  [
    'saw all',
    { found: [found] },
    ['The author also saw', 'No others. You saw every moment on your route that the author lists.'],
  ],
  [
    'saw another',
    { alsoMarked: [{ scene: 'yard', title: 'The yard', measures: [], own: [], event: 4 }] },
    [
      'The author does not list “The yard”. You can still be right: a story turns at more moments than its author lists.',
    ],
  ],
])('of a session whose members %s it says so, and marks nobody', ([, hindsight, sentences]) => {
  open(hindsight)
  for (const sentence of sentences) expect(screen.getByText(sentence)).toBeDefined()
  expect(document.body.textContent).not.toMatch(/missed|found|wrong/i)
})

test('each measure of the author says for which P it is, and what it protects where that is known', () => {
  open({ alsoSeen: [seen] })
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'A sign (Prevent)',
    'A lamp (Protect; it protects staff, premises, the council’s money and residents’ trust)',
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
    'A camera. It would not have helped in this story: Nobody stood before it.',
    'A sign',
  ])
})
