import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsAfter } from '../../../src/core/score/facts-after.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { completePlay } from '../../support/random-session.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'
import { runs } from '../../support/runs.ts'

test('facts that steer nothing are told too, and levels stay within their bounds', () => {
  const after = (call: string) =>
    factsAfter(
      playedPath(
        marketScript,
        played(
          marketScript,
          { type: 'continued', scene: 'stall' },
          { type: 'decided', scene: 'call', picks: [call] },
        ),
      ),
      marketNotes,
    )
  expect(marketScript.graph.facts.map(({ id }) => id)).not.toContain('told')
  expect(after('tell')).toEqual({ sealed: true, trust: 2, told: true })
  expect(after('wait')).toEqual({ sealed: true, trust: 0, told: false })
  expect(after('watch')).toEqual({ sealed: false, trust: 1, told: false })
})

test('facts are those of the graph, as far as it carries them', () => {
  fc.assert(
    fc.property(arbitrarySize(8), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (size, dice) => {
      const scenario = scenarioOf(size)
      const script = scriptOf(scenario)
      const path = playedPath(script, completePlay(script, dice))
      const facts = path.scenes.at(-1)?.facts ?? {}
      const told = Object.entries(factsAfter(path, notesOf(scenario)))
      const carried = told.filter(([id]) => Object.hasOwn(facts, id))
      expect(carried.map(([id, value]) => [id, Number(value)])).toEqual(
        carried.map(([id]) => [id, facts[id]]),
      )
    }),
    { numRuns: runs(200) },
  )
})
