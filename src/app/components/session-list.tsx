import { Link } from 'wouter'
import type { SessionSummary } from '../store/library-store.ts'
import { dayAndTime } from '../ui/day-and-time.ts'
import { sessionWay, whatIfOf } from '../ui/session/session-link.ts'
import './session-list.css'

interface Props {
  /** `undefined` until they are read. */
  readonly sessions: readonly SessionSummary[] | undefined
  readonly titleOf: (scenario: string) => string
}

/** Sessions to go on with, last played first. */
export function SessionList({ sessions, titleOf }: Props) {
  if (sessions === undefined) return <p className="small soft">Looking …</p>
  if (sessions.length === 0) return <p className="session-list__none small soft">Nothing yet.</p>
  return (
    <ul className="session-list">
      {sessions.map(session => (
        <li key={session.id}>
          <Saved session={session} title={titleOf(session.scenario)} whatIf={whatIfOf(session, sessions)} />
        </li>
      ))}
    </ul>
  )
}

interface SavedProps {
  readonly session: SessionSummary
  readonly title: string
  /** What it parts from, of a what-if. */
  readonly whatIf: string | undefined
}

function Saved({ session, title, whatIf }: SavedProps) {
  const { id, lastAt, closed } = session
  const way = sessionWay(session)
  return (
    <>
      <Link className="session-list__link" href={`/${way}/${id}`}>
        {says[way]} {title}
        {whatIf === undefined ? null : ', what if'}
      </Link>
      {whatIf === undefined ? null : <p className="small">{whatIf}</p>}
      <p className="small soft">
        {stateOf(closed)}, last on {dayAndTime(lastAt)}
      </p>
    </>
  )
}

const says = {
  play: 'Go on with',
  console: 'Go on with the evening:',
  hindsight: 'Look back at',
  debrief: 'Debrief of',
}

function stateOf(closed: SessionSummary['closed']): string {
  switch (closed) {
    case undefined:
      return 'Under way'
    case 'stopped':
      return 'Stopped early'
    case 'finished':
      return 'Finished'
  }
}
