import { expect, test } from 'vitest'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import { draftFindings } from '../../../src/core/findings/draft-findings.ts'
import { completeSession, evidenceFor, stoppedSession } from './support/samples.ts'

const labels = (session: Parameters<typeof evidenceFor>[0]) => {
  const findings = draftFindings(evidenceFor(session))
  return [findings.boundaries, ...pillars.map(pillar => findings.byPillar[pillar])].map(group =>
    group.map(({ label, rule }) => `${label} (${rule})`),
  )
}

test('findings are numbered through the report: boundaries first, then pillar by pillar, strengths before gaps', () => {
  expect(labels(completeSession)).toEqual([
    [],
    ['F1. Strength (helped)', 'F2. Control to check (control-mattered)'],
    ['F3. Strength (helped)', 'F4. Gap (held-back)', 'F5. Control to check (control-mattered)'],
    ['F6. Gap (held-back)', 'F7. Control to check (control-mattered)'],
    ['F8. Strength (helped)', 'F9. Strength (found)', 'F10. Gap (ran-out)', 'F11. Gap (overlooked)'],
  ])
})

test('a stopped play is judged on what it reached', () => {
  expect(labels(stoppedSession)).toEqual([
    ['F1. Boundary crossed (crossed)'],
    ['F2. Control to check (control-mattered)'],
    ['F3. Control to check (control-mattered)'],
    ['F4. Control to check (control-mattered)', 'F5. Not tested (untested)'],
    ['F6. Not tested (untested)'],
  ])
})

test('every finding rests on something, unless it says that nothing was tested', () => {
  const all = [completeSession, stoppedSession].flatMap(session => draftFindings(evidenceFor(session)).all)
  const loose = all.filter(({ restsOn }) => restsOn.length === 0)
  expect(loose.map(({ nature }) => nature)).toEqual(['not-tested', 'not-tested'])
})
