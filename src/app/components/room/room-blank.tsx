import type { ReactNode } from 'react'
import { RoomStamp } from './room-stamp.tsx'
import './room-blank.css'

/** A dark screen: nothing to look at but the marking, and a few words where there are any. */
export function RoomBlank({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="room-blank">
      <div className="room-blank__words">{children}</div>
      <RoomStamp />
    </div>
  )
}
