import { beforeAll, describe, expect, test } from 'vitest'
import type { Playable } from '../../../src/cases/playable.ts'
import { reportOf } from '../../../src/core/report/report.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { forms, type Form } from '../../../src/core/report/telling.ts'
import { isShortCase } from '../../../src/core/session/script.ts'
import { toPdf } from '../../../src/documents/pdf/report.ts'
import { draftWords, headingOf } from '../../../src/documents/report-words.ts'
import { randomPlay } from '../../core/report/support/random-play.ts'
import { productScenarios } from '../../support/shelf.ts'
import { runs } from '../../support/runs.ts'
import { isArray } from '../support/pdf/pdf-value.ts'
import { readPdf } from '../support/pdf/read-pdf.ts'

let shelf: readonly Playable[] = []
beforeAll(async () => {
  shelf = await productScenarios()
})

function reportFor({ script, debrief: notes }: Playable, seed: number, form: Form) {
  const sessions = [{ session: randomPlay(script, seed), logDigest: 'd'.repeat(64) }]
  return reportOf({ script, notes, sessions, review: emptyReview, part: 'draft', form })
}

/** How many pages each form has at most; what takes ten minutes has less in it. */
const most: Readonly<Record<Form, readonly [usual: number, short: number]>> = {
  brief: [2, 2],
  paper: [5, 2],
  full: [14, 6],
  response: [7, 3],
  progress: [3, 1],
}

test('thirty sessions have a paper of no more than six pages', async () => {
  for (const { script, debrief: notes } of shelf) {
    const sessions = Array.from({ length: 30 }, (_, seed) => ({
      session: { ...randomPlay(script, seed + 1), id: `session-${seed}` },
      logDigest: 'd'.repeat(64),
    }))
    const report = reportOf({ script, notes, sessions, review: emptyReview, part: 'draft', form: 'paper' })
    expect(readPdf(await toPdf(report)).pages.length).toBeLessThanOrEqual(6)
  }
})

describe.for(forms)('%s', form => {
  test('has no more pages than its readers have time for, on A4, each marked as a draft of an exercise', async () => {
    for (const playable of shelf)
      for (let seed = 1; seed <= runs(10, 2); seed++) {
        const report = reportFor(playable, seed, form)
        const { pages } = readPdf(await toPdf(report))
        const [usual, short] = most[form]
        expect({ title: report.title, seed, pages: pages.length }).toSatisfy(
          one => one.pages <= (isShortCase(playable.script) ? short : usual),
        )
        for (const [index, { artifacts, dictionary }] of pages.entries()) {
          expect(artifacts).toContain(`${report.marking}${draftWords}`)
          expect(artifacts).toContain(`${index + 1} of ${pages.length}`)
          const box = dictionary.get('MediaBox')
          expect(isArray(box) ? box : []).toEqual([0, 0, 595.28, 841.89])
        }
      }
  })

  test('has no page of three lines, and none that ends with a heading or a caption', async () => {
    for (const playable of shelf) {
      const report = reportFor(playable, 1, form)
      const { pages } = readPdf(await toPdf(report))
      const titles = report.sections.map(headingOf)
      for (const { marked } of pages) {
        const words = [...marked.values()].map(said => said.trim()).filter(said => said !== '')
        expect(words.length).toBeGreaterThan(3)
        expect(titles).not.toContain(words.at(-1))
        expect(words.at(-1)).not.toMatch(/^(?:Table|Figure) \d+\./)
      }
    }
  })
})
