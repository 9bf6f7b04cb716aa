import { beforeAll, describe, expect, test } from 'vitest'
import type { Playable } from '../../../src/cases/playable.ts'
import type { Block } from '../../../src/core/report/block.ts'
import { type Report, reportOf } from '../../../src/core/report/report.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { isShortCase } from '../../../src/core/session/script.ts'
import { readingEase } from '../../../src/core/check/reading-ease.ts'
import { productScenarios } from '../../support/shelf.ts'
import { runs } from '../../support/runs.ts'
import { randomPlay } from './support/random-play.ts'
import { bodyTexts, sectionOf, textsOf, wordCount } from './support/texts.ts'

interface Made {
  readonly playable: Playable
  readonly report: Report
  readonly texts: readonly string[]
}

describe('what a committee has time for', () => {
  const made: Record<'brief' | 'paper', Made[]> = { brief: [], paper: [] }
  beforeAll(async () => {
    for (const playable of await productScenarios())
      for (let seed = 1; seed <= runs(100, 15); seed++) {
        const { script, debrief: notes } = playable
        const sessions = [{ session: randomPlay(script, seed), logDigest: undefined }]
        for (const form of ['brief', 'paper'] as const) {
          const report = reportOf({ script, notes, sessions, review: emptyReview, part: 'draft', form })
          made[form].push({ playable, report, texts: bodyTexts(report) })
        }
      }
  })

  test('the body of a paper has at most 1,600 words, and that of a short case 1,000', () => {
    for (const { playable, texts } of made.paper)
      expect(wordCount(texts)).toBeLessThanOrEqual(isShortCase(playable.script) ? 1000 : 1600)
  })

  test('a brief has at most 900 words', () => {
    for (const { texts } of made.brief) expect(wordCount(texts)).toBeLessThanOrEqual(900)
  })

  test('they read easily: Flesch 60 or more', () => {
    for (const form of ['brief', 'paper'] as const)
      for (const { texts } of made[form]) expect(readingEase(texts).score).toBeGreaterThanOrEqual(60)
  })

  test('no sentence of eight words or more stands twice', () => {
    for (const form of ['brief', 'paper'] as const)
      for (const { texts } of made[form]) {
        const sentences = texts
          .flatMap(text => text.split(/(?<=[.?!])\s+(?=[A-Z“])/))
          .filter(sentence => sentence.split(/\s+/).length >= 8)
        expect(sentences.filter((one, index) => sentences.indexOf(one) < index)).toEqual([])
      }
  })

  test('beside header, implications and plan a paper has at most twelve places to fill', () => {
    for (const { report } of made.paper) {
      const others = report.sections.filter(({ id }) => id !== 'implications' && id !== 'plan')
      const places =
        others
          .flatMap(({ blocks }) => blocks.flatMap(textsOf))
          .join(' ')
          .match(/\[[^\]]*\]/g) ?? []
      expect(places.length).toBeLessThanOrEqual(12)
    }
  })

  test('every complete play gives four or five findings and six recommendations, and a short case up to three of each', () => {
    for (const { playable, report } of made.paper) {
      const isShort = isShortCase(playable.script)
      const paragraphs = (id: string, start: string) =>
        sectionOf(report, id).blocks.filter(block => block.id?.startsWith(start) === true).length
      expect(isShort ? [2, 3] : [4, 5]).toContain(paragraphs('found', 'finding:'))
      expect(paragraphs('recommendations', 'recommendation:')).toBe(isShort ? 3 : 6)
    }
  })

  test('a recommendation cites nothing that the paper does not tell', () => {
    for (const { report } of made.paper) {
      const cited = (blocks: readonly Block[]) =>
        blocks.flatMap(textsOf).flatMap(text => text.match(/\b[DK]\d+/g) ?? [])
      const told = new Set(['happened', 'found'].flatMap(id => cited(sectionOf(report, id).blocks)))
      for (const block of sectionOf(report, 'recommendations').blocks) {
        expect(cited([block]).filter(number => !told.has(number))).toEqual([])
      }
    }
  })
})
