import type { SceneId } from '../../scenario/scenario.ts'
import type { DebriefNotes } from '../../score/debrief-notes.ts'
import { type Divided, dividedDecisions } from '../../score/divided-decisions.ts'
import { type Hindsight, hindsightOf } from '../../score/hindsight.ts'
import { type Score, scoreOf } from '../../score/score.ts'
import { decisionsIn, type PlayedDecision, playedPath, type PlayedPath } from '../../session/played-path.ts'
import type { Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import { fewest } from '../fewest.ts'
import { playedAlone } from '../played-alone.ts'
import { dividedTold, isSmallGroup } from '../taking-part.ts'
import { type Kept, keptOf } from './kept.ts'

/** One of the plays of a report, and what of it may be counted. */
export interface Played {
  readonly session: Session
  readonly path: PlayedPath
  /** True when one person played. */
  readonly alone: boolean
  /** True where a group played of which fewer than five are known to have taken part. */
  readonly isSmall: boolean
  /** The decisions that count, by scene. */
  readonly decisions: ReadonlyMap<SceneId, PlayedDecision>
  /** Where its room was divided, as far as it may be told. */
  readonly divided: readonly Divided[]
  readonly hindsight: Hindsight | undefined
  readonly score: Score
  readonly kept: Kept
}

/** The plays of a report. What-ifs are no plays of their own: they take over part of another, which would count twice. */
export interface Plays {
  /** By id, which is random: the order tells neither whose file came first nor who played first. */
  readonly all: readonly Played[]
  /** What-ifs, that are not counted. */
  readonly leftOut: readonly Session[]
  /** Fewer than five: then nothing is counted, and only what all of them had in common is told. */
  readonly few: boolean
}

export function playsOf(script: Script, notes: DebriefNotes, sessions: readonly Session[]): Plays {
  const inOrder = sessions.toSorted((one, other) => compare(one.id, other.id))
  const asPlayed = inOrder.filter(({ mode }) => mode !== 'what-if')
  const counting = asPlayed.length === 0 ? inOrder : asPlayed
  const paths = counting.map(session => playedPath(script, session))
  const kept = keptOf(script.graph, paths)
  const all = counting.flatMap((session, index): readonly Played[] => {
    const [path, keeps] = [paths[index], kept[index]]
    return path === undefined || keeps === undefined
      ? []
      : [played(script, notes, { session, path, kept: keeps })]
  })
  const leftOut = inOrder.filter(session => !counting.includes(session))
  return { all, leftOut, few: all.length < fewest }
}

function played(
  script: Script,
  notes: DebriefNotes,
  { session, path, kept }: Pick<Played, 'session' | 'path' | 'kept'>,
): Played {
  return {
    session,
    path,
    alone: playedAlone(session),
    decisions: new Map(decisionsIn(path).map(decision => [decision.scene, decision])),
    isSmall: !playedAlone(session) && isSmallGroup(script, session),
    divided: dividedTold(script, session, dividedDecisions(script, path, session.group?.rule)),
    hindsight: hindsightOf(script, notes, path),
    score: scoreOf(path, notes),
    kept,
  }
}

/** By code unit, the same on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
