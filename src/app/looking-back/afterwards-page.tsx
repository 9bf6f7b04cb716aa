import { useMemo } from 'react'
import { counted } from '../../core/report/say.ts'
import { afterwardsOf, recommendationsFor, type AgreedDrafts, agreedDrafts } from '../../core/score/outcome.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { SixMonthsLater } from '../ui/debrief/six-months-later.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, closedPage } from '../ui/session/closed-session.tsx'
import { TextList } from '../ui/page-parts.tsx'
import './recommendations-page.css'

/** What became of the case. It depends on the ending and on what members recommended. */
export const AfterwardsPage = closedPage('What came later', Afterwards)

function Afterwards({ play: { script }, session, path, notes }: ClosedSession) {
  const told = useMemo(() => afterwardsOf(path, notes), [path, notes])
  const settled = useMemo(() => agreedDrafts(path, notes), [path, notes])
  const drafts = useMemo(() => recommendationsFor(path, notes), [path, notes])
  const isOpen = settled === undefined && drafts.length > 0
  return (
    <>
      <AfterSteps session={session.id} page="recommendations" />
      <PageHeading title="Six months later" kicker={script.title} />
      {isOpen ? <NotSettled session={session.id} tellsMore={told.length > 0} /> : null}
      <div className="afterwards-page__columns">
        {told.length === 0 ? (
          <p className="lede measure">There is no “six months later” for this ending.</p>
        ) : (
          <SixMonthsLater proses={told} glossary={script.glossary} isStopped={path.ending === undefined} />
        )}
        {settled === undefined ? null : <AgreedList {...settled} session={session.id} />}
      </div>
      <div className="section button-row">
        <ButtonLink href={`/findings/${session.id}`}>Open the brief and report</ButtonLink>
      </div>
    </>
  )
}

function NotSettled({ session, tellsMore }: { readonly session: string; readonly tellsMore: boolean }) {
  return (
    <Notice title="You have not chosen any recommendations yet.">
      {tellsMore ? <p>This version assumes you choose none.</p> : null}
      <p>
        <TextLink href={`/recommendations/${session}`}>Choose recommendations</TextLink>
      </p>
    </Notice>
  )
}

/** In short, what members agreed to put forward, and where that can be changed. */
function AgreedList({ agreed, setAside, session }: AgreedDrafts & { readonly session: string }) {
  return (
    <section className="agreed-list">
      <h2 className="heading-s" id="put-forward">
        Your recommendations
      </h2>
      {agreed.length === 0 ? (
        <p>You made no recommendations.</p>
      ) : (
        <TextList labelledBy="put-forward" texts={agreed.map(({ says }) => says)} />
      )}
      {agreed.length === 0 || setAside.length === 0 ? null : (
        <p>You left out {counted(setAside.length, 'other draft')}.</p>
      )}
      {agreed.length + setAside.length === 0 ? null : (
        <p>
          <TextLink href={`/recommendations/${session}`}>Change your recommendations</TextLink>
        </p>
      )}
    </section>
  )
}
