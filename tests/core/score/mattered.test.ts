import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choiceNotes, type DebriefNotes, judgementsIn } from '../../../src/core/score/debrief-notes.ts'
import { debriefOf } from '../../../src/core/score/debrief.ts'
import { decisionsThatMattered, reasonFor } from '../../../src/core/score/mattered.ts'
import { type Pillar, pillars } from '../../../src/core/scenario/pillar.ts'
import { decisionsIn, type PlayedDecision, playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketNotes as notes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { completePlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'

function pathAfter(call: string, budget: readonly string[], ...then: readonly Intent[]) {
  const session = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: [call] },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    ...(call === 'watch' ? [] : [{ type: 'left-hub', scene: 'look' } as const]),
    { type: 'decided', scene: 'budget', picks: [...budget] },
    ...then,
  )
  return playedPath(script, session)
}

const written: DebriefNotes = {
  ...notes,
  report: {
    ...notes.report,
    deeds: { 'call/watch': 'watched the yard by night', 'budget/locks': 'locks', 'budget/lights': 'lights' },
    verbs: { budget: 'paid for' },
  },
}

test('a decision out of bounds comes first, in the words of the report, with the choice that would have helped', () => {
  const [first, second] = decisionsThatMattered(script, written, pathAfter('watch', ['locks', 'lights']))
  expect(first).toEqual({
    scene: 'call',
    title: 'The call',
    number: 1,
    kind: 'out-of-bounds',
    timedOut: false,
    did: { verb: undefined, deeds: ['watched the yard by night'], names: ['Watch by night'] },
    effect: undefined,
    wouldHaveHelped: { kind: 'choice', names: ['Tell'] },
  })
  expect(second).toMatchObject({
    number: 2,
    kind: 'helped',
    did: { verb: 'paid for', deeds: ['locks', 'lights'] },
    effect: { pillar: 'protect', points: 2, why: 'People see.' },
    wouldHaveHelped: undefined,
  })
})

test('a decision has the strongest reason of the P that it affected most, and only of the way in which it mattered', () => {
  const reporter: Intent = { type: 'continued', scene: 'reporter' }
  const told = decisionsThatMattered(script, notes, pathAfter('wait', ['letters'], reporter))
  expect(told.map(({ number, kind, effect }) => [number, kind, effect?.pillar, effect?.why])).toEqual([
    [1, 'cost', 'pursue', 'Time is lost.'],
    [2, 'helped', 'pursue', 'People write back.'],
  ])
})

/** What is told of waiting at the call where its choices have these points. */
function waitingWith(points: Readonly<Record<'tell' | 'wait', Readonly<Partial<Record<Pillar, number>>>>>) {
  const { call } = notes.decisions
  const choices = Object.entries(points).map(([id, its]) => {
    const score = Object.entries(its).map(([pillar, amount]) => [pillar, { points: amount, why: `${id} ${pillar}` }])
    return [id, { ...call?.choices[id], score: Object.fromEntries(score) }]
  })
  const decisions = {
    ...notes.decisions,
    call: { ...call, choices: { ...call?.choices, ...Object.fromEntries(choices) } },
  }
  const weighed = { ...notes, decisions: decisions as DebriefNotes['decisions'] }
  const path = pathAfter('wait', ['letters'], { type: 'continued', scene: 'reporter' })
  return decisionsThatMattered(script, weighed, path).find(({ scene }) => scene === 'call')
}

test('a choice that harmed one P is not said to harm another, for which a different choice would have done more', () => {
  const waiting = waitingWith({ tell: { protect: 2, prepare: -1 }, wait: { prepare: 2, prevent: -1 } })
  expect(waiting).toMatchObject({ kind: 'cost', effect: { pillar: 'prevent', points: -1, why: 'wait prevent' } })
})

test('a choice that harmed no P, where another could have done more, is given no harm', () => {
  expect(waitingWith({ tell: { protect: 3 }, wait: { protect: 1 } })).toMatchObject({
    kind: 'cost',
    effect: undefined,
    wouldHaveHelped: { kind: 'choice', names: ['Tell'] },
  })
})

test('a choice that would have harmed one P as much as it helped another is not told as what would have helped', () => {
  const helpedBy = (harm: number) =>
    waitingWith({ tell: { protect: 2, prepare: 1, pursue: harm }, wait: { protect: -2, pursue: 2 } })?.wouldHaveHelped
  expect(helpedBy(-2)).toEqual({ kind: 'measure', text: 'One number to ring' })
  expect(helpedBy(-1)).toEqual({ kind: 'choice', names: ['Tell'] })
})

test('a choice that would have been worse for the P that was harmed is not told as what would have helped', () => {
  const helpedBy = (harm: number) =>
    waitingWith({ tell: { protect: 3, prevent: harm }, wait: { prevent: -1 } })?.wouldHaveHelped
  expect(helpedBy(-2)).toEqual({ kind: 'measure', text: 'One number to ring' })
  expect(helpedBy(-1)).toEqual({ kind: 'choice', names: ['Tell'] })
})

test('where it is not known what another choice would have kept, a measure near the decision is told', () => {
  const stopped = played(
    script,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['watch'] },
  )
  const [call] = decisionsThatMattered(script, notes, playedPath(script, stopped))
  expect(call?.wouldHaveHelped).toEqual({ kind: 'measure', text: 'One number to ring' })
})

test('where the author wrote nothing, nothing is told', () => {
  const bare = { ...notes, keyEvents: {}, measures: {} }
  const [, budget] = decisionsThatMattered(script, bare, pathAfter('watch', ['locks']))
  expect(budget).toMatchObject({ number: 2, did: { deeds: [], names: ['Locks'] }, wouldHaveHelped: undefined })
})

test('a P is told by its strongest reason that points the way of its sum, and of equal ones by one that is not told elsewhere', () => {
  const { pillars: debriefs } = debriefOf(script, notes, pathAfter('tell', ['locks', 'letters']))
  expect(reasonFor(debriefs.pursue, new Set())?.why).toBe('They can act.')
  expect(reasonFor(debriefs.pursue, new Set(['call']))?.why).toBe('They can act.')
  expect(reasonFor(debriefs.prevent, new Set())?.why).toBe('It frightens people.')
  expect(reasonFor(debriefs.prepare, new Set())).toBeUndefined()
  const [locks] = debriefs.protect.helped
  const equal = locks && { ...locks, scene: 'call', why: 'People look up.' }
  const both = { ...debriefs.protect, helped: [locks, equal].flatMap(one => one ?? []) }
  expect(reasonFor(both, new Set())?.why).toBe('Doors hold.')
  expect(reasonFor(both, new Set(['budget']))?.why).toBe('People look up.')
})

test('of any session one to three decisions are told, each one taken, those out of bounds first, and one that helped', () => {
  let withHelp = 0
  let withBounds = 0
  fc.assert(
    fc.property(
      arbitrarySize(8),
      fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
      fc.boolean(),
      (size, dice, isWhole) => {
        const scenario = scenarioOf(size)
        const [story, its] = [scriptOf(scenario), withSomeOutOfBounds(notesOf(scenario))]
        const whole = completePlay(story, dice)
        const session = isWhole ? whole : { ...whole, log: whole.log.slice(0, -1) }
        const path = playedPath(story, session)
        const taken = decisionsIn(path)
        const told = decisionsThatMattered(story, its, path)
        expect(told.length).toBeLessThanOrEqual(3)
        expect(told.length > 0).toBe(taken.length > 0)
        expect(new Set(told.map(({ number }) => number)).size).toBe(told.length)
        for (const { number, scene, did } of told) {
          expect(taken[number - 1]?.scene).toBe(scene)
          expect(did.names).toHaveLength(taken[number - 1]?.done.picks.length ?? -1)
        }
        const kinds = told.map(({ kind }) => kind)
        expect(kinds.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))).toEqual(kinds)
        const beyond = taken.filter(one => isOutOfBounds(one, its))
        const helping = taken.filter(one => helps(one, its) && !isOutOfBounds(one, its))
        const room = helping.length > 0 ? 2 : 3
        expect(kinds.filter(kind => kind === 'out-of-bounds')).toHaveLength(Math.min(beyond.length, room))
        expect(kinds.includes('helped')).toBe(helping.length > 0)
        if (helping.length > 0) withHelp++
        if (beyond.length > 0) withBounds++
      },
    ),
    { numRuns: runs(300) },
  )
  expect(Math.min(withHelp, withBounds)).toBeGreaterThan(runs(300) / 10)
})

test('every reason is of the P that is named with it, and that P was helped or harmed on balance as is said', () => {
  const signs = new Map<string, number>()
  fc.assert(
    fc.property(arbitrarySize(8), fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (size, dice) => {
      const scenario = scenarioOf(size)
      const [story, its] = [scriptOf(scenario), withOwnReasons(withSomeOutOfBounds(notesOf(scenario)))]
      const path = playedPath(story, completePlay(story, dice))
      for (const { number, kind, effect } of decisionsThatMattered(story, its, path)) {
        const taken = decisionsIn(path)[number - 1]
        const lines = taken === undefined ? [] : linesOf(taken, its)
        const totals = pillars.map(pillar => totalOn(pillar, lines))
        if (effect === undefined) {
          expect(kind === 'helped' ? 'no reason' : kind).not.toBe('no reason')
          if (kind !== 'neither') expect(Math.min(...totals)).toBeGreaterThanOrEqual(0)
          continue
        }
        const sign = kind === 'helped' ? 1 : -1
        expect(lines).toContainEqual(effect)
        expect(Math.sign(effect.points)).toBe(sign)
        expect(sign * totalOn(effect.pillar, lines)).toBe(Math.max(...totals.map(total => sign * total)))
        expect(sign * totalOn(effect.pillar, lines)).toBeGreaterThan(0)
        signs.set(kind, (signs.get(kind) ?? 0) + 1)
      }
    }),
    { numRuns: runs(300) },
  )
  for (const kind of ['helped', 'cost', 'out-of-bounds']) expect(signs.get(kind)).toBeGreaterThan(runs(300) / 10)
})

/** Every score line has a reason that no other has. */
function withOwnReasons(its: DebriefNotes): DebriefNotes {
  return JSON.parse(
    JSON.stringify(its, (key, value: unknown) => (key === 'why' ? `Reason ${++reasons}.` : value)),
  ) as DebriefNotes
}

let reasons = 0

function linesOf({ scene, done }: PlayedDecision, its: DebriefNotes) {
  return done.picks.flatMap(pick => judgementsIn(choiceNotes(its, scene, pick)))
}

function totalOn(pillar: Pillar, lines: ReturnType<typeof linesOf>): number {
  return lines.reduce((sum, line) => sum + (line.pillar === pillar ? line.points : 0), 0)
}

/** The scenarios that are generated have none: the first choice of every other decision is. */
function withSomeOutOfBounds(its: DebriefNotes): DebriefNotes {
  const beyond = { kind: 'unsafe', why: 'It is not safe.', cites: [] } as const
  const decisions = Object.entries(its.decisions).map(([scene, decision], index) => {
    const choices = Object.entries(decision.choices).map(([id, choice], place) => [
      id,
      index % 2 === 0 && place === 0 ? { ...choice, outOfBounds: beyond } : choice,
    ])
    return [scene, { ...decision, choices: Object.fromEntries(choices) }]
  })
  return { ...its, decisions: Object.fromEntries(decisions) as DebriefNotes['decisions'] }
}

const order = ['out-of-bounds', 'cost', 'helped', 'neither']

function isOutOfBounds({ scene, done }: PlayedDecision, its: DebriefNotes): boolean {
  return done.picks.some(pick => choiceNotes(its, scene, pick).outOfBounds !== undefined)
}

function helps(decision: PlayedDecision, its: DebriefNotes): boolean {
  const lines = linesOf(decision, its)
  return pillars.some(pillar => totalOn(pillar, lines) > 0)
}
