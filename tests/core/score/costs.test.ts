import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import { type Cost, costGroups, costsOf, regretsOf } from '../../../src/core/score/costs.ts'
import { scoreOf } from '../../../src/core/score/score.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { completePlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'

describe('groups of costs', () => {
  const call: Cost = {
    scene: 'call',
    title: 'The call',
    event: 1,
    kind: 'decided',
    done: ['Wait'],
    points: 4,
    kept: { kind: 'decided', labels: ['Tell'], outOfBounds: false, dearer: [] },
  }

  test('the same step with the same way to keep it stands once, for all its pillars', () => {
    const less = { ...call, points: 1 }
    expect(costGroups({ pursue: call, prevent: undefined, protect: less, prepare: undefined })).toEqual([
      {
        lost: [
          { pillar: 'pursue', points: 4 },
          { pillar: 'protect', points: 1 },
        ],
        cost: call,
      },
      {
        lost: [
          { pillar: 'prevent', points: 0 },
          { pillar: 'prepare', points: 0 },
        ],
        cost: undefined,
      },
    ])
  })

  test('another step, or another way to keep it, stands apart', () => {
    const later = { ...call, event: 2 }
    const otherwise = { ...call, kept: { ...call.kept, labels: ['Ring'] } }
    const groups = costGroups({ pursue: call, prevent: later, protect: otherwise, prepare: call })
    expect(groups.map(({ lost }) => lost.map(({ pillar }) => pillar))).toEqual([
      ['pursue', 'prepare'],
      ['prevent'],
      ['protect'],
    ])
  })
})

describe('costs', () => {
  function costsAfter(call: string, budget: readonly string[], ...then: readonly Intent[]) {
    const session = played(
      script,
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: [call] },
      { type: 'looked', scene: 'look', lead: 'books' },
      { type: 'continued', scene: 'books' },
      { type: 'left-hub', scene: 'look' },
      { type: 'decided', scene: 'budget', picks: [...budget] },
      ...then,
    )
    return costsOf(script, marketNotes, playedPath(script, session))
  }

  function inShort(cost: Cost | undefined) {
    if (cost === undefined) return undefined
    const { title, done, points, kept } = cost
    return { title, done, points, kept }
  }

  test('on each P the step that cost most is named as the page named it, with what would have kept it', () => {
    const costs = costsAfter('wait', ['locks', 'letters'], { type: 'continued', scene: 'reporter' })
    expect(inShort(costs?.pursue)).toEqual({
      title: 'The call',
      done: ['Wait'],
      points: 4,
      kept: {
        kind: 'decided',
        labels: ['Tell the police'],
        outOfBounds: false,
        dearer: [{ pillar: 'prevent', points: 1 }],
      },
    })
  })

  test('a step that cost nothing on a P is not told of', () => {
    const costs = costsAfter('tell', ['locks', 'letters'])
    expect(costs?.pursue).toBeUndefined()
    expect(inShort(costs?.prevent)).toMatchObject({ title: 'The call', done: ['Tell the police'], points: 1 })
    expect(inShort(costs?.protect)).toMatchObject({
      title: 'The budget',
      done: ['Locks', 'Letters'],
      points: 2,
    })
    expect(costs?.prepare).toBeUndefined()
  })

  test('a play that is not complete has no costs yet', () => {
    const session = played(script, { type: 'continued', scene: 'stall' })
    expect(costsOf(script, marketNotes, playedPath(script, session))).toBeUndefined()
  })
})

describe('regret', () => {
  const arbitraryComplete = fc
    .tuple(arbitrarySize(6), fc.array(fc.nat(), { minLength: 1, maxLength: 40 }))
    .map(([size, dice]) => {
      const scenario = scenarioOf(size)
      const story = scriptOf(scenario)
      return { script: story, notes: notesOf(scenario), path: playedPath(story, completePlay(story, dice)) }
    })

  test('on each pillar the costs of all moves add up to the most attainable less what was attained', () => {
    fc.assert(
      fc.property(arbitraryComplete, ({ script: story, notes, path }) => {
        const regrets = regretsOf(story.graph, path, notes) ?? []
        const score = scoreOf(path, notes)
        for (const pillar of pillars) {
          const total = regrets.reduce((sum, { cost }) => sum + cost[pillar], 0)
          expect(total).toBe(notes.attainable.points[pillar].max - score.pillars[pillar].points)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  test('no move costs less than nothing, and whatever it cost another way would have kept', () => {
    fc.assert(
      fc.property(arbitraryComplete, ({ script: story, notes, path }) => {
        for (const regret of regretsOf(story.graph, path, notes) ?? []) {
          for (const pillar of pillars) {
            expect(regret.cost[pillar]).toBeGreaterThanOrEqual(0)
            if (regret.cost[pillar] > 0) expect(regret.others.map(({ cost }) => cost[pillar])).toContain(0)
          }
        }
      }),
      { numRuns: runs(200) },
    )
  })

  test('the costliest move is the first of those that cost most, and none where nothing was lost', () => {
    fc.assert(
      fc.property(arbitraryComplete, ({ script: story, notes, path }) => {
        const regrets = regretsOf(story.graph, path, notes) ?? []
        const all = costsOf(story, notes, path)
        for (const pillar of pillars) {
          const costs = regrets.map(({ cost }) => cost[pillar])
          const index = costs.indexOf(Math.max(...costs))
          const points = costs[index] ?? 0
          const told = all?.[pillar]
          expect(told && [told.event, told.points]).toEqual(points > 0 ? [regrets[index]?.event, points] : undefined)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a scenario too large to explore, and a play that is not complete, give nothing', () => {
    const scenario = scenarioOf({ scenes: 6, stages: 2, interrupts: 1, seed: 7 })
    const story = scriptOf(scenario)
    const notes = notesOf(scenario)
    const session = completePlay(story, [3, 1, 4])
    expect(regretsOf(story.graph, playedPath(story, session), notes, 1)).toBeUndefined()
    const unfinished = { ...session, log: session.log.slice(0, -1) }
    expect(regretsOf(story.graph, playedPath(story, unfinished), notes)).toBeUndefined()
  })
})
