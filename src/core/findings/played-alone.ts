import type { Session } from '../session/session.ts'

/** Whether one person played: then what is said of "members" would be said of somebody whom colleagues can name. */
export function playedAlone({ mode, group }: Session): boolean {
  return group === undefined && mode !== 'group' && mode !== 'live'
}
