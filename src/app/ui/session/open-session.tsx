import { useSelector } from '@xstate/react'
import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { PlayContext } from '../../../core/session/play.ts'
import type { Session } from '../../../core/session/session.ts'
import { type Resumed, resumeSession } from '../../store/open-session.ts'
import type { SessionStore } from '../../store/session-store.ts'
import { type LibraryEntry, useWorkplace, type Workplace } from '../../store/workplace.ts'
import { lazily, useLoaded } from '../loaded.tsx'
import type { Problem } from './session-problem.tsx'

/** A session of this device, open for as long as the page is. */
export type OpenSession = Extract<Resumed, { kind: 'opened' }> & { readonly entry: LibraryEntry }

type OpenedSession = OpenSession | Problem

/** `undefined` while it is on its way. */
function useOpenedSession(id: string): OpenedSession | undefined {
  const workplace = useWorkplace()
  const load = useCallback(() => open(id, workplace), [id, workplace])
  const opened = useLoaded(load, close)
  const edited = useEdited(opened)
  return opened === 'failed' ? { kind: 'failed' } : (edited ?? opened)
}

function close(opened: OpenedSession): void {
  if (opened.kind === 'opened') void opened.store.close()
}

/** What an author's edit has made of the session since it was opened. */
function useEdited(opened: OpenedSession | 'failed' | undefined): OpenSession | undefined {
  const [edited, setEdited] = useState<OpenSession>()
  const session = typeof opened === 'object' && opened.kind === 'opened' ? opened : undefined
  const [address, navigate] = useLocation()
  const page = useRef({ address, replace: (to: string) => navigate(to, { replace: true }) })
  useEffect(() => {
    page.current = { address, replace: to => navigate(to, { replace: true }) }
  })
  useEffect(
    () =>
      session?.entry.onEdit?.(next =>
        import('../../preview/follow-edit.ts').then(({ followEdit }) =>
          followEdit(
            session.store,
            next,
            () => page.current,
            after => setEdited({ ...session, ...after }),
          ),
        ),
      ),
    [session],
  )
  return edited?.store === session?.store ? edited : undefined
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

const SessionProblem = lazily(async () => (await import('./session-problem.tsx')).SessionProblem)

interface Props {
  readonly id: string
  readonly children: (play: OpenSession) => ReactNode
}

/** Opens a session of this device for a page, or says why it cannot. */
export function WithSession({ id, children }: Props) {
  const session = useOpenedSession(id)
  if (session === undefined) return <p>Opening your session …</p>
  if (session.kind === 'opened') return children(session)
  return (
    <Suspense>
      <SessionProblem play={session} />
    </Suspense>
  )
}
