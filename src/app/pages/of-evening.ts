import type { SessionSummary } from '../store/library-store.ts'

/** A session, and every what-if that parted from it or from one of those: they hold what was decided in it. */
export function ofEvening(
  session: string,
  sessions: readonly Pick<SessionSummary, 'id' | 'parent'>[],
): readonly string[] {
  const found = new Set([session])
  // A set is walked to its end, what is added on the way included.
  for (const from of found) for (const { id, parent } of sessions) if (parent === from) found.add(id)
  return [...found]
}
