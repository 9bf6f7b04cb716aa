import { describe, expect, test } from 'vitest'
import type { Session, Vote } from '../../../src/core/session/session.ts'
import { decided, played } from './support/played.ts'
import { completeSession, group, reportFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'
import { sectionOf, textsIn } from './support/texts.ts'

function voted(settled: Vote['settled'], votes: readonly [number, number], of: object = group): Session {
  const tally = [
    { choice: 'tell-audit', votes: votes[0] },
    { choice: 'ask-caretaker', votes: votes[1] },
  ]
  const vote: Vote = { tally, abstentions: 0, settled, reason: 'He said why.' }
  return played(tenpennyHall, [{ type: 'decided', scene: 'the-book', picks: ['tell-audit'], vote }], {
    ...group,
    ...of,
  })
}

const differed = (session: Session) => textsIn(reportFor(session), 'differed')
const chose = 'The group chose “Tell internal audit” over “Ask the caretaker whether anything is wrong”.'

describe('where members differed', () => {
  test('a casting vote and an overruling are told in words', () => {
    expect(differed(voted('casting-vote', [3, 3]))).toEqual([
      `Gaps in the book (D1): a tie, settled by the chair’s casting vote. ${chose}`,
    ])
    expect(differed(voted('overruled', [1, 5]))).toEqual([
      'Gaps in the book (D1). The vote for “Ask the caretaker whether anything is wrong” was overruled in favour of “Tell internal audit”.',
    ])
  })

  test('a tie that was left to whoever decides in the case is told as no clear advice', () => {
    const left = voted('actor', [3, 3], { rule: 'advisory' })
    expect(differed(left)).toEqual([
      'Gaps in the book (D1): the advice was not clear. The person who decides in the case chose “Tell internal audit” over “Ask the caretaker whether anything is wrong”.',
    ])
    expect(textsIn(reportFor(left), 'happened')[1]).toContain(
      'Members gave no clear advice, and the ward councillor told internal audit the same day (D1).',
    )
  })

  test('what was done against a vote is told as that', () => {
    const lost = reportFor(voted('overruled', [1, 5]))
    expect(textsIn(lost, 'happened')[1]).toContain(
      'The vote was overruled, and the ward councillor told internal audit the same day (D1).',
    )
    const exempt = { 'votes:the-book': { paragraphs: [3 as const], why: 'A claim is pending.' } }
    expect(JSON.stringify(reportFor(voted('overruled', [1, 5]), { part: 'a', review: { exempt } }))).not.toMatch(
      /against the vote|overruled/i,
    )
  })

  test('of several groups it is told who decided, and in how many the vote was lost', () => {
    const all = [1, 2, 3, 4, 5].map(number => ({ ...voted('overruled', [1, 5]), id: `lost-${number}` }))
    expect(textsIn(reportFor(all), 'happened')[1]).toContain(
      'In all five groups, against the vote, the ward councillor told internal audit the same day (D1).',
    )
  })

  test('figures are given only where an officer puts them in', () => {
    expect(JSON.stringify(sectionOf(reportFor(completeSession), 'differed'))).not.toContain('figure')
    const shown = reportFor(completeSession, { review: { details: { showVotes: true } } })
    expect(sectionOf(shown, 'differed').blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'table'])
  })

  test('of fewer than five voters nothing is told', () => {
    const few = { present: ['Ann Exe', 'Bo Wye', 'Cy Zed', 'Di Vee'] }
    expect(differed(voted('casting-vote', [2, 2], few))).toEqual([
      'Fewer than five members took part, so this report gives no votes.',
    ])
    expect(JSON.stringify(reportFor(voted('casting-vote', [2, 2], few)))).not.toContain('casting')
  })

  test('one member has no votes to report', () => {
    expect(differed(played(tenpennyHall, [decided('the-book', 'tell-audit')]))).toEqual([
      'One person decided alone, so there are no votes to report.',
    ])
  })

  test('a group of one mind is said to be so', () => {
    expect(differed(voted('majority', [6, 1]))).toEqual([
      'At every vote, at least two in three of those who voted agreed.',
    ])
  })
})
