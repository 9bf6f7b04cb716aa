import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation } from 'wouter'
import { type Opened, openSession } from '../../core/session/session-start.ts'
import { playedPath } from '../../core/session/played-path.ts'
import { refusalSentence } from '../../core/session/refusals.ts'
import type { Script } from '../../core/session/script.ts'
import type { Session } from '../../core/session/session.ts'
import { type Stop, takeOver } from '../../core/session/take-over.ts'
import type { SessionStore } from '../store/session-store.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { type PlayPageContent, playPagesOf, resumePage } from '../ui/session/play-pages.ts'
import type { OpenSession } from '../store/open-session.ts'
import { liveCases } from '../store/live-cases.ts'

interface Edited {
  readonly script: Script
  readonly entry: LibraryEntry
  readonly opened: Exclude<Opened, { kind: 'refused' }>
}

/** The play before an edit that cut it short: the edit that mends it brings all of it back. */
interface Whole {
  readonly script: Script
  readonly session: Session
  /** The address of the page that it showed. */
  readonly address: string
  /** What was made of it. Until someone goes on from there, starting from the whole again loses nothing. */
  readonly cut: Session
}

const wholes = new WeakMap<SessionStore, Whole>()

interface Props {
  readonly session: OpenSession
  readonly children: (play: OpenSession) => ReactNode
}

/** The session of a case that is being written: it goes on in each edited version. */
export function FollowedSession({ session, children }: Props) {
  const [edited, setEdited] = useState<OpenSession>()
  const [address, navigate] = useLocation()
  const page = useRef({ address, navigate })
  useEffect(() => {
    page.current = { address, navigate }
  })
  useEffect(
    () =>
      session.entry.onEdit?.(next =>
        followEdit(
          session.store,
          next,
          () => page.current,
          after => setEdited({ ...session, ...after }),
        ),
      ),
    [session],
  )
  return children(edited?.store === session.store ? edited : session)
}

/** Where the page stands, and how it is led elsewhere. */
interface PageAddress {
  readonly address: string
  readonly navigate: (address: string, options: { readonly replace: boolean }) => void
}

/** The open play goes on in the edited case, at the same scene, with the same picks. */
async function followEdit(
  store: SessionStore,
  next: LibraryEntry,
  page: () => PageAddress,
  show: (edited: Edited) => void,
): Promise<void> {
  const script = await next.loadScript()
  if (store.getState().role !== 'writer') {
    location.reload()
    return
  }
  const { address, navigate } = page()
  const now = { script: store.script, session: store.session, address }
  const known = wholes.get(store)
  const whole = known?.cut.log === now.session.log ? known : now
  const { session, stopped } = takeOver(whole.script.graph, whole.session, script)
  const opened = openSession(script, session)
  if (opened.kind === 'refused') throw new Error(`the edited case refuses its own play: ${opened.refusal.code}`)
  const after = addressAfter(whole.address, pagesOf(whole), pagesOf({ script, session }))
  flushSync(() => {
    store.rebase(script, session)
    show({ script, entry: next, opened })
  })
  if (after !== address) navigate(after, { replace: true })
  if (stopped === undefined) wholes.delete(store)
  else wholes.set(store, { ...whole, cut: session })
  liveCases.show({ id: script.id, halt: stopped && haltWords(stopped, script) })
}

function pagesOf({ script, session }: { readonly script: Script; readonly session: Session }) {
  return playPagesOf(playedPath(script, session))
}

/** `/play/<id>/<page>` of the same scene as before; where that is gone, of the page at which the play now stands. */
function addressAfter(address: string, before: readonly PlayPageContent[], after: readonly PlayPageContent[]): string {
  const [, play, page] = /^(\/play\/[^/]+)\/(\d+)/.exec(address) ?? []
  const shown = before[Number(page) - 1]
  if (play === undefined || shown === undefined) return address
  const isSame = (other: PlayPageContent) => other.kind === shown.kind && other.played.scene === shown.played.scene
  const which = before.slice(0, Number(page)).filter(isSame).length
  const same = after.filter(isSame)[which - 1]
  const number = same === undefined ? resumePage(after) : after.indexOf(same) + 1
  return number === Number(page) ? address : `${play}/${number}`
}

function haltWords({ scene, why, left }: Stop, script: Script): string {
  const title = script.scenes[scene]?.title ?? scene
  const reason = why === 'undecided' ? 'It has no decision yet.' : refusalSentence(why)
  const rest = left === 1 ? 'one decision comes' : `${left} decisions come`
  return `The preview stopped at “${title}”. ${reason} Undo the edit, and ${rest} back.`
}
