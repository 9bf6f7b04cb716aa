import { expect, test } from 'vitest'
import { draftFindings } from '../../../src/core/findings/draft-findings.ts'
import { monthsAfter, numberedRecommendation, recommend } from '../../../src/core/findings/recommend.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import { recommendationsFor } from '../../../src/core/score/recommendations.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { completeSession, evidenceFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

const evidence = evidenceFor(completeSession)
const putForward = recommendationsFor(playedPath(tenpennyHall.script, completeSession), tenpennyHall.notes)
const drafted = recommend(putForward, draftFindings(evidence).all, evidence).map((draft, index) =>
  numberedRecommendation(draft, index, undefined),
)

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

test('one that answers nothing says so', () => {
  const [alone] = recommend(putForward, [], evidence)
  expect(wordsOf(alone?.answering ?? [])).toBe(
    'No finding of this play. The story puts it forward all the same.',
  )
})

test('no reason reads as a fact about the real council once it is copied', () => {
  expect(drafted.map(({ because }) => because.slice(0, 17))).toEqual([
    'In the exercise: ',
    'In the exercise: ',
  ])
})

test('the day by which it is to be done counts from the meeting, and is a day that there is', () => {
  expect([monthsAfter('2027-01-19', 6), monthsAfter('2027-08-31', 6), monthsAfter('2027-10-31', 4)]).toEqual([
    '2027-07-19',
    '2028-02-29',
    '2028-02-29',
  ])
  expect(drafted.map(({ due }) => due)).toEqual([null, null])
})
