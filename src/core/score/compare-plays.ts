import { byPillar, type ByPillar } from '../scenario/pillar.ts'
import { type PlayedPath, withoutHindsight } from '../session/played-path.ts'
import type { Script } from '../session/script.ts'
import { compareScenes, type ScenesCompared } from './compare-scenes.ts'
import type { DebriefNotes, Judgement } from './debrief-notes.ts'
import { type CrossedBoundary, type Debrief, debriefOf, type Taken } from './debrief.ts'
import { type Difference, differenceOf, type Pair } from './difference.ts'
import { type PutForward, recommendationsFor, settledOf } from './recommendations.ts'
import type { PillarScore } from './score.ts'

/** Two plays of one scenario side by side: differences, and no verdict. */
export interface PlaysCompared {
  readonly scenes: ScenesCompared
  readonly endings: Pair<Debrief['ending']>
  readonly boundaries: Difference<CrossedBoundary>
  readonly pillars: ByPillar<PillarCompared>
  /** The drafts that each play brings up, whatever members made of them afterwards. */
  readonly recommendations: Difference<PutForward>
  /** The ids of those that members talked over after the play as it was, and did not put forward. */
  readonly setAside: ReadonlySet<string>
}

export interface PillarCompared {
  /** The reasons that the choices taken gave, for good or ill. */
  readonly reasons: Difference<Taken & Judgement>
  readonly scores: Pair<PillarScore>
}

/**
 * Compares what was played, and not what was said of it afterwards: a record in which members looked back for key events
 * is not held against a what-if in which nobody was asked to.
 */
export function comparePlays(script: Script, notes: DebriefNotes, paths: Pair<PlayedPath>): PlaysCompared {
  const plays = both(paths, withoutHindsight)
  const debriefs = both(plays, path => debriefOf(script, notes, path))
  return {
    scenes: compareScenes(script, plays),
    endings: both(debriefs, ({ ending }) => ending),
    boundaries: differenceOf(
      both(debriefs, ({ boundaries }) => boundaries),
      takenKey,
    ),
    pillars: byPillar(pillar => ({
      reasons: differenceOf(
        both(debriefs, ({ pillars: { [pillar]: told } }) => [...told.helped, ...told.harmed]),
        takenKey,
      ),
      scores: both(debriefs, debrief => debrief.pillars[pillar].score),
    })),
    recommendations: draftsCompared(notes, paths, plays),
    setAside: new Set(settledOf(paths.asPlayed, notes)?.setAside.map(({ id }) => id)),
  }
}

/**
 * A draft may wait for a key event that members missed, of which a what-if is not asked: so the record alone never has
 * more for that reason. But one that it did bring up, members have seen there: it is not new when the what-if has it too.
 */
function draftsCompared(notes: DebriefNotes, paths: Pair<PlayedPath>, plays: Pair<PlayedPath>) {
  const { asPlayed, whatIf } = both(plays, path => recommendationsFor(path, notes))
  const known = new Set(asPlayed.map(({ id }) => id))
  const later = new Set(whatIf.map(({ id }) => id))
  const seen = recommendationsFor(paths.asPlayed, notes).filter(({ id }) => later.has(id) && !known.has(id))
  return differenceOf({ asPlayed: [...asPlayed, ...seen], whatIf }, ({ id }) => id)
}

function both<From, To>({ asPlayed, whatIf }: Pair<From>, make: (one: From) => To): Pair<To> {
  return { asPlayed: make(asPlayed), whatIf: make(whatIf) }
}

/** A decision is met once in a play, so its scene tells which it is. */
function takenKey({ scene, choice }: Taken): string {
  return `${scene} ${choice}`
}
