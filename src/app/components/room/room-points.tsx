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
        {texts.map((text, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two members may say the same, and none ever moves
          <li key={index}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
