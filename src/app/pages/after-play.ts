import type { Session } from '../../core/session/session.ts'

/** Where a play leads once it is over. A what-if is set beside the play that it parts from: members looked back at that one. */
export function afterPlay({ id, mode }: Session): { readonly href: string; readonly label: string } {
  return mode === 'what-if'
    ? { href: `/compare/${id}`, label: 'Compare the two plays' }
    : { href: `/hindsight/${id}`, label: 'Look back' }
}
