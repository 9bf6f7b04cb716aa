import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ballotSheet, observersSheet, tableSheet } from '../../../src/core/papers/sheets-to-fill-in.ts'
import { choiceCards } from '../../../src/core/papers/choice-cards.ts'
import type { Paper } from '../../../src/core/papers/paper.ts'
import { participantsPapers } from '../../../src/core/papers/participants.ts'
import { quickStart } from '../../../src/core/papers/quick-start.ts'
import { wholeScript } from '../../../src/core/papers/whole-script.ts'
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
      const participants = participantsPapers({ script, exhibitTexts: new Map(), drawings: new Map() })
      const others = [quickStart, tableSheet, ballotSheet, observersSheet].map(paperOf => paperOf(script))
      for (const paper of [participants, ...others]) expect(told(secrets, paper)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('whatever the scenario, each card holds the question and the choices of its decision, and nothing else of the story', () => {
  fc.assert(
    fc.property(arbitrarySize(8), size => {
      const { scenario, secrets } = markedScenario(size)
      const decisions = [...scenario.scenes.values()].flatMap(({ decision }) => decision ?? [])
      const asked = decisions.map(({ asks, choices }) => [asks, ...[...choices.values()].map(({ label }) => label)])
      const paper = choiceCards(scriptOf(scenario))
      const [first, ...cards] = paper.sheets.map(sheet => words({ ...paper, sheets: [sheet] }))
      for (const card of cards) {
        const found = secrets.filter(({ text }) => card.includes(text)).map(({ text }) => text)
        expect(
          asked.filter(
            ([asks = '', ...labels]) => found.every(text => [asks, ...labels].includes(text)) && found.includes(asks),
          ),
        ).toHaveLength(1)
      }
      expect(cards.length).toBeGreaterThanOrEqual(decisions.length)
      expect(secrets.filter(({ key, text }) => key !== 'label' && first?.includes(text))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** For a screen, and for the report. */
const notInTheScript = ['headline', 'short', 'equality']

test('whatever the scenario, the whole script holds every text of the story and of its notes', () => {
  fc.assert(
    fc.property(arbitrarySize(8), size => {
      const { scenario, secrets } = markedScenario(size)
      const due = secrets.filter(({ key }) => !notInTheScript.includes(key))
      expect(told(due, wholeScript(tellingOf(scenario)))).toEqual(due)
    }),
    { numRuns: 60 },
  )
})
