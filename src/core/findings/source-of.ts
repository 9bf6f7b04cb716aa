import type { DebriefNotes } from '../score/debrief-notes.ts'
import { playedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import type { Source, SourceSession } from './findings.ts'

interface Play {
  readonly session: Session
  readonly logDigest: string | undefined
}

/** Whoever holds the same scenario and sessions can make the report again. */
export function sourceOf(script: Script, notes: DebriefNotes, plays: readonly Play[]): Source {
  const [first] = plays
  const { id, version, digests } = script
  const now = { id, version, ...digests }
  return {
    // One session names the scenario as it was when it was played.
    scenario: plays.length === 1 && first !== undefined ? first.session.scenario : now,
    sessions: plays.map(play => sessionOf(script, notes, play)),
  }
}

function sessionOf(script: Script, notes: DebriefNotes, { session, logDigest }: Play): SourceSession {
  return { id: session.id, log: logDigest ?? null, outcome: outcomeOf(script, notes, session) }
}

function outcomeOf(script: Script, notes: DebriefNotes, session: Session): SourceSession['outcome'] {
  const path = playedPath(script, session)
  const scene = path.scenes.at(-1)?.scene ?? script.graph.start
  if (entry(notes.endings, scene) !== undefined) return 'complete'
  return path.closed === 'stopped' ? 'stopped' : 'unfinished'
}
