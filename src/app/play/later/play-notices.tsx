import { useLocation } from 'wouter'
import type { DoneAtScene } from '../../../core/session/played-path.ts'
import { lastDecision, replay } from '../../../core/session/replay.ts'
import type { Session } from '../../../core/session/session.ts'
import type { SceneScript } from '../../../core/session/script.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { ButtonLink, QuietButton, TextLink } from '../../ui/controls.tsx'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { Notice } from '../../ui/notice.tsx'
import { actRefusalSentence, NotSaved, OtherTabNotice, useLeaveWarning } from '../../ui/session/session-notices.tsx'
import type { Play } from '../use-play.ts'
import { TextList } from '../../ui/page-parts.tsx'
import './later.css'

/** What a player should know of this play before anything else. */
export function PlayNotices({ table }: { readonly table: Play }) {
  const { opened } = table.play
  const { lasting } = useWorkplace().device.storage
  useLeaveWarning(!lasting && table.session.log.length > 0)
  return (
    <>
      <TabNotice table={table} />
      <NotSaved store={table.play.store} />
      {table.refusal === undefined ? null : <Notice title={actRefusalSentence(table.refusal)} grave />}
      {lasting ? null : (
        <Notice title="This browser saves nothing: you lose your place when you close this tab.">
          <p>Before you leave, select “Save a copy” in the case file.</p>
        </Notice>
      )}
      {opened.kind === 'other-words' ? (
        <Notice title="The wording of this scenario has changed since you began.">
          <p>Your decisions and where they led are the same.</p>
        </Notice>
      ) : null}
      {opened.kind === 'other-rules' ? (
        <Notice title="This session was recorded in another version of the scenario.">
          <p>
            You can read it as far as it fits this version, but not continue it. The record is complete: save a copy to
            open it elsewhere.
          </p>
        </Notice>
      ) : null}
    </>
  )
}

function TabNotice({ table }: { readonly table: Play }) {
  if (table.role === 'follower') return <OtherTabNotice />
  if (table.role === 'writer') return null
  return (
    <Notice title="This session was deleted on this device." grave>
      <p>We can’t save anything you do here.</p>
    </Notice>
  )
}

interface Props {
  readonly table: Play
  readonly scene: SceneScript
  readonly done: DoneAtScene | undefined
  readonly next: number
}

/** At an earlier scene: what was done there. */
export function EarlierPage({ table, scene, done, next }: Props) {
  return (
    <Notice title="You are looking back at an earlier page.">
      {done === undefined ? null : <WhatWasDone scene={scene} done={done} />}
      <p className="button-row">
        <TextLink href={table.addressOf(next)}>Next page</TextLink>
        <TextLink href={table.addressOf(table.pages.length)}>Go to where you left off</TextLink>
      </p>
    </Notice>
  )
}

function WhatWasDone({ scene, done }: { readonly scene: SceneScript; readonly done: DoneAtScene }) {
  switch (done.kind) {
    case 'continued':
      return null
    case 'left-hub':
      return <p>You moved on from here.</p>
    case 'looked':
      return <p>You chose: {scene.visit?.leads[done.lead]?.label}</p>
    case 'decided':
      return (
        <>
          <p>{done.timedOut ? 'Time ran out, so the clock decided:' : 'You decided:'}</p>
          <TextList texts={done.picks.map(pick => scene.decision?.choices[pick]?.label)} />
        </>
      )
  }
}

/** What is seldom wanted: to undo the last decision, or to stop. */
export function PlayMore({ table }: { readonly table: Play }) {
  if (!table.mayPlay || table.path.closed !== undefined) return null
  return (
    <section className="play-more" aria-label="Other things you can do">
      <UndoDecision table={table} />
      {table.path.ending === undefined ? <StopHere table={table} /> : null}
    </section>
  )
}

function UndoDecision({ table }: { readonly table: Play }) {
  const { script } = table.play
  const last = lastDecision(replay(script.graph, table.session.log).progress)
  if (last === undefined) return null
  const title = script.scenes[last.event.scene]?.title
  return (
    <ConfirmAction
      quiet
      label="Undo the last decision"
      question={
        <p>
          You go back to “{title}” and decide again. The record still shows what you undo, struck out. We keep your
          notes.
        </p>
      }
      confirm="Undo it"
      onConfirm={() => table.move({ type: 'corrected' })}
    />
  )
}

function StopHere({ table }: { readonly table: Play }) {
  const [, navigate] = useLocation()
  const { session, position } = table
  return (
    <ConfirmAction
      quiet
      label="Stop here"
      question={
        <p>
          This ends the session. You can then look back on what has happened so far, without percentages. For a break,
          select “Leave” instead.
        </p>
      }
      confirm="Stop here for good"
      keep="Keep playing"
      onConfirm={() => {
        table.remark({ type: 'stopped', scene: position.scene })
        navigate(nextStep(session).href)
      }}
    />
  )
}

/** The story is over, or was stopped: on to looking back. */
export function PlayEnd({ table }: { readonly table: Play }) {
  const { session, path, play, mayPlay } = table
  const next = nextStep(session)
  const finish = () => {
    if (path.closed !== undefined || path.ending === undefined || !mayPlay) return
    play.store.act({ type: 'finished', scene: path.ending })
  }
  return (
    <div className="stack">
      <p>{path.closed === 'stopped' ? 'You stopped the session here.' : 'The story ends here.'}</p>
      <ButtonLink href={next.href} onClick={finish}>
        {next.label}
      </ButtonLink>
    </div>
  )
}

interface ShortFormProps {
  readonly touches: string
  readonly isShort: boolean
  readonly onChange: (isShort: boolean) => void
}

/** A scene that touches on something hard can be read in two sentences. What follows is the same. */
export function ShortFormOffer({ touches, isShort, onChange }: ShortFormProps) {
  return (
    <div className="short-form">
      <p>
        {isShort ? 'You are reading this scene in two sentences. It touches on ' : 'This scene touches on '}
        {touches}.
      </p>
      <QuietButton onClick={() => onChange(!isShort)}>
        {isShort ? 'Read it in full' : 'Read it in two sentences'}
      </QuietButton>
    </div>
  )
}

/** Where a play leads once it is over. A what-if is set beside the play that it parts from: members looked back at that one. */
function nextStep({ id, mode }: Session): { readonly href: string; readonly label: string } {
  return mode === 'what-if'
    ? { href: `/compare/${id}`, label: 'Compare both' }
    : { href: `/hindsight/${id}`, label: 'Look back' }
}
