import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { pillars } from '../../core/scenario/pillar.ts'
import { type Debrief, debriefOf } from '../../core/score/debrief.ts'
import { type Divided, dividedDecisions } from '../../core/score/divided-decisions.ts'
import type { KeyEventSeen } from '../../core/score/hindsight.ts'
import { playedPath } from '../../core/session/played-path.ts'
import type { Script } from '../../core/session/script.ts'
import { fork } from '../../core/session/fork.ts'
import type { Session } from '../../core/session/session.ts'
import { newId } from '../store/open-session.ts'
import { SessionStore } from '../store/session-store.ts'
import { fileOf } from '../store/session-file.ts'
import { useWorkplace, type Workplace } from '../store/workplace.ts'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { disagreementsIn, type Objections } from '../ui/debrief/disagree.tsx'
import { DividedList } from '../ui/debrief/divided-list.tsx'
import { BoundaryList, PillarWords } from '../ui/debrief/judgements.tsx'
import { endingWords } from '../ui/debrief/score-words.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, WithClosedSession } from '../ui/session/closed-session.tsx'
import { playPagesOf } from '../ui/session/play-pages.ts'
import { DecisionReview, type Tries } from './decision-review.tsx'
import { PillarFigures } from './pillar-figures.tsx'
import { RoutePicture } from './route-picture.tsx'
import './debrief-page.css'

/** It explores the whole story, so the words come first. */
const DebriefWhy = lazy(async () => ({ default: (await import('./costs-section.tsx')).DebriefWhy }))

export function DebriefPage({ id }: { readonly id: string }) {
  return (
    <WithClosedSession id={id} what="The debrief">
      {closed => <DebriefOf {...closed} />}
    </WithClosedSession>
  )
}

function DebriefOf({ play, session, path, notes, mayWrite }: ClosedSession) {
  const { script, store } = play
  const debrief = useMemo(() => debriefOf(script, notes, path), [script, notes, path])
  const divided = session.group && dividedDecisions(script, path, session.group.rule)
  const { tryAnother, failedTry } = useTryAnother(script, session)
  return (
    <>
      <AfterSteps session={session.id} page="debrief" />
      <DebriefReport
        title={script.title}
        debrief={debrief}
        session={session.id}
        divided={divided}
        disagreements={disagreementsIn(session)}
        mayWrite={mayWrite}
        onDisagree={({ scene, choice, pillar, text }) => store.act({ type: 'disagreed', scene, choice, pillar, text })}
        onErase={event => store.act({ type: 'erased', event })}
        onTryAnother={decision => void tryAnother(decision)}
        failedTry={failedTry}
        why={
          <>
            <RoutePicture script={script} path={path} />
            <Suspense fallback={<p>Working out what cost most …</p>}>
              <DebriefWhy play={play} path={path} notes={notes} />
            </Suspense>
          </>
        }
      >
        <div className="button-row">
          <ButtonLink href={`/recommendations/${session.id}`}>Go on to the recommendations</ButtonLink>
          {session.mode === 'what-if' ? (
            <ButtonLink look="second" href={`/compare/${session.id}`}>
              Compare the two plays
            </ButtonLink>
          ) : null}
          <Button look="second" onClick={() => saveSessionFile(fileOf(session))}>
            Save a copy of this session
          </Button>
          {session.mode === 'what-if' ? null : (
            <TextLink href={`/record/${session.id}`}>Certificate and training record</TextLink>
          )}
        </div>
      </DebriefReport>
    </>
  )
}

interface Props extends Objections, Tries {
  /** The scenario's. */
  readonly title: string
  readonly debrief: Debrief
  /** The session's id, for what leads to its other pages. */
  readonly session: string
  /** What explains the figures, in sections of its own. */
  readonly why?: ReactNode
  /** The decisions that divided a room; `undefined` where nobody voted. */
  readonly divided?: readonly Divided[] | undefined
  /** Where to go from here. */
  readonly children: ReactNode
}

/** The debrief, words first and the strongest of them only: boundaries, reasons, figures and why; each decision is folded. */
export function DebriefReport({ title, debrief, session, why, divided, children, ...tries }: Props) {
  const { ending, boundaries, decisions, exact } = debrief
  return (
    <article className="debrief-report">
      <PageHeading title="Debrief" kicker={title} />
      <p className="lede measure">
        {ending === undefined
          ? 'You stopped before the story ended. What follows is about the decisions that you took until then.'
          : `The story ended with “${ending.title}”: ${endingWords[ending.kind]}.`}
      </p>
      <p className="debrief-report__fair govuk-inset-text">
        This compares your decisions with others that were possible in this story. Its points are the judgement of the
        author about one invented case. It marks nobody: neither a member nor a council.
      </p>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">Boundaries</h2>
        <BoundaryList boundaries={boundaries} />
      </section>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">What helped, and what harmed</h2>
        <p className="debrief-report__guide measure">
          These are the strongest reasons. All of them, with room to disagree, are in “Decision by decision” below.
        </p>
        {pillars.map(pillar => (
          <PillarWords key={pillar} pillar={pillar} {...debrief.pillars[pillar]} />
        ))}
      </section>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">In figures</h2>
        <PillarFigures figures={debrief.pillars} exact={exact} />
      </section>
      {why}
      <KeyEventsBrief hindsight={debrief.hindsight} session={session} />
      {divided === undefined ? null : (
        <section className="section">
          <h2 className="debrief-report__heading heading-l">Where members disagreed</h2>
          <DividedList decisions={divided} />
        </section>
      )}
      <section className="section">
        <h2 className="debrief-report__heading heading-l">Decision by decision</h2>
        <p className="debrief-report__guide measure">
          Open a decision for its reasons and the law, to disagree with a reason, or to try another choice.
        </p>
        {decisions.map(decision => (
          <DecisionReview key={decision.event} decision={decision} {...tries} />
        ))}
      </section>
      <div className="section">{children}</div>
    </article>
  )
}

/** The key events in short; until members have looked back it says nothing of them. */
function KeyEventsBrief({ hindsight, session }: Pick<Debrief, 'hindsight'> & Pick<Props, 'session'>) {
  if (hindsight === 'none') return null
  return (
    <section className="section">
      <h2 className="debrief-report__heading heading-l">Key events</h2>
      {hindsight === 'open' ? (
        <div className="stack measure">
          <p>
            These are the moments at which the outcome could have changed. You have not finished looking back for them,
            so nothing is told of them here.
          </p>
          <p>
            <TextLink href={`/hindsight/${session}`}>Look back first</TextLink>
          </p>
        </div>
      ) : (
        <div className="stack measure">
          <p>
            These are the moments at which the outcome could have changed, as the author sees it. They stand apart from
            the four Ps.
          </p>
          <ul className="key-events-brief">
            {hindsight.found.map(event => (
              <Brief key={event.scene} event={event} found />
            ))}
            {hindsight.missed.map(event => (
              <Brief key={event.scene} event={event} found={false} />
            ))}
          </ul>
          {hindsight.alsoMarked.length === 0 ? null : (
            <p>You also marked: {hindsight.alsoMarked.map(({ title }) => `“${title}”`).join(', ')}.</p>
          )}
          <p>
            <TextLink href={`/hindsight/${session}/compare`}>See your answers beside the author’s</TextLink>
          </p>
        </div>
      )}
    </section>
  )
}

function Brief({ event: { title, text }, found }: { readonly event: KeyEventSeen; readonly found: boolean }) {
  return (
    <li>
      <strong>
        <span aria-hidden="true">{found ? '✓' : '○'} </span>
        {found ? 'Found' : 'Missed'}: {title}.
      </strong>{' '}
      {text}
    </li>
  )
}

/** Forks a play at a decision, and opens the player there. */
function useTryAnother(script: Script, session: Session) {
  const workplace = useWorkplace()
  const [, navigate] = useLocation()
  const [isForking, setForking] = useState(false)
  const [failedTry, setFailedTry] = useState<number>()
  const tryAnother = async (decision: number) => {
    if (isForking) return
    setForking(true)
    const whatIf = await storeFork(script, session, decision, workplace)
    setForking(false)
    setFailedTry(whatIf === undefined ? decision : undefined)
    if (whatIf === undefined) return
    // The decision itself, and not what followed from the one before it: that was read.
    const page = playPagesOf(playedPath(script, whatIf)).length
    navigate(`/play/${whatIf.id}/${page}`)
  }
  return { tryAnother, failedTry }
}

/**
 * Forks a session at one of its decisions and keeps the what-if on this device, for a page to open. The session itself is
 * only read.
 *
 * @param decision its place in the log
 * @returns `undefined` when it could not be kept
 */
export async function storeFork(
  script: Script,
  session: Session,
  decision: number,
  { device, clock }: Pick<Workplace, 'device' | 'clock'>,
): Promise<Session | undefined> {
  const forked = fork(script, session, decision, { id: newId(), at: clock() })
  if (!forked.ok) return undefined
  const store = await SessionStore.open({ script, session: forked.session, stored: undefined }, device, clock)
  await store.close()
  return store.getState().saved.state === 'failed' ? undefined : forked.session
}
