import { hiddenScenarios } from '../../store/settings.ts'
import type { SessionSummary } from '../../store/library-store.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { day } from '../../ui/day-and-time.ts'
import { PlainPage } from '../../ui/page-heading.tsx'
import type { DeleteScope } from './delete-choice.tsx'
import { useLibrary } from '../../ui/session/session-link.ts'
import { LinkLine } from '../../ui/controls.tsx'
import { Section, TextList } from '../../ui/page-parts.tsx'

/** The last page of a group session. It looks up what is left on the device. */
export function EndedPage() {
  const { sessions } = useLibrary()
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
    <PlainPage title="This session is no longer on this laptop">
      <p>Close this window and the room screen. Take your saved files with you.</p>
      <StillHere wiped={wiped} sessions={sessions} />
      <p>If the story came close to something real, speak to someone you trust or see the helplines.</p>
      <LinkLine href="/help">Helplines</LinkLine>
    </PlainPage>
  )
}

const ofOthers = 'any settings and reports on other sessions, and the copy of the program for working offline'

/** Other data on the device; not shown where there is none. */
function StillHere({ wiped, sessions }: GoneProps) {
  const { scenarios } = useWorkplace()
  const titleOf = (scenario: string) => scenarios.find(({ id }) => id === scenario)?.title ?? scenario
  const left = [
    ...sessions.map(({ scenario, startedAt }) => `${titleOf(scenario)}, started on ${day(startedAt)}`),
    ...hiddenScenarios().map(id => `the setting that hides ${titleOf(id)}`),
    ...(wiped === 'session' ? [ofOthers] : []),
  ]
  if (left.length === 0) return null
  return (
    <Section title="Still in this browser" className="stack" id="still-here">
      <TextList texts={left} />
      <LinkLine href="/device">See the data on this device</LinkLine>
    </Section>
  )
}

function SomethingLeft({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  return (
    <PlainPage title="There are still sessions on this laptop">
      <p>{sessions.length === 1 ? 'One session is' : `${sessions.length} sessions are`} still in this browser.</p>
      <LinkLine href="/device">See the data on this device</LinkLine>
    </PlainPage>
  )
}
