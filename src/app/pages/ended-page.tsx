import { useEffect } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { PageHeading } from '../components/page-heading.tsx'
import { useWorkplace } from '../workplace.ts'

/** The last page of an evening. It is looked up, and not taken for granted, that nothing is left. */
export default function EndedPage() {
  const { library } = useWorkplace()
  const sessions = useStore(library, state => state.sessions)
  useEffect(() => void library.refresh(), [library])
  if (sessions === undefined) return <p>Looking …</p>
  return sessions.length === 0 ? <Nothing /> : <Something count={sessions.length} />
}

function Nothing() {
  return (
    <>
      <PageHeading title="Nothing of this evening is left on this laptop" />
      <div className="stack measure">
        <p>
          Close this window, and the room’s screen. Files that you saved are where you saved them: take them
          with you.
        </p>
        <p>
          If something tonight came close to something real, speak to somebody you trust, or look at the
          helplines.
        </p>
        <p>
          <Link className="govuk-link" href="/help">
            Helplines
          </Link>
        </p>
      </div>
    </>
  )
}

function Something({ count }: { readonly count: number }) {
  return (
    <>
      <PageHeading title="There is something on this laptop" />
      <div className="stack measure">
        <p>{count === 1 ? 'One session is' : `${count} sessions are`} kept in this browser.</p>
        <p>
          <Link className="govuk-link" href="/device">
            See what is kept on this device
          </Link>
        </p>
      </div>
    </>
  )
}
