import { beforeAll, describe, expect, test } from 'vitest'
import { drawAsData } from '../../../src/cases/exhibits/exhibit-data.ts'
import { ExhibitReader } from '../../../src/cases/exhibits/read-exhibit.ts'
import { type Playable, playable } from '../../../src/cases/playable.ts'
import { reportOf } from '../../../src/core/report/report.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { newScenario, usualAnswers } from '../../../src/core/scenario/new-scenario.ts'
import { randomPlay } from './support/random-play.ts'
import { bodyTexts } from './support/texts.ts'

describe('a case whose author wrote no words for the report, and no key event', () => {
  let made: Playable
  beforeAll(async () => {
    const text = newScenario(usualAnswers, '')
      .replaceAll(/^ *report:.*\n/gm, '')
      .replace(/^ {4}key-event:\n(?: {6}.*\n)+/m, '')
    const folder = { folder: 'plain', scenario: { path: 'scenario.yaml', text }, exhibits: new Map() }
    const loaded = await playable(await new ExhibitReader(drawAsData).read(folder), { today: '2026-12-02' })
    if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'))
    made = loaded
  })

  test.for(['brief', 'paper'] as const)('a %s tells what members chose and how the case ended', form => {
    const { script, debrief: notes } = made
    for (let seed = 1; seed <= 8; seed++) {
      const session = randomPlay(script, seed)
      const report = reportOf({
        script,
        notes,
        sessions: [{ session, logDigest: undefined }],
        review: emptyReview,
        part: 'draft',
        form,
      })
      const words = bodyTexts(report).join('\n')
      expect(words).toMatch(/The player chose “[^”]+”/)
      expect(words).toMatch(/The case ended with “[^”]+”\./)
      expect(words.match(/The case ended with/g)).toHaveLength(1)
      expect(words).toContain('Decisions are numbered D1, D2 and so on.')
      expect(words).not.toMatch(/\bK1\b/)
      expect(words).not.toContain('stopped')
      expect(words).not.toContain('too short')
    }
  })
})
