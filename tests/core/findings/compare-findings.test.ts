import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../../src/core/findings/block.ts'
import { compareFindings, type FindingsCompared } from '../../../src/core/findings/compare-findings.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes as notes, marketScript as script } from '../../support/market.ts'
import { arbitraryTwoPlays, marketPlay } from '../../support/two-plays.ts'

const told = marketPlay('tell', ['letters'])

/** Findings by rule and pillars. */
function named(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, pillars }) => [rule, ...pillars].join(' '))
}

function names({ onlyInFirst, onlyInSecond, changed, inBoth }: FindingsCompared) {
  return {
    vanished: named(onlyInFirst),
    appeared: named(onlyInSecond),
    changed: named(changed.map(({ asPlayed }) => asPlayed)),
    stayed: named(inBoth),
  }
}

test('findings appear, vanish, rest on other reasons, or stay', () => {
  const watched = marketPlay('watch', ['letters', 'lights'])
  const compared = compareFindings(script, notes, { asPlayed: told, whatIf: watched })
  expect(names(compared)).toEqual({
    vanished: ['held-back prevent'],
    appeared: ['crossed', 'helped protect'],
    changed: ['helped pursue'],
    stayed: ['control-mattered protect', 'untested prepare'],
  })
  expect(compared.changed.map(({ asPlayed, whatIf }) => [wordsOf(asPlayed.text), wordsOf(whatIf.text)])).toEqual([
    [
      'At both decisions that bore on Pursue, what was decided served it.',
      'At one of the two decisions that bore on Pursue, what was decided served it.',
    ],
  ])
})

test('a finding is the same under another number', () => {
  const corrected = marketPlay(
    'tell',
    ['letters'],
    { type: 'corrected' },
    {
      type: 'decided',
      scene: 'budget',
      picks: ['letters'],
    },
  )
  const compared = names(compareFindings(script, notes, { asPlayed: told, whatIf: corrected }))
  expect([compared.vanished, compared.appeared, compared.changed]).toEqual([[], [], []])
})

test('what members marked or disagreed with afterwards makes no difference', () => {
  const said: readonly Intent[] = [
    { type: 'finished', scene: 'end-well' },
    { type: 'marked-key-event', scene: 'books' },
    { type: 'hindsight-finished' },
    { type: 'disagreed', scene: 'call', choice: 'tell', text: 'Not here.' },
  ]
  const discussed = marketPlay('tell', ['letters'], ...said)
  const compared = names(compareFindings(script, notes, { asPlayed: discussed, whatIf: told }))
  expect([compared.vanished, compared.appeared, compared.changed]).toEqual([[], [], []])
})

test('a play beside itself gives the same findings', () => {
  fc.assert(
    fc.property(arbitraryTwoPlays(), ({ script: of, notes: known, one }) => {
      const compared = names(compareFindings(of, known, { asPlayed: one, whatIf: one }))
      expect([compared.vanished, compared.appeared, compared.changed]).toEqual([[], [], []])
    }),
    { numRuns: 60 },
  )
})

test('two plays the other way round swap what appears and what vanishes', () => {
  fc.assert(
    fc.property(arbitraryTwoPlays(), ({ script: of, notes: known, one, other }) => {
      const forth = names(compareFindings(of, known, { asPlayed: one, whatIf: other }))
      const back = names(compareFindings(of, known, { asPlayed: other, whatIf: one }))
      expect([forth.vanished, forth.appeared]).toEqual([back.appeared, back.vanished])
      expect(forth.changed.toSorted()).toEqual(back.changed.toSorted())
      expect(forth.stayed.toSorted()).toEqual(back.stayed.toSorted())
    }),
    { numRuns: 60 },
  )
})
