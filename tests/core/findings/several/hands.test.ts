import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportOf, wordsOffered } from '../../../../src/core/findings/report-of.ts'
import { emptyReview } from '../../../../src/core/findings/review.ts'
import type { DebriefNotes } from '../../../../src/core/score/debrief-notes.ts'
import { playedPath } from '../../../../src/core/session/played-path.ts'
import type { Script } from '../../../../src/core/session/script.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { playsOf } from '../../../../src/core/findings/several/played.ts'
import { severalEvidence } from '../../../../src/core/findings/several/several-evidence.ts'
import { arbitraryRooms } from './support/arbitrary-rooms.ts'
import { runs } from '../../../support/runs.ts'

/** Draft and Part A, with and without all that members typed. */
function reports(script: Script, notes: DebriefNotes, sessions: readonly Session[]): string {
  const plays = sessions.map(session => ({ session, logDigest: 'd'.repeat(64) }))
  const include = wordsOffered({ script, notes, plays, review: emptyReview }).map(({ key }) => key)
  const made = [emptyReview, { ...emptyReview, include }].flatMap(review =>
    (['draft', 'a'] as const).map(part => reportOf({ script, notes, plays, review, part })),
  )
  return JSON.stringify(made, undefined, 1)
}

test.for([
  ['one group', { least: 1, most: 1 }],
  ['a few groups', { least: 2, most: 4 }],
  ['many groups', { least: 5, most: 9 }],
] as const)(
  'the report of %s is the same, to the letter, however the hands of fewer than five were raised',
  ([, plays]) => {
    let changed = 0
    fc.assert(
      fc.property(arbitraryRooms(plays), ({ script, notes, sessions, others }) => {
        // The same sessions give the same report.
        if (JSON.stringify(others) === JSON.stringify(sessions)) return
        changed++
        expect(others.map(({ log }) => log.length)).toEqual(sessions.map(({ log }) => log.length))
        expect(reports(script, notes, others)).toBe(reports(script, notes, sessions))
        expect(others.map(session => playedPath(script, session).scenes.length)).toEqual(
          sessions.map(session => playedPath(script, session).scenes.length),
        )
      }),
      { numRuns: runs(80, 20) },
    )
    expect(changed).toBeGreaterThan(0)
  },
)

test('no hands are summed beside plays of which some are those of fewer than five, and their rooms are not counted', () => {
  let [given, dividedBeside] = [0, 0]
  const plays = fc.oneof(arbitraryRooms({ least: 2, most: 9 }), arbitraryRooms({ least: 2, most: 9, from: 5 }))
  fc.assert(
    fc.property(plays, ({ script, notes, sessions, smallest, large, anyAlone }) => {
      const { decisions } = severalEvidence(script, notes, playsOf(script, notes, sessions))
      const rooms = decisions.map(decision => decision.rooms)
      expect(rooms.filter(({ voted, divided }) => voted > large || divided > voted)).toEqual([])
      if (smallest < 5) dividedBeside += rooms.filter(({ divided }) => divided > 0).length
      if (smallest < 5 || anyAlone) expect(rooms.filter(({ hands, raised }) => hands.size + raised > 0)).toEqual([])
      given += rooms.filter(({ raised }) => raised > 1).length
    }),
    { numRuns: runs(200) },
  )
  expect(given).toBeGreaterThan(runs(200) / 150)
  expect(dividedBeside).toBeGreaterThan(runs(200) / 150)
})
