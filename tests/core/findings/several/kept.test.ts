import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptOf, playsOf } from '../../../../src/core/findings/several/played.ts'
import { severalEvidence } from '../../../../src/core/findings/several/several-evidence.ts'
import type { DebriefNotes } from '../../../../src/core/score/debrief-notes.ts'
import { playedPath } from '../../../../src/core/session/played-path.ts'
import { replay } from '../../../../src/core/session/replay.ts'
import type { Script } from '../../../../src/core/session/script.ts'
import {
  type Intent,
  isPlayed,
  type MoveEvent,
  type Session,
  type SessionEvent,
} from '../../../../src/core/session/session.ts'
import { after, played } from '../../../support/played-session.ts'
import { movesAt } from '../../../support/random-session.ts'
import { runs } from '../../../support/runs.ts'
import { scenario } from '../../../support/scenario.ts'
import { scriptOf } from '../../../support/script-of.ts'
import { arbitraryPlays } from './support/arbitrary-plays.ts'
import { numbered } from './support/plays.ts'

const forked = scenario`
facts:
  told: { flag: false, says: Somebody was told }
scenes:
  start:
    decision: { choices: { left: { goto: side }, right: { goto: main } } }
  side:
    decision: { choices: { tell: { goto: main, set: { told: true } }, wait: { goto: main } } }
  main:
    decision: { choices: { on: { goto: fork }, off: { goto: fork } } }
  fork:
    goto: [{ when: { told: true }, scene: good }, { scene: bad }]
  good: { ending: contained }
  bad: { ending: harm }
`

const script = scriptOf(forked)

function play(...picks: readonly (readonly [scene: string, pick: string])[]): Session {
  const moves = picks.map(([scene, pick]): Intent => ({ type: 'decided', scene, picks: [pick] }))
  return played(script, ...moves, { type: 'continued', scene: 'fork' })
}

const right = play(['start', 'right'], ['main', 'on'])
const told = play(['start', 'left'], ['side', 'tell'], ['main', 'off'])
const waited = play(['start', 'left'], ['side', 'wait'], ['main', 'off'])

test('a play on a way that fewer than five took is withheld there, and where it could tell what was done there', () => {
  const paths = [right, right, right, right, right, told, waited].map(session => playedPath(script, session))
  const kept = keptOf(script.graph, paths)
  const scenes = kept.map(({ reached, done }) => [[...reached].join(' '), [...done]])
  expect(scenes[0]).toEqual(['start main fork bad', [0, 1, 2]])
  // It is seen to come to the side, and at the main scene, where all ways have come together; at which ending it came out
  // would tell what it did at the side.
  expect(scenes[5]).toEqual(['start side main fork', [0, 2, 3]])
  expect(scenes[6]).toEqual(scenes[5])
})

test('of fewer than five plays nothing is withheld, for nothing is counted', () => {
  const paths = [right, told, waited].map(session => playedPath(script, session))
  expect(keptOf(script.graph, paths).map(({ secret }) => secret.size)).toEqual([0, 0, 0])
})

test('nothing that is counted changes with what was done where fewer than five plays are counted', () => {
  let changed = 0
  fc.assert(
    fc.property(arbitraryPlays({ least: 5, most: 14 }), fc.array(fc.nat(), { minLength: 1 }), (plays, dice) => {
      const other = withAnother(plays.script, plays.sessions, dice)
      if (other === undefined) return
      changed++
      expect(counted(plays.script, plays.notes, other)).toEqual(counted(plays.script, plays.notes, plays.sessions))
    }),
    { numRuns: runs(120) },
  )
  expect(changed).toBeGreaterThan(runs(120) / 10)
})

function counted(of: Script, notes: DebriefNotes, sessions: readonly Session[]) {
  const { decisions, keyEvents, bands, endings, scenesMet } = severalEvidence(of, notes, playsOf(of, notes, sessions))
  return { decisions, keyEvents, bands, endings, scenesMet }
}

/** The same plays, but one of them did other things wherever it is withheld. */
function withAnother(
  of: Script,
  sessions: readonly Session[],
  dice: readonly number[],
): readonly Session[] | undefined {
  const kept = keptOf(
    of.graph,
    sessions.map(session => playedPath(of, session)),
  )
  const index = kept.findIndex(({ secret }) => secret.size > 0)
  const session = sessions[index]
  const counts = session?.log.filter((_, event) => kept[index]?.done.has(event) === true)
  if (session === undefined || counts === undefined) return undefined
  const changed = numbered(playedAgain(of, counts.filter(isPlayed), dice), index)
  return sessions.with(index, changed)
}

/** Does what was done where it counts, and whatever the dice say where it does not. */
function playedAgain(of: Script, counts: readonly (SessionEvent & MoveEvent)[], dice: readonly number[]): Session {
  let left = counts
  let again = played(of)
  for (let turn = 0; ; turn++) {
    const { position } = replay(of.graph, again.log)
    const moves = movesAt(of, position)
    const [next, ...rest] = left
    const isNext = next?.scene === position.scene
    const move = isNext ? next : moves[(dice[turn % dice.length] ?? 0) % Math.max(1, moves.length)]
    if (move === undefined) return again
    if (isNext) left = rest
    again = after(again, of, move)
  }
}
