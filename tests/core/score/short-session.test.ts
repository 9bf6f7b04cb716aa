import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeIn } from '../../../src/core/room/agenda.ts'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import { regretsOf } from '../../../src/core/score/costs.ts'
import { attainableIn } from '../../../src/core/score/debrief-notes.ts'
import { scoreOf } from '../../../src/core/score/score.ts'
import { decisionsIn, playedPath } from '../../../src/core/session/played-path.ts'
import type { Session } from '../../../src/core/session/session.ts'
import type { Playable } from '../../../src/cases/playable.ts'
import { after, played } from '../../support/played-session.ts'
import { movesAt } from '../../support/random-session.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { runs } from '../../support/runs.ts'
import { productScenarios } from '../../support/shelf.ts'

const audits = (await productScenarios()).filter(({ debrief }) => debrief.attainableInShort !== undefined)

test('each audit may be played in 90 minutes', () => {
  expect(audits.map(({ scenario }) => scenario.id)).toEqual([
    'friday-16-40',
    'larkspindle-parade',
    'tarnhollow-clearances',
  ])
})

test('every short play scores within what short plays can, and its costs add up to what it missed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...audits), fc.array(fc.nat(1000), { minLength: 40, maxLength: 60 }), (audit, dice) => {
      const { script, debrief: notes } = audit
      const path = playedPath(script, shortPlay(audit, dice))
      expect(path.ending).toBeDefined()
      expect(decisionsIn(path).length).toBeLessThanOrEqual(7)
      const { points } = attainableIn(notes, path)
      const score = scoreOf(path, notes)
      const regrets = regretsOf(script.graph, path, notes) ?? []
      for (const pillar of pillars) {
        const own = score.pillars[pillar].points
        expect(own).toBeGreaterThanOrEqual(points[pillar].min)
        expect(own).toBeLessThanOrEqual(points[pillar].max)
        expect(regrets.reduce((sum, { cost }) => sum + cost[pillar], 0)).toBe(points[pillar].max - own)
      }
    }),
    { numRuns: runs(100, 20) },
  )
})

/** A play to its ending by the dice, that goes on where the author lets a short session leave something out. */
function shortPlay({ script, debrief: notes }: Playable, dice: readonly number[]): Session {
  let session: Session = {
    ...played(script),
    mode: 'group',
    group: { name: 'Members', present: [], rule: 'majority', short: true },
  }
  for (let step = 0; ; step++) {
    const { scene, offer } = placeIn({ script, notes, session })
    if (offer.kind === 'ending') return session
    const moves =
      offer.kind === 'passage'
        ? [{ type: 'continued', scene } as const]
        : movesAt(script, replay(script.graph, session.log).position).filter(({ type }) => type !== 'timed-out')
    const move = moves[(dice[step % dice.length] ?? 0) % moves.length]
    if (move === undefined) throw new Error(`nothing can be done at ${scene}`)
    session = after(session, script, move)
  }
}
