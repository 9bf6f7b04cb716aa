import { useEffect } from 'react'
import { useStore } from 'zustand'
import { refusalSentence } from '../../../core/session/refusals.ts'
import type { Saved } from '../../store/saver.ts'
import { fileOf } from '../../store/session-file.ts'
import type { ActRefusal, SessionStore } from '../../store/session-store.ts'
import type { PutFailure } from '../../store/storage.ts'
import { Button, LinkLine, QuietButton, SecondButton } from '../controls.tsx'
import { timeOfDay } from '../day-and-time.ts'
import { Notice } from '../notice.tsx'
import { saveSessionFile } from '../save-file.ts'
import { useSession } from './open-session.tsx'
import type { OpenSession } from '../../store/open-session.ts'
import './save-state.css'

/** Why something could not be kept, in a sentence. */
export const notSavedReasons: Readonly<Record<PutFailure, string>> = {
  'no-room': 'There is no room left on this device.',
  deleted: 'The session was deleted in another tab.',
  'written-elsewhere': 'Another tab has changed this session.',
  unavailable: 'The browser did not let us write.',
}

/** Says that what was done last could not be stored, and what can be done about it. */
export function NotSaved({ store }: { readonly store: SessionStore }) {
  const { saved, role } = useStore(store)
  const session = useSession(store)
  const reason = saved.state === 'saved' || role === 'deleted' ? undefined : saved.reason
  useLeaveWarning(reason !== undefined)
  if (reason === undefined) return null
  return (
    <Notice title={`What you did last is not saved. ${notSavedReasons[reason]}`} grave>
      <div className="button-row">
        <Button onClick={() => saveSessionFile(fileOf(session))}>Save a copy as a file</Button>
        <SecondButton onClick={() => store.saveAgain()}>
          {saved.state === 'saving' ? 'Trying again …' : 'Try again'}
        </SecondButton>
      </div>
    </Notice>
  )
}

interface Props {
  readonly play: OpenSession
  /** Whether this is the page on which a group session is ended. */
  readonly isAtEnd?: boolean
}

/** Says plainly why nothing can be added to a session here; nothing where something can. */
export function WhyReadOnly({ play: { store, opened }, isAtEnd = false }: Props) {
  const role = useStore(store, state => state.role)
  const session = useSession(store)
  if (role === 'deleted')
    return (
      <Notice title="This session was deleted on this device." grave>
        <p>We cannot save what you do here.</p>
      </Notice>
    )
  if (opened.kind === 'other-rules')
    return (
      <Notice title="This session was recorded in another version of the scenario.">
        <p>You can read it as far as it fits this version, but not add to it.</p>
        {session.mode === 'group' && !isAtEnd ? (
          <LinkLine href={`/end/${session.id}`}>End the session: save its file, and delete it</LinkLine>
        ) : null}
      </Notice>
    )
  return role === 'follower' ? <OtherTabNotice /> : null
}

export function OtherTabNotice() {
  return (
    <Notice title="Another tab has this session open.">
      <p>This tab only shows what you do there. To continue here, close the other tab.</p>
    </Notice>
  )
}

/** Why something was not done, in a sentence that can stand on a page. */
export function actRefusalSentence(refusal: ActRefusal): string {
  switch (refusal.code) {
    case 'another-tab-writes':
      return 'We did not do this: another tab has this session open.'
    case 'session-deleted':
      return 'We did not do this: the session was deleted.'
    default:
      return refusalSentence(refusal)
  }
}

/** While something would be lost by it, the browser asks before it closes or reloads the tab. */
export function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isNeeded])
}

interface SaveStateProps {
  readonly saved: Saved
  readonly at: string
  readonly onSaveCopy: () => void
}

/** Whether what was done is on this device, and the way to take a copy elsewhere. */
export function SaveState({ saved, at, onSaveCopy }: SaveStateProps) {
  const words = {
    saving: 'Saving …',
    saved: `Saved on this device at ${timeOfDay(at)}.`,
    failed: 'Not saved on this device.',
  }
  return (
    <p className="save-state">
      <span className="save-state__words">{words[saved.state]}</span>{' '}
      <QuietButton onClick={onSaveCopy}>Save a copy</QuietButton>
    </p>
  )
}
