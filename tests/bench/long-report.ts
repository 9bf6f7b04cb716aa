import { fileURLToPath } from 'node:url'
import { loadPlayable } from '../../src/build/playable.ts'
import type { Findings } from '../../src/core/findings/findings.ts'
import { reportOf } from '../../src/core/findings/report-of.ts'
import { emptyReview } from '../../src/core/findings/review.ts'
import { replay } from '../../src/core/session/replay.ts'
import type { Script } from '../../src/core/session/script.ts'
import type { Session } from '../../src/core/session/session.ts'
import { after, played } from '../support/played-session.ts'
import { completePlay, movesAt } from '../support/random-session.ts'

const scenario = fileURLToPath(new URL('../../scenarios/larkspindle-parade', import.meta.url))

/** The report of a whole play of a scenario that comes with the product, the first choice taken everywhere. */
export async function longReport(): Promise<Findings> {
  const loaded = await loadPlayable(scenario, { today: '2026-12-01' })
  if (!loaded.ok) throw new Error('the scenario cannot be played')
  const { script, debrief: notes } = loaded
  const plays = [{ session: toTheEnd(script, played(script)), logDigest: undefined }]
  return reportOf({ script, notes, plays, review: emptyReview, part: 'draft' })
}

/** That of thirty sessions, and what makes it once the scenario is loaded. */
export async function reportOfThirty(): Promise<{
  readonly findings: Findings
  readonly make: () => Findings
}> {
  const loaded = await loadPlayable(scenario, { today: '2026-12-01' })
  if (!loaded.ok) throw new Error('the scenario cannot be played')
  const { script, debrief: notes } = loaded
  const plays = Array.from({ length: 30 }, (_, index) => ({
    session: { ...completePlay(script, [index, index + 1, 3 * index + 2, 5]), id: `session-${index}` },
    logDigest: undefined,
  }))
  const make = () => reportOf({ script, notes, plays, review: emptyReview, part: 'draft' })
  return { findings: make(), make }
}

function toTheEnd(script: Script, session: Session): Session {
  const { position } = replay(script.graph, session.log)
  const [move] = movesAt(script, position)
  return move === undefined ? session : toTheEnd(script, after(session, script, move))
}
