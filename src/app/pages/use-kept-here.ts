import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { NotDeleted } from '../store/delete-sessions.ts'
import type { LibraryStore } from '../store/library-store.ts'
// Loaded with the page, so that it is there when it is wanted, connection or not.
import '../store/delete-sessions.ts'
import { useWorkplace } from '../store/workplace.ts'
import { ofEvening } from './of-evening.ts'
import { saveSessionFile } from '../ui/save-file.ts'

/** What is on this device: of the evening, and apart from it. */
export function useKeptHere(session: string) {
  const { library, scenarios } = useWorkplace()
  const sessions = useStore(library, state => state.sessions) ?? []
  const [copied, setCopied] = useState<readonly string[]>([])
  useEffect(() => void library.refresh(), [library])
  const evening = ofEvening(session, sessions)
  const others = sessions.flatMap(({ id, scenario, startedAt }) => {
    const title = scenarios.find(one => one.id === scenario)?.title ?? scenario
    return evening.includes(id) ? [] : [{ id, title, startedAt, isSaved: copied.includes(id) }]
  })
  const save = async (id: string) => {
    const file = await library.exportFile(id)
    if (!file) return
    saveSessionFile(file)
    setCopied(before => [...before, id])
  }
  return { evening, others, save: (id: string) => void save(id) }
}

/** Deletes sessions, what lies beside them and what was written for their reports. */
export async function removeAll(library: LibraryStore, sessions: readonly string[]): Promise<NotDeleted> {
  const gone = await Promise.all(sessions.map(id => library.remove(id)))
  return gone.every(Boolean) ? [] : ['sessions']
}
