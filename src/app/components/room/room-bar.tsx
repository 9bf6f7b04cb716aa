import './room-bar.css'

interface Props {
  /** From 0 to 1. */
  readonly share: number
  /** A second look, as of hands that were counted before. */
  readonly isPast?: boolean
}

/** A bar beside its number, which says the same. */
export function RoomBar({ share, isPast = false }: Props) {
  return (
    <svg className={isPast ? 'room-bar room-bar--past' : 'room-bar'} aria-hidden="true">
      <rect className="room-bar__whole" width="100%" height="100%" />
      <rect className="room-bar__share" width={`${(share * 100).toFixed(2)}%`} height="100%" />
    </svg>
  )
}
