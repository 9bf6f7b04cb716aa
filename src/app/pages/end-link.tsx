import { Link } from 'wouter'

interface Props {
  readonly session: string
  /** What is recorded on the way. */
  readonly onEnd?: () => void
}

/** From the last screen of an evening to its end. */
export function EndLink({ session, onEnd }: Props) {
  return (
    <p>
      <Link className="govuk-button" href={`/end/${session}`} onClick={() => onEnd?.()}>
        End the evening
      </Link>
    </p>
  )
}
