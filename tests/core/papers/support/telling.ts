import type { PaperInput } from '../../../../src/core/papers/facilitators-story.ts'
import type { PaperSource } from '../../../../src/core/papers/paper.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { market, marketNotes, marketScript } from '../../../support/market.ts'
import { notesOf, scriptOf } from '../../../support/script-of.ts'

const exhibitTexts = new Map([
  ['poster', 'Fresh fish\n\nEvery Friday, while it lasts.\n\nDate: May'],
  ['ledger', 'Crates in May.\nDay | Crates | Signed\nMonday | 12 | \nTuesday | 9 | R. Ashdown\n\nNote: kept by hand.'],
])

const fish =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><title>A fish</title><rect width="200" height="100"/></svg>'

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
  drawings: new Map([['poster', [{ svg: fish, alt: 'A fish', width: 200, height: 100 }]]]),
  loadNotes: () => Promise.resolve(marketNotes),
}
