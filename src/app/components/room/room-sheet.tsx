import type { ReactNode } from 'react'
import type { Part } from '../../../core/room/room-view.ts'
import { RoomStamp } from './room-stamp.tsx'
import { useFit } from './use-fit.ts'

interface Props {
  /** What stands above, small: where the room is. */
  readonly head?: ReactNode
  readonly part?: Part | undefined
  readonly children: ReactNode
}

/** The sheet on which everything but a blank screen and a document stands: head, body and the marking. */
export function RoomSheet({ head, part, children }: Props) {
  const body = useFit<HTMLDivElement>()
  return (
    <div className="room-screen__sheet">
      {head === undefined ? null : <div className="room-screen__head">{head}</div>}
      <div className="room-screen__body" ref={body}>
        <div className="room-screen__middle">{children}</div>
      </div>
      <div className="room-screen__foot">
        <RoomStamp />
        {part === undefined ? null : (
          <span>
            {part.number} of {part.of}
          </span>
        )}
      </div>
    </div>
  )
}
