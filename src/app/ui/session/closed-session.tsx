import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import type { DebriefNotes } from '../../../core/score/debrief-notes.ts'
import { playedPath, type PlayedPath } from '../../../core/session/played-path.ts'
import type { Session } from '../../../core/session/session.ts'
import { BrokenPage } from '../broken-page.tsx'
import { LinkLine } from '../controls.tsx'
import { useLoaded } from '../loaded.tsx'
import { PlainPage } from '../page-heading.tsx'
import { useSession, WithSession } from './open-session.tsx'
import type { OpenSession } from '../../store/open-session.ts'

/** A play that is over, with what may now be told of it. */
export interface ClosedSession {
  readonly play: OpenSession
  readonly session: Session
  readonly path: PlayedPath
  readonly notes: DebriefNotes
  /** False where it can only be read: another tab writes, or it was recorded by other rules. */
  readonly mayWrite: boolean
}

interface Props {
  readonly id: string
  /** What the page holds, as a sentence begins: "The debrief". */
  readonly what: string
  /** What stands there before the play is over, if not that it comes later. */
  readonly before?: (play: OpenSession) => ReactNode
  readonly children: (closed: ClosedSession) => ReactNode
}

/** Opens a play that is over for a page. What is told only afterwards is not even loaded before. */
export function WithClosedSession({ id, ...gate }: Props) {
  return <WithSession id={id}>{play => <Gate play={play} {...gate} />}</WithSession>
}

/** A page on a play that is over, by the id in its address. */
export function closedPage(what: string, Page: (closed: ClosedSession) => ReactNode) {
  return ({ id }: Pick<Props, 'id'>) => (
    <WithClosedSession id={id} what={what}>
      {closed => <Page {...closed} />}
    </WithClosedSession>
  )
}

function Gate({ play, what, before, children }: Omit<Props, 'id'> & { readonly play: OpenSession }) {
  const session = useSession(play.store)
  const path = useMemo(() => playedPath(play.script, session), [play.script, session])
  if (path.closed === undefined) return before?.(play) ?? <TooEarly what={what} session={session.id} />
  return <Opened {...{ play, session, path, children }} />
}

function TooEarly({ what, session }: { readonly what: string; readonly session: string }) {
  return (
    <PlainPage title="This comes at the end">
      <p>{what} opens when the story ends, or when you stop it.</p>
      <LinkLine href={`/play/${session}`}>Go back to where you were</LinkLine>
    </PlainPage>
  )
}

function Opened({
  play,
  session,
  path,
  children,
}: Pick<ClosedSession, 'play' | 'session' | 'path'> & Pick<Props, 'children'>) {
  const notes = useLoaded(play.entry.loadDebrief)
  const role = useStore(play.store, state => state.role)
  if (notes === 'failed') return <BrokenPage />
  if (notes === undefined) return <p>Opening …</p>
  const mayWrite = role === 'writer' && play.opened.kind !== 'other-rules'
  return children({ play, session, path, notes, mayWrite })
}
