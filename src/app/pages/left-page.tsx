import { useEffect } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { Helplines } from '../components/helplines.tsx'
import { useWorkplace } from '../store/workplace.ts'
import { dayAndTime } from '../ui/day-and-time.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

/** After leaving a play: where it is, and real help. */
export function LeftPage({ id }: { readonly id: string }) {
  return (
    <>
      <PageHeading title="You have left the exercise" />
      <Place id={id} />
      <div className="stack measure">
        <p>
          The story is invented. If it came close to something that you have met yourself, take the time you
          need. The help below is real.
        </p>
      </div>
      <h2 className="section heading-m">Somebody to talk to</h2>
      <Helplines />
    </>
  )
}

/** Says of the place only what is so: it is looked up, and not taken for granted. */
function Place({ id }: { readonly id: string }) {
  const { library } = useWorkplace()
  const { sessions, lasting } = useStore(library)
  useEffect(() => void library.refresh(), [library])
  const session = sessions?.find(one => one.id === id)
  if (sessions === undefined) return null
  if (session === undefined) return <Notice title="This session is not on this device." grave />
  return (
    <Notice
      title={lasting ? 'Your place is saved on this device.' : 'Your place is kept until this tab is closed.'}
    >
      <p>What you did last: {dayAndTime(session.lastAt)}.</p>
      <p>
        <Link className="govuk-link" href={`/play/${id}`}>
          Go back to where you were
        </Link>
      </p>
    </Notice>
  )
}
