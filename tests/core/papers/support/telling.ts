import type { PaperInput } from '../../../../src/core/papers/facilitators-story.ts'
import type { PaperSource } from '../../../../src/core/papers/papers.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { market, marketNotes, marketScript } from '../../../support/market.ts'
import { notesOf, scriptOf } from '../../../support/script-of.ts'

const exhibitTexts = new Map([
  ['poster', 'Fresh fish\n\nEvery Friday, while it lasts.\n\nDate: May'],
  ['ledger', 'Crates in May.\nDay | Crates | Signed\nMonday | 12 | \nTuesday | 9 | R. Ashdown\n\nNote: kept by hand.'],
])

/** All that papers are made from, of a scenario. */
export function tellingOf(scenario: Scenario): PaperInput {
  return scenario === market
    ? { script: marketScript, notes: marketNotes, exhibitTexts }
    : { script: scriptOf(scenario), notes: notesOf(scenario), exhibitTexts }
}

export const marketTelling = tellingOf(market)

export const marketPapers: PaperSource = {
  script: marketScript,
  exhibitTexts,
  loadNotes: () => Promise.resolve(marketNotes),
}
