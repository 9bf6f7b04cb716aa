import { Suspense } from 'react'
import type { RoomView } from '../../../core/room/room-view.ts'
import { lazily } from '../../ui/lazily.tsx'
import './room-preview.css'

const RoomScreen = lazily(async () => ({
  default: (await import('../../room-screen/room-screen.tsx')).RoomScreen,
}))

interface Props {
  readonly view: RoomView
  readonly label: string
  readonly tone: 'live' | 'held' | 'ahead' | 'missing'
}

/** What the room sees, in small. For the eye only: what it says is in the console in words. */
export function RoomPreview({ view, label, tone }: Props) {
  return (
    <figure className={`room-preview room-preview--${tone}`}>
      <figcaption className="room-preview__label">{label}</figcaption>
      <div className="room-preview__screen" aria-hidden="true" inert>
        <Suspense>
          <RoomScreen view={view} />
        </Suspense>
      </div>
    </figure>
  )
}
