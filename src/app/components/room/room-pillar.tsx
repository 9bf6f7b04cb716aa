import type { PillarView } from '../../../core/room/room-view.ts'
import { pillarTitles } from '../../../core/scenario/pillar.ts'
import { RoomSheet } from './room-sheet.tsx'
import './room-pillar.css'

/** What helped and what harmed on one of the four Ps. */
export function RoomPillar({ view }: { readonly view: PillarView }) {
  const { pillar, helped, harmed, part } = view
  // On a later page a side that is empty has come to its end, and the other has the room.
  const isFirst = part === undefined || part.number === 1
  const both = helped.length > 0 && harmed.length > 0
  const none = helped.length + harmed.length === 0
  return (
    <RoomSheet head={<p>Debrief</p>} part={part}>
      <div className="room-pillar">
        <h2 className="room-screen__title">{pillarTitles[pillar]}</h2>
        {none ? <p>None of what you chose weighed on this, for good or ill.</p> : null}
        {none ? null : (
          <div className={`room-pillar__sides${isFirst || both ? '' : ' room-pillar__sides--one'}`}>
            {isFirst || helped.length > 0 ? <Side title="What helped" sign="+" effects={helped} /> : null}
            {isFirst || harmed.length > 0 ? <Side title="What harmed" sign="−" effects={harmed} /> : null}
          </div>
        )}
      </div>
    </RoomSheet>
  )
}

interface SideProps {
  readonly title: string
  readonly sign: string
  readonly effects: PillarView['helped']
}

function Side({ title, sign, effects }: SideProps) {
  return (
    <section className="room-pillar__side">
      <h3 className="room-pillar__heading">
        <span className="room-pillar__sign" aria-hidden="true">
          {sign}
        </span>
        {title}
      </h3>
      {effects.length === 0 ? <p className="room-pillar__where">Nothing here.</p> : null}
      <ul className="room-pillar__effects">
        {effects.map(({ title: where, chosen, why }) => (
          <li key={`${where} ${chosen}`}>
            <p>{why}</p>
            <p className="room-pillar__where">
              “{chosen}” · {where}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
