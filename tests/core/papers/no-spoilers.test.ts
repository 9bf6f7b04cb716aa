import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ballotSlips } from '../../../src/core/papers/ballots.ts'
import { facilitatorsGuide } from '../../../src/core/papers/guide.ts'
import { observersSheet } from '../../../src/core/papers/observer.ts'
import type { Paper } from '../../../src/core/papers/paper.ts'
import { participantsPapers } from '../../../src/core/papers/participants.ts'
import { textsOfPaper } from '../../../src/documents/docx/paper.ts'
import { arbitrarySize } from '../../support/arbitrary-scenario.ts'
import { scriptOf } from '../../support/script-of.ts'
import { markedScenario, type Secret } from './support/marked-scenario.ts'
import { tellingOf } from './support/telling.ts'

const words = (paper: Paper) => JSON.stringify(textsOfPaper(paper))

const told = (secrets: readonly Secret[], paper: Paper) => {
  const all = words(paper)
  return secrets.filter(({ text }) => all.includes(text))
}

test('whatever the scenario, no paper that members or observers see holds a text that is not known at the start', () => {
  fc.assert(
    fc.property(arbitrarySize(8), size => {
      const { scenario, secrets } = markedScenario(size)
      const script = scriptOf(scenario)
      expect(secrets.length).toBeGreaterThan(20)
      for (const paper of [participantsPapers(script, new Map()), observersSheet(script), ballotSlips(script)])
        expect(told(secrets, paper)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** For a screen, and for the report. */
const notInTheGuide = ['headline', 'short', 'equality']

test('whatever the scenario, the guide holds every text of the story and of its notes', () => {
  fc.assert(
    fc.property(arbitrarySize(8), size => {
      const { scenario, secrets } = markedScenario(size)
      const due = secrets.filter(({ key }) => !notInTheGuide.includes(key))
      expect(told(due, facilitatorsGuide(tellingOf(scenario)))).toEqual(due)
    }),
    { numRuns: 60 },
  )
})
