import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GroupSession, placeIn } from '../../../src/core/room/agenda.ts'
import {
  ballotAt,
  countVotes,
  type ConsoleState,
  freeze,
  newConsoleState,
  showSlide,
  type Slide,
} from '../../../src/core/room/console-state.ts'
import { returnToRoom, restoredConsole, stopNow, wayBack } from '../../../src/core/room/look-ahead.ts'
import { roomView } from '../../../src/core/room/room-screen.ts'
import { newTimer } from '../../../src/core/room/timer.ts'
import { replay } from '../../../src/core/session/replay.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketNotes, marketScript as script, marketScript } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { movesAt } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'

describe('restoring the console', () => {
  const again = (...done: readonly Intent[]) => restoredConsole(script, played(script, ...done))
  const slideAfter = (...done: readonly Intent[]) => again(...done).slide

  test('nothing is in hand, and no screen is taken for another', () => {
    expect(again({ type: 'continued', scene: 'stall' })).toEqual({
      ...newConsoleState(),
      slide: { kind: 'scene' },
    })
  })

  test('whatever is recorded, be it nothing, it opens at the scene at which the play stands', () => {
    expect(slideAfter()).toEqual({ kind: 'scene' })
    const counted: Intent = { type: 'confidence-counted', when: 'before', hands: [1, 2, 3, 4, 5] }
    expect(slideAfter(counted)).toEqual({ kind: 'scene' })
    const moved: Intent = { type: 'continued', scene: 'stall' }
    expect(slideAfter(moved, { type: 'decided', scene: 'call', picks: ['tell'] })).toEqual({ kind: 'scene' })
  })

  test('once the story is over it opens where looking back begins', () => {
    expect(slideAfter({ type: 'stopped', scene: 'stall' })).toEqual({ kind: 'surprise' })
  })
})

describe('looking ahead', () => {
  const onwards: Intent = { type: 'continued', scene: 'stall' }
  const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
  const look: Intent = { type: 'looked', scene: 'look', lead: 'books' }

  function market(...intents: readonly Intent[]): GroupSession {
    return { script: marketScript, notes: marketNotes, session: played(marketScript, ...intents) }
  }

  function frozenAt(events: number): ConsoleState {
    return freeze(showSlide(newConsoleState(), { kind: 'scene' }), events)
  }

  test('a room that is not frozen is with the facilitator: there is no way back to it', () => {
    expect(wayBack(market(onwards), newConsoleState())).toBeUndefined()
  })

  test('where nothing moved since the room was frozen, nothing is taken back', () => {
    expect(wayBack(market(onwards), frozenAt(1))).toEqual({ move: undefined })
  })

  test('the way back begins at the first step that was taken ahead of the room', () => {
    expect(wayBack(market(onwards, tell, look, { type: 'continued', scene: 'books' }), frozenAt(2))).toMatchObject({
      move: { index: 2, event: look },
    })
  })

  test.for<[string, readonly Intent[], number]>([
    ['the room decided', [onwards, tell], 1],
    ['the decision that the room sees was undone', [onwards, tell, { type: 'corrected' }], 2],
    ['the story was stopped', [onwards, { type: 'stopped', scene: 'call' }], 1],
  ])('there is no way back once %s', ([, intents, events]) => {
    expect(wayBack(market(...intents), frozenAt(events))).toBeUndefined()
  })

  test('votes and the timer are again as they were where the room is', () => {
    const seen = {
      ...countVotes(newConsoleState(), 'call', { choice: 'tell', votes: 4 }),
      timer: newTimer(60),
    }
    const here = market(onwards)
    const ahead = countVotes(freeze(seen, 0), 'budget', { choice: 'locks', votes: 9 })
    const way = wayBack(here, ahead)
    if (way === undefined) throw new Error('there is no way back')
    const back = returnToRoom({ ...ahead, timer: undefined }, way)
    expect(ballotAt(back, 'call').tally).toEqual([{ choice: 'tell', votes: 4 }])
    expect(back.timer).toEqual(newTimer(60))
    expect(back.frozen).toBeUndefined()
  })

  test('votes that were counted meanwhile for what the room sees are kept', () => {
    const seen = countVotes(newConsoleState(), 'call', { choice: 'tell', votes: 4 })
    const more = countVotes(freeze(seen, 1), 'call', { choice: 'tell', votes: 5 })
    expect(ballotAt(returnToRoom(more, { move: undefined }), 'call').tally).toEqual([{ choice: 'tell', votes: 5 }])
  })

  test('whatever the story, who looked ahead and comes back is where the room is, and the room saw nothing of it', () => {
    fc.assert(
      fc.property(
        arbitrarySize(6),
        fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
        fc.nat(12),
        (size, dice, steps) => {
          const scenario = scenarioOf(size)
          const story = scriptOf(scenario)
          const begun = { script: story, notes: notesOf(scenario), session: played(story) }
          const here = dice.slice(0, steps).reduce(moved, begun)
          const desk = frozenDesk(here)
          const ahead = dice.reduce(lookedOn, here)
          const way = wayBack(ahead, desk)
          expect(way).toBeDefined()
          const back = way?.move === undefined ? ahead : did(ahead, { type: 'corrected', from: way.move.index })
          expect(placeIn(back)).toEqual(placeIn(here))
          const again = returnToRoom(showSlide(desk, { kind: 'scene' }), way ?? { move: undefined })
          expect(roomView(back, again)).toEqual(roomView(here, desk))
        },
      ),
      { numRuns: runs(200) },
    )
  })

  function frozenDesk({ session }: GroupSession): ConsoleState {
    return frozenAt(session.log.length)
  }

  /** Any move. */
  function moved(evening: GroupSession, die: number): GroupSession {
    const moves = movesNow(evening)
    const move = moves[die % Math.max(1, moves.length)]
    return move === undefined ? evening : did(evening, move)
  }

  /** Any step that decides nothing. */
  function lookedOn(evening: GroupSession, die: number): GroupSession {
    const moves = movesNow(evening).filter(({ type }) => type !== 'decided' && type !== 'timed-out')
    const move = moves[die % Math.max(1, moves.length)]
    return move === undefined ? evening : did(evening, move)
  }

  function movesNow({ script: story, session }: GroupSession): readonly Intent[] {
    return movesAt(story, replay(story.graph, session.log).position)
  }

  function did(evening: GroupSession, intent: Intent): GroupSession {
    return { ...evening, session: after(evening.session, evening.script, intent) }
  }

  const scene = { kind: 'scene' } as const
  const stop = (evening: GroupSession, desk: ConsoleState) => stopNow(evening, desk)
  const at = (events: number, slide: Slide) => freeze(showSlide(newConsoleState(), slide), events)

  test('a story is stopped where a frozen room is: what was gone through ahead of it is taken back', () => {
    expect(stop(market(onwards), at(0, scene))).toMatchObject({
      ahead: { index: 0 },
      scene: 'stall',
      unseen: false,
    })
  })

  test('what the room itself decided is kept, though it was never shown what followed', () => {
    const decidedAhead = market(onwards, tell, look, { type: 'continued', scene: 'books' })
    expect(stop(decidedAhead, at(1, { kind: 'question' }))).toMatchObject({
      ahead: { index: 2 },
      scene: 'look',
      unseen: true,
    })
  })

  test('a scene at which the room stood before is no unseen one, whatever was taken back meanwhile', () => {
    const undone = market(onwards, tell, { type: 'corrected' })
    expect(stop(undone, at(2, scene))).toEqual({ ahead: undefined, scene: 'call', unseen: false })
    const back = market(onwards, { type: 'corrected', from: 0 })
    expect(stop(back, at(1, scene))).toEqual({ ahead: undefined, scene: 'stall', unseen: false })
    const again = market(onwards, { type: 'corrected', from: 0 }, onwards)
    expect(stop(again, at(1, scene))).toEqual({ ahead: undefined, scene: 'call', unseen: false })
  })

  test('a room that is not frozen has seen the scene unless it still sees what came before', () => {
    expect(stop(market(onwards, tell), showSlide(newConsoleState(), scene)).unseen).toBe(false)
    expect(stop(market(onwards, tell), showSlide(newConsoleState(), { kind: 'consequence', event: 1 })).unseen).toBe(
      true,
    )
  })
})
