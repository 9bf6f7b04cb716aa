import { replay } from '../../../../src/core/session/replay.ts'
import type { Script } from '../../../../src/core/session/script.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { after, played } from '../../../support/played-session.ts'
import { movesAt } from '../../../support/random-session.ts'

/** A play of one person to an ending: the same seed gives the same play. */
export function randomPlay(script: Script, seed: number): Session {
  let session = played(script)
  for (let state = seed * 2_654_435_761; ;) {
    const moves = movesAt(script, replay(script.graph, session.log).position).map(withoutVote)
    if (moves.length === 0) return session
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0
    const move = moves[(state >>> 9) % moves.length]
    if (move === undefined) return session
    session = after(session, script, move)
  }
}

function withoutVote(intent: ReturnType<typeof movesAt>[number]) {
  if (intent.type !== 'decided') return intent
  const { vote: _vote, ...rest } = intent
  return rest
}
