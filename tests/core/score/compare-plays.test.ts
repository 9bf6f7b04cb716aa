import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import { comparePlays, type PlaysCompared } from '../../../src/core/score/compare-plays.ts'
import type { Difference } from '../../../src/core/score/difference.ts'
import { marketNotes as notes, marketScript as script } from '../../support/market.ts'
import { arbitraryTwoPlays, marketPlay } from '../../support/two-plays.ts'

const told = marketPlay('tell', ['letters'])
const watched = marketPlay('watch', ['letters', 'lights'])
const compared = comparePlays(script, notes, { asPlayed: told.path, whatIf: watched.path })

function ids<Item>({ vanished, appeared, stayed }: Difference<Item>, idOf: (item: Item) => string) {
  return { vanished: vanished.map(idOf), appeared: appeared.map(idOf), stayed: stayed.map(idOf) }
}

/** Every difference but that of the scenes, by what tells its items apart. */
function differences({ boundaries, pillars: by, recommendations }: PlaysCompared) {
  const taken = ({ scene, choice }: { readonly scene: string; readonly choice: string }) =>
    `${scene} ${choice}`
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
    { vanished: ['told'], appeared: ['low-pursue', 'spent'], stayed: ['always'] },
  ])
})

test('each play keeps its own ending and its own score', () => {
  expect([compared.endings.asPlayed?.title, compared.endings.whatIf?.title]).toEqual([
    'All is well',
    'It goes badly',
  ])
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
  expect([...setAside]).toEqual(['missed-call', 'told'])
})

test('a draft that the record brought up because a key event was missed is not new in the what-if', () => {
  const missed = { missed: 'books' }
  const waits = { ...notes.recommendations['always'], text: 'That the books be read.', to: 'Finance' }
  const chose = { any: [missed, { chose: { call: 'watch' } }] }
  const known = {
    ...notes,
    recommendations: { either: { ...waits, when: chose }, only: { ...waits, when: missed } },
  } as typeof notes
  const discussed = marketPlay(
    'tell',
    ['letters'],
    { type: 'finished', scene: 'end-well' },
    { type: 'hindsight-finished' },
    { type: 'put-forward', recommendations: ['only'] },
  )
  const { recommendations, setAside } = comparePlays(script, known, {
    asPlayed: discussed.path,
    whatIf: watched.path,
  })
  expect(ids(recommendations, ({ id }) => id)).toEqual({ vanished: [], appeared: [], stayed: ['either'] })
  expect([...setAside]).toEqual(['either'])
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
