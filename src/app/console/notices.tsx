import { useState } from 'react'
import { useStore } from 'zustand'
import { entry } from '../../core/session/script.ts'
import { fileOf } from '../store/session-file.ts'
import { useWorkplace } from '../store/workplace.ts'
import { Notice } from '../ui/notice.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { actRefusalSentence, useLeaveWarning, WhyReadOnly } from '../ui/session/session-notices.tsx'
import { type PanelProps, sceneInView, unsavedIn } from './console.ts'
import type { useClockWatch } from './pace-bar.tsx'
import { ConsoleButton } from './parts.tsx'
import { roomAddress, type Screens } from './room/screens.ts'

/** What the whole console is given. */
export interface ConsoleProps extends PanelProps {
  readonly clocks: ReturnType<typeof useClockWatch>
  readonly screens: Screens
}

/**
 * What a facilitator should know before anything else. Where the room reads along it is only what cannot wait and gives
 * nothing away: that something is not kept, or cannot be done. The region is there from the start, so that it is read out.
 */
export function ConsoleNotices({ at, clocks, screens }: ConsoleProps) {
  const { play, refusal, isShared } = at
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output element may hold only words, and this holds boxes
    <div className={isShared ? 'one-screen__notices' : 'console__notices'} role="status">
      <WhyReadOnly play={play} />
      <ConsoleStateUnread at={at} />
      <ConsoleNotSaved at={at} />
      {refusal === undefined ? null : <Notice title={actRefusalSentence(refusal)} grave />}
      {isShared ? null : <FacilitatorNotices at={at} clocks={clocks} screens={screens} />}
    </div>
  )
}

/** What the room need not know. */
function FacilitatorNotices({ at, clocks, screens }: ConsoleProps) {
  const { lasting } = useWorkplace().device.storage
  return (
    <>
      {lasting ? null : <Notice title="This browser deletes the session when you close its tab: save copies." />}
      {at.mayWrite ? <AboutScreen at={at} screens={screens} /> : null}
      <Gap clocks={clocks} at={at} />
      <StageEnd at={at} />
    </>
  )
}

/** That the room screen is not open, or not yet. */
function AboutScreen({ at, screens: { presence, opened, open } }: Omit<ConsoleProps, 'clocks'>) {
  if (presence === 'open') return null
  if (opened === 'blocked')
    return (
      <Notice title="The browser blocked the room screen.">
        <p>
          Allow pop-ups for this page, or{' '}
          <a className="govuk-link" href={roomAddress(at.group.session.id)} target="_blank" rel="opener">
            open the room screen in a new tab
          </a>{' '}
          and drag it to the projector.
        </p>
      </Notice>
    )
  if (presence === 'asking')
    return opened === undefined ? null : (
      <Notice title="The room screen is opening. Drag it to the projector, and press F in it." />
    )
  return (
    <Notice title="The room screen is not open.">
      <ConsoleButton onClick={open}>Open it</ConsoleButton>
    </Notice>
  )
}

/** The computer slept, the console was closed, or the clock was changed. */
function Gap({ clocks: { gap, forget, count }, at }: Omit<ConsoleProps, 'screens'>) {
  if (gap === undefined || !at.mayWrite) return null
  const minutes = Math.round(gap / 60_000)
  const title =
    gap < 0
      ? 'The clock of this computer was put back. Any timer is paused.'
      : `${minutes} minutes passed while this computer slept or the console was closed. They are not counted, and any timer is paused.`
  return (
    <Notice title={title}>
      <div className="console__choices">
        {gap > 0 ? <ConsoleButton onClick={count}>Count them</ConsoleButton> : null}
        <ConsoleButton onClick={forget}>{gap > 0 ? 'Do not count them' : 'Go on'}</ConsoleButton>
      </div>
    </Notice>
  )
}

/** Offers the file whenever a stage is over. */
function StageEnd({ at }: PanelProps) {
  const { script, session } = at.group
  const stage = entry(script.scenes, sceneInView(at))?.stage
  const { lasting } = useWorkplace().device.storage
  const [seen, setSeen] = useState(stage)
  // While votes are counted they need the room.
  const isVoting = ['question', 'tally'].includes(at.consoleState.slide.kind)
  if (seen === stage || isVoting || at.path.closed !== undefined) return null
  const title = script.stages.find(({ id }) => id === seen)?.title
  return (
    <Notice title={`“${title}” is over. ${lasting ? 'All of it is saved on this device.' : 'Only this tab holds it.'}`}>
      <div className="console__choices">
        <ConsoleButton
          onClick={() => {
            saveSessionFile(fileOf(session))
            setSeen(stage)
          }}
        >
          Save a copy
        </ConsoleButton>
        <ConsoleButton onClick={() => setSeen(stage)}>Not now</ConsoleButton>
      </div>
    </Notice>
  )
}

/** What could not be kept, what is safe all the same, and the way out. */
function ConsoleNotSaved({ at }: PanelProps) {
  const { group, saved, consoleSaved, consoleStore, play } = at
  const unsaved = unsavedIn(at)
  useLeaveWarning(unsaved !== undefined)
  if (unsaved === undefined) return null
  return (
    <Notice title={unsaved.words} grave>
      <div className="console__choices">
        <ConsoleButton onClick={() => saveSessionFile(fileOf(group.session))}>Save a copy as a file</ConsoleButton>
        <ConsoleButton
          onClick={() => {
            if (unsaved.isLog) play.store.saveAgain()
            consoleStore.saveAgain()
          }}
        >
          {saved.state === 'saving' || consoleSaved.state === 'saving' ? 'Trying again …' : 'Try again'}
        </ConsoleButton>
      </div>
    </Notice>
  )
}

const unread =
  'We could not restore your slide, unsettled votes and the time. The console opens at the current scene. ' +
  'Every recorded vote is there.'

/** Says that the console does not come back as it was left, what is lost and what is not. The room may read it. */
export function ConsoleStateUnread({ at: { consoleStore, mayWrite } }: PanelProps) {
  const isUnread = useStore(consoleStore, state => state.isUnread)
  if (!isUnread || !mayWrite) return null
  return (
    <Notice title={unread} grave>
      <div className="console__choices">
        <ConsoleButton onClick={() => consoleStore.understood()}>Understood</ConsoleButton>
      </div>
    </Notice>
  )
}
