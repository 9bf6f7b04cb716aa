import { replay } from '../../../../src/core/session/replay.ts'
import type { Script } from '../../../../src/core/session/script.ts'
import type { Intent, Session } from '../../../../src/core/session/session.ts'
import { marketScript } from '../../../support/market.ts'
import { after, played } from '../../../support/played-session.ts'

const onwards: Intent = { type: 'continued', scene: 'stall' }
const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }

/** A play of the market whose first decision was corrected, and whose time once ran out; it was played to an ending. */
export const finished: Session = played(
  marketScript,
  onwards,
  { type: 'noted', scene: 'call', text: 'A note of mine' },
  { type: 'decided', scene: 'call', picks: ['wait'] },
  { type: 'corrected' },
  tell,
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
  { type: 'left-hub', scene: 'look' },
  { type: 'timed-out', scene: 'budget' },
  { type: 'finished', scene: 'end-well' },
)

/** The same until the first decision stands. */
export const stopped: Session = played(marketScript, onwards, tell, { type: 'stopped', scene: 'look' })

export const underWay: Session = played(marketScript, onwards, tell)

/** The same play by a group. */
export const evening: Session = {
  ...finished,
  mode: 'group',
  group: { name: 'Scrutiny Committee', present: ['Cllr Reed', 'Cllr Osei'], rule: 'majority' },
}

/** A play that is over: as it is, or ended where it stands. */
export function closedPlay(script: Script, session: Session): Session {
  const { position, progress } = replay(script.graph, session.log)
  if (progress.closed !== undefined) return session
  const type = script.graph.places[position.scene]?.kind === 'ending' ? 'finished' : 'stopped'
  return after(session, script, { type, scene: position.scene })
}
