import { useMemo } from 'react'
import { counted } from '../../core/report/say.ts'
import { afterwardsOf, recommendationsFor, type AgreedDrafts, agreedDrafts } from '../../core/score/outcome.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { SixMonthsLater } from '../ui/debrief/six-months-later.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, WithClosedSession } from '../ui/session/closed-session.tsx'
import './recommendations-page.css'

/** What became of it: told by the ending, and by what members agreed to put forward. */
export function AfterwardsPage({ id }: { readonly id: string }) {
  return (
    <WithClosedSession id={id} what="What came later">
      {closed => <Afterwards {...closed} />}
    </WithClosedSession>
  )
}

function Afterwards({ play: { script }, session, path, notes }: ClosedSession) {
  const told = useMemo(() => afterwardsOf(path, notes), [path, notes])
  const settled = useMemo(() => agreedDrafts(path, notes), [path, notes])
  const drafts = useMemo(() => recommendationsFor(path, notes), [path, notes])
  const isOpen = settled === undefined && drafts.length > 0
  return (
    <>
      <AfterSteps session={session.id} page="afterwards" />
      <PageHeading title="Six months later" kicker={script.title} />
      {isOpen ? <NotSettled session={session.id} tellsMore={told.length > 0} /> : null}
      <div className="afterwards-page__columns">
        {told.length === 0 ? (
          <p className="lede measure">This story tells nothing of the months after your play.</p>
        ) : (
          <SixMonthsLater proses={told} glossary={script.glossary} isStopped={path.ending === undefined} />
        )}
        {settled === undefined ? null : <AgreedList {...settled} session={session.id} />}
      </div>
      <div className="section button-row">
        <ButtonLink href={`/findings/${session.id}`}>Go on to the findings</ButtonLink>
      </div>
    </>
  )
}

function NotSettled({ session, tellsMore }: { readonly session: string; readonly tellsMore: boolean }) {
  return (
    <Notice title="You have not settled yet which recommendations you put forward.">
      {tellsMore ? <p>So this is told as if you had put none forward.</p> : null}
      <p>
        <TextLink href={`/recommendations/${session}`}>Go to the recommendations</TextLink>
      </p>
    </Notice>
  )
}

/** In short, what members agreed to put forward, and where that can be changed. */
function AgreedList({ agreed, setAside, session }: AgreedDrafts & { readonly session: string }) {
  return (
    <section className="agreed-list">
      <h2 className="heading-s" id="put-forward">
        What you put forward
      </h2>
      {agreed.length === 0 ? (
        <p>You put no recommendation forward.</p>
      ) : (
        <ul className="list" aria-labelledby="put-forward">
          {agreed.map(({ id, says }) => (
            <li key={id}>{says}</li>
          ))}
        </ul>
      )}
      {agreed.length === 0 || setAside.length === 0 ? null : (
        <p>You set {counted(setAside.length, 'other draft')} aside.</p>
      )}
      {agreed.length + setAside.length === 0 ? null : (
        <p>
          <TextLink href={`/recommendations/${session}`}>Look at them again, or change your choice</TextLink>
        </p>
      )}
    </section>
  )
}
