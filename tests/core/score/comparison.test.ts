import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import {
  comparePlays,
  compareScenes,
  type Difference,
  differenceOf,
  isSameRow,
  type PlaysCompared,
  type Row,
} from '../../../src/core/score/comparison.ts'
import { playedPath, type PlayedPath } from '../../../src/core/session/played-path.ts'
import type { Script } from '../../../src/core/session/script.ts'
import { marketNotes as notes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { runs } from '../../support/runs.ts'
import { arbitraryTwoPlays, marketPlay } from '../../support/two-plays.ts'

describe('two sessions', () => {
  const told = marketPlay('tell', ['letters'])
  const watched = marketPlay('watch', ['letters', 'lights'])
  const compared = comparePlays(script, notes, { asPlayed: told.path, whatIf: watched.path })

  function ids<Item>(
    { onlyInFirst: vanished, onlyInSecond: appeared, inBoth: stayed }: Difference<Item>,
    idOf: (item: Item) => string,
  ) {
    return { vanished: vanished.map(idOf), appeared: appeared.map(idOf), stayed: stayed.map(idOf) }
  }

  /** Every difference but that of the scenes, by what tells its items apart. */
  function differences({ boundaries, pillars: by, recommendations }: PlaysCompared) {
    const taken = ({ scene, choice }: { readonly scene: string; readonly choice: string }) => `${scene} ${choice}`
    return [
      ids(boundaries, taken),
      ...pillars.map(pillar => ids(by[pillar].reasons, taken)),
      ids(recommendations, ({ id }) => id),
    ]
  }

  test('boundaries, reasons and recommendations appear, vanish or stay', () => {
    expect(differences(compared)).toEqual([
      { vanished: [], appeared: ['call watch'], stayed: [] },
      { vanished: ['call tell'], appeared: [], stayed: ['budget letters'] },
      { vanished: ['call tell'], appeared: [], stayed: [] },
      { vanished: [], appeared: ['budget lights'], stayed: [] },
      { vanished: [], appeared: [], stayed: [] },
      { vanished: ['told'], appeared: ['spent'], stayed: ['always'] },
    ])
  })

  test('each play keeps its own ending and its own score', () => {
    expect([compared.endings.asPlayed?.title, compared.endings.whatIf?.title]).toEqual(['All is well', 'It goes badly'])
    expect(compared.pillars.pursue.scores).toMatchObject({ asPlayed: { points: 5 }, whatIf: { points: 2 } })
  })

  test('what members said afterwards is held against neither play', () => {
    const discussed = marketPlay(
      'tell',
      ['letters'],
      { type: 'finished', scene: 'end-well' },
      { type: 'marked-key-event', scene: 'books' },
      { type: 'hindsight-finished' },
      { type: 'put-forward', recommendations: ['always'] },
    )
    const { setAside, ...whatDiffers } = comparePlays(script, notes, {
      asPlayed: discussed.path,
      whatIf: watched.path,
    })
    const { setAside: none, ...before } = compared
    expect(whatDiffers).toEqual(before)
    expect([...none]).toEqual([])
    expect([...setAside]).toEqual(['told'])
  })

  test('a play beside itself shows no differences', () => {
    fc.assert(
      fc.property(arbitraryTwoPlays(), ({ script: of, notes: known, one: { path } }) => {
        const same = comparePlays(of, known, { asPlayed: path, whatIf: path })
        for (const { vanished, appeared } of differences(same)) expect([...vanished, ...appeared]).toEqual([])
        expect(same.endings.asPlayed).toEqual(same.endings.whatIf)
      }),
      { numRuns: 100 },
    )
  })

  test('two plays the other way round swap what appears and what vanishes', () => {
    fc.assert(
      fc.property(arbitraryTwoPlays(), ({ script: of, notes: known, one, other }) => {
        const forth = comparePlays(of, known, { asPlayed: one.path, whatIf: other.path })
        const back = comparePlays(of, known, { asPlayed: other.path, whatIf: one.path })
        const unordered = (items: readonly string[]) => items.toSorted()
        const swapped = differences(back).map(({ vanished, appeared, stayed }) => ({
          vanished: appeared,
          appeared: vanished,
          stayed: unordered(stayed),
        }))
        expect(differences(forth).map(each => ({ ...each, stayed: unordered(each.stayed) }))).toEqual(swapped)
        expect(back.endings).toEqual({ asPlayed: forth.endings.whatIf, whatIf: forth.endings.asPlayed })
      }),
      { numRuns: 100 },
    )
  })
})

describe('their scenes', () => {
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
        for (const part of [shared, apart]) expect(new Set(part.map(({ title }) => title)).size).toBe(part.length)
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
})

describe('the difference', () => {
  test('what one list holds alone has vanished or appeared, and what both hold has stayed', () => {
    const pair = { asPlayed: ['a1', 'b1', 'c1'], whatIf: ['d2', 'b2', 'a2'] }
    expect(differenceOf(pair, item => item.slice(0, 1))).toEqual({
      onlyInFirst: ['c1'],
      onlyInSecond: ['d2'],
      inBoth: ['a1', 'b1'],
    })
  })
})
