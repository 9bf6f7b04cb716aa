import { expect, test } from 'vitest'
import type { Finding } from '../../../src/core/findings/block.ts'
import { draftFindings } from '../../../src/core/findings/draft-findings.ts'
import { answeringOpen, monthsAfter, numberedRecommendation, recommend } from '../../../src/core/findings/recommend.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import type { Condition } from '../../../src/core/scenario/schema.ts'
import { recommendationsFor } from '../../../src/core/score/outcome.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { completeSession, evidenceFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

const evidence = evidenceFor(completeSession)
const putForward = recommendationsFor(playedPath(tenpennyHall.script, completeSession), tenpennyHall.notes)
const drafted = recommend(putForward, draftFindings(evidence).all, evidence).map((draft, index) =>
  numberedRecommendation(draft, index, undefined),
)

const finding = (number: string, restsOn: readonly string[]): Finding => ({
  type: 'finding',
  key: `key of ${number}`,
  id: number.toLowerCase(),
  number,
  label: number,
  nature: 'control',
  rule: 'control-mattered',
  pillars: ['protect'],
  text: [],
  evidence: [],
  restsOn,
})
const control = finding('F1', ['k1', 'k2'])
const other = finding('F2', ['d3'])

test('recommendations are numbered, and keep owner, pillar, months and what they answer as data', () => {
  const data = drafted.map(({ id, number, source, owner, pillar, months, answers }) => [
    id,
    number,
    source,
    owner,
    pillar,
    months,
    answers,
  ])
  expect(data).toEqual([
    ['r1', 1, 'cash', 'Head of Property', 'protect', 6, ['f6', 'f7']],
    ['r2', 2, 'way-out', 'Head of Human Resources', 'prevent', 1, ['f4', 'f5']],
  ])
})

test('a recommendation begins with That, and is laid out with its particulars', () => {
  expect(drafted.map(({ text }) => text.slice(0, 5))).toEqual(['That ', 'That '])
  expect(drafted[1]?.particulars.map(({ name, value }) => `${name}: ${wordsOf(value)}`)).toEqual([
    'Owner: Head of Human Resources',
    'Pillar: Prevent',
    'To be done within: one month',
    'Because: In the exercise: members saw a frightened man.',
    'Answers: F4 and F5 (K1)',
    'Cost: [for officers]',
    'How we will know: [for officers]',
  ])
})

test('it names the key events of the scenes that its condition names, and no other that its findings rest on', () => {
  const names = (when?: Condition) => {
    const cash = putForward.filter(({ id }) => id === 'cash').map(one => ({ ...one, when }))
    return recommend(cash, [control], evidence).map(({ answering }) => wordsOf(answering))
  }
  expect(names({ missed: 'the-hire' })).toEqual(['F1 (K2)'])
  expect(names({ any: [{ visited: 'the-book' }, { not: { chose: { 'the-hire': 'cancel' } } }] })).toEqual([
    'F1 (K1 and K2)',
  ])
  expect([names(), names({ scored: { pillar: 'protect', below: 60 } })]).toEqual([['F1'], ['F1']])
})

test('a part that does not hold a finding names no key event for it', () => {
  const [cash] = putForward.map(one => ({ ...one, when: { missed: 'the-hire' } }))
  const [draft] = cash === undefined ? [] : recommend([cash], [control, other], evidence)
  if (draft === undefined) throw new Error('no draft')
  const open = (key: string) => wordsOf(answeringOpen(draft, [control, other], one => one === key).answering)
  expect(wordsOf(draft.answering)).toBe('F1 and F2 (K2)')
  expect(open(control.key)).toBe('F1 (K2), and one that this part does not hold')
  expect(open('none')).toBe('Two findings that this part does not hold.')
})

test('a part that does not hold several findings says how many', () => {
  const [cash] = putForward.map(one => ({ ...one, when: { missed: 'the-hire' } }))
  const third = finding('F3', ['k2'])
  const [draft] = cash === undefined ? [] : recommend([cash], [control, other, third], evidence)
  if (draft === undefined) throw new Error('no draft')
  const open = (key: string) => wordsOf(answeringOpen(draft, [control, other, third], one => one === key).answering)
  expect(wordsOf(draft.answering)).toBe('F1, F2 and F3 (K2)')
  expect(open(control.key)).toBe('F1 (K2), and two that this part does not hold')
  expect(open('none')).toBe('Three findings that this part does not hold.')
})

test('one that answers nothing says so', () => {
  const [alone] = recommend(putForward, [], evidence)
  expect(wordsOf(alone?.answering ?? [])).toBe('No finding of this play. The story puts it forward all the same.')
})

test('no reason reads as a fact about the real council once it is copied', () => {
  expect(drafted.map(({ because }) => because.slice(0, 17))).toEqual(['In the exercise: ', 'In the exercise: '])
})

test('the day by which it is to be done counts from the meeting, and is a day that there is', () => {
  expect([monthsAfter('2027-01-19', 6), monthsAfter('2027-08-31', 6), monthsAfter('2027-10-31', 4)]).toEqual([
    '2027-07-19',
    '2028-02-29',
    '2028-02-29',
  ])
  expect(drafted.map(({ due }) => due)).toEqual([null, null])
})
