import { Link } from 'wouter'
import type { SessionSummary } from '../store/library-store.ts'
import { dayAndTime } from './day-and-time.ts'
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
      {sessions.map(({ id, scenario, lastAt, closed }) => (
        <li key={id}>
          <Link className="session-list__link" href={closed === undefined ? `/play/${id}` : `/debrief/${id}`}>
            {closed === undefined ? 'Go on with' : 'Debrief of'} {titleOf(scenario)}
          </Link>
          <p className="small soft">
            {stateOf(closed)}, last on {dayAndTime(lastAt)}
          </p>
        </li>
      ))}
    </ul>
  )
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
