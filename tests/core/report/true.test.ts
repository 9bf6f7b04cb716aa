import { beforeAll, describe, expect, test } from 'vitest'
import type { Playable } from '../../../src/cases/playable.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { reportOf } from '../../../src/core/report/report.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { forms } from '../../../src/core/report/telling.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { productScenarios } from '../../support/shelf.ts'
import { runs } from '../../support/runs.ts'
import { metInLog } from './support/log-oracle.ts'
import { randomPlay } from './support/random-play.ts'

/** What the report offers although its reason was not met, under a heading that says so. */
const notMet = 'options/not-met'

function sourcesOf(report: Report): readonly (readonly [string, string])[] {
  return report.sections.flatMap(({ blocks }) =>
    blocks
      .filter(({ id }) => id !== notMet)
      .flatMap(({ id = '', sources = [] }) => sources.map(source => [id, source] as const)),
  )
}

describe('what is true', () => {
  let shelf: readonly Playable[] = []
  beforeAll(async () => {
    shelf = await productScenarios()
  })

  function reportsOf({ script, debrief: notes }: Playable, session: Session): readonly Report[] {
    const sessions = [{ session, logDigest: undefined }]
    return forms.map(form => reportOf({ script, notes, sessions, review: emptyReview, part: 'draft', form }))
  }

  function notInLog(playable: Playable, session: Session): readonly string[] {
    const isMet = metInLog(playable, session)
    return reportsOf(playable, session)
      .flatMap(sourcesOf)
      .filter(([, source]) => !isMet(source))
      .map(([id, source]) => `${id} rests on ${source}`)
  }

  test('each source of each line was met in the log of that play, whatever was played', () => {
    for (const playable of shelf)
      for (let seed = 1; seed <= runs(200, 40); seed++)
        expect(notInLog(playable, randomPlay(playable.script, seed))).toEqual([])
  })

  test('nor does a session that stopped after any event tell of what came later', () => {
    for (const playable of shelf)
      for (let seed = 1; seed <= runs(40, 3); seed++) {
        const session = randomPlay(playable.script, seed)
        for (let length = 0; length < session.log.length; length++)
          expect(notInLog(playable, { ...session, log: session.log.slice(0, length) })).toEqual([])
      }
  })

  test('the log of another play does not hold all of them, so the question can be answered with no', () => {
    for (const playable of shelf) {
      const isMet = metInLog(playable, randomPlay(playable.script, 2))
      const others = reportsOf(playable, randomPlay(playable.script, 1)).flatMap(sourcesOf)
      expect(others.some(([, source]) => !isMet(source))).toBe(true)
    }
  })

  test('every block of every form has an id of its own and names what it rests on', () => {
    for (const playable of shelf)
      for (const report of reportsOf(playable, randomPlay(playable.script, 3))) {
        const blocks = report.sections.flatMap(({ blocks: all }) => all)
        expect(blocks.filter(({ id, sources = [] }) => id === undefined || sources.length === 0)).toEqual([])
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
      }
  })
})
