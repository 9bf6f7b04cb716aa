import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareScenes, isSameRow, type Row } from '../../../src/core/score/compare-scenes.ts'
import { playedPath, type PlayedPath } from '../../../src/core/session/played-path.ts'
import type { Script } from '../../../src/core/session/script.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryTwoPlays, marketPlay } from '../../support/two-plays.ts'
import { runs } from '../../support/runs.ts'

const looked = { kind: 'looked', label: 'The books' }
const asPlayed = marketPlay('tell', ['letters']).path

test('two plays share their start, part at a decision, and meet again in rows', () => {
  const whatIf = marketPlay('watch', ['letters', 'lights']).path
  const { shared, apart } = compareScenes(script, { asPlayed, whatIf })
  const went = { kind: 'continued' }
  expect(shared).toEqual([{ title: 'The stall', asPlayed: [went], whatIf: [went] }])
  const decided = (...labels: string[]) => ({ kind: 'decided', labels, timedOut: false })
  expect(apart.map(({ title, asPlayed: one, whatIf: other }) => [title, one, other])).toEqual([
    ['The call', [decided('Tell the police')], [decided('Watch by night')]],
    ['A look round', [looked, { kind: 'left-hub' }], [looked]],
    ['The books', [went], [went]],
    ['The budget', [decided('Letters')], [decided('Letters', 'Lights')]],
    ['All is well', [{ kind: 'ended' }], []],
    ['It goes badly', [], [{ kind: 'ended' }]],
  ])
  expect(apart.map(isSameRow)).toEqual([false, false, true, false, false, false])
})

test('two scenes of one title stand in one row, and that the story went on is not said beside a decision', () => {
  const { books, look } = script.scenes
  if (books === undefined || look === undefined) throw new Error('the market has both')
  const scenes = { ...script.scenes, books: { ...books, title: look.title } }
  const { shared } = compareScenes({ ...script, scenes }, { asPlayed, whatIf: asPlayed })
  expect(shared.map(({ title }) => title)).toEqual([
    'The stall',
    'The call',
    'A look round',
    'The budget',
    'All is well',
  ])
  expect(shared[2]?.whatIf).toEqual([looked, { kind: 'left-hub' }])
})

test('a decision that ran out of time differs from the same choice made in time', () => {
  const [ranOut, chosen] = (['timed-out', 'decided'] as const).map(type =>
    playedPath(
      script,
      played(
        script,
        { type: 'continued', scene: 'stall' },
        type === 'decided' ? { type, scene: 'call', picks: ['wait'] } : { type, scene: 'call' },
      ),
    ),
  )
  if (ranOut === undefined || chosen === undefined) throw new Error('two plays')
  const { apart } = compareScenes(script, { asPlayed: ranOut, whatIf: chosen })
  expect(apart[0]).toMatchObject({
    title: 'The call',
    asPlayed: [{ labels: ['Wait'], timedOut: true }],
    whatIf: [{ labels: ['Wait'], timedOut: false }],
  })
})

test('where a play was stopped it stands', () => {
  const stopped = playedPath(
    script,
    played(script, { type: 'continued', scene: 'stall' }, { type: 'stopped', scene: 'call' }),
  )
  const { apart } = compareScenes(script, { asPlayed, whatIf: stopped })
  expect(apart[0]).toMatchObject({ title: 'The call', whatIf: [{ kind: 'stood' }] })
})

test('a play beside itself is shared from beginning to end', () => {
  fc.assert(
    fc.property(arbitraryTwoPlays(), ({ script: of, one: { path } }) => {
      const { shared, apart } = compareScenes(of, { asPlayed: path, whatIf: path })
      expect(apart).toEqual([])
      expect(shared.map(({ title }) => title)).toEqual(titlesOf(of, path))
    }),
    { numRuns: 100 },
  )
})

test('every title of both plays stands in its column, and once in each part', () => {
  const column = (rows: readonly Row[], side: 'asPlayed' | 'whatIf') => [
    ...new Set(rows.filter(row => row[side].length > 0).map(({ title }) => title)),
  ]
  fc.assert(
    fc.property(arbitraryTwoPlays(), ({ script: of, one, other }) => {
      const { shared, apart } = compareScenes(of, { asPlayed: one.path, whatIf: other.path })
      const rows = [...shared, ...apart]
      expect(column(rows, 'asPlayed').toSorted()).toEqual(titlesOf(of, one.path).toSorted())
      expect(column(rows, 'whatIf').toSorted()).toEqual(titlesOf(of, other.path).toSorted())
      for (const part of [shared, apart])
        expect(new Set(part.map(({ title }) => title)).size).toBe(part.length)
      expect(shared.every(isSameRow)).toBe(true)
      expect(apart.slice(0, 1).some(isSameRow)).toBe(false)
    }),
    { numRuns: runs(200) },
  )
})

/** Each once, in the order in which a play first came there. */
function titlesOf({ scenes }: Script, path: PlayedPath): readonly string[] {
  return [...new Set(path.scenes.map(({ scene }) => scenes[scene]?.title ?? scene))]
}
