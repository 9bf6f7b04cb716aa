import { expect, test } from 'vitest'
import { found, overlooked } from '../../../../src/core/findings/rules/hindsight.ts'
import { evidence, keyEvent } from '../support/evidence.ts'
import { said } from '../support/said.ts'

const marked = keyEvent('K1', { hindsight: 'marked' })
const missed = keyEvent('K2', { hindsight: 'missed' })
const unasked = keyEvent('K3')

test('what members found when they looked back is a strength, and what they did not find a gap', () => {
  const keyEvents = [marked, missed]
  expect(said([...found(evidence({ keyEvents })), ...overlooked(evidence({ keyEvents }))])).toEqual([
    {
      rule: 'found',
      nature: 'strength',
      pillars: ['prepare'],
      text: 'Looking back, members found one of the two key events that they met.',
      evidence: ['K1: Text of K1.'],
      restsOn: ['k1'],
    },
    {
      rule: 'overlooked',
      nature: 'gap',
      pillars: ['prepare'],
      text: 'Looking back, members did not find one of the two key events that they met.',
      evidence: ['K2: Text of K2.'],
      restsOn: ['k2'],
    },
  ])
})

test('those who did not finish looking back have overlooked nothing', () => {
  const keyEvents = [marked, unasked]
  expect(overlooked(evidence({ keyEvents }))).toEqual([])
  expect(said(found(evidence({ keyEvents })))[0]?.text).toBe(
    'Members marked one key event. They did not finish looking back, so nothing is said of the rest.',
  )
  expect(found(evidence({ keyEvents: [unasked] }))).toEqual([])
})
