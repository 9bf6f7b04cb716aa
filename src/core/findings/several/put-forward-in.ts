import type { DebriefNotes } from '../../score/debrief-notes.ts'
import { recommendationsFor, settledOf, type PutForward } from '../../score/recommendations.ts'
import { entry } from '../../session/entry.ts'
import type { Telling } from './evidence.ts'
import { tellingOf } from './decisions-tallied.ts'
import type { Played, Plays } from './played.ts'

/** A recommendation that any of the plays put forward, or brought up where members have not said. */
export interface PutForwardIn {
  readonly recommendation: PutForward
  readonly telling: Telling
  /** Of the plays that are counted, in how many. */
  readonly times: number
  readonly plays: number
  /** Whether these are all plays. */
  readonly isWhole: boolean
}

/** Those that most plays put forward first, and of equals in the file's order. */
export function putForwardIn(notes: DebriefNotes, plays: Plays): readonly PutForwardIn[] {
  const byPlay = new Map(plays.all.map(play => [play, idsFrom(play, notes)]))
  return Object.entries(notes.recommendations)
    .filter(([id]) => plays.all.some(play => byPlay.get(play)?.has(id) === true))
    .map(([id, recommendation]) => {
      const counted = plays.all.filter(play => mayCount(play, id, notes))
      const telling = tellingOf(plays, counted.length)
      const told = telling === 'withheld' ? [] : counted
      const times = told.filter(play => byPlay.get(play)?.has(id) === true).length
      const isWhole = counted.length === plays.all.length
      return { recommendation: { id, ...recommendation }, telling, times, plays: told.length, isWhole }
    })
    .toSorted((one, other) => other.times - one.times)
}

function idsFrom({ path }: Played, notes: DebriefNotes): ReadonlySet<string> {
  const all = settledOf(path, notes)?.agreed ?? recommendationsFor(path, notes)
  return new Set(all.map(({ id }) => id))
}

/** Its condition may ask for anything that was done, so it could tell what is withheld of a play. */
function mayCount({ kept }: Played, id: string, notes: DebriefNotes): boolean {
  return kept.secret.size === 0 || entry(notes.recommendations, id)?.when === undefined
}
