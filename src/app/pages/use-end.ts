import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { NotDeleted } from '../store/delete-sessions.ts'
import { hiddenName } from '../store/hidden-scenarios.ts'
// Loaded with the page, as is what comes after it: both are wanted when all that was kept to work offline is gone.
import '../store/delete-sessions.ts'
import './ended-page.tsx'
import { fileOf } from '../store/session-file.ts'
import type { SessionStore } from '../store/session-store.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { Wiped } from './end-wipe.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { removeAll, useKeptHere } from './use-kept-here.ts'
import { useSession } from '../ui/session/open-session.tsx'

/** The first and the last step of every end, whether the story came to one or not. */
export function useEnd(store: SessionStore) {
  const { library } = useWorkplace()
  const { lasting } = useStore(library)
  const { saved } = useStore(store)
  const session = useSession(store)
  const { evening, others, save } = useKeptHere(session.id)
  const [left, setLeft] = useState<NotDeleted>()
  const [, navigate] = useLocation()
  const file = useMemo(() => fileOf(session), [session])

  const wipe = async (what: Wiped) => {
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
