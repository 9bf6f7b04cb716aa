import fc from 'fast-check'
import type { DebriefNotes } from '../../../../../src/core/score/debrief-notes.ts'
import type { Script } from '../../../../../src/core/session/script.ts'
import type { Session } from '../../../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../../../support/arbitrary-scenario.ts'
import { completePlay } from '../../../../support/random-session.ts'
import { notesOf, scriptOf } from '../../../../support/script-of.ts'
import { numbered } from './plays.ts'

interface SeveralPlays {
  readonly script: Script
  readonly notes: DebriefNotes
  readonly sessions: readonly Session[]
}

/** Plays of one generated scenario, each to its end; several often go the same way. */
export function arbitraryPlays({
  least,
  most,
}: {
  readonly least: number
  readonly most: number
}): fc.Arbitrary<SeveralPlays> {
  const dice = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 12 })
  const plays = fc.array(dice, { minLength: least, maxLength: most })
  return fc.tuple(arbitrarySize(7), plays).map(([size, rolled]) => {
    const scenario = scenarioOf(size)
    const script = scriptOf(scenario)
    const sessions = rolled.map((die, index) => numbered(completePlay(script, die), index))
    return { script, notes: notesOf(scenario), sessions }
  })
}
