import { lazy, useState } from 'react'
import { useLocation } from 'wouter'
import type { Group } from '../../../core/session/session.ts'
import { startSession } from '../../store/open-session.ts'
import { askToKeep } from '../../store/persistence.ts'
import { useWorkplace } from '../../store/workplace.ts'
import type { LibraryEntry } from '../../store/library-entry.ts'
import { useLoaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import type { ScreensSetUp } from './group.ts'
import { GroupForm } from './group-form.tsx'
import { TextLink } from '../../ui/controls.tsx'

const NotFoundPage = lazy(async () => ({ default: (await import('../../ui/broken-page.tsx')).NotFoundPage }))

/** Sets up a group session in under a minute. */
export function SetupPage({ scenario }: { readonly scenario: string }) {
  const entry = useWorkplace().scenarios.find(({ id }) => id === scenario)
  return entry === undefined ? <NotFoundPage /> : <SetUp entry={entry} />
}

function SetUp({ entry }: { readonly entry: LibraryEntry }) {
  const { start, problem } = useStartGroupSession(entry)
  // Loaded while the form is filled in, so that the console opens at once.
  const script = useLoaded(entry.loadScript)
  const { lasting } = useWorkplace().device.storage
  return (
    <>
      <PageHeading title={`Run ${entry.title} with a group`} kicker="Group session">
        {entry.title}
      </PageHeading>
      <p>
        You lead, with notes on this screen. The room has its own screen, or papers.{' '}
        <TextLink href={`/papers/${entry.id}`}>Print the papers</TextLink> and read{' '}
        <TextLink href="/facilitating">how to lead a group session</TextLink>.
      </p>
      <div className="setup-page__form">
        <output>{problem === undefined ? null : <Notice title={problem} grave />}</output>
        {lasting ? null : (
          <Notice title="This browser deletes the session when you close its tab.">
            <p>Save a copy at the end of each stage: the console offers it.</p>
          </Notice>
        )}
        <GroupForm
          minutes={entry.minutes}
          script={script === 'failed' ? undefined : script}
          onStart={(group, screens) => void start(group, screens)}
        />
      </div>
    </>
  )
}

/** Begins a session of a group, stores it, and opens its console. */
function useStartGroupSession(entry: LibraryEntry) {
  const { device, clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string>()
  const start = async (group: Group, screens: ScreensSetUp) => {
    if (isStarting) return
    setStarting(true)
    setProblem(await begin(group, screens).catch(() => 'We could not load part of the program. Try again.'))
    setStarting(false)
  }
  const begin = async (group: Group, screens: ScreensSetUp) => {
    void askToKeep(device.persistence)
    const store = await startSession(await entry.loadScript(), { mode: 'group', group }, device, clock)
    // Let go of: the console opens it again, as any session of this device.
    await store.close()
    const { saved } = store.getState()
    if (saved.state === 'failed')
      return 'The browser could not save the session on this device. Free some space and try again.'
    navigate(`/console/${store.session.id}`, { state: { screens } })
    return undefined
  }
  return { start, problem }
}
