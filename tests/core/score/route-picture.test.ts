import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RoutePicture, routePicture, type StagePicture } from '../../../src/core/score/route-picture.ts'
import { playedPath, type PlayedPath } from '../../../src/core/session/played-path.ts'
import type { Script } from '../../../src/core/session/script.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'
import { scriptOf } from '../../support/script-of.ts'

const onwards: Intent = { type: 'continued', scene: 'stall' }
const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
const lookAt = (lead: string): readonly Intent[] => [
  { type: 'looked', scene: 'look', lead },
  { type: 'continued', scene: lead },
]
const spend: Intent = { type: 'decided', scene: 'budget', picks: ['locks'] }

function pictureOf(script: Script, ...intents: readonly Intent[]): RoutePicture {
  return routePicture(script, playedPath(script, played(script, ...intents)))
}

/** `scene@lane`, with a star where the play was. */
function rowsOf({ scenes }: StagePicture): readonly string[] {
  return scenes.map(({ scene, lane, taken }) => `${scene}@${lane}${taken ? '*' : ''}`)
}

function roadsOf({ roads }: RoutePicture, isTaken: boolean): readonly string[] {
  return roads.filter(({ taken }) => taken === isTaken).map(({ from, to }) => `${from} ${to}`)
}

test('the play is one straight line, and what it looked at stands beside it in the order of the play', () => {
  const picture = pictureOf(marketScript, onwards, tell, ...lookAt('yard'), ...lookAt('books'), spend)
  expect(picture.stages.map(rowsOf)).toEqual([
    ['stall@0*', 'call@0*', 'look@0*', 'yard@1*', 'books@1*', 'budget@0*', 'reporter@1', 'end-badly@2', 'end-well@0*'],
  ])
  expect(roadsOf(picture, true)).toEqual([
    'stall call',
    'call look',
    'look books',
    'look yard',
    'books budget',
    'yard look',
    'budget end-well',
  ])
})

test('of the roads not taken those are left out that only repeat', () => {
  const picture = pictureOf(marketScript, onwards, tell, ...lookAt('books'), leaveHub, spend)
  expect(roadsOf(picture, false)).toEqual([
    'call end-badly',
    // The yard would have led back, and so does every lead.
    'look yard',
    // The reporter could have cut in before either ending, and is shown before the first.
    'budget reporter',
    'budget end-badly',
    'reporter end-well',
  ])
})

const leaveHub: Intent = { type: 'left-hub', scene: 'look' }

test('an interrupt that cut in is a detour from the straight line', () => {
  const picture = pictureOf(
    marketScript,
    onwards,
    { type: 'decided', scene: 'call', picks: ['wait'] },
    ...lookAt('books'),
    leaveHub,
    spend,
    { type: 'continued', scene: 'reporter' },
  )
  expect(roadsOf(picture, true).slice(-2)).toEqual(['budget reporter', 'reporter end-well'])
  const reporter = picture.stages[0]?.scenes.find(({ scene }) => scene === 'reporter')
  expect(reporter).toMatchObject({ kind: 'passage', aside: 'interrupt', taken: true, row: 6, lane: 1 })
  expect(picture.stages[0]?.lines.findLast(({ taken }) => taken)?.points).toEqual([
    { lane: 1, row: 6 },
    { lane: 1, row: 7.5 },
    { lane: 0, row: 8 },
  ])
})

test('each scene tells what it is, and what was done there each time', () => {
  const picture = pictureOf(marketScript, onwards, tell, ...lookAt('books'), leaveHub)
  const scenes = picture.stages[0]?.scenes ?? []
  expect(scenes.map(({ scene, kind, aside, done }) => [scene, kind, aside, done.map(one => one.kind)])).toEqual([
    ['stall', 'passage', undefined, ['continued']],
    ['call', 'single', undefined, ['decided']],
    ['look', 'hub', undefined, ['looked', 'left-hub']],
    ['books', 'passage', 'lead', ['continued']],
    ['yard', 'passage', 'lead', []],
    ['budget', 'several', undefined, []],
    ['reporter', 'passage', 'interrupt', []],
    ['end-well', 'ending', undefined, []],
    ['end-badly', 'ending', undefined, []],
  ])
})

test('past the place where it was stopped the straight line goes on, but not as taken', () => {
  const picture = pictureOf(marketScript, onwards, tell)
  expect(picture.stages[0] && rowsOf(picture.stages[0])).toEqual([
    'stall@0*',
    'call@0*',
    'look@0*',
    'books@1',
    'yard@1',
    'budget@0',
    'reporter@1',
    'end-well@0',
    'end-badly@2',
  ])
})

const threeStages = scriptOf(scenario`
  stages:
    one:
      title: One
      scenes:
        fork:
          title: The fork
          text: Words.
          decision:
            actor: someone
            asks: Which way?
            choices:
              slow: { label: Slow, consequence: Words., goto: walk }
              fast: { label: Fast, consequence: Words., goto: home }
    two: { title: Two, scenes: { walk: { title: A walk, text: Words., goto: home } } }
    three: { title: Three, scenes: { home: { title: Home, text: Words., ending: contained } } }
  scenes: {}
`)

test('a road that skips a stage runs through its column, from its head to its foot', () => {
  const picture = pictureOf(threeStages, { type: 'decided', scene: 'fork', picks: ['fast'] })
  expect(picture.stages.map(rowsOf)).toEqual([['fork@0*'], ['walk@1'], ['home@0*']])
  expect(picture.stages.map(({ onwards: way }) => way)).toEqual(['taken', 'taken', 'none'])
  expect(picture.stages[1]?.lines.find(({ taken }) => taken)?.points).toEqual([
    { lane: 0, row: -1 },
    { lane: 0, row: 1 },
  ])
})

test('a stage that only another play goes on from says so', () => {
  const picture = pictureOf(threeStages)
  expect(picture.stages.map(({ onwards: way }) => way)).toEqual(['possible', 'possible', 'none'])
})

const arbitraryPicture = arbitraryPlay(9).map(({ script, session }) => {
  const path = playedPath(script, session)
  return { script, path, picture: routePicture(script, path) }
})

test('every scene of any play is in its picture once and in order, and every road joins two scenes of it', () => {
  fc.assert(
    fc.property(arbitraryPicture, ({ script, path, picture }) => {
      const scenes = picture.stages.flatMap(stage => stage.scenes)
      const names = scenes.map(({ scene }) => scene)
      expect(names.toSorted()).toEqual(Object.keys(script.scenes).toSorted())
      expect(scenes.filter(({ taken }) => taken).map(({ scene }) => scene)).toEqual(firstVisits(path))
      for (const { from, to } of picture.roads) {
        expect(names).toContain(from)
        expect(names).toContain(to)
      }
      const steps = path.scenes.slice(1).map(({ scene }, index) => `${path.scenes[index]?.scene} ${scene}`)
      expect(new Set(roadsOf(picture, true))).toEqual(new Set(steps))
    }),
    { numRuns: runs(300) },
  )
})

function firstVisits({ scenes }: PlayedPath): readonly string[] {
  return [...new Set(scenes.map(({ scene }) => scene))]
}

test('no two scenes of any picture share a place, and no line runs through a scene that it does not join', () => {
  fc.assert(
    fc.property(arbitraryPicture, ({ picture }) => {
      for (const { scenes, lines } of picture.stages) {
        const places = scenes.map(({ lane, row }) => `${lane} ${row}`)
        expect(new Set(places).size).toBe(scenes.length)
        for (const { points } of lines) expect(passedBy(points).filter(place => places.includes(place))).toEqual([])
      }
    }),
    { numRuns: runs(300) },
  )
})

/** The places between the ends of a line. */
function passedBy(points: StagePicture['lines'][number]['points']): readonly string[] {
  const first = points[0]?.row ?? 0
  const last = points.at(-1)?.row ?? 0
  return points.slice(1).flatMap(({ lane, row }, index) => {
    const before = points[index]
    if (before?.lane !== lane) return []
    const rows = Array.from(
      { length: Math.floor(row) - Math.ceil(before.row) + 1 },
      (_, step) => Math.ceil(before.row) + step,
    )
    return rows.filter(one => one > first && one < last).map(one => `${lane} ${one}`)
  })
}

test('the same play always has the same picture', () => {
  fc.assert(
    fc.property(arbitraryPicture, ({ script, path, picture }) => {
      expect(routePicture(script, path)).toEqual(picture)
    }),
    { numRuns: 50 },
  )
})
