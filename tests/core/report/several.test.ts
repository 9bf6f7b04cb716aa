import { describe, expect, test } from 'vitest'
import type { Session } from '../../../src/core/session/session.ts'
import { decided, played } from './support/played.ts'
import { group, reportFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'
import { textsIn } from './support/texts.ts'

let made = 0

function session(pick: string, isGroup = true, hire = 'cancel'): Session {
  const moves = [decided('the-book', pick), decided('the-hire', hire), decided('three-steps', 'bank', 'talk')]
  return { ...played(tenpennyHall, moves, isGroup ? group : undefined), id: `session-${++made}` }
}

const groups = [...Array.from({ length: 6 }, () => session('tell-audit')), session('watch-hall'), session('watch-hall')]
const solos = [
  ...Array.from({ length: 6 }, () => session('tell-audit', false)),
  ...[1, 2].map(() => session('watch-hall', false)),
]

describe('a report of several sessions', () => {
  test('groups of five or more are counted', () => {
    expect(textsIn(reportFor(groups), 'happened')[1]).toBe(
      'A float was short, and the caretaker of the hall owed money (K1). Six groups told internal audit the same day (D1).',
    )
  })

  test('single members and small groups are told in words, and never counted', () => {
    const told = textsIn(reportFor(solos), 'happened')[1]
    expect(told).toContain('Most sessions told internal audit the same day (D1).')
    for (const form of ['brief', 'paper'] as const)
      expect(JSON.stringify(reportFor(solos, { form }).sections)).toContain('“Some sessions” or “others” may mean one.')
    expect(JSON.stringify(reportFor(solos).sections)).not.toMatch(/\b(?:six|two) (?:of|sessions)/i)
  })

  test('how often the case ended which way is told', () => {
    expect(textsIn(reportFor(groups), 'summary')[0]).toBe(
      'Eight groups played this case. Six of the eight groups ended with the book safe and every pound accounted for. Two of the eight groups ended with the book gone.',
    )
  })

  test('where groups went apart is told by what they ended with, without the votes inside them', () => {
    const apart = [...groups.slice(0, 4), ...Array.from({ length: 4 }, () => session('ask-caretaker'))]
    expect(textsIn(reportFor(apart), 'differed')[0]).toBe(
      'Gaps in the book (D1). Four groups ended with “Tell internal audit” and four groups with “Ask the caretaker whether anything is wrong”.',
    )
  })

  test('of how many groups the time ran out stands beside what they did', () => {
    const late = Array.from({ length: 4 }, (_, index) => ({
      ...played(tenpennyHall, [decided('the-book', 'tell-audit'), { type: 'timed-out', scene: 'the-hire' }], group),
      id: `late-${index}`,
    }))
    const told = textsIn(reportFor([...late, session('tell-audit', true, 'let-run')]), 'happened').join(' ')
    expect(told).toContain('All five groups let the hire run and told the police, four groups as time ran out (D2).')
  })

  test('where groups went apart, those that ran out of time are said to', () => {
    const late = Array.from({ length: 2 }, (_, index) => ({
      ...played(tenpennyHall, [decided('the-book', 'tell-audit'), { type: 'timed-out', scene: 'the-hire' }], group),
      id: `out-${index}`,
    }))
    const apart = [...late, session('tell-audit', true, 'let-run'), session('tell-audit'), session('tell-audit')]
    expect(textsIn(reportFor(apart), 'differed').join(' ')).toContain('(two as time ran out)')
  })

  test('where as many groups went another way, no choice is told as theirs', () => {
    const apart = [...groups.slice(0, 4), ...Array.from({ length: 4 }, () => session('ask-caretaker'))]
    expect(textsIn(reportFor(apart), 'happened').join(' ')).not.toContain('(D1)')
  })

  test('where groups went apart, a decision at which some were overruled comes before one of clear votes', () => {
    const against = {
      tally: [
        { choice: 'cancel', votes: 1 },
        { choice: 'let-run', votes: 5 },
      ],
      abstentions: 0,
      settled: 'overruled' as const,
      reason: 'He said why.',
    }
    const overruled = (pick: string, id: string) => {
      const hire = { type: 'decided' as const, scene: 'the-hire', picks: ['cancel'], vote: against }
      return { ...played(tenpennyHall, [decided('the-book', pick), hire], group), id }
    }
    const apart = [
      ...['a', 'b', 'c'].map(id => overruled('tell-audit', id)),
      ...[1, 2, 3].map(() => session('watch-hall', true, 'let-run')),
    ]
    const told = textsIn(reportFor(apart), 'differed')
    expect(told.map(words => /\((D\d)\)/.exec(words)?.[1])).toEqual(['D2', 'D1'])
  })

  test('where groups went apart, those that never came to the decision are counted too', () => {
    const stopped = Array.from({ length: 2 }, (_, index) => ({
      ...played(tenpennyHall, [decided('the-book', 'tell-audit')], group),
      id: `stopped-${index}`,
    }))
    const apart = [...stopped, session('tell-audit', true, 'let-run'), session('tell-audit'), session('tell-audit')]
    expect(textsIn(reportFor(apart), 'differed').join(' ')).toMatch(
      /Two groups ended with .* Two groups did not face it\.$/,
    )
  })

  test('a brief says at how many decisions choices were out of bounds, and names none that it does not tell', () => {
    expect(JSON.stringify(reportFor(groups, { form: 'brief' }).sections)).toContain(
      'Some choices were out of bounds, at one decision; the full report lists them.',
    )
  })

  test('the order of the files changes nothing', () => {
    expect(reportFor(groups.toReversed())).toEqual(reportFor(groups))
  })

  test('thirty sessions are told in no more words than a page more than one', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => session(['tell-audit', 'watch-hall'][index % 2] ?? ''))
    const words = (of: readonly Session[]) =>
      JSON.stringify(reportFor(of, { form: 'paper' }).sections).split(/\s+/).length
    expect(words(thirty)).toBeLessThan(words(groups.slice(0, 1)) + 300)
  })
})
