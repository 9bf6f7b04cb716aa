import fc from 'fast-check'
import type { DebriefNotes } from '../../src/core/score/debrief-notes.ts'
import { playedPath, type PlayedPath } from '../../src/core/session/played-path.ts'
import type { Script } from '../../src/core/session/script.ts'
import type { Intent, Session } from '../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from './arbitrary-scenario.ts'
import { marketScript } from './market.ts'
import { played } from './played-session.ts'
import { completePlay } from './random-session.ts'
import { notesOf, scriptOf } from './script-of.ts'

/** A session, and its path. */
export interface OnePlay {
  readonly session: Session
  readonly path: PlayedPath
}

/** The market, played to its end by way of the books. */
export function marketPlay(call: string, budget: readonly string[], ...more: readonly Intent[]): OnePlay {
  const session = played(
    marketScript,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: [call] },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    // Once the records are not sealed there is nothing else to look at, and the hub is over.
    ...(call === 'watch' ? [] : [{ type: 'left-hub', scene: 'look' } as const]),
    { type: 'decided', scene: 'budget', picks: budget },
    ...more,
  )
  return { session, path: playedPath(marketScript, session) }
}

export interface TwoPlays {
  readonly script: Script
  readonly notes: DebriefNotes
  readonly one: OnePlay
  readonly other: OnePlay
}

/** Two plays to an ending of the same generated scenario, perhaps the same twice. */
export function arbitraryTwoPlays(): fc.Arbitrary<TwoPlays> {
  const dice = fc.array(fc.nat(), { minLength: 1, maxLength: 40 })
  return fc.tuple(arbitrarySize(6), dice, dice).map(([size, first, second]) => {
    const scenario = scenarioOf(size)
    const script = scriptOf(scenario)
    const [one, other] = [first, second].map(rolled => {
      const session = completePlay(script, rolled)
      return { session, path: playedPath(script, session) }
    })
    if (one === undefined || other === undefined) throw new Error('two throws of dice give two plays')
    return { script, notes: notesOf(scenario), one, other }
  })
}
