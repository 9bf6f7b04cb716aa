import { useCallback } from 'react'
import { playedPath, type PlayedPath } from '../../../core/session/played-path.ts'
import type { Script } from '../../../core/session/script.ts'
import { openSession } from '../../../core/session/session-start.ts'
import type { Session } from '../../../core/session/session.ts'
import type { LibraryStore } from '../../store/library-store.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { useLoaded } from '../loaded.tsx'

/** The play that a what-if was forked from, as far as this device has it. */
export type Parent =
  | {
      readonly kind: 'here'
      readonly session: Session
      readonly path: PlayedPath
      /** Recorded by other rules, so perhaps not all of it is in `path`. */
      readonly isOlder: boolean
    }
  /** It was deleted, or never was on this device. */
  | { readonly kind: 'missing' }
  /** It is here, as far as is known, and could not be read. */
  | { readonly kind: 'unread' }
  /** A copy that was saved before its end. */
  | { readonly kind: 'under-way' }

/** @returns `undefined` while it is looked for. It is only read: the person who has it open goes on writing it. */
export function useParent(script: Script, { parent }: Session): Parent | undefined {
  const { library } = useWorkplace()
  const id = parent?.session
  const load = useCallback(() => parentOf(script, id, library), [script, id, library])
  const found = useLoaded(load)
  return found === 'failed' ? { kind: 'unread' } : found
}

async function parentOf(script: Script, id: string | undefined, library: LibraryStore): Promise<Parent> {
  const reading = id === undefined ? undefined : await library.read(id)
  if (reading === undefined) return { kind: 'missing' }
  if (reading?.ok !== true) return { kind: 'unread' }
  const { session } = reading
  const opened = openSession(script, session)
  if (opened.kind === 'refused') return { kind: 'unread' }
  const path = playedPath(script, session)
  const isOlder = opened.kind === 'other-rules'
  if (path.closed === undefined && !isOlder) return { kind: 'under-way' }
  return { kind: 'here', session, path, isOlder }
}
