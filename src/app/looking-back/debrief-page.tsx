import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { listed, sentence } from '../../core/report/say.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import { type Debrief, debriefOf } from '../../core/score/debrief.ts'
import { dividedDecisions } from '../../core/score/divided-decisions.ts'
import { type DecisionThatMattered, decisionsThatMattered } from '../../core/score/mattered.ts'
import { timeLine } from '../../core/score/time-line.ts'
import { fork } from '../../core/session/fork.ts'
import { playedPath, type PlayedPath } from '../../core/session/played-path.ts'
import { entry, type Script } from '../../core/session/script.ts'
import type { Session } from '../../core/session/session.ts'
import { newId } from '../store/open-session.ts'
import { fileOf } from '../store/session-file.ts'
import { SessionStore } from '../store/session-store.ts'
import { useWorkplace, type Workplace } from '../store/workplace.ts'
import { ButtonLink, LinkLine, SecondButton, TextLink } from '../ui/controls.tsx'
import { disagreementsIn, type Objections } from '../ui/debrief/disagree.tsx'
import { DividedList } from '../ui/debrief/divided-list.tsx'
import { BoundaryList } from '../ui/debrief/judgements.tsx'
import { endingWords } from '../../core/score/score-words.ts'
import '../ui/debrief/debrief.css'
import { PageHeading } from '../ui/page-heading.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, closedPage } from '../ui/session/closed-session.tsx'
import { playPagesOf } from '../ui/session/play-pages.ts'
import { DecisionReview, type Tries } from './decision-review.tsx'
import { CostList } from './cost-list.tsx'
import { PillarFigures, PillarKey, PointsTable } from './pillar-figures.tsx'
import { RoutePicture } from './route-picture.tsx'
import { TimeLine } from './time-line.tsx'
import { pillarTitles } from '../../core/scenario/pillar.ts'
import { Fact, Section } from '../ui/page-parts.tsx'
import { costsOf } from '../../core/score/costs.ts'
import '../ui/fold.css'
import './decisions-that-mattered.css'
import './debrief-page.css'

export const DebriefPage = closedPage('Looking back', DebriefOf)

function DebriefOf({ play, session, path, notes, mayWrite }: ClosedSession) {
  const { script, store } = play
  const { tryAnother, failedTry } = useTryAnother(script, session)
  return (
    <>
      <AfterSteps session={session.id} page="debrief" />
      <LookingBack
        {...{ script, notes, path, session, mayWrite, failedTry }}
        disagreements={disagreementsIn(session)}
        onDisagree={({ scene, choice, pillar, text }) => store.act({ type: 'disagreed', scene, choice, pillar, text })}
        onErase={event => store.act({ type: 'erased', event })}
        onTryAnother={decision => void tryAnother(decision)}
      />
    </>
  )
}

interface Props extends Objections, Tries {
  readonly script: Script
  readonly notes: DebriefNotes
  readonly path: PlayedPath
  readonly session: Session
}

/** One screen of what to remember; below it, folded, everything else in the order in which it matters. */
export function LookingBack({ script, notes, path, session, ...tries }: Props) {
  const debrief = useMemo(() => debriefOf(script, notes, path), [script, notes, path])
  const mattered = useMemo(() => decisionsThatMattered(script, notes, path), [script, notes, path])
  const days = useMemo(() => timeLine(script, notes, path), [script, notes, path])
  const { ending } = debrief
  return (
    <article className="looking-back">
      <PageHeading
        title={ending === undefined ? 'You stopped before your case ended' : `Your case ended with “${ending.title}”`}
      />
      <p className="looking-back__ending">{endingInWords(debrief, notes)}</p>
      <PillarKey />
      <div className="looking-back__pictures">
        <PillarFigures debrief={debrief} mattered={mattered} />
        <TimeLine days={days} />
      </div>
      <DecisionsThatMattered decisions={mattered} />
      <TakeAway session={session.id} question={notes.questions[0]} />
      <Folds {...{ script, notes, path, session, debrief }} {...tries} />
      <div className="section button-row">
        {session.mode === 'what-if' ? (
          <ButtonLink look="second" href={`/compare/${session.id}`}>
            Compare both
          </ButtonLink>
        ) : null}
        <ButtonLink look="second" href={`/recommendations/${session.id}`}>
          Choose recommendations
        </ButtonLink>
        <SecondButton onClick={() => saveSessionFile(fileOf(session))}>Save a copy of this session</SecondButton>
        {session.mode === 'what-if' ? null : (
          <TextLink href={`/record/${session.id}`}>Certificate and training record</TextLink>
        )}
      </div>
    </article>
  )
}

function endingInWords({ ending }: Debrief, { report }: DebriefNotes): string {
  if (ending === undefined) return 'This page is about the decisions you made until then.'
  const written = entry(report.scenes, ending.scene)
  if (written === undefined) return `In this ending, ${endingWords[ending.kind]}.`
  const { endedWith, sentence: told } = written
  return endedWith === undefined ? told : `It ended with ${sentence(endedWith)} ${told}`
}

function TakeAway({ session, question }: { readonly session: string; readonly question: string | undefined }) {
  const button = <ButtonLink href={`/monday/${session}`}>Open “On Monday”</ButtonLink>
  if (question === undefined) return <div className="take-away">{button}</div>
  return (
    <section className="take-away" aria-labelledby="take-away">
      <div className="take-away__words">
        <h2 className="take-away__heading" id="take-away">
          One question to keep in mind
        </h2>
        <p className="take-away__question">{question}</p>
      </div>
      {button}
    </section>
  )
}

function Folds({ script, notes, path, session, debrief, ...tries }: Props & { readonly debrief: Debrief }) {
  const { boundaries, decisions, hindsight, pillars, exact } = debrief
  const divided = session.group && dividedDecisions(script, path, session.group.rule)
  const hasEnded = path.ending !== undefined
  const costs = useMemo(() => (hasEnded ? costsOf(script, notes, path) : undefined), [hasEnded, script, notes, path])
  const count = decisions.length === 1 ? 'Your decision' : `All ${decisions.length} decisions`
  const beyond = boundaries.length === 1 ? 'One out-of-bounds choice' : `${boundaries.length} out-of-bounds choices`
  return (
    <div className="looking-back__folds">
      <Fold title={`${count}, with reasons you can disagree with`} isLeftOut={decisions.length === 0}>
        <p className="measure">Open a decision to see its reasons and the law, to disagree or to try another choice.</p>
        <div>
          {decisions.map((decision, index) => (
            <DecisionReview key={decision.event} number={index + 1} decision={decision} {...tries} />
          ))}
        </div>
      </Fold>
      <Fold title="Key moments" isLeftOut={hindsight === 'none'}>
        <KeyMoments hindsight={hindsight} session={session.id} />
      </Fold>
      <Fold title={beyond} isLeftOut={boundaries.length === 0}>
        <BoundaryList boundaries={boundaries} />
      </Fold>
      <Fold title="Where members differed" isLeftOut={divided === undefined}>
        <DividedList decisions={divided ?? []} />
      </Fold>
      <Fold title="The points for each P" isLeftOut={!hasEnded}>
        <PointsTable figures={pillars} exact={exact} />
      </Fold>
      <Fold title="The route you took">
        <RoutePicture script={script} path={path} />
      </Fold>
      <Fold title="What cost you most" isLeftOut={!hasEnded}>
        <CostList costs={costs} />
      </Fold>
    </div>
  )
}

interface FoldProps {
  readonly title: string
  /** Where there is nothing in it. */
  readonly isLeftOut?: boolean
  readonly children: ReactNode
}

function Fold({ title, isLeftOut = false, children }: FoldProps) {
  if (isLeftOut) return null
  return (
    <details className="looking-back__fold fold--printed">
      <summary className="looking-back__summary">
        <h2 className="looking-back__title">{title}</h2>
      </summary>
      <div className="looking-back__folded">{children}</div>
    </details>
  )
}

/** The key moments in short. Until members have looked back for them, it says nothing of them. */
function KeyMoments({ hindsight, session }: Pick<Debrief, 'hindsight'> & { readonly session: string }) {
  const address = `/hindsight/${session}`
  if (typeof hindsight === 'string')
    return (
      <p>
        Pick your key moments first, and we will show you the author’s.{' '}
        <TextLink href={address}>Pick key moments</TextLink>
      </p>
    )
  const { found, alsoSeen, alsoMarked } = hindsight
  const yours = [...found, ...alsoMarked]
  return (
    <>
      {yours.length === 0 ? null : <p>You saw: {yours.map(({ title }) => `“${title}”`).join(', ')}.</p>}
      {alsoSeen.length === 0 ? null : (
        <p>
          The author {yours.length === 0 ? 'saw' : 'also saw'}: {alsoSeen.map(({ title }) => `“${title}”`).join(', ')}.
        </p>
      )}
      <LinkLine href={address}>See your key moments and the author’s</LinkLine>
    </>
  )
}

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

/** Keeps a what-if from a decision, by its place in the log, on this device; `undefined` when it could not be kept. */
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

/** The three decisions to remember: what was done, what it led to, and what would have helped. */
function DecisionsThatMattered({ decisions }: { readonly decisions: readonly DecisionThatMattered[] }) {
  if (decisions.length === 0) return null
  return (
    <Section
      title={headings[decisions.length] ?? 'Decisions that mattered most'}
      className="mattered"
      look="mattered__heading"
      id="mattered"
    >
      <ol className="mattered__list">
        {decisions.map(decision => (
          <li key={decision.number} className={`mattered__decision mattered__decision--${decision.kind}`}>
            <h3 className="mattered__did">
              Decision {decision.number}. {didInWords(decision)}
            </h3>
            <Facts {...decision} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const headings: Readonly<Record<number, string>> = {
  1: 'The decision that mattered most',
  2: 'Two decisions that mattered most',
  3: 'Three decisions that mattered most',
}

function didInWords({ did: { verb, deeds, names }, timedOut }: DecisionThatMattered): string {
  const before = timedOut ? 'Time ran out: ' : ''
  if (deeds.length > 0) {
    const deed = verb === undefined ? listed(deeds) : `${verb} ${listed(deeds)}`
    return timedOut ? `Time ran out, and you ${deed}` : `You ${deed}`
  }
  return `${before}${names.length === 0 ? 'you chose none' : listed(names.map(name => `“${name}”`))}`
}

function Facts({ kind, effect, wouldHaveHelped }: DecisionThatMattered) {
  return (
    <>
      {kind === 'out-of-bounds' ? <p className="mattered__tag">Out of bounds</p> : null}
      {kind === 'cost' && effect === undefined ? <p>Another choice could have done more.</p> : null}
      {effect === undefined && wouldHaveHelped === undefined ? null : (
        <dl className="mattered__facts">
          {effect === undefined ? null : (
            <Fact name={`It ${effect.points > 0 ? 'helped' : 'harmed'} ${pillarTitles[effect.pillar]}: `}>
              {effect.why}
            </Fact>
          )}
          <Fact
            name={wouldHaveHelped?.kind === 'measure' ? 'A measure that would have helped: ' : 'Would have helped: '}
          >
            {wouldHaveHelped &&
              sentence(
                'text' in wouldHaveHelped
                  ? wouldHaveHelped.text
                  : listed(wouldHaveHelped.names.map(name => `“${name}”`)),
              )}
          </Fact>
        </dl>
      )}
    </>
  )
}
