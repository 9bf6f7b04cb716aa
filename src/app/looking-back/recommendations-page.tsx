import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { count, counted } from '../../core/report/say.ts'
import {
  afterwardsOf,
  type AgreedDrafts,
  agreedDrafts,
  type DraftRecommendation,
  recommendationsFor,
} from '../../core/score/outcome.ts'
import { Button, ButtonLink, LinkLine } from '../ui/controls.tsx'
import { RecommendationFacts, SixMonthsLater } from '../ui/debrief/recommendations.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { TextList } from '../ui/page-parts.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, closedPage } from '../ui/session/closed-session.tsx'
import { saveDraftPicks, savedPicks } from '../ui/session/play-pages.ts'
import { Form } from '../ui/forms/form.tsx'
import './recommendations-page.css'

/** The drafts that a play brings up, and which of them members agree to put forward. */
export const RecommendationsPage = closedPage('The list of recommendations', Recommendations)

function Recommendations({ play, session, path, notes, mayWrite }: ClosedSession) {
  const drafts = useMemo(() => recommendationsFor(path, notes), [path, notes])
  const settled = useMemo(() => agreedDrafts(path, notes), [path, notes])
  const goOn = (
    <p className="button-row">
      <ButtonLink href={`/afterwards/${session.id}`}>Six months later</ButtonLink>
    </p>
  )
  return (
    <>
      <AfterSteps session={session.id} page="recommendations" />
      <PageHeading title="Recommendations" kicker={play.script.title} />
      {drafts.length === 0 ? (
        <div className="stack measure">
          <p className="lede">None of the draft recommendations apply to your session.</p>
          <p>This is not good or bad. The drafts cover things that did not happen in your session.</p>
          {goOn}
        </div>
      ) : (
        <>
          <Introduction drafts={drafts} settled={settled} />
          {mayWrite ? (
            <RecommendationPicks play={play} drafts={drafts} settled={settled} />
          ) : (
            <>
              <RecommendationList drafts={drafts} settled={settled} />
              {goOn}
            </>
          )}
        </>
      )}
    </>
  )
}

interface DraftsProps {
  readonly drafts: readonly DraftRecommendation[]
  readonly settled: AgreedDrafts | undefined
}

function Introduction({ drafts, settled }: DraftsProps) {
  const all = counted(drafts.length, 'draft recommendation')
  return (
    <div className="recommendations-page__introduction stack">
      <p className="lede measure">We have {all} for your session.</p>
      <p className="measure">
        A committee can recommend but not instruct. Tick each one that you want to put to the committee. Only those you
        tick go into the brief and report.
      </p>
      {settled === undefined ? null : <Notice title={recommendationsSoFar(settled)} />}
    </div>
  )
}

function recommendationsSoFar({ agreed, setAside }: AgreedDrafts): string {
  if (agreed.length === 0) return 'You chose none.'
  if (setAside.length === 0) return agreed.length === 1 ? 'You chose it.' : 'You chose all of them.'
  return `You chose ${count(agreed.length)} and left out ${count(setAside.length)}.`
}

function RecommendationList({ drafts, settled }: DraftsProps) {
  return (
    <ul className="recommendation-list">
      {drafts.map(draft => (
        <li key={draft.id} className="recommendation-list__item">
          {settled === undefined ? null : (
            <p className="recommendation-list__standing">
              {settled.agreed.some(({ id }) => id === draft.id) ? 'Chosen' : 'Left out'}
            </p>
          )}
          <p>{draft.says}</p>
          <RecommendationFacts recommendation={draft} />
        </li>
      ))}
    </ul>
  )
}

/** Draft recommendations to tick. Any number will do, for members may well agree on none. */
function RecommendationPicks({ play, drafts, settled }: DraftsProps & Pick<ClosedSession, 'play'>) {
  const [, navigate] = useLocation()
  const [picks, setPicks] = useState(() => {
    const before = savedPicks() ?? settled?.agreed.map(({ id }) => id) ?? []
    return before.filter(id => drafts.some(draft => draft.id === id))
  })
  const toggle = (id: string) => {
    const next = drafts.map(draft => draft.id).filter(other => picks.includes(other) !== (other === id))
    setPicks(next)
    // So that a reload finds it again.
    saveDraftPicks(next)
  }
  const putForward = () => {
    const refused = play.store.act({ type: 'put-forward', recommendations: picks })
    if (refused === undefined) navigate(`/afterwards/${play.store.session.id}`)
  }
  return (
    <Form className="recommendation-picks" onSubmit={putForward}>
      <fieldset className="govuk-fieldset" aria-describedby="recommendations-hint">
        <legend className="recommendation-picks__legend govuk-fieldset__legend">
          <h2 className="govuk-fieldset__heading">Which of these do you recommend?</h2>
        </legend>
        <div id="recommendations-hint" className="recommendation-picks__hint govuk-hint">
          Select all that you agree on. You can choose none.
        </div>
        <div className="recommendation-picks__items govuk-checkboxes">
          {drafts.map(draft => (
            <Pick key={draft.id} draft={draft} isPicked={picks.includes(draft.id)} onToggle={() => toggle(draft.id)} />
          ))}
        </div>
      </fieldset>
      <div className="button-row">
        <Button type="submit">Save these recommendations</Button>
        <p className="small soft">You can change them later.</p>
      </div>
    </Form>
  )
}

interface PickProps {
  readonly draft: DraftRecommendation
  readonly isPicked: boolean
  readonly onToggle: () => void
}

function Pick({ draft, isPicked, onToggle }: PickProps) {
  const id = `recommendation-${draft.id}`
  return (
    <div className="recommendation-picks__item govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        name="recommendation"
        id={id}
        checked={isPicked}
        aria-describedby={`${id}-facts`}
        onChange={onToggle}
      />
      <label className="recommendation-picks__label govuk-label govuk-checkboxes__label" htmlFor={id}>
        {draft.says}
      </label>
      <div className="recommendation-picks__facts">
        <RecommendationFacts recommendation={draft} id={`${id}-facts`} />
      </div>
    </div>
  )
}

/** What became of the case. It depends on the ending and on what members recommended. */
export const AfterwardsPage = closedPage('What came later', Afterwards)

function Afterwards({ play: { script }, session, path, notes }: ClosedSession) {
  const told = useMemo(() => afterwardsOf(path, notes), [path, notes])
  const settled = useMemo(() => agreedDrafts(path, notes), [path, notes])
  const drafts = useMemo(() => recommendationsFor(path, notes), [path, notes])
  return (
    <>
      <AfterSteps session={session.id} page="recommendations" />
      <PageHeading title="Six months later" kicker={script.title} />
      {settled === undefined && drafts.length > 0 ? (
        <Notice title="You have not chosen any recommendations yet.">
          {told.length > 0 ? <p>This version assumes you choose none.</p> : null}
          <LinkLine href={`/recommendations/${session.id}`}>Choose recommendations</LinkLine>
        </Notice>
      ) : null}
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
        <LinkLine href={`/recommendations/${session}`}>Change your recommendations</LinkLine>
      )}
    </section>
  )
}
