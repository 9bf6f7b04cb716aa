import type { AfterwardsView } from '../../../core/room/room-view.ts'
import { keyed } from '../../ui/keyed.ts'
import { ProseView } from '../../ui/prose-view.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './room-afterwards.css'

/** What became of it. */
export function RoomAfterwards({ view }: { readonly view: AfterwardsView }) {
  return (
    <RoomSheet head={<p>After the exercise</p>} part={view.part}>
      <div className="room-afterwards">
        <h2 className="room-screen__title">Six months later</h2>
        {keyed(view.text).map(({ key, item }) => (
          <ProseView key={key} prose={item} />
        ))}
      </div>
    </RoomSheet>
  )
}
