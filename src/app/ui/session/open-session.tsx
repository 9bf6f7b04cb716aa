import { useSelector } from '@xstate/react'
import { type ReactNode, Suspense, useCallback } from 'react'
import type { PlayContext } from '../../../core/session/play.ts'
import type { Session } from '../../../core/session/session.ts'
import { type OpenSession, resumeSession } from '../../store/open-session.ts'
import type { SessionStore } from '../../store/session-store.ts'
import { useWorkplace, type Workplace } from '../../store/workplace.ts'
import { lazily, useLoaded } from '../loaded.tsx'
import type { Problem } from './session-problem.tsx'

type OpenedSession = OpenSession | Problem

/** `undefined` while it is on its way. */
function useOpenedSession(id: string): OpenedSession | undefined {
  const workplace = useWorkplace()
  const load = useCallback(() => open(id, workplace), [id, workplace])
  const opened = useLoaded(load, close)
  return opened === 'failed' ? { kind: 'failed' } : opened
}

function close(opened: OpenedSession): void {
  if (opened.kind === 'opened') void opened.store.close()
}

/** The session of a store, and its next version at each event. */
export function useSession(store: SessionStore): Session {
  return useSelector(store.actor, sessionIn)
}

function sessionIn({ context }: { readonly context: PlayContext }): Session {
  return context.session
}

async function open(id: string, { scenarios, device, clock }: Workplace): Promise<OpenedSession> {
  const entryOf = (scenario: string) => scenarios.find(one => one.id === scenario)
  const scriptOf = async (scenario: string) => entryOf(scenario)?.loadScript()
  const resumed = await resumeSession(id, scriptOf, device, clock)
  if (resumed.kind !== 'opened') return resumed
  const entry = entryOf(resumed.script.id)
  return entry === undefined ? { kind: 'unknown-scenario', scenario: resumed.script.id } : { ...resumed, entry }
}

const FollowedSession = lazily(async () => (await import('../../preview/followed-session.tsx')).FollowedSession)
const SessionProblem = lazily(async () => (await import('./session-problem.tsx')).SessionProblem)

interface Props {
  readonly id: string
  readonly children: (play: OpenSession) => ReactNode
}

/** Opens a session of this device for a page, or says why it cannot. */
export function WithSession({ id, children }: Props) {
  const session = useOpenedSession(id)
  if (session === undefined) return <p>Opening your session …</p>
  if (session.kind === 'opened' && session.entry.onEdit === undefined) return children(session)
  return (
    <Suspense>
      {session.kind === 'opened' ? (
        <FollowedSession session={session}>{children}</FollowedSession>
      ) : (
        <SessionProblem play={session} />
      )}
    </Suspense>
  )
}
