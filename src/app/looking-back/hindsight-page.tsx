import { useMemo, useState } from 'react'
import { Redirect } from 'wouter'
import { useStore } from 'zustand'
import { asksHindsight, hindsightOf, measuresOffered, type Moment, momentsOf } from '../../core/score/hindsight.ts'
import { fileOf } from '../store/session-file.ts'
import type { ActRefusal } from '../store/session-store.ts'
import { useWorkplace } from '../store/workplace.ts'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { eraseAnswers, finishHindsight } from '../ui/debrief/hindsight-actions.ts'
import { HindsightReport } from '../ui/debrief/hindsight-report.tsx'
import { keyed } from '../ui/keyed.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, WithClosedSession } from '../ui/session/closed-session.tsx'
import { SaveState } from '../ui/session/save-state.tsx'
import { actRefusalSentence, NotSaved, useLeaveWarning, WhyReadOnly } from '../ui/session/session-notices.tsx'
import { HindsightMoment } from './hindsight-moment.tsx'
import { HindsightTimeline } from './hindsight-timeline.tsx'
import './hindsight-page.css'

interface Props {
  readonly id: string
  /** The timeline when left out; `compare`; or the number of a marked moment, counted from 1. */
  readonly step?: string | undefined
}

/** Looking back at a play that is over: which moments could have changed it, and what would have helped. */
export function HindsightPage({ id, step }: Props) {
  return (
    <WithClosedSession id={id} what="Looking back">
      {closed => <Hindsight {...closed} step={step} />}
    </WithClosedSession>
  )
}

function Hindsight({ step, ...closed }: ClosedSession & Pick<Props, 'step'>) {
  const { session, play, path, notes, mayWrite } = closed
  // There is nothing to look back for.
  if (!asksHindsight(notes)) return <Redirect to={`/debrief/${session.id}`} replace />
  const isUnderWay = mayWrite && !path.hindsightFinished
  return (
    <>
      <AfterSteps session={session.id} page="hindsight" />
      <WhyReadOnly play={play} />
      <NotSaved store={play.store} />
      {isUnderWay ? <TabOnlyNotice /> : null}
      <Step {...closed} step={step} />
      {isUnderWay ? <Saved {...closed} /> : null}
    </>
  )
}

/** Where the browser keeps nothing, what is done here lives as long as the tab. */
function TabOnlyNotice() {
  const { lasting } = useWorkplace().device.storage
  useLeaveWarning(!lasting)
  if (lasting) return null
  return (
    <Notice title="This browser keeps nothing, so what you mark and write is gone once this tab is closed.">
      <p>Save a copy before you leave: the button is at the end of this page.</p>
    </Notice>
  )
}

/** Whether what was ticked and written so far is on this device: nobody should have to take that on trust. */
function Saved({ play: { store }, session }: Pick<ClosedSession, 'play' | 'session'>) {
  const { lasting } = useWorkplace().device.storage
  const saved = useStore(store, state => state.saved)
  return (
    <SaveState
      saved={lasting ? saved : { state: 'failed', reason: 'unavailable' }}
      at={session.log.at(-1)?.at ?? session.startedAt}
      onSaveCopy={() => saveSessionFile(fileOf(session))}
    />
  )
}

function Step({ step, ...closed }: ClosedSession & Pick<Props, 'step'>) {
  const { play, session, path } = closed
  const moments = useMemo(() => momentsOf(play.script, session, path), [play.script, session, path])
  const marked = moments.filter(({ scene }) => path.marked.has(scene))
  const home = `/hindsight/${session.id}`
  if (step === 'compare')
    return path.hindsightFinished ? (
      <HindsightCompared {...closed} />
    ) : (
      <HindsightCheck {...closed} home={home} marked={marked} />
    )
  if (path.hindsightFinished) return <Redirect to={`${home}/compare`} replace />
  if (step === undefined) return <HindsightTimeline {...closed} home={home} moments={moments} />
  const number = Number(step)
  const moment = marked[number - 1]
  if (moment === undefined) return <Redirect to={home} replace />
  return (
    <HindsightMoment key={moment.scene} {...closed} home={home} moment={moment} number={number} of={marked.length} />
  )
}

interface HindsightCheckProps extends ClosedSession {
  /** The address of the timeline. */
  readonly home: string
  readonly marked: readonly Moment[]
}

/** The last look before answers are compared, after which they stay as they are. */
function HindsightCheck(props: HindsightCheckProps) {
  const { play, mayWrite, home, marked } = props
  const [refusal, setRefusal] = useState<ActRefusal>()
  return (
    <>
      <p className="hindsight-page__back">
        <TextLink href={marked.length === 0 ? home : `${home}/${marked.length}`}>Back</TextLink>
      </p>
      <PageHeading title="Before you compare" kicker={`Looking back: ${play.script.title}`} />
      {marked.length === 0 ? <p className="measure">You have marked no moment.</p> : <AnswersCheck {...props} />}
      {refusal === undefined ? null : <Notice title={actRefusalSentence(refusal)} grave />}
      {mayWrite ? (
        <div className="section stack measure">
          <p>Once you compare, your answers stay as they are.</p>
          <div className="button-row">
            <Button onClick={() => setRefusal(finishHindsight(play))}>Compare with the author’s answer</Button>
            <TextLink href={home}>Change which moments are marked</TextLink>
          </div>
        </div>
      ) : null}
    </>
  )
}

/** What members found and missed, once they have compared. */
function HindsightCompared({ play: { script, store }, session, path, notes, mayWrite }: ClosedSession) {
  const hindsight = useMemo(() => hindsightOf(script, notes, path), [script, notes, path])
  if (hindsight === undefined) return null
  return (
    <>
      <PageHeading title="Your answers and the author’s" kicker={`Looking back: ${script.title}`} />
      <p className="lede measure">
        The author lists the moments at which something could have been prevented, spotted or softened. It is one view
        of an invented story, and it tells only what your play came to. Nothing here is scored.
      </p>
      <HindsightReport
        hindsight={hindsight}
        offered={measuresOffered(path, notes)}
        mayWrite={mayWrite}
        onErase={scene => eraseAnswers(store, scene)}
      />
      <p className="section">
        <ButtonLink href={`/debrief/${session.id}`}>Go on to the debrief</ButtonLink>
      </p>
    </>
  )
}

/** All answers once more, before they are compared, each with a way to answer again where that may be. */
function AnswersCheck({ path, notes, mayWrite, home, marked }: HindsightCheckProps) {
  const offered = measuresOffered(path, notes)
  const answers = marked.map(({ scene, title }, index) => {
    const { measures: ids = [], own = [] } = path.answers.get(scene) ?? {}
    const measures = offered.filter(({ id }) => ids.includes(id)).map(({ text }) => text)
    return { scene, title, measures, own, address: `${home}/${index + 1}` }
  })
  return (
    <dl className="answers-check">
      {answers.map(({ scene, title, measures, own, address }) => (
        <div className="answers-check__answer" key={scene}>
          <dt>{title}</dt>
          <dd>
            {measures.length + own.length === 0 ? (
              <p className="soft">No measure named</p>
            ) : (
              <ul className="list">
                {measures.map(text => (
                  <li key={text}>{text}</li>
                ))}
                {keyed(own).map(({ key, item }) => (
                  <li key={key}>{item ?? 'Text removed'} (in your own words)</li>
                ))}
              </ul>
            )}
          </dd>
          {mayWrite ? (
            <dd>
              <TextLink href={address}>
                Change <span className="govuk-visually-hidden">what would have helped at: {title}</span>
              </TextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
