import fc from 'fast-check'
import type { DebriefNotes } from '../../../../../src/core/score/debrief-notes.ts'
import { replay } from '../../../../../src/core/session/replay.ts'
import type { Script } from '../../../../../src/core/session/script.ts'
import { newSession } from '../../../../../src/core/session/session-start.ts'
import {
  type Intent,
  type Session,
  type SessionEvent,
  type Vote,
  votesAllow,
} from '../../../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../../../support/arbitrary-scenario.ts'
import { after, start } from '../../../../support/played-session.ts'
import { completePlay, movesAt } from '../../../../support/random-session.ts'
import { notesOf, scriptOf } from '../../../../support/script-of.ts'
import { numbered } from './plays.ts'

/** How many members are there, whether their names were noted, and what the dice say that they do. */
interface Room {
  /** 0 where one person plays alone. */
  readonly size: number
  readonly isNoted: boolean
  readonly dice: readonly number[]
}

interface Played {
  /** How many plays. */
  readonly least: number
  readonly most: number
  /** The fewest in a room; 0 stands for people alone. */
  readonly from?: number
}

interface RoomsPlayed {
  /** The smallest room, how many have five members or more, and whether anyone played alone. */
  readonly smallest: number
  readonly large: number
  readonly anyAlone: boolean
  readonly script: Script
  readonly notes: DebriefNotes
  readonly sessions: readonly Session[]
  /** The same plays: only the hands raised in rooms of fewer than five are others. */
  readonly others: readonly Session[]
}

/** Evenings of rooms of one to nine members, and plays of people alone, all of one generated scenario. */
export function arbitraryRooms({ least, most, from = 0 }: Played): fc.Arbitrary<RoomsPlayed> {
  const dice = fc.array(fc.nat(), { minLength: 4, maxLength: 24 })
  const room = fc.record({ size: fc.integer({ min: from, max: 9 }), isNoted: fc.boolean(), dice })
  const rooms = fc.array(room, { minLength: least, maxLength: most })
  return fc.tuple(arbitrarySize(6), rooms, dice).map(([size, all, again]) => {
    const scenario = scenarioOf(size)
    const script = scriptOf(scenario)
    const sessions = all.map((one, index) => numbered(evening(script, one), index))
    const others = sessions.map((session, index) => {
      const members = all[index]?.size ?? 0
      return members < 5 ? withOtherHands(script, session, { size: members, roll: rolling(again) }) : session
    })
    const sizes = all.map(({ size: members }) => members)
    return {
      script,
      notes: notesOf(scenario),
      sessions,
      others,
      smallest: Math.min(...sizes.filter(members => members > 0)),
      large: sizes.filter(members => members >= 5).length,
      anyAlone: sizes.includes(0),
    }
  })
}

type Roll = (sides: number) => number

/** Throws the dice one after the other, and then from the first again. */
function rolling(dice: readonly number[]): Roll {
  let thrown = 0
  return sides => ((dice[thrown++ % dice.length] ?? 0) + thrown) % sides
}

/** Played to an ending, now and then with a decision taken back. */
function evening(script: Script, { size, isNoted, dice }: Room): Session {
  if (size === 0) return completePlay(script, dice)
  const roll = rolling(dice)
  const present = isNoted ? Array.from({ length: size }, (_, member) => `Member ${member}`) : []
  const group = { name: 'A room', present, rule: 'majority', tables: ['North', 'South'] } as const
  let session = newSession(script, { id: 'session-1', at: start, mode: 'group', group })
  if (roll(2) === 0) session = after(session, script, sure('before', size, roll))
  for (let turn = 0; ; turn++) {
    const moves = movesAt(script, replay(script.graph, session.log).position)
    const move = moves[roll(Math.max(1, moves.length))]
    if (move === undefined) break
    const asked = { script, scene: 'scene' in move ? move.scene : '', size, roll }
    session = after(
      session,
      script,
      move.type === 'decided' && roll(5) > 0 ? { ...move, vote: voteOn(asked, move.picks) } : move,
    )
    if (move.type === 'decided' && turn < 3 && roll(4) === 0) session = after(session, script, { type: 'corrected' })
  }
  return roll(2) === 0 ? session : after(session, script, sure('after', size, roll))
}

function sure(when: 'before' | 'after', size: number, roll: Roll): Intent {
  return { type: 'confidence-counted', when, hands: spread(5, size, roll) }
}

interface Asked {
  readonly script: Script
  readonly scene: string
  readonly size: number
  readonly roll: Roll
}

/** A vote that can have come to these picks, with a reason and now and then another view. */
function voteOn(asked: Asked, picks: readonly string[], words?: Pick<Vote, 'reason' | 'minority'>): Vote {
  const { script, scene, size, roll } = asked
  const place = script.graph.places[scene]
  const choices = place?.kind === 'single' || place?.kind === 'several' ? place.choices.map(({ id }) => id) : []
  const each = place?.kind === 'several' ? place.max : 1
  const raised = roll(6) === 0 ? 0 : roll(size + 1)
  const raising = Array.from({ length: raised }, () => handsOfOne(choices, each, roll))
  const tally = choices.map(choice => ({
    choice,
    votes: raising.filter(one => one.includes(choice)).length,
    ...tableOf(roll),
  }))
  const ways = (['majority', 'casting-vote'] as const).filter(settled =>
    votesAllow({ tally, abstentions: 0, settled }, picks, choices),
  )
  const all = [...ways, 'overruled', 'consensus', 'time-ran-out'] as const
  return {
    tally,
    abstentions: roll(size - raised + 1),
    settled: all[roll(all.length)] ?? 'consensus',
    ...(words ?? { reason: 'Secret reason', ...(roll(3) === 0 ? { minority: 'Secret view' } : {}) }),
  }
}

/** Where several may be taken, nobody raises two hands for the same. */
function handsOfOne(choices: readonly string[], each: number, roll: Roll): readonly string[] {
  const first = roll(Math.max(1, choices.length))
  return [...choices.slice(first), ...choices.slice(0, first)].slice(0, 1 + roll(each))
}

function tableOf(roll: Roll): { readonly table?: string } {
  return roll(3) === 0 ? {} : { table: roll(2) === 0 ? 'North' : 'South' }
}

/** So many hands over so many answers. */
function spread(answers: number, hands: number, roll: Roll): readonly number[] {
  const raised = Array.from({ length: hands }, () => roll(Math.max(1, answers)))
  return Array.from({ length: answers }, (_, answer) => raised.filter(one => one === answer).length)
}

/** The same evening: other hands, by which it may have been settled in another way, came to the same picks. */
function withOtherHands(script: Script, session: Session, { size, roll }: Pick<Asked, 'size' | 'roll'>): Session {
  return { ...session, log: session.log.map(event => otherwise(script, event, { size, roll })) }
}

function otherwise(script: Script, event: SessionEvent, { size, roll }: Pick<Asked, 'size' | 'roll'>): SessionEvent {
  if (event.type === 'confidence-counted') return { ...event, hands: spread(5, size, roll) }
  if (event.type !== 'decided' || event.vote === undefined) return event
  const { reason, minority } = event.vote
  const words = { reason, ...(minority === undefined ? {} : { minority }) }
  return { ...event, vote: voteOn({ script, scene: event.scene, size, roll }, event.picks, words) }
}
