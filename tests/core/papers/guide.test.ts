import { expect, test } from 'vitest'
import { makePaper } from '../../../src/core/papers/papers.ts'
import type { PaperKind, PaperSource } from '../../../src/core/papers/paper.ts'
import { textsOfPaper } from '../../../src/documents/docx/paper.ts'
import { productScenarios } from '../../support/shelf.ts'
import { marketPapers } from './support/telling.ts'

const words = async (kind: PaperKind, source: PaperSource) =>
  textsOfPaper(await makePaper(kind, source))
    .join(' ')
    .split(/\s+/)

test('the running guide of each case is short enough for twenty pages, and the quick start for one', async () => {
  for (const { script, debrief, exhibitTexts, drawings } of await productScenarios()) {
    const source = { script, exhibitTexts, drawings, loadNotes: () => Promise.resolve(debrief) }
    expect((await words('guide', source)).length).toBeLessThan(11_500)
    expect((await words('quick-start', source)).length).toBeLessThanOrEqual(400)
  }
})

test('the running guide has each scene with what the room sees, the notes, the prompts, and who decides', async () => {
  const guide = (await words('guide', marketPapers)).join(' ')
  for (const said of [
    '2. The call By: 0:03. The room sees: “The call”.',
    'Let them talk.',
    'Ask the room: Who?',
    'Decision 1: Who decides in the story: Someone Invented, Officer. An officer: members advise.',
    'Expected: The clerk rings the police.',
    'B. Wait Something follows. Scene 3, A look round.',
    'Out of bounds: unlawful. Something follows.',
    'Hand out: Sheet 2: The ledger.',
    'After A, B and C: If “The records are sealed” is true: scene 8, All is well.',
    'The story ends here: serious harm was done.',
  ])
    expect(guide).toContain(said)
})

test('the running guide leaves points, reasons and the whole consequence to the whole script', async () => {
  const [guide, script] = [await words('guide', marketPapers), await words('script', marketPapers)]
  expect(script.join(' ')).toMatch(/Pursue [+−]\d/)
  expect(guide.join(' ')).not.toMatch(/(?:Pursue|Prevent|Protect|Prepare) [+−]\d/)
})
