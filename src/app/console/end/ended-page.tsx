import { useEffect } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { hiddenScenarios } from '../../store/hidden-scenarios.ts'
import type { SessionSummary } from '../../store/library-store.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { day } from '../../ui/day-and-time.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import type { DeleteScope } from './delete-choice.tsx'

/** The last page of a group session. It looks up what is left on the device. */
export function EndedPage() {
  const { library } = useWorkplace()
  const sessions = useStore(library, state => state.sessions)
  useEffect(() => void library.refresh(), [library])
  if (sessions === undefined) return <p>Looking …</p>
  const { wiped, ids } = deletedScope()
  const isGone = wiped === undefined ? sessions.length === 0 : sessions.every(({ id }) => !ids.includes(id))
  return isGone ? <AllDeleted wiped={wiped} sessions={sessions} /> : <SomethingLeft sessions={sessions} />
}

/** As the page before left it in the browser's history; nothing where this page was opened by its address. */
function deletedScope(): { readonly wiped: DeleteScope | undefined; readonly ids: readonly unknown[] } {
  const { wiped, ids } = (history.state ?? {}) as { readonly wiped?: unknown; readonly ids?: unknown }
  return {
    wiped: wiped === 'session' || wiped === 'everything' ? wiped : undefined,
    ids: Array.isArray(ids) ? ids : [],
  }
}

interface GoneProps {
  readonly wiped: DeleteScope | undefined
  readonly sessions: readonly SessionSummary[]
}

function AllDeleted({ wiped, sessions }: GoneProps) {
  return (
    <>
      <PageHeading title="This session is no longer on this laptop" />
      <div className="stack measure">
        <p>Close this window and the room screen. Take your saved files with you.</p>
        <StillHere wiped={wiped} sessions={sessions} />
        <p>If the story came close to something real, speak to someone you trust or see the helplines.</p>
        <p>
          <Link className="govuk-link" href="/help">
            Helplines
          </Link>
        </p>
      </div>
    </>
  )
}

const ofOthers = 'any settings and reports on other sessions, and the copy of the program for working offline'

/** Other data on the device; not shown where there is none. */
function StillHere({ wiped, sessions }: GoneProps) {
  const { scenarios } = useWorkplace()
  const titleOf = (scenario: string) => scenarios.find(({ id }) => id === scenario)?.title ?? scenario
  const left = [
    ...sessions.map(({ id, scenario, startedAt }) => ({
      key: id,
      words: `${titleOf(scenario)}, started on ${day(startedAt)}`,
    })),
    ...hiddenScenarios().map(id => ({ key: id, words: `the setting that hides ${titleOf(id)}` })),
    ...(wiped === 'session' ? [{ key: 'others', words: ofOthers }] : []),
  ]
  if (left.length === 0) return null
  return (
    <section className="stack" aria-labelledby="still-here">
      <h2 className="heading-m" id="still-here">
        Still in this browser
      </h2>
      <ul className="list">
        {left.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      <p>
        <SeeDevice />
      </p>
    </section>
  )
}

function SomethingLeft({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  return (
    <>
      <PageHeading title="There are still sessions on this laptop" />
      <div className="stack measure">
        <p>{sessions.length === 1 ? 'One session is' : `${sessions.length} sessions are`} still in this browser.</p>
        <p>
          <SeeDevice />
        </p>
      </div>
    </>
  )
}

function SeeDevice() {
  return (
    <Link className="govuk-link" href="/device">
      See the data on this device
    </Link>
  )
}
