import type { MomentsView } from '../../../core/room/room-view.ts'
import { chosenInWords } from './chosen-in-words.ts'
import { RoomSheet } from './room-sheet.tsx'
import './room-moments.css'

type Moment = MomentsView['moments'][number]

/** The moments of the play, numbered, so that the room can say at which the outcome could have changed. */
export function RoomMoments({ view }: { readonly view: MomentsView }) {
  const { moments, part } = view
  return (
    <RoomSheet head={<p>Looking back</p>} part={part}>
      <div className="room-moments">
        <h2 className="room-moments__title">At which moments could the outcome have changed?</h2>
        <ol className="room-moments__list">
          {moments.map((moment, index) => (
            <li key={moment.number} className="room-moments__item">
              {moment.stage === moments[index - 1]?.stage ? null : (
                <p className="room-moments__stage">{moment.stage}</p>
              )}
              <MomentLine moment={moment} />
            </li>
          ))}
        </ol>
      </div>
    </RoomSheet>
  )
}

function MomentLine({ moment: { number, title, chosen, marked } }: { readonly moment: Moment }) {
  return (
    <p className={marked ? 'room-moments__moment room-moments__moment--marked' : 'room-moments__moment'}>
      <span className="room-moments__number">{number}</span>
      <span>
        {title}
        {marked ? <span className="govuk-visually-hidden"> (marked)</span> : null}
        {chosen.length === 0 ? null : <span className="room-moments__chosen"> {chosenInWords(chosen)}</span>}
      </span>
    </p>
  )
}
