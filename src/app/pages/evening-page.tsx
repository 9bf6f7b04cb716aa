import { lazy, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Group } from '../../core/session/session.ts'
import { EveningForm } from '../components/evening-form.tsx'
import { startSession } from '../store/open-session.ts'
import { type LibraryEntry, useWorkplace } from '../store/workplace.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

const NotFoundPage = lazy(async () => ({ default: (await import('../ui/broken-page.tsx')).NotFoundPage }))

/** Sets an evening with a group up, in under a minute. */
export function EveningPage({ scenario }: { readonly scenario: string }) {
  const entry = useWorkplace().scenarios.find(({ id }) => id === scenario)
  return entry === undefined ? <NotFoundPage /> : <SetUp entry={entry} />
}

function SetUp({ entry }: { readonly entry: LibraryEntry }) {
  const { start, problem } = useStartEvening(entry)
  const { lasting } = useWorkplace().device.storage
  return (
    <>
      <PageHeading title={`Run ${entry.title} with a group`} kicker="An evening">
        {entry.title}
      </PageHeading>
      <p>
        You lead, with notes on this screen. The room has a screen of its own, or papers.{' '}
        <Link className="govuk-link" href={`/papers/${entry.id}`}>
          Print the papers
        </Link>
        , and read{' '}
        <Link className="govuk-link" href="/facilitating">
          how to run an evening
        </Link>
        .
      </p>
      <div className="evening-page__form">
        <output>{problem === undefined ? null : <Notice title={problem} grave />}</output>
        {lasting ? null : (
          <Notice title="This browser keeps nothing once its tab is closed.">
            <p>Save a copy at the end of each stage: the console offers it.</p>
          </Notice>
        )}
        <EveningForm minutes={entry.minutes} onStart={group => void start(group)} />
      </div>
    </>
  )
}

/** Begins a session of a group, stores it, and opens its console. */
function useStartEvening(entry: LibraryEntry) {
  const { device, clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string>()
  // Loaded while the form is filled in, so that the console opens at once.
  useEffect(() => void entry.loadScript().catch(() => undefined), [entry])

  const start = async (group: Group) => {
    if (isStarting) return
    setStarting(true)
    setProblem(await begin(group).catch(() => 'A part of the program did not arrive. Try again.'))
    setStarting(false)
  }
  const begin = async (group: Group) => {
    const store = await startSession(await entry.loadScript(), { mode: 'group', group }, device, clock)
    // Let go of: the console opens it again, as any session of this device.
    await store.close()
    const { saved } = store.getState()
    if (saved.state === 'failed')
      return 'The browser could not save anything on this device. Free some room and try again.'
    navigate(`/console/${store.session.id}`)
    return undefined
  }
  return { start, problem }
}
