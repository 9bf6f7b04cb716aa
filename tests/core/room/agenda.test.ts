import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backFrom, type GroupSession, type NextStep, nextAfter, placeIn } from '../../../src/core/room/agenda.ts'
import type { Slide } from '../../../src/core/room/console-state.ts'
import type { DebriefNotes } from '../../../src/core/score/debrief-notes.ts'
import { replay } from '../../../src/core/session/replay.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { movesAt } from '../../support/random-session.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'
import { slidesFrom } from '../../support/slides-from.ts'

function market(...intents: readonly Intent[]): GroupSession {
  return { script: marketScript, notes: marketNotes, session: played(marketScript, ...intents) }
}

const toBudget: readonly Intent[] = [
  { type: 'continued', scene: 'stall' },
  { type: 'decided', scene: 'call', picks: ['tell'] },
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
  { type: 'left-hub', scene: 'look' },
]
const toEnding: readonly Intent[] = [...toBudget, { type: 'decided', scene: 'budget', picks: ['locks', 'lights'] }]

test('an evening begins with a welcome, and asks how sure members are before anything is told', () => {
  expect(nextAfter(market(), { kind: 'welcome' })).toEqual({
    kind: 'show',
    slide: { kind: 'confidence', when: 'before' },
  })
  expect(nextAfter(market(), { kind: 'confidence', when: 'before' })).toEqual({
    kind: 'show',
    slide: { kind: 'scene' },
  })
})

test('a scene without a decision goes on to the next', () => {
  expect(nextAfter(market(), { kind: 'scene' })).toEqual({
    kind: 'do',
    intent: { type: 'continued', scene: 'stall' },
    slide: { kind: 'scene' },
  })
})

test('going on never decides: a decision and a visit wait for the room', () => {
  const call = market({ type: 'continued', scene: 'stall' })
  expect(nextAfter(call, { kind: 'scene' })).toEqual({ kind: 'show', slide: { kind: 'question' } })
  expect(nextAfter(call, { kind: 'question' })).toEqual({ kind: 'decide' })
  expect(nextAfter(call, { kind: 'tally' })).toEqual({ kind: 'decide' })
  const look = market(...toBudget.slice(0, 2))
  expect(nextAfter(look, { kind: 'question' })).toEqual({ kind: 'look' })
})

test('the ending leads to looking back, and that to what the author says, only once it is finished', () => {
  const ended = market(...toEnding)
  expect(nextAfter(ended, { kind: 'scene' })).toEqual({
    kind: 'do',
    intent: { type: 'finished', scene: 'end-well' },
    slide: { kind: 'moments' },
  })
  const closed = market(...toEnding, { type: 'finished', scene: 'end-well' })
  expect(walkFrom(closed, { kind: 'pillar', pillar: 'pursue' })).not.toContain('key-event')
  expect(backFrom(closed, { kind: 'pillar', pillar: 'pursue' })).toEqual({ kind: 'show', slide: { kind: 'moments' } })
  expect(nextAfter(closed, { kind: 'moments' })).toEqual({
    kind: 'reveal',
    intent: { type: 'hindsight-finished' },
    slide: { kind: 'key-event', scene: 'call' },
  })
})

test('after looking back come the key events, the pillars, what cost most, the recommendations, and the closing', () => {
  const evening = market(...toEnding, { type: 'finished', scene: 'end-well' }, { type: 'hindsight-finished' })
  expect(walkFrom(evening, { kind: 'moments' })).toEqual([
    'key-event',
    'key-event',
    'pillar',
    'pillar',
    'pillar',
    'pillar',
    'costs',
    'recommendations',
    'closing',
    'confidence',
  ])
})

test('what was out of bounds is named before the pillars, where anything was', () => {
  const crossed = market(
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['watch'] },
    { type: 'stopped', scene: 'look' },
    { type: 'hindsight-finished' },
  )
  expect(walkFrom(crossed, { kind: 'moments' }).slice(0, 3)).toEqual(['key-event', 'boundaries', 'pillar'])
  const nothingListed = { ...marketNotes, keyEvents: {} }
  const unfinished = { ...crossed.session, log: crossed.session.log.slice(0, -1) }
  expect(nextAfter({ ...crossed, notes: nothingListed, session: unfinished }, { kind: 'moments' })).toMatchObject({
    kind: 'reveal',
    slide: { kind: 'boundaries' },
  })
})

test('what divided the room comes before the closing, where anything did', () => {
  const vote = {
    tally: [
      { choice: 'tell', votes: 3 },
      { choice: 'wait', votes: 3 },
    ],
    abstentions: 0,
    settled: 'casting-vote',
  } as const
  const divided = market(
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'], vote },
    { type: 'stopped', scene: 'look' },
    { type: 'hindsight-finished' },
  )
  expect(walkFrom(divided, { kind: 'moments' }).slice(-4)).toEqual([
    'divided',
    'recommendations',
    'closing',
    'confidence',
  ])
})

test('going on never ends looking back: the room says so first', () => {
  const closed = market(...toEnding, { type: 'finished', scene: 'end-well' })
  expect(nextAfter(closed, { kind: 'moments' }).kind).toBe('reveal')
  const finished = market(...toEnding, { type: 'finished', scene: 'end-well' }, { type: 'hindsight-finished' })
  expect(nextAfter(finished, { kind: 'moments' }).kind).toBe('show')
})

test('what came later is told before the closing, where a story tells of it', () => {
  const told = {
    ...marketNotes,
    afterwards: [{ when: { told: true }, text: [['p', 'In May.']] }],
  } as DebriefNotes
  const evening = market(...toEnding, { type: 'finished', scene: 'end-well' }, { type: 'hindsight-finished' })
  expect(walkFrom({ ...evening, notes: told }, { kind: 'costs' })).toEqual([
    'recommendations',
    'afterwards',
    'closing',
    'confidence',
  ])
})

test('one can go back through what is only shown', () => {
  const evening = market(...toEnding, { type: 'finished', scene: 'end-well' }, { type: 'hindsight-finished' })
  const slides: readonly Slide[] = [{ kind: 'moments' }, ...slidesFrom(evening, { kind: 'moments' })]
  slides.slice(1).forEach((slide, index) => {
    expect(backFrom(evening, slide)).toEqual({ kind: 'show', slide: slides[index] })
  })
  expect(backFrom(evening, { kind: 'moments' })).toEqual({ kind: 'beginning' })
})

test('whatever the story, “next” and a room that decides come to the end of the evening', () => {
  fc.assert(
    fc.property(arbitrarySize(6), fc.array(fc.nat(), { minLength: 1 }), (size, dice) => {
      const scenario = scenarioOf(size)
      const script = scriptOf(scenario)
      expect(wholeEvening({ script, notes: notesOf(scenario), session: played(script) }, dice)).toBe('end')
    }),
    { numRuns: 100 },
  )
})

/** Says “next” as long as anything comes, and decides by dice where that does not. */
function wholeEvening({ script, notes, session: begun }: GroupSession, dice: readonly number[]): NextStep['kind'] {
  let session = begun
  let slide: Slide = { kind: 'welcome' }
  for (let step = 0; step < 400; step++) {
    const evening = { script, notes, session }
    const next = nextAfter(evening, slide)
    if (next.kind === 'end') return next.kind
    if (next.kind === 'show') slide = next.slide
    else {
      const isGiven = next.kind === 'do' || next.kind === 'reveal'
      const intent = isGiven ? next.intent : chosen(evening, dice[step % dice.length] ?? 0)
      session = after(session, script, intent)
      slide = isGiven ? next.slide : { kind: 'scene' }
    }
  }
  return 'show'
}

function chosen({ script, session }: GroupSession, die: number): Intent {
  const moves = movesAt(script, replay(script.graph, session.log).position)
  const move = moves[die % moves.length]
  if (move === undefined) throw new Error('nothing can be done here')
  return move
}

function walkFrom(evening: GroupSession, from: Slide): readonly string[] {
  return slidesFrom(evening, from).map(({ kind }) => kind)
}

test('a room that is not asked how sure it is goes straight to the story, and ends with the closing', () => {
  const evening = market(...toEnding, { type: 'finished', scene: 'end-well' })
  const group = { name: 'Scrutiny', present: [], rule: 'majority', confidence: false } as const
  const unasked: GroupSession = { ...evening, session: { ...evening.session, group } }
  expect(nextAfter(unasked, { kind: 'welcome' })).toEqual({ kind: 'show', slide: { kind: 'scene' } })
  expect(slidesFrom(unasked, { kind: 'costs' }).at(-1)).toEqual({ kind: 'closing' })
  expect(nextAfter(unasked, { kind: 'closing' })).toEqual({ kind: 'end' })
  const fresh: GroupSession = { ...unasked, session: { ...unasked.session, log: [] } }
  expect(backFrom(fresh, { kind: 'scene' })).toEqual({ kind: 'show', slide: { kind: 'welcome' } })
})

test('one can go back from a scene to what followed from the decision before it, or to what came first', () => {
  const decided = market(...toBudget.slice(0, 2))
  expect(backFrom(decided, { kind: 'scene' })).toEqual({
    kind: 'show',
    slide: { kind: 'consequence', event: 1 },
  })
  expect(backFrom(market(), { kind: 'scene' })).toEqual({
    kind: 'show',
    slide: { kind: 'confidence', when: 'before' },
  })
})

test('going back takes back that the story went on, and the room stands where it stood', () => {
  const back = backFrom(market(...toBudget.slice(0, 1)), { kind: 'scene' })
  expect(back).toEqual({ kind: 'do', intent: { type: 'corrected', from: 0 }, slide: { kind: 'scene' } })
  const again = market(...toBudget.slice(0, 1), { type: 'corrected', from: 0 })
  expect(placeIn(again).scene).toBe('stall')
  expect(backFrom(again, { kind: 'scene' })).toEqual(backFrom(market(), { kind: 'scene' }))
})

test('going back never takes back what the room chose: a decision, a lead, or moving on', () => {
  expect(backFrom(market(...toBudget.slice(0, 2)), { kind: 'consequence', event: 1 })).toEqual({
    kind: 'chosen',
  })
  expect(backFrom(market(...toBudget.slice(0, 3)), { kind: 'scene' })).toEqual({ kind: 'chosen' })
  expect(backFrom(market(...toBudget), { kind: 'scene' })).toEqual({ kind: 'chosen' })
})
