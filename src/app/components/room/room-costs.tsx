import type { CostsView } from '../../../core/room/room-view.ts'
import { doneInWords, pillarsInWords } from '../../ui/debrief/score-words.ts'
import { keptInTheRoom } from './cost-in-the-room.ts'
import { RoomSheet } from './room-sheet.tsx'
import './room-costs.css'

/** The moves after which least of a P could still be had, each with the Ps that it cost. */
export function RoomCosts({ view }: { readonly view: CostsView }) {
  return (
    <RoomSheet head={<p>Debrief · seen from the end: nobody could know it then</p>} part={view.part}>
      <div className="room-costs">
        <h2 className="room-costs__title">The moves that cost most</h2>
        {view.costs.length === 0 ? (
          <p>This story has too many ways through it for that to be worked out here.</p>
        ) : null}
        <dl className="room-costs__list">
          {view.costs.map(({ lost, cost }) => (
            <div key={pillarsInWords(lost)} className="room-costs__pillar">
              <dt className="room-costs__name">{pillarsInWords(lost)}</dt>
              {cost === undefined ? (
                <dd>Nothing was lost: no way through this story comes to more.</dd>
              ) : (
                <>
                  <dd>
                    At <strong>{cost.title}</strong> {doneInWords(cost)}. No other step put so much of{' '}
                    {pillarsInWords(lost)} out of reach.
                  </dd>
                  <dd className="room-costs__kept">{keptInTheRoom(cost.kept, lost)}</dd>
                </>
              )}
            </div>
          ))}
        </dl>
      </div>
    </RoomSheet>
  )
}
