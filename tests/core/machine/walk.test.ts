import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lower } from '../../../src/core/machine/lower.ts'
import { type Action, offerAt, type Position } from '../../../src/core/machine/actions.ts'
import { Walk } from '../../../src/core/machine/walk.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { replay } from '../../../src/core/session/replay.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryPlay, movesAt } from '../../support/random-session.ts'
import { scenario } from '../../support/scenario.ts'

describe('the walk', () => {
  const next: Action = { type: 'continued' }
  const leave: Action = { type: 'left-hub' }
  const choose = (...picks: string[]): Action => ({ type: 'decided', picks })
  const look = (lead: string): Action => ({ type: 'looked', lead })

  /** The scenes that a play passes through, its start included. */
  function scenes(of: Scenario, ...actions: Action[]): readonly string[] {
    return positions(of, ...actions).map(position => position.scene)
  }

  function positions(of: Scenario, ...actions: Action[]): readonly Position[] {
    const walk = new Walk(lower(of))
    const path = [walk.start()]
    for (const action of actions) {
      const from = path.at(-1)
      const after = from === undefined ? undefined : walk.take(from, action)
      if (after === undefined) throw new Error(`${JSON.stringify(action)} is not on offer at ${from?.scene}`)
      path.push(after)
    }
    return path
  }

  function offers(of: Scenario, ...actions: Action[]): readonly Action[] {
    const walk = new Walk(lower(of))
    const here = positions(of, ...actions).at(-1)
    return here === undefined ? [] : walk.offers(here).map(offer => offer.action)
  }

  test('a guard reads the facts as the choice has left them', () => {
    const of = scenario`
    facts: { sealed: { flag: true, says: Sealed } }
    scenes:
      start:
        decision:
          choices:
            open: { set: { sealed: false }, goto: [{ when: { sealed: true }, scene: kept }, { scene: lost }] }
            wait: { goto: kept }
      kept: { ending: contained }
      lost: { ending: harm }`
    expect(scenes(of, choose('open'))).toEqual(['start', 'lost'])
  })

  test('a level stays within its bounds', () => {
    const of = scenario`
    facts: { trust: { level: 1, of: 2, says: Trust } }
    scenes:
      start:
        decision:
          choices:
            up: { set: { trust: { add: 5 } }, goto: end }
            down: { set: { trust: { add: -5 } }, goto: end }
      end: { goto: [{ when: { trust: 2 }, scene: good }, { scene: bad }] }
      good: { ending: contained }
      bad: { ending: harm }`
    expect(positions(of, choose('up')).at(-1)?.facts).toEqual({ trust: 2 })
    expect(positions(of, choose('down')).at(-1)?.facts).toEqual({ trust: 0 })
  })

  test('a choice is on offer only while its condition holds', () => {
    const of = scenario`
    facts: { known: { flag: false, says: Known } }
    scenes:
      start:
        decision:
          choices:
            tell: { when: { known: true }, goto: end }
            ask: { goto: end }
            wait: { goto: end }
      end: { ending: contained }`
    expect(offers(of)).toEqual([choose('ask'), choose('wait')])
  })

  test('the path itself can be asked about', () => {
    const of = scenario`
    scenes:
      start: { decision: { choices: { left: { goto: aside }, right: { goto: end } } } }
      aside: { goto: end }
      end: { goto: [{ when: { visited: aside }, scene: seen }, { when: { chose: { start: [right] } }, scene: straight }, { scene: never }] }
      seen: { ending: contained }
      straight: { ending: contained }
      never: { ending: harm }`
    expect(scenes(of, choose('left'), next, next)).toEqual(['start', 'aside', 'end', 'seen'])
    expect(scenes(of, choose('right'), next)).toEqual(['start', 'end', 'straight'])
  })

  test('what several choices set is applied in the order of the file, whatever the order of the picks', () => {
    const of = scenario`
    facts: { trust: { level: 0, of: 3, says: Trust } }
    scenes:
      start:
        decision:
          pick: { min: 1, max: 2 }
          goto: [{ when: { trust: 3 }, scene: full }, { scene: other }]
          choices: { two: { set: { trust: 2 } }, more: { set: { trust: { add: 1 } } }, none: {} }
      full: { ending: contained }
      other: { ending: harm }`
    expect(scenes(of, choose('more', 'two'))).toEqual(['start', 'full'])
    expect(offers(of)).toHaveLength(6)
  })

  test('time running out takes the choice that is named for it', () => {
    const of = scenario`
    scenes:
      start:
        decision:
          seconds: 60
          on-timeout: wait
          choices: { act: { goto: good }, wait: { goto: bad } }
      good: { ending: contained }
      bad: { ending: harm }`
    expect(scenes(of, { type: 'timed-out' })).toEqual(['start', 'bad'])
  })

  const hub = scenario`
  facts: { key: { flag: false, says: The key } }
  scenes:
    hall:
      visit:
        then: end
        leads:
          desk: { goto: desk }
          safe: { when: { key: true }, goto: safe }
          yard: { goto: yard }
    desk: { decision: { choices: { take: { set: { key: true }, goto: back }, leave: { goto: back } } } }
    safe: { goto: back }
    yard: { goto: back }
    end: { ending: contained }`

  test('leads are tested again at every return, and each is offered once', () => {
    expect(offers(hub)).toEqual([look('desk'), look('yard')])
    expect(offers(hub, look('desk'), choose('take'))).toEqual([look('safe'), look('yard'), leave])
    expect(offers(hub, look('desk'), choose('leave'))).toEqual([look('yard'), leave])
  })

  test('when no lead is left, the players move on by themselves', () => {
    expect(scenes(hub, look('desk'), choose('leave'), look('yard'), next).at(-1)).toBe('end')
  })

  test('at its limit a hub is left, and before its least it cannot be', () => {
    const of = scenario`
    scenes:
      hall:
        visit: { least: 2, limit: 2, then: end, leads: { one: { goto: one }, two: { goto: two }, three: { goto: three } } }
      one: { goto: back }
      two: { goto: back }
      three: { goto: back }
      end: { ending: contained }`
    expect(offers(of, look('one'), next)).toEqual([look('two'), look('three')])
    expect(scenes(of, look('one'), next, look('three'), next).at(-1)).toBe('end')
  })

  test('a hub with nothing to look at can be left at once', () => {
    const of = scenario`
    facts: { key: { flag: false, says: The key } }
    scenes:
      hall: { visit: { then: end, leads: { safe: { when: { key: true }, goto: safe } } } }
      safe: { goto: back }
      end: { ending: contained }`
    expect(offers(of)).toEqual([leave])
  })

  const cut = scenario`
  facts: { loud: { flag: false, says: Loud } }
  scenes:
    start: { decision: { choices: { shout: { set: { loud: true }, goto: middle }, wait: { goto: middle } } } }
    press: { goto: resume }
    police: { goto: resume }
    middle: { decision: { choices: { shout: { set: { loud: true }, goto: last }, wait: { goto: last } } } }
    last: { goto: end }
    end: { ending: contained }
  interrupts:
    reporter: { when: { loud: true }, before: [middle, last], scene: press }
    officer: { when: { visited: press }, before: [last], scene: police }`

  test('an interrupt cuts in once, and then the scene that it put off is entered', () => {
    expect(scenes(cut, choose('shout'), next)).toEqual(['start', 'press', 'middle'])
    expect(scenes(cut, choose('shout'), next, choose('shout'))).toEqual(['start', 'press', 'middle', 'police'])
    expect(scenes(cut, choose('wait'), choose('wait'))).toEqual(['start', 'middle', 'last'])
  })

  test('after an interrupt the others are tested again, and the right scene is resumed', () => {
    expect(scenes(cut, choose('wait'), choose('shout'), next, next)).toEqual([
      'start',
      'middle',
      'press',
      'police',
      'last',
    ])
  })

  test('an ending offers nothing', () => {
    expect(offers(cut, choose('wait'), choose('wait'), next)).toEqual([])
  })
})

describe('an offer', () => {
  function offered(...intents: Intent[]) {
    return offerAt(script.graph, replay(script.graph, played(script, ...intents).log).position)
  }

  const onwards: Intent = { type: 'continued', scene: 'stall' }
  const watch: Intent = { type: 'decided', scene: 'call', picks: ['watch'] }
  const books: Intent = { type: 'looked', scene: 'look', lead: 'books' }
  const back: Intent = { type: 'continued', scene: 'books' }

  test('each kind of scene offers what can be done there now', () => {
    expect(offered()).toEqual({ kind: 'passage' })
    expect(offered(onwards)).toEqual({
      kind: 'decision',
      choices: ['tell', 'wait', 'watch'],
      min: 1,
      max: 1,
      timeout: ['wait'],
    })
    expect(offered(onwards, watch)).toEqual({ kind: 'hub', leads: ['books'], mayLeave: false })
    expect(offered(onwards, watch, books, back)).toEqual({
      kind: 'decision',
      choices: ['locks', 'letters', 'lights'],
      min: 1,
      max: 2,
      timeout: ['locks'],
    })
    expect(offered(onwards, watch, books, back, { type: 'timed-out', scene: 'budget' })).toEqual({
      kind: 'ending',
    })
  })

  test('no route passes a place that is no scene', () => {
    expect(() => offerAt(script.graph, { scene: 'nowhere', facts: {} })).toThrow('no session can be at nowhere')
  })

  test('what is on offer is what the graph allows', () => {
    fc.assert(
      fc.property(arbitraryPlay(), ({ script: of, session }) => {
        const { position } = replay(of.graph, session.log)
        const offer = offerAt(of.graph, position)
        const moves = movesAt(of, position)
        const picked = moves.flatMap(move => (move.type === 'decided' ? move.picks : []))
        const leads = moves.flatMap(move => (move.type === 'looked' ? [move.lead] : []))
        expect(new Set(offer.kind === 'decision' ? offer.choices : [])).toEqual(new Set(picked))
        expect(offer.kind === 'hub' ? offer.leads : []).toEqual(leads)
        expect(offer.kind === 'hub' && offer.mayLeave).toBe(moves.some(move => move.type === 'left-hub'))
      }),
    )
  })
})
