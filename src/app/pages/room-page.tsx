import { useRef } from 'react'
import { RoomNotice } from '../components/room/room-notice.tsx'
import { RoomScreen } from '../components/room/room-screen.tsx'
import { useRoomColours } from '../components/room/use-room-colours.ts'
import { useStaysAwake } from '../components/room/use-stays-awake.ts'
import { useStillPointer } from '../components/room/use-still-pointer.ts'
import { ErrorBoundary } from '../ui/broken-page.tsx'
import { useFullScreen } from '../ui/full-screen.ts'
import { usePageTitle } from '../ui/page-heading.tsx'
import { type RoomState, useRoomView } from './use-room-view.ts'
import { useRoomVoice } from './use-room-voice.ts'
import './room-page.css'

/**
 * The window on the projector. It shows what the facilitator's window sends it, and passes a remote's keys on to that: it
 * opens no session, takes no lock, and loads nothing of the scenario but a document that is shown.
 */
export function RoomPage({ id }: { readonly id: string }) {
  const state = useRoomView(id)
  useRoomVoice(id)
  const page = useRef<HTMLElement>(null)
  usePageTitle('Room’s screen')
  useStaysAwake()
  useStillPointer(page)
  const colours = useRoomColours()
  const { isOffered, fill } = useFullScreen()
  return (
    <main className={`room-page room-page--${colours}`} ref={page}>
      <h1 className="govuk-visually-hidden">The room’s screen</h1>
      <div className="room-page__screen" aria-live="polite">
        <ErrorBoundary
          key={state.kind === 'showing' ? state.view.kind : state.kind}
          fallback={<RoomNotice words="Desktop Audit" />}
        >
          <Screen state={state} />
        </ErrorBoundary>
      </div>
      {isOffered ? (
        <button type="button" className="room-page__full" onClick={fill}>
          Full screen <kbd>F</kbd>
        </button>
      ) : null}
    </main>
  )
}

function Screen({ state }: { readonly state: RoomState }) {
  switch (state.kind) {
    case 'waiting':
      return <RoomNotice words="Waiting for the facilitator" />
    case 'showing':
      return <RoomScreen view={state.view} />
    case 'closed':
      return <RoomNotice words="Desktop Audit" />
  }
}
