import { expect, test } from 'vitest'
import { afterwardsOf } from '../../../src/core/score/afterwards.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { played } from '../../support/played-session.ts'
import { scenario } from '../../support/scenario.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'

const shop = scenario`
  facts: { seen: { flag: false, says: The police were seen } }
  measures: { one-number: { text: One number to ring, pillar: protect, area: communications } }
  scenes:
    call:
      key-event: { text: Nobody knew whom to tell., measures: [one-number] }
      decision:
        choices:
          tell: { score: { pursue: { points: 2, why: They can act. } }, set: { seen: true }, goto: end }
          wait: { score: { pursue: { points: -2, why: Time is lost. } }, goto: end }
    end: { ending: partial }
  recommendations:
    number: { text: That one number be published., to: Head, pillar: protect, months: 6, because: It was needed. }
    thanks: { text: That they be thanked., to: Leader, pillar: pursue, months: 1, because: They came., when: { seen: true } }
  six-months-later:
    - { text: '1 Spring comes.' }
    - { text: '2 The number rings.', when: { agreed: number } }
    - { text: '3 Nobody has a number.', when: { not: { agreed: number } } }
    - { text: '4 A letter hangs in the station.', when: { agreed: thanks } }
    - { text: '5 They remember being seen.', when: { seen: true, chose: { call: tell }, visited: end } }
    - { text: '6 The figures were low.', when: { scored: { pillar: pursue, below: 50 } } }
    - { text: '7 It was missed.', when: { missed: call } }
`

function told(pick: string, ...more: Intent[]): string {
  const session = played(
    scriptOf(shop),
    { type: 'decided', scene: 'call', picks: [pick] },
    { type: 'finished', scene: 'end' },
    ...more,
  )
  const texts = afterwardsOf(playedPath(scriptOf(shop), session), notesOf(shop))
  return texts.map(([block]) => String(block?.[1]).slice(0, 1)).join('')
}

const agreed = (...recommendations: string[]): Intent => ({ type: 'put-forward', recommendations })

test('paragraphs are told in the order of the file, each if its condition holds', () => {
  expect(told('tell', agreed('number'))).toBe('125')
  expect(told('tell', agreed('thanks', 'number'))).toBe('1245')
  expect(told('wait', agreed())).toBe('136')
})

test('what was missed in hindsight may be asked too', () => {
  expect(told('wait', { type: 'hindsight-finished' }, agreed('number'))).toBe('1267')
})

test('nothing is agreed while members have not settled it', () => {
  expect(told('tell')).toBe('135')
})

test('what the play does not bring up cannot be agreed', () => {
  expect(told('wait', agreed('thanks', 'number'))).toBe('126')
})

test('a paragraph is told as it was written', () => {
  const session = played(scriptOf(shop), { type: 'stopped', scene: 'call' })
  expect(afterwardsOf(playedPath(scriptOf(shop), session), notesOf(shop))[0]).toEqual([
    ['p', '1 Spring comes.'],
  ])
})
