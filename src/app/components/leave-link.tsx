import { Link } from 'wouter'
import './leave-link.css'

interface Props {
  readonly session: string
  /** Whether it may say that nothing is lost by leaving. */
  readonly isSaved: boolean
}

/** The way out of a play, on each of its pages. */
export function LeaveLink({ session, isSaved }: Props) {
  return (
    <Link className="leave-link" href={`/left/${session}`}>
      Leave{isSaved ? <span className="leave-link__more">: your place is saved</span> : null}
    </Link>
  )
}
