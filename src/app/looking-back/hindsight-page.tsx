import { useMemo, useState } from 'react'
import { Redirect } from 'wouter'
import { useStore } from 'zustand'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { asksHindsight, hindsightOf, measuresOffered, momentsOf } from '../../core/score/hindsight.ts'
import type { Intent } from '../../core/session/session.ts'
import { fileOf } from '../store/session-file.ts'
import type { ActRefusal } from '../store/session-store.ts'
import { useWorkplace } from '../store/workplace.ts'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { eraseAnswers, eraseEarlierAnswers, finishHindsight } from '../ui/debrief/hindsight-actions.ts'
import { HindsightReport } from '../ui/debrief/hindsight-report.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import type { Answer } from '../ui/debrief/measure-picks.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, closedPage } from '../ui/session/closed-session.tsx'
import {
  actRefusalSentence,
  NotSaved,
  SaveState,
  useLeaveWarning,
  WhyReadOnly,
} from '../ui/session/session-notices.tsx'
import { MomentPicks } from './moment-picks.tsx'

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

/** Where the browser saves nothing, what is done here lasts as long as the tab. */
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

/** Whether the picks so far are on this device: nobody should have to take that on trust. */
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

/** The scenes of this session to pick from. Every pick is saved at once. */
function Picking({ play, session, path, notes, mayWrite }: ClosedSession) {
  const [problem, setProblem] = useState<string>()
  const [typed, setTyped] = useState<ReadonlyMap<SceneId, string>>(new Map())
  const moments = useMemo(() => momentsOf(play.script, session, path), [play.script, session, path])
  const offered = useMemo(() => measuresOffered(path, notes), [path, notes])
  const act = (intent: Intent) => {
    const refused = play.store.act(intent)
    setProblem(inWords(refused))
    return refused === undefined
  }
  const answer = (scene: SceneId, { measures, own }: Answer) => {
    if (act({ type: 'hindsight-answered', scene, measures, own })) eraseEarlierAnswers(play.store, scene)
  }
  const compare = () => {
    const left = moments.find(({ scene }) => path.marked.has(scene) && (typed.get(scene) ?? '').trim() !== '')
    setProblem(
      left === undefined
        ? inWords(finishHindsight(play))
        : `Add or clear the words that you typed at “${left.title}”, then compare.`,
    )
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

function inWords(refused: ActRefusal | undefined): string | undefined {
  return refused && actRefusalSentence(refused)
}

/** What members saw, and what the author also saw. */
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
