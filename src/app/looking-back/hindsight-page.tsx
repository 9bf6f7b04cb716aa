import { useMemo, useState } from 'react'
import { Redirect } from 'wouter'
import { useStore } from 'zustand'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { asksHindsight, hindsightOf, measuresOffered, type Moment, momentsOf } from '../../core/score/hindsight.ts'
import type { HindsightAnswer } from '../../core/session/played-path.ts'
import type { Intent } from '../../core/session/session.ts'
import { fileOf } from '../store/session-file.ts'
import { useWorkplace } from '../store/workplace.ts'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { eraseAnswers, eraseEarlierAnswers, finishHindsight } from '../ui/debrief/hindsight-actions.ts'
import { HindsightReport } from '../ui/debrief/hindsight-report.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { type Answer, MeasurePicks, Picked, type Picking as MeasurePicking } from '../ui/debrief/measure-picks.tsx'
import { Tick } from '../ui/forms/form-fields.tsx'
import { Fold } from '../ui/page-parts.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, closedPage } from '../ui/session/closed-session.tsx'
import {
  actRefusalSentence,
  NotSaved,
  SaveState,
  useLeaveWarning,
  WhyReadOnly,
} from '../ui/session/session-notices.tsx'
import './moment-picks.css'

/** Key moments of a case that is over: what members saw and, once they have compared, what the author also saw. */
export const HindsightPage = closedPage('The page for key moments', KeyMoments)

function KeyMoments(closed: ClosedSession) {
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
      {path.hindsightFinished ? <Compared {...closed} /> : <Picking {...closed} />}
      {isUnderWay ? <Saved {...closed} /> : null}
    </>
  )
}

function TabOnlyNotice() {
  const { lasting } = useWorkplace().device.storage
  useLeaveWarning(!lasting)
  if (lasting) return null
  return (
    <Notice title="This browser does not save your work. You will lose your picks when you close this tab.">
      <p>Save a copy before you leave. The button is at the end of this page.</p>
    </Notice>
  )
}

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

function Picking({ play, session, path, notes, mayWrite }: ClosedSession) {
  const [problem, setProblem] = useState<string>()
  const [typed, setTyped] = useState<ReadonlyMap<SceneId, string>>(new Map())
  const moments = useMemo(() => momentsOf(play.script, session, path), [play.script, session, path])
  const offered = useMemo(() => measuresOffered(path, notes), [path, notes])
  const act = (intent: Intent) => {
    const refused = play.store.act(intent)
    setProblem(refused && actRefusalSentence(refused))
    return refused === undefined
  }
  const answer = (scene: SceneId, { measures, own }: Answer) => {
    if (act({ type: 'hindsight-answered', scene, measures, own })) eraseEarlierAnswers(play.store, scene)
  }
  const compare = () => {
    const left = moments.find(({ scene }) => path.marked.has(scene) && (typed.get(scene) ?? '').trim() !== '')
    if (left !== undefined) return setProblem(`Add or clear the words that you typed at “${left.title}”, then compare.`)
    const refused = finishHindsight(play)
    setProblem(refused && actRefusalSentence(refused))
  }
  const skip = <TextLink href={`/debrief/${session.id}`}>Skip to looking back</TextLink>
  return (
    <>
      <PageHeading title="Key moments" kicker={play.script.title} />
      <div className="stack measure">
        <p className="lede">When could it have gone differently?</p>
        {mayWrite ? (
          <p>
            Pick the moments that you think mattered, and up to three measures that would have helped at each. Then
            compare with the author. No one is marked. {skip}
          </p>
        ) : null}
      </div>
      <MomentPicks
        stages={play.script.stages}
        moments={moments}
        offered={offered}
        marked={path.marked}
        answers={path.answers}
        mayWrite={mayWrite}
        onMark={(scene, isMarked) => void act({ type: isMarked ? 'marked-key-event' : 'unmarked-key-event', scene })}
        onAnswer={answer}
        typed={typed}
        onType={(scene, words) => setTyped(new Map(typed).set(scene, words))}
      />
      <div role="alert">{problem === undefined ? null : <Notice title={problem} grave />}</div>
      {mayWrite ? (
        <div className="section stack measure">
          <p>After you compare, you can’t change your picks.</p>
          <div className="button-row">
            <Button onClick={compare}>Compare with the author</Button>
            {skip}
          </div>
        </div>
      ) : null}
    </>
  )
}

function Compared({ play: { script, store }, session, path, notes, mayWrite }: ClosedSession) {
  const hindsight = useMemo(() => hindsightOf(script, notes, path), [script, notes, path])
  if (hindsight === undefined) return null
  return (
    <>
      <PageHeading title="Key moments: you and the author" kicker={script.title} />
      <p className="lede measure">
        The author lists the moments on your route at which something could have been prevented, spotted or softened.
      </p>
      <HindsightReport
        hindsight={hindsight}
        offered={measuresOffered(path, notes)}
        mayWrite={mayWrite}
        onErase={scene => eraseAnswers(store, scene)}
      />
      <p className="section">
        <ButtonLink href={`/debrief/${session.id}`}>Continue to looking back</ButtonLink>
      </p>
    </>
  )
}

interface PicksProps extends MeasurePicking {
  /** All of the scenario, in order; those that were not reached are left out. */
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly moments: readonly Moment[]
  readonly marked: ReadonlySet<SceneId>
  readonly answers: ReadonlyMap<SceneId, HindsightAnswer>
  readonly mayWrite: boolean
  readonly onMark: (scene: SceneId, isMarked: boolean) => void
}

function MomentPicks({ stages, moments, ...picking }: PicksProps) {
  return stages.map(({ id, title }) => {
    const here = moments.filter(({ stage }) => stage === id)
    if (here.length === 0) return null
    return (
      <section className="section" key={id}>
        <h2 className="heading-s">{title}</h2>
        <ol className="moment-picks">
          {here.map(moment => (
            <li className="moment-picks__moment" key={moment.scene}>
              <OneMoment moment={moment} {...picking} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}

interface MomentProps extends Omit<PicksProps, 'stages' | 'moments'> {
  readonly moment: Moment
}

function OneMoment({ moment, marked, answers, mayWrite, onMark, ...picking }: MomentProps) {
  const { scene, title, headline } = moment
  const isMarked = marked.has(scene)
  const given = answers.get(scene)
  const answer = { measures: given?.measures ?? [], own: (given?.own ?? []).filter(text => text !== null) }
  if (!mayWrite)
    return (
      <>
        <h3 className="heading-s">{title}</h3>
        {headline === undefined ? null : <p className="small soft">{headline}</p>}
        {isMarked ? (
          <>
            <p>
              <strong>You picked this moment.</strong>
            </p>
            <Picked answer={answer} offered={picking.offered} />
          </>
        ) : null}
      </>
    )
  return (
    <>
      <div className="moment-picks__tick govuk-checkboxes govuk-checkboxes--small">
        <Tick
          id={`moment-${scene}`}
          label={title}
          hint={headline}
          isTicked={isMarked}
          onChange={ticked => onMark(scene, ticked)}
        />
      </div>
      {isMarked ? (
        <div className="moment-picks__answer">
          <KnownThen {...moment} />
          <MeasurePicks scene={scene} title={title} answer={answer} {...picking} />
        </div>
      ) : null}
    </>
  )
}

/** Folded away, so that a long list stays easy to take in. */
function KnownThen({ title, clock, begins, opened, chosen, timedOut }: Moment) {
  return (
    <Fold title="Known at the time" about={`: ${title}`}>
      <div className="moment-picks__known">
        {clock === undefined ? null : <p className="soft">{clock}</p>}
        {begins === undefined ? null : <ProseView prose={[begins]} />}
        <Said what={opened.length === 1 ? 'Document opened' : 'Documents opened'} items={opened} />
        <Said what={timedOut ? 'Time ran out, and the story chose' : 'What you chose'} items={chosen} />
      </div>
    </Fold>
  )
}

function Said({ what, items }: { readonly what: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <p>
      <strong>{what}:</strong> {items.join('; ')}
    </p>
  )
}
