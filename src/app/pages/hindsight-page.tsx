import { useMemo } from 'react'
import { Redirect } from 'wouter'
import { useStore } from 'zustand'
import { asksHindsight } from '../../core/score/hindsight.ts'
import { momentsOf } from '../../core/session/played-path.ts'
import { fileOf } from '../store/session-file.ts'
import { useWorkplace } from '../store/workplace.ts'
import { Notice } from '../ui/notice.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedPlay, WithClosedPlay } from '../ui/session/closed-session.tsx'
import { SaveState } from '../ui/session/save-state.tsx'
import { NotSaved, useLeaveWarning, WhyReadOnly } from '../ui/session/session-notices.tsx'
import { HindsightCheck } from './hindsight-check.tsx'
import { HindsightCompared } from './hindsight-compared.tsx'
import { HindsightMoment } from './hindsight-moment.tsx'
import { HindsightTimeline } from './hindsight-timeline.tsx'
import './hindsight-page.css'

interface Props {
  readonly id: string
  /** The timeline when left out; `compare`; or the number of a marked moment, counted from 1. */
  readonly step: string | undefined
}

/** Looking back at a play that is over: which moments could have changed it, and what would have helped. */
export function HindsightPage({ id, step }: Props) {
  return (
    <WithClosedPlay id={id} what="Looking back">
      {closed => <Hindsight {...closed} step={step} />}
    </WithClosedPlay>
  )
}

function Hindsight({ step, ...closed }: ClosedPlay & Pick<Props, 'step'>) {
  const { session, play, path, notes, mayWrite } = closed
  // There is nothing to look back for.
  if (!asksHindsight(notes)) return <Redirect to={`/debrief/${session.id}`} replace />
  const isUnderWay = mayWrite && !path.hindsightFinished
  return (
    <>
      <AfterSteps session={session.id} page="hindsight" />
      <WhyReadOnly play={play} />
      <NotSaved store={play.store} />
      {isUnderWay ? <KeptInTab /> : null}
      <Step {...closed} step={step} />
      {isUnderWay ? <Saved {...closed} /> : null}
    </>
  )
}

/** Where the browser keeps nothing, what is done here lives as long as the tab. */
function KeptInTab() {
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
function Saved({ play: { store }, session }: Pick<ClosedPlay, 'play' | 'session'>) {
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

function Step({ step, ...closed }: ClosedPlay & Pick<Props, 'step'>) {
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
    <HindsightMoment
      key={moment.scene}
      {...closed}
      home={home}
      moment={moment}
      number={number}
      of={marked.length}
    />
  )
}
