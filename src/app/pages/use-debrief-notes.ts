import { useEffect, useState } from 'react'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import type { LibraryEntry } from '../store/workplace.ts'

/** What is told only afterwards, loaded now; `undefined` while it is on its way. */
export function useDebriefNotes({ loadDebrief }: LibraryEntry): DebriefNotes | 'failed' | undefined {
  const [notes, setNotes] = useState<DebriefNotes | 'failed'>()
  useEffect(() => {
    loadDebrief().then(setNotes, () => setNotes('failed'))
  }, [loadDebrief])
  return notes
}
