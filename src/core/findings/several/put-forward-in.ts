import type { DebriefNotes } from '../../score/debrief-notes.ts'
import { type DraftRecommendation, recommendationsFor, agreedDrafts } from '../../score/outcome.ts'
import { entry } from '../../session/script.ts'
import { tellingOf } from './decisions-tallied.ts'
import type { Telling } from './evidence.ts'
import type { Played, Plays } from './played.ts'
import { isTooFew } from './say-plays.ts'

/** A recommendation that any of the plays put forward, or brought up where members have not said. */
export interface PutForwardIn {
  readonly recommendation: DraftRecommendation
  readonly telling: Telling
  /** Of the plays that are counted, in how many. */
  readonly times: number
  readonly plays: number
  /** Whether these are all plays. */
  readonly isWhole: boolean
}

/** Those that most plays put forward first, as far as it may be told, and of equals in the file's order. */
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
    .toSorted((one, other) => timesTold(other) - timesTold(one))
}

/** Whether plays are left out of the count, and of those counted so few did not put it forward that it is not told how many. */
export function isNearlyAll(found: PutForwardIn): boolean {
  const { times, plays } = found
  return !isTooFew(found, times) && isTooFew(found, plays - times)
}

/** The order tells no more than the words. */
function timesTold(found: PutForwardIn): number {
  if (isTooFew(found, found.times)) return 0
  return isNearlyAll(found) ? found.plays : found.times
}

function idsFrom({ path }: Played, notes: DebriefNotes): ReadonlySet<string> {
  const all = agreedDrafts(path, notes)?.agreed ?? recommendationsFor(path, notes)
  return new Set(all.map(({ id }) => id))
}

/** Its condition may ask for anything that was done, so it could tell what is withheld of a play. */
function mayCount({ kept }: Played, id: string, notes: DebriefNotes): boolean {
  return kept.secret.size === 0 || entry(notes.recommendations, id)?.when === undefined
}
