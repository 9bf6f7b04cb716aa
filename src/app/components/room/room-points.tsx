import { keyed } from '../../ui/keyed.ts'
import './room-points.css'

interface Props {
  readonly title: string
  readonly texts: readonly string[]
}

/** A short list under a small heading; nothing where there is none. */
export function RoomPoints({ title, texts }: Props) {
  if (texts.length === 0) return null
  return (
    <div className="room-points">
      <h3 className="room-points__title">{title}</h3>
      <ul className="room-points__list">
        {keyed(texts).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
