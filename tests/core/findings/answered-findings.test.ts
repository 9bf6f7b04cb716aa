import { expect, test } from 'vitest'
import { answeredFindings } from '../../../src/core/findings/answered-findings.ts'
import type { Finding, Nature } from '../../../src/core/findings/block.ts'
import type { Pillar } from '../../../src/core/scenario/pillar.ts'
import type { Condition } from '../../../src/core/scenario/schema.ts'
import { decision, evidence, keyEvent } from './support/evidence.ts'

const finding = (number: string, nature: Nature, pillar: Pillar, restsOn: readonly string[]): Finding => ({
  type: 'finding',
  key: number,
  id: number.toLowerCase(),
  number,
  label: number,
  nature,
  rule: 'helped',
  pillars: [pillar],
  text: [],
  evidence: [],
  restsOn,
})

const findings = [
  finding('F1', 'strength', 'pursue', ['d1']),
  finding('F2', 'gap', 'pursue', ['d1']),
  finding('F3', 'control', 'pursue', ['k1']),
  finding('F4', 'gap', 'protect', ['d2']),
]

const found = evidence({
  decisions: [decision('D1'), decision('D2'), decision('D3', { struck: true })],
  keyEvents: [keyEvent('K1')],
})

function answered(pillar: Pillar, when?: Condition, given = found): readonly string[] {
  const recommendation = { text: 'That …', to: 'A post', pillar, months: 1, because: 'So', when }
  return answeredFindings(recommendation, findings, given).map(({ number }) => number)
}

test('a recommendation answers what rests on a scene that its condition names, in its own pillar', () => {
  expect(answered('pursue', { chose: { 'scene-d1': 'a' } })).toEqual(['F2'])
  expect(answered('pursue', { any: [{ missed: 'scene-k1' }, { not: { chose: { 'scene-d1': ['a'] } } }] })).toEqual([
    'F2',
    'F3',
  ])
  expect(answered('pursue', { visited: 'scene-k1' })).toEqual(['F3'])
})

test('failing that, what rests on such a scene in another pillar', () => {
  expect(answered('prevent', { all: [{ chose: { 'scene-d2': 'a' } }] })).toEqual(['F4'])
})

test('failing that, all of its pillar but the strengths', () => {
  expect(answered('pursue')).toEqual(['F2', 'F3'])
  expect(answered('pursue', { scored: { pillar: 'pursue', below: 50 } })).toEqual(['F2', 'F3'])
})

test('in a play that was stopped a recommendation answers only what its condition names', () => {
  const stopped = { ...found, end: { kind: 'stopped', title: 'A', stage: 'B' } as const }
  expect(answered('pursue', undefined, stopped)).toEqual([])
  expect(answered('pursue', { chose: { 'scene-d1': 'a' } }, stopped)).toEqual(['F2'])
})

test('a recommendation may answer nothing', () => {
  expect(answered('prepare')).toEqual([])
  expect(answered('prepare', { chose: { 'scene-d3': 'a' } })).toEqual([])
})
