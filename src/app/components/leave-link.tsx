import { Link } from 'wouter'
import './leave-link.css'

/** The way out of a play, on each of its pages. */
export function LeaveLink({ session }: { readonly session: string }) {
  return (
    <Link className="leave-link" href={`/left/${session}`}>
      Leave<span className="leave-link__more">: your place is saved</span>
    </Link>
  )
}
