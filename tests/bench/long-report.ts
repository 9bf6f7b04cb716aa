import { fileURLToPath } from 'node:url'
import { loadPlayable } from '../../src/build/scenario-folder.ts'
import { type Report, reportOf } from '../../src/core/report/report.ts'
import { emptyReview } from '../../src/core/report/review/review.ts'
import { replay } from '../../src/core/session/replay.ts'
import type { Script } from '../../src/core/session/script.ts'
import type { Session } from '../../src/core/session/session.ts'
import { after, played } from '../support/played-session.ts'
import { completePlay, movesAt } from '../support/random-session.ts'

const scenario = fileURLToPath(new URL('../../scenarios/larkspindle-parade', import.meta.url))

async function playable() {
  const loaded = await loadPlayable(scenario, { today: '2026-12-01' })
  if (!loaded.ok) throw new Error('the scenario cannot be played')
  return { script: loaded.script, notes: loaded.debrief }
}

/** The full report of a whole play of a scenario that comes with the product, the first choice taken everywhere. */
export async function longReport(): Promise<Report> {
  const { script, notes } = await playable()
  const sessions = [{ session: toTheEnd(script, played(script)), logDigest: undefined }]
  return reportOf({ script, notes, sessions, review: emptyReview, part: 'draft', form: 'full' })
}

/** That of thirty sessions, and what makes it once the scenario is loaded. */
export async function reportOfThirty(): Promise<{ readonly report: Report; readonly make: () => Report }> {
  const { script, notes } = await playable()
  const sessions = Array.from({ length: 30 }, (_, index) => ({
    session: { ...completePlay(script, [index, index + 1, 3 * index + 2, 5]), id: `session-${index}` },
    logDigest: undefined,
  }))
  const make = () => reportOf({ script, notes, sessions, review: emptyReview, part: 'draft', form: 'full' })
  return { report: make(), make }
}

function toTheEnd(script: Script, session: Session): Session {
  const { position } = replay(script.graph, session.log)
  const [move] = movesAt(script, position)
  return move === undefined ? session : toTheEnd(script, after(session, script, move))
}
