import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareScenes, isSameStep, type Row } from '../../../src/core/score/compare-scenes.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryTwoPlays, marketPlay } from '../../support/two-plays.ts'

const asPlayed = marketPlay('tell', ['letters']).path

test('two plays share their start, part at a decision, and meet again in rows', () => {
  const whatIf = marketPlay('watch', ['letters', 'lights']).path
  const { shared, apart } = compareScenes(script, { asPlayed, whatIf })
  const went = { kind: 'continued' }
  expect(shared).toEqual([{ scene: 'stall', title: 'The stall', asPlayed: went, whatIf: went }])
  const decided = (...labels: string[]) => ({ kind: 'decided', labels, timedOut: false })
  expect(apart.map(({ title, asPlayed: one, whatIf: other }) => [title, one, other])).toEqual([
    ['The call', decided('Tell the police'), decided('Watch by night')],
    ['A look round', { kind: 'looked', label: 'The books' }, { kind: 'looked', label: 'The books' }],
    ['The books', went, went],
    ['A look round', { kind: 'left-hub' }, undefined],
    ['The budget', decided('Letters'), decided('Letters', 'Lights')],
    ['All is well', { kind: 'ended' }, undefined],
    ['It goes badly', undefined, { kind: 'ended' }],
  ])
  expect(apart.map(isSameStep)).toEqual([false, true, true, false, false, false, false])
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
    scene: 'call',
    asPlayed: { labels: ['Wait'], timedOut: true },
    whatIf: { labels: ['Wait'], timedOut: false },
  })
})

test('where a play was stopped it stands', () => {
  const stopped = playedPath(
    script,
    played(script, { type: 'continued', scene: 'stall' }, { type: 'stopped', scene: 'call' }),
  )
  const { apart } = compareScenes(script, { asPlayed, whatIf: stopped })
  expect(apart[0]).toMatchObject({ scene: 'call', whatIf: { kind: 'stood' } })
})

test('a play beside itself is shared from beginning to end', () => {
  fc.assert(
    fc.property(arbitraryTwoPlays(), ({ script: of, one: { path } }) => {
      const { shared, apart } = compareScenes(of, { asPlayed: path, whatIf: path })
      expect(apart).toEqual([])
      expect(shared.map(({ scene }) => scene)).toEqual(path.scenes.map(({ scene }) => scene))
    }),
    { numRuns: 100 },
  )
})

test('every scene of both plays stands in its column, once and in order', () => {
  const column = (rows: readonly Row[], side: 'asPlayed' | 'whatIf') =>
    rows.filter(row => row[side] !== undefined).map(({ scene }) => scene)
  fc.assert(
    fc.property(arbitraryTwoPlays(), ({ script: of, one, other }) => {
      const { shared, apart } = compareScenes(of, { asPlayed: one.path, whatIf: other.path })
      const rows = [...shared, ...apart]
      expect(column(rows, 'asPlayed')).toEqual(one.path.scenes.map(({ scene }) => scene))
      expect(column(rows, 'whatIf')).toEqual(other.path.scenes.map(({ scene }) => scene))
      expect(shared.every(isSameStep)).toBe(true)
      expect(apart.slice(0, 1).some(isSameStep)).toBe(false)
    }),
    { numRuns: 200 },
  )
})
