import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  backFrom,
  debriefPartOf,
  type GroupSession,
  type NextStep,
  nextAfter,
  placeIn,
  textIn,
} from '../../../src/core/room/agenda.ts'
import type { Slide } from '../../../src/core/room/console-state.ts'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { shortened } from '../../../src/core/analysis/model.ts'
import { plainText } from '../../../src/core/scenario/prose.ts'
import { type DebriefNotes, toDebriefNotes } from '../../../src/core/score/debrief-notes.ts'
import { costsOf } from '../../../src/core/score/costs.ts'
import { factsAfter } from '../../../src/core/score/outcome.ts'
import { scoreOf } from '../../../src/core/score/score.ts'
import { decisionsIn, playedPath } from '../../../src/core/session/played-path.ts'
import { replay } from '../../../src/core/session/replay.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { movesAt } from '../../support/random-session.ts'
import { scenario as scenarioFrom } from '../../support/scenario.ts'
import { notesOf, paragraph, scriptOf } from '../../support/script-of.ts'
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

test('a group session begins with a welcome, and asks how sure members are before anything is told', () => {
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
    slide: { kind: 'surprise' },
  })
  const closed = market(...toEnding, { type: 'finished', scene: 'end-well' })
  expect(walkFrom(closed, { kind: 'surprise' })).toEqual(['moments'])
  expect(nextAfter(closed, { kind: 'moments' })).toEqual({
    kind: 'reveal',
    intent: { type: 'hindsight-finished' },
    slide: { kind: 'moments' },
  })
})

const finished: Intent = { type: 'finished', scene: 'end-well' }
const revealed: Intent = { type: 'hindsight-finished' }
const nonePutForward: Intent = { type: 'put-forward', recommendations: [] }

test('after looking back come the pictures, the decisions, what the room asks, and the closing', () => {
  const evening = market(...toEnding, finished, revealed, nonePutForward)
  expect(walkFrom(evening, { kind: 'surprise' })).toEqual([
    'moments',
    'four-ps',
    'decision',
    'decision',
    'questions',
    'recommendations',
    'confidence',
    'closing',
  ])
})

test('what was out of bounds is named before the four Ps, where anything was', () => {
  const crossed = market(
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['watch'] },
    { type: 'stopped', scene: 'look' },
    revealed,
  )
  expect(walkFrom(crossed, { kind: 'moments' }).slice(0, 2)).toEqual(['boundaries', 'four-ps'])
})

const dividedVote = {
  tally: [
    { choice: 'tell', votes: 3 },
    { choice: 'wait', votes: 3 },
  ],
  abstentions: 0,
  settled: 'casting-vote',
} as const

test('both sides of what divided the room come right after that decision', () => {
  const whole = toEnding.map(intent =>
    intent.type === 'decided' && intent.scene === 'call' ? { ...intent, vote: dividedVote } : intent,
  )
  const slides = slidesFrom(market(...whole, finished, revealed), { kind: 'four-ps' })
  const divided = slides.findIndex(({ kind }) => kind === 'divided')
  expect(slides.slice(divided - 1, divided + 2)).toEqual([
    { kind: 'decision', number: 1 },
    { kind: 'divided', number: 1 },
    { kind: 'decision', number: 2 },
  ])
})

test('what divided the room comes after the decisions that mattered most', () => {
  const divided = market(
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'], vote: dividedVote },
    { type: 'stopped', scene: 'look' },
    revealed,
  )
  expect(slidesFrom(divided, { kind: 'four-ps' }).slice(0, 3)).toEqual([
    { kind: 'decision', number: 1 },
    { kind: 'divided', number: 1 },
    { kind: 'questions' },
  ])
})

test('going on does not pass the recommendations before the room has said what it puts forward', () => {
  const open = market(...toEnding, finished, revealed)
  expect(nextAfter(open, { kind: 'recommendations' })).toEqual({ kind: 'agree' })
  const said = market(...toEnding, finished, revealed, nonePutForward)
  expect(nextAfter(said, { kind: 'recommendations' }).kind).toBe('show')
})

test('from a decision that someone asked about, on and back lead to where the room was', () => {
  const evening = market(...toEnding, finished, revealed)
  const asked: Slide = { kind: 'asked', number: 2, back: { kind: 'four-ps' } }
  expect(nextAfter(evening, asked)).toEqual({ kind: 'show', slide: { kind: 'four-ps' } })
  expect(backFrom(evening, asked)).toEqual({ kind: 'show', slide: { kind: 'four-ps' } })
  expect(debriefPartOf(asked)?.title).toBe('What happened')
})

test('going on never ends looking back: the room says so first', () => {
  const closed = market(...toEnding, { type: 'finished', scene: 'end-well' })
  expect(nextAfter(closed, { kind: 'moments' }).kind).toBe('reveal')
  const compared = market(...toEnding, finished, revealed)
  expect(nextAfter(compared, { kind: 'moments' }).kind).toBe('show')
})

test('what came later is told before the closing, where a story tells of it', () => {
  const told = {
    ...marketNotes,
    afterwards: [{ when: { told: true }, text: [['p', 'In May.']] }],
  } as DebriefNotes
  const evening = market(...toEnding, finished, revealed, nonePutForward)
  expect(walkFrom({ ...evening, notes: told }, { kind: 'questions' })).toEqual([
    'recommendations',
    'afterwards',
    'confidence',
    'closing',
  ])
})

test('one can go back through what is only shown', () => {
  const evening = market(...toEnding, finished, revealed, nonePutForward)
  const slides: readonly Slide[] = [{ kind: 'surprise' }, ...slidesFrom(evening, { kind: 'surprise' })]
  slides.slice(1).forEach((slide, index) => {
    expect(backFrom(evening, slide)).toEqual({ kind: 'show', slide: slides[index] })
  })
  expect(backFrom(evening, { kind: 'surprise' })).toEqual({ kind: 'beginning' })
})

test('whatever the story, “next” and a room that decides come to the end of the session', () => {
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
      const decide = () => (next.kind === 'agree' ? nonePutForward : chosen(evening, dice[step % dice.length] ?? 0))
      const intent = isGiven ? next.intent : decide()
      session = after(session, script, intent)
      if (next.kind !== 'agree') slide = isGiven ? next.slide : { kind: 'scene' }
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
  const evening = market(...toEnding, finished, revealed, nonePutForward)
  const group = { name: 'Scrutiny', present: [], rule: 'majority', confidence: false } as const
  const unasked: GroupSession = { ...evening, session: { ...evening.session, group } }
  expect(nextAfter(unasked, { kind: 'welcome' })).toEqual({ kind: 'show', slide: { kind: 'scene' } })
  expect(slidesFrom(unasked, { kind: 'questions' }).at(-1)).toEqual({ kind: 'closing' })
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

const cutStory = scenarioFrom`
  facts:
    told: { flag: false, says: The police were told }
  scenes:
    call:
      decision:
        cut: tell
        choices:
          tell: { label: Tell the police, consequence: They come., set: { told: true }, score: { pursue: { points: 3, why: They can act. } }, goto: budget }
          wait: { label: Wait, score: { prevent: { points: 3, why: Nobody is frightened. } }, goto: budget }
    budget:
      decision:
        choices:
          locks: { score: { pursue: { points: 3, why: Doors hold. } }, goto: [{ when: { told: true, chose: { call: tell } }, scene: well }, { scene: badly }] }
          lights: { score: { pursue: { points: -3, why: It is dark. } }, goto: badly }
    well: { ending: contained }
    badly: { ending: harm }
`

function short(...intents: readonly Intent[]): GroupSession {
  const script = scriptOf(cutStory)
  const group = { name: 'Members', present: [], rule: 'majority', short: true } as const
  return { script, notes: notesOf(cutStory), session: { ...played(script, ...intents), group } }
}

test('in a short session a decision that is left out is told as the council took it, and the story goes on', () => {
  const start = short()
  expect(placeIn(start)).toEqual({ scene: 'call', offer: { kind: 'passage' } })
  expect(plainText(textIn(start, 'call'))).toBe('Words.\n\nThe council chose: Tell the police.\n\nThey come.')
  expect(nextAfter(start, { kind: 'scene' })).toEqual({
    kind: 'do',
    intent: { type: 'continued', scene: 'call' },
    slide: { kind: 'scene' },
  })
})

test('what the council chose sets its facts and leads where it leads, and is no decision of the members', () => {
  const { script, notes, session } = short(
    { type: 'continued', scene: 'call' },
    { type: 'decided', scene: 'budget', picks: ['locks'] },
  )
  const path = playedPath(script, session)
  expect(path.ending).toBe('well')
  expect(decisionsIn(path).map(({ scene }) => scene)).toEqual(['budget'])
  expect(factsAfter(path, notes)).toEqual({ told: true })
})

test('what members score is held against what short sessions can score', () => {
  const scoreAt = (pick: string) => {
    const { script, session } = short(
      { type: 'continued', scene: 'call' },
      { type: 'decided', scene: 'budget', picks: [pick] },
    )
    const weights = weightsOf(cutStory, new Map(), true)
    const analysis = {
      ...analyse(script.graph, weightsOf(cutStory, new Map())),
      short: analyse(shortened(script.graph), weights),
    }
    return scoreOf(playedPath(script, session), toDebriefNotes(cutStory, analysis, paragraph)).pillars
  }
  expect(scoreAt('locks').pursue).toMatchObject({ points: 3, state: 'scored', min: -3, max: 3 })
  expect(scoreAt('lights').pursue).toMatchObject({ points: -3, state: 'scored' })
  expect(scoreAt('locks').prevent).toMatchObject({ state: 'not-exercised' })
})

test('in a session that is not short the same decision is for the members', () => {
  const script = scriptOf(cutStory)
  const session = played(script)
  expect(placeIn({ script, notes: notesOf(cutStory), session }).offer.kind).toBe('decision')
})

test('a file that goes on at a decision of a session that is not short breaks nothing', () => {
  const script = scriptOf(cutStory)
  const session = played(
    script,
    { type: 'continued', scene: 'call' },
    { type: 'decided', scene: 'budget', picks: ['locks'] },
  )
  expect(costsOf(script, notesOf(cutStory), playedPath(script, session))).toBeUndefined()
})
