import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { NotDeleted } from '../../store/delete-sessions.ts'
import { hiddenName } from '../../store/hidden-scenarios.ts'
import type { LibraryStore, SessionSummary } from '../../store/library-store.ts'
import { fileOf } from '../../store/session-file.ts'
import type { SessionStore } from '../../store/session-store.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { saveSessionFile } from '../../ui/save-file.ts'
import { useSession } from '../../ui/session/open-session.tsx'
import type { DeleteScope } from './delete-choice.tsx'
// Loaded with the page: both are needed at the end, connection or not.
import '../../store/delete-sessions.ts'
import './ended-page.tsx'

/** The first and the last step of every end, whether the story came to one or not. */
export function useEnd(store: SessionStore) {
  const { library } = useWorkplace()
  const { lasting } = useStore(library)
  const { saved } = useStore(store)
  const session = useSession(store)
  const { evening, others, save } = useStoredSessions(session.id)
  const [left, setLeft] = useState<NotDeleted>()
  const [, navigate] = useLocation()
  const file = useMemo(() => fileOf(session), [session])

  const wipe = async (what: DeleteScope) => {
    const notDeleted =
      what === 'everything' ? await library.deleteEverything([hiddenName]) : await removeAll(library, evening)
    if (notDeleted.length === 0) navigate('/ended', { replace: true, state: { wiped: what, evening } })
    else setLeft(notDeleted)
  }
  return {
    /** What could not be deleted. */
    left: left === undefined ? undefined : notDeletedWords(left),
    steps: {
      file: file.name,
      evening: { session: session.id, whatIfs: evening.length - 1 },
      isKept: lasting && saved.state !== 'failed',
      others,
      onSaveFile: () => saveSessionFile(file),
      onSaveOther: save,
      onWipe: wipe,
    },
  }
}

const kinds: Readonly<Record<NotDeleted[number], string>> = {
  sessions: 'the sessions',
  settings: 'settings',
  caches: 'parts of the program that were kept to work offline',
}

function notDeletedWords(left: NotDeleted): string {
  const what = left.map(kind => kinds[kind]).join(', ')
  return `Still here: ${what}. The browser did not let us delete more. Clear this site’s data in the browser’s settings.`
}

/** What is on this device: of the evening, and apart from it. */
function useStoredSessions(session: string) {
  const { library, scenarios } = useWorkplace()
  const sessions = useStore(library, state => state.sessions) ?? []
  const [copied, setCopied] = useState<readonly string[]>([])
  useEffect(() => void library.refresh(), [library])
  const evening = withWhatIfs(session, sessions)
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
async function removeAll(library: LibraryStore, sessions: readonly string[]): Promise<NotDeleted> {
  const gone = await Promise.all(sessions.map(id => library.remove(id)))
  return gone.every(Boolean) ? [] : ['sessions']
}

/** A session, and every what-if that parted from it or from one of those: they hold what was decided in it. */
function withWhatIfs(session: string, sessions: readonly Pick<SessionSummary, 'id' | 'parent'>[]): readonly string[] {
  const found = new Set([session])
  // A set is walked to its end, what is added on the way included.
  for (const from of found) for (const { id, parent } of sessions) if (parent === from) found.add(id)
  return [...found]
}
