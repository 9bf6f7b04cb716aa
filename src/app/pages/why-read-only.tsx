import { Link } from 'wouter'
import { useStore } from 'zustand'
import { Notice } from '../components/notice.tsx'
import { useSession, type OpenPlay } from './use-opened-session.ts'

interface Props {
  readonly play: OpenPlay
  /** Whether this is the page on which an evening is ended. */
  readonly isAtEnd?: boolean
}

/** Says plainly why nothing can be added to a session here; nothing where something can. */
export function WhyReadOnly({ play: { store, opened }, isAtEnd = false }: Props) {
  const role = useStore(store, state => state.role)
  const session = useSession(store)
  if (role === 'deleted')
    return (
      <Notice title="This session was deleted on this device." grave>
        <p>Nothing that you do here is kept.</p>
      </Notice>
    )
  if (opened.kind === 'other-rules')
    return (
      <Notice title="This session was recorded in another version of the scenario.">
        <p>It can be read here as far as it fits this version, and nothing can be added to it.</p>
        {session.mode === 'group' && !isAtEnd ? (
          <p>
            <Link className="govuk-link" href={`/end/${session.id}`}>
              End the evening: save its file, and wipe it
            </Link>
          </p>
        ) : null}
      </Notice>
    )
  if (role === 'follower')
    return (
      <Notice title="Another tab has this session open.">
        <p>This one shows what is done there. Close the other tab to go on here.</p>
      </Notice>
    )
  return null
}
