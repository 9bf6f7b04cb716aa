import type { AfterwardsView } from '../../../core/room/room-view.ts'
import { ProseView } from '../prose-view.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './room-afterwards.css'

/** What became of it. */
export function RoomAfterwards({ view }: { readonly view: AfterwardsView }) {
  return (
    <RoomSheet head={<p>After the exercise</p>} part={view.part}>
      <div className="room-afterwards">
        <h2 className="room-screen__title">Six months later</h2>
        {view.text.map((prose, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the texts keep the order of their file
          <ProseView key={index} prose={prose} />
        ))}
      </div>
    </RoomSheet>
  )
}
