import { useEffect } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { hiddenScenarios } from '../../store/hidden-scenarios.ts'
import type { SessionSummary } from '../../store/library-store.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { day } from '../../ui/day-and-time.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import type { DeleteScope } from './delete-choice.tsx'

/** The last page of an evening. It is looked up, and not taken for granted, what is left. */
export function EndedPage() {
  const { library } = useWorkplace()
  const sessions = useStore(library, state => state.sessions)
  useEffect(() => void library.refresh(), [library])
  if (sessions === undefined) return <p>Looking …</p>
  const { wiped, evening } = deletedScope()
  const isGone = wiped === undefined ? sessions.length === 0 : sessions.every(({ id }) => !evening.includes(id))
  return isGone ? <AllDeleted wiped={wiped} sessions={sessions} /> : <SomethingLeft sessions={sessions} />
}

/** As the page before left it in the browser's history; nothing where this page was opened by its address. */
function deletedScope(): { readonly wiped: DeleteScope | undefined; readonly evening: readonly unknown[] } {
  const { wiped, evening } = (history.state ?? {}) as { readonly wiped?: unknown; readonly evening?: unknown }
  return {
    wiped: wiped === 'evening' || wiped === 'everything' ? wiped : undefined,
    evening: Array.isArray(evening) ? evening : [],
  }
}

interface GoneProps {
  readonly wiped: DeleteScope | undefined
  readonly sessions: readonly SessionSummary[]
}

function AllDeleted({ wiped, sessions }: GoneProps) {
  return (
    <>
      <PageHeading title="Nothing of this evening is left on this laptop" />
      <div className="stack measure">
        <p>
          Close this window, and the room’s screen. Files that you saved are where you saved them: take them with you.
        </p>
        <StillHere wiped={wiped} sessions={sessions} />
        <p>If something tonight came close to something real, speak to somebody you trust, or look at the helplines.</p>
        <p>
          <Link className="govuk-link" href="/help">
            Helplines
          </Link>
        </p>
      </div>
    </>
  )
}

const ofOthers =
  'settings and reports of other evenings, if there are any, and the copy of the program that works offline'

/** What is not of this evening and is here all the same; no part of the page where that is nothing. */
function StillHere({ wiped, sessions }: GoneProps) {
  const { scenarios } = useWorkplace()
  const titleOf = (scenario: string) => scenarios.find(({ id }) => id === scenario)?.title ?? scenario
  const left = [
    ...sessions.map(({ id, scenario, startedAt }) => ({
      key: id,
      words: `${titleOf(scenario)}, begun on ${day(startedAt)}`,
    })),
    ...hiddenScenarios().map(id => ({ key: id, words: `that ${titleOf(id)} is hidden until an evening` })),
    ...(wiped === 'evening' ? [{ key: 'others', words: ofOthers }] : []),
  ]
  if (left.length === 0) return null
  return (
    <section className="stack" aria-labelledby="still-here">
      <h2 className="heading-m" id="still-here">
        What this browser still keeps
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
      <PageHeading title="There is something on this laptop" />
      <div className="stack measure">
        <p>{sessions.length === 1 ? 'One session is' : `${sessions.length} sessions are`} kept in this browser.</p>
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
      See what is kept on this device
    </Link>
  )
}
