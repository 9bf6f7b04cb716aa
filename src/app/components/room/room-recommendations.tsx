import type { RecommendationsView } from '../../../core/room/room-view.ts'
import { RoomSheet } from './room-sheet.tsx'
import './room-recommendations.css'

/** The drafts that the play brought up, numbered as the room speaks of them; what it puts forward has a tick. */
export function RoomRecommendations({ view }: { readonly view: RecommendationsView }) {
  return (
    <RoomSheet head={<p>Recommendations</p>} part={view.part}>
      <div className="room-recommendations">
        <h2 className="room-screen__title">Which do we put forward?</h2>
        <ol className="room-recommendations__list">
          {view.drafts.map(({ number, text, agreed }) => (
            <li
              key={number}
              className={`room-recommendations__draft${agreed ? ' room-recommendations__draft--agreed' : ''}`}
            >
              <span className="room-recommendations__number">{number}</span>
              <span>{text}</span>
              <span className="room-recommendations__tick">
                {agreed ? (
                  <>
                    <span aria-hidden="true">✓</span>
                    <span className="govuk-visually-hidden">(put forward)</span>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </RoomSheet>
  )
}
