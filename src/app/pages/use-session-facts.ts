import { useEffect, useState } from 'react'
import { decisionsIn, playedPath } from '../../core/session/played-path.ts'
import type { Session } from '../../core/session/session.ts'
import type { SessionFacts } from '../components/review/session-told.ts'
import type { SessionSummary } from '../store/library-store.ts'
import { type LibraryEntry, useWorkplace, type Workplace } from '../store/workplace.ts'

/**
 * By which a clerk tells sessions apart, by id, as they come to be read: a list of the device does not hold it. What
 * cannot be read is left out.
 */
export function useSessionFacts(sessions: readonly SessionSummary[]): ReadonlyMap<string, SessionFacts> {
  const workplace = useWorkplace()
  const [facts, setFacts] = useState<ReadonlyMap<string, SessionFacts>>(new Map())
  // Of which sessions, and as far as they were played: the list itself is another at every render.
  const asked = JSON.stringify(sessions.map(({ id, events }) => [id, events]))
  useEffect(() => {
    let left = false
    const ids = (JSON.parse(asked) as [string, number][]).map(([id]) => id)
    read(ids, workplace).then(
      found => {
        if (!left) setFacts(found)
        return found
      },
      // The list is there all the same.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [asked, workplace])
  return facts
}

async function read(
  ids: readonly string[],
  { library, scenarios }: Workplace,
): Promise<ReadonlyMap<string, SessionFacts>> {
  const found = await Promise.all(
    ids.map(async id => {
      const reading = await library.read(id)
      if (reading?.ok !== true) return []
      const entry = scenarios.find(one => one.id === reading.session.scenario.id)
      return entry === undefined ? [] : [[id, await factsOf(reading.session, entry)] as const]
    }),
  )
  return new Map(found.flat())
}

async function factsOf(session: Session, entry: LibraryEntry): Promise<SessionFacts> {
  const script = await entry.loadScript()
  const path = playedPath(script, session)
  return {
    group: session.group?.name,
    decisions: decisionsIn(path).length,
    ending: path.ending === undefined ? undefined : script.scenes[path.ending]?.title,
  }
}
