import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { count, counted } from '../../core/findings/say.ts'
import { type PutForward, recommendationsFor, type Settled, settledOf } from '../../core/score/outcome.ts'
import { RecommendationList } from '../components/recommendation-list.tsx'
import { RecommendationPicks } from '../components/recommendation-picks.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedPlay, WithClosedPlay } from '../ui/session/closed-session.tsx'
import { keepDraftPicks, keptPicks } from '../ui/session/draft-picks.ts'
import './recommendations-page.css'

/** The drafts that a play brings up, and which of them members agree to put forward. */
export function RecommendationsPage({ id }: { readonly id: string }) {
  return (
    <WithClosedPlay id={id} what="The list of recommendations">
      {closed => <Recommendations {...closed} />}
    </WithClosedPlay>
  )
}

function Recommendations(closed: ClosedPlay) {
  const { play, session, path, notes } = closed
  const drafts = useMemo(() => recommendationsFor(path, notes), [path, notes])
  const settled = useMemo(() => settledOf(path, notes), [path, notes])
  return (
    <>
      <AfterSteps session={session.id} page="recommendations" />
      <PageHeading title="Recommendations" kicker={play.script.title} />
      {drafts.length === 0 ? (
        <NoDrafts session={session.id} />
      ) : (
        <>
          <Introduction drafts={drafts} settled={settled} />
          <Drafts {...closed} drafts={drafts} settled={settled} />
        </>
      )}
    </>
  )
}

function NoDrafts({ session }: { readonly session: string }) {
  return (
    <div className="stack measure">
      <p className="lede">Your play brings up none of the draft recommendations of this story.</p>
      <p>That is no praise and no blame: each of them waits for something that did not come up here.</p>
      <GoOn session={session} />
    </div>
  )
}

interface DraftsProps {
  readonly drafts: readonly PutForward[]
  readonly settled: Settled | undefined
}

function Introduction({ drafts, settled }: DraftsProps) {
  const all = counted(drafts.length, 'draft recommendation')
  return (
    <div className="recommendations-page__introduction stack">
      <p className="lede measure">Your play brings up {all}.</p>
      <p className="measure">
        A committee recommends; it cannot instruct. Talk each one over, and tick it only if you agree to put
        it to the committee. The findings then hold those that you agreed on, and no others.
      </p>
      {settled === undefined ? null : <Notice title={saidSoFar(settled)} />}
    </div>
  )
}

function saidSoFar({ agreed, setAside }: Settled): string {
  if (agreed.length === 0) return 'You agreed to put none forward.'
  if (setAside.length === 0)
    return agreed.length === 1 ? 'You put it forward.' : 'You put all of them forward.'
  return `You put ${count(agreed.length)} forward and set ${count(setAside.length)} aside.`
}

function Drafts({ play, session, mayWrite, drafts, settled }: ClosedPlay & DraftsProps) {
  const [, navigate] = useLocation()
  if (!mayWrite)
    return (
      <>
        <RecommendationList drafts={drafts} settled={settled} />
        <GoOn session={session.id} />
      </>
    )
  return (
    <RecommendationPicks
      drafts={drafts}
      picked={keptPicks() ?? settled?.agreed.map(({ id }) => id) ?? []}
      onPick={keepDraftPicks}
      onSubmit={recommendations => {
        const refused = play.store.act({ type: 'put-forward', recommendations })
        if (refused === undefined) navigate(`/afterwards/${session.id}`)
      }}
    />
  )
}

function GoOn({ session }: { readonly session: string }) {
  return (
    <p className="button-row">
      <Link className="govuk-button" href={`/afterwards/${session}`}>
        Go on to six months later
      </Link>
    </p>
  )
}
