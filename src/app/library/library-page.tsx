import { type ReactNode, Suspense, useEffect } from 'react'
import { Link } from 'wouter'
import { hiddenScenarios } from '../store/settings.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { ButtonLink, QuietButton } from '../ui/controls.tsx'
import { goTo } from '../ui/focus.ts'
import { lazily } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import './library-page.css'

const SavedSessions = lazily(async () => (await import('./saved-sessions.tsx')).SavedSessions)
const OpenCaseFile = lazily(async () => (await import('../case-files/case-from-file.tsx')).OpenCaseFile)

/** The first page: a door for each kind of reader, what is saved here, and all cases. */
export function LibraryPage() {
  const { scenarios: all } = useWorkplace()
  const hidden = hiddenScenarios()
  const scenarios = all.filter(({ id }) => !hidden.includes(id))
  const shortestFirst = scenarios.toSorted((one, other) => one.minutesAlone - other.minutesAlone)
  return (
    <>
      <PageHeading title="Practise before it happens" />
      <p className="lede measure">
        Rehearse how your council would respond to serious organised crime. This is training, not a council meeting. No
        decision here is a view on any real matter.
      </p>
      <div className="doors">
        <PlayDoor first={scenarios.find(({ firstFor }) => firstFor === 'alone')} />
        <Door title="Lead a group" href="/lead">
          A screen for the room, votes at tables and a debrief. You need a laptop and a projector.
        </Door>
        <Door title="Prepare a report" href="/reports">
          A brief of two pages for members, then the committee paper. Start from a session that is saved here, or a
          file.
        </Door>
        <Door title="Write a case" href="/author">
          One text file, for people who know councils and not code.
        </Door>
      </div>
      <aside className="saved" aria-labelledby="saved">
        <Suspense fallback={<h2 id="saved">Saved on this device</h2>}>
          <SavedSessions />
        </Suspense>
      </aside>
      <section className="section" aria-labelledby="cases">
        <h2 className="heading-m" id="cases" tabIndex={-1}>
          All cases
        </h2>
        <ul className="cases plain-list">
          {shortestFirst.map(scenario => (
            <li key={scenario.id}>
              <CaseCard scenario={scenario} />
            </li>
          ))}
        </ul>
        <Suspense>
          <OpenCaseFile />
        </Suspense>
      </section>
    </>
  )
}

/** The widest door, as most who come are members. @param first the case for those who are new */
function PlayDoor({ first }: { readonly first: LibraryEntry | undefined }) {
  // On its way before anybody asks for it.
  useEffect(() => void first?.loadScript().catch(() => undefined), [first])
  return (
    <section className="door door--play">
      {first?.picture === undefined ? null : <img className="door__picture" {...first.picture} alt="" />}
      <h2 className="heading-m">Play a case</h2>
      <p>A case unfolds in scenes. You decide, see what follows, and look back.</p>
      {first === undefined ? null : (
        <div className="button-row">
          <ButtonLink href={`/scenario/${first.id}`}>{`Start “${first.title}”`}</ButtonLink>
          <p>
            <strong>New here?</strong> Start with this: {first.minutesAlone} minutes.
          </p>
        </div>
      )}
      <p>
        <QuietButton onClick={() => goTo('cases')}>Choose {first === undefined ? 'a' : 'another'} case</QuietButton>
      </p>
    </section>
  )
}

interface DoorProps {
  readonly title: string
  readonly href: string
  readonly children: ReactNode
}

function Door({ title, href, children }: DoorProps) {
  return (
    <section className="door">
      <h2 className="heading-s">
        <Link href={href}>{title}</Link>
      </h2>
      <p>{children}</p>
    </section>
  )
}

function CaseCard({ scenario }: { readonly scenario: LibraryEntry }) {
  const { id, title, family, summary, minutesAlone, minutes, decisions, hasOfficers, touches } = scenario
  return (
    <article className="case">
      <p className="small soft">
        {family} · <strong>{minutesAlone} minutes</strong>, {minutes} with a group
      </p>
      <h3 className="case__title">
        <Link href={`/scenario/${id}`}>{title}</Link>
      </h3>
      <CaseMark of={scenario} />
      <p>{summary}</p>
      <p className="small soft">
        About {decisions} decisions, as {hasOfficers ? 'councillors and officers' : 'a councillor'}.
      </p>
      {touches.length === 0 ? null : (
        <p className="small">
          <strong>Touches on</strong> {touches.join('; ')}.
        </p>
      )}
    </article>
  )
}

/** No one at the council chose this case. Players and readers of reports should know that. */
export function CaseMark({ of }: { readonly of: LibraryEntry }) {
  return of.fromFile === undefined ? null : (
    <p className="small">
      <strong>Not from this council’s set</strong>
    </p>
  )
}
