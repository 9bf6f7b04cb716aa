import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import type { Condition } from '../../../src/core/scenario/condition-schema.ts'
import type { DebriefNotes } from '../../../src/core/score/debrief-notes.ts'
import {
  afterwardsOf,
  factsAfter,
  recommendationsFor,
  agreedDrafts,
  resolution,
} from '../../../src/core/score/outcome.ts'
import { playedPath, type PlayedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketNotes, marketScript as script, marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { completePlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'

describe('six months later', () => {
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
    number: { text: publish that one number, short: One number, to: Head, pillar: protect, months: 6, because: [call] }
    thanks: { text: thank them, short: Thanks, to: Leader, pillar: pursue, months: 1, because: [call/tell] }
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
    expect(afterwardsOf(playedPath(scriptOf(shop), session), notesOf(shop))[0]).toEqual([['p', '1 Spring comes.']])
  })
})

describe('conditions', () => {
  const onwards: Intent = { type: 'continued', scene: 'stall' }
  const rest: readonly Intent[] = [
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    { type: 'left-hub', scene: 'look' },
  ]
  const begun: readonly Intent[] = [onwards, { type: 'decided', scene: 'call', picks: ['tell'] }, ...rest]
  const whole: readonly Intent[] = [
    ...begun,
    { type: 'marked-key-event', scene: 'call' },
    { type: 'decided', scene: 'budget', picks: ['locks', 'lights'] },
    { type: 'hindsight-answered', scene: 'call', measures: ['one-number'], own: [] },
    { type: 'finished', scene: 'end-well' },
    { type: 'hindsight-finished' },
    { type: 'put-forward', recommendations: ['always'] },
  ]

  function holdsAfter(intents: readonly Intent[], condition: Condition | undefined): boolean {
    const notes: DebriefNotes = { ...marketNotes, afterwards: [{ when: condition, text: [] }] }
    return afterwardsOf(playedPath(script, played(script, ...intents)), notes).length > 0
  }

  test.for<[Condition | undefined, boolean]>([
    [undefined, true],
    [{}, true],
    [{ sealed: true }, true],
    [{ sealed: false }, false],
    [{ told: true }, true],
    [{ trust: 2 }, true],
    [{ trust: 1 }, false],
    [{ trust: { 'at-least': 2 } }, true],
    [{ trust: { 'at-least': 3 } }, false],
    [{ trust: { 'at-most': 1 } }, false],
    [{ trust: { is: 2, 'at-most': 2 } }, true],
    [{ trust: { is: 3 } }, false],
    [{ sealed: true, trust: 1 }, false],
    [{ all: [{ sealed: true }, { trust: 2 }] }, true],
    [{ all: [{ sealed: true }, { trust: 1 }] }, false],
    [{ any: [{ sealed: false }, { trust: 2 }] }, true],
    [{ any: [{ sealed: false }, { trust: 1 }] }, false],
    [{ not: { sealed: true } }, false],
    [{ not: { all: [{ sealed: true }, { trust: 1 }] } }, true],
    [{ chose: { call: 'tell' } }, true],
    [{ chose: { call: 'wait' } }, false],
    [{ chose: { call: ['wait', 'tell'] } }, true],
    [{ chose: { call: 'tell', budget: 'lights' } }, true],
    [{ chose: { call: 'tell', budget: 'letters' } }, false],
    [{ visited: 'books' }, true],
    [{ visited: 'yard' }, false],
    [{ all: ['stall', 'call', 'look', 'budget', 'end-well'].map(visited => ({ visited })) }, true],
    [{ any: ['reporter', 'end-badly'].map(visited => ({ visited })) }, false],
    [{ missed: 'books' }, true],
    [{ missed: 'call' }, false],
    [{ agreed: 'always' }, true],
    [{ agreed: 'told' }, false],
    [{ agreed: 'told', sealed: true }, false],
    [{ not: { agreed: 'told' } }, true],
    [{ any: [{ agreed: 'told' }, { all: [{ agreed: 'always' }, { trust: 2 }] }] }, true],
    // Five of seven points, which are 71.43 per cent.
    [{ scored: { pillar: 'pursue', below: 72 } }, true],
    [{ scored: { pillar: 'pursue', below: 71.4 } }, false],
    [{ scored: { pillar: 'pursue', 'at-least': 71.4 } }, true],
    [{ scored: { pillar: 'pursue', 'at-least': 71.5 } }, false],
    [{ scored: { pillar: 'prevent', 'at-least': 0, below: 1 } }, true],
    [{ scored: { pillar: 'protect', 'at-least': 100 } }, true],
    [{ scored: { pillar: 'prepare', below: 101 } }, false],
    [{ scored: { pillar: 'prepare', 'at-least': 0 } }, false],
  ])('%j: %s', ([condition, holds]) => {
    expect(holdsAfter(whole, condition)).toBe(holds)
  })

  test('without an ending there are no per cents, without hindsight nothing was missed, and unsettled nothing agreed', () => {
    const asked: readonly Condition[] = [
      ...pillars.map(pillar => ({ scored: { pillar, 'at-least': 0 } })),
      ...['call', 'books'].map(missed => ({ missed })),
      ...Object.keys(marketNotes.recommendations).map(agreed => ({ agreed })),
    ]
    expect(asked.filter(condition => holdsAfter(begun, condition))).toEqual([])
  })
})

describe('facts', () => {
  test('facts that steer nothing are told too, and levels stay within their bounds', () => {
    const after = (call: string) =>
      factsAfter(
        playedPath(
          marketScript,
          played(
            marketScript,
            { type: 'continued', scene: 'stall' },
            { type: 'decided', scene: 'call', picks: [call] },
          ),
        ),
        marketNotes,
      )
    expect(marketScript.graph.facts.map(({ id }) => id)).not.toContain('told')
    expect(after('tell')).toEqual({ sealed: true, trust: 2, told: true })
    expect(after('wait')).toEqual({ sealed: true, trust: 0, told: false })
    expect(after('watch')).toEqual({ sealed: false, trust: 1, told: false })
  })

  test('facts are those of the graph, as far as it carries them', () => {
    fc.assert(
      fc.property(arbitrarySize(8), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (size, dice) => {
        const example = scenarioOf(size)
        const exampleScript = scriptOf(example)
        const path = playedPath(exampleScript, completePlay(exampleScript, dice))
        const facts = path.scenes.at(-1)?.facts ?? {}
        const told = Object.entries(factsAfter(path, notesOf(example)))
        const carried = told.filter(([id]) => Object.hasOwn(facts, id))
        expect(carried.map(([id, value]) => [id, Number(value)])).toEqual(carried.map(([id]) => [id, facts[id]]))
      }),
      { numRuns: runs(200) },
    )
  })
})

describe('recommendations', () => {
  function pathOf(call: string, budget: readonly string[], ...more: Intent[]): PlayedPath {
    const session = played(
      script,
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: [call] },
      { type: 'looked', scene: 'look', lead: 'books' },
      { type: 'continued', scene: 'books' },
      ...(call === 'watch' ? [] : [{ type: 'left-hub', scene: 'look' } as const]),
      { type: 'decided', scene: 'budget', picks: budget },
      ...more,
    )
    return playedPath(script, session)
  }

  function putForward(...play: Parameters<typeof pathOf>): readonly string[] {
    return recommendationsFor(pathOf(...play), marketNotes).map(({ id }) => id)
  }

  test('a recommendation is put forward when one of its reasons was met', () => {
    expect(putForward('tell', ['letters'])).toEqual(['always', 'told'])
    expect(putForward('watch', ['locks'])).toEqual(['always', 'spent'])
    expect(putForward('tell', ['lights'])).toEqual(['always', 'told', 'spent'])
  })

  test('a play that was stopped puts forward what it has met a reason for', () => {
    const session = played(script, { type: 'continued', scene: 'stall' }, { type: 'stopped', scene: 'call' })
    expect(recommendationsFor(playedPath(script, session), marketNotes).map(({ id }) => id)).toEqual(['always'])
  })

  test('an officer is asked, Cabinet is recommended and a partner is encouraged', () => {
    const draft = { text: 'light the lights', partner: false }
    expect(resolution({ ...draft, to: 'Head of Parks' })).toBe('That the Head of Parks be asked to light the lights.')
    expect(resolution({ ...draft, to: 'Cabinet' })).toBe('That Cabinet be recommended to light the lights.')
    const partner = { ...draft, to: 'County Council', partner: true }
    expect(resolution(partner)).toBe('That the County Council be encouraged to light the lights.')
  })

  function settled(...more: Intent[]) {
    const found = agreedDrafts(
      pathOf('tell', ['lights'], { type: 'finished', scene: 'end-well' }, ...more),
      marketNotes,
    )
    return found && [found.agreed.map(({ id }) => id), found.setAside.map(({ id }) => id)]
  }

  test('members put forward some drafts of those that the play brings up, and set the others aside', () => {
    expect(settled({ type: 'put-forward', recommendations: ['spent', 'always'] })).toEqual([
      ['always', 'spent'],
      ['told'],
    ])
  })

  test('they may agree on none, which is not the same as not having settled it', () => {
    expect(settled({ type: 'put-forward', recommendations: [] })).toEqual([[], ['always', 'told', 'spent']])
    expect(settled()).toBeUndefined()
  })

  test('the last word counts, and a draft that the play does not bring up counts for nothing', () => {
    const first: Intent = { type: 'put-forward', recommendations: ['always'] }
    const last: Intent = { type: 'put-forward', recommendations: ['told', 'nothing-of-it'] }
    expect(settled(first, last)).toEqual([['told'], ['always', 'spent']])
  })
})
