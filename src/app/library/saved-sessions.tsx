import { Link } from 'wouter'
import type { SessionSummary } from '../store/library-store.ts'
import { dayAndTime } from '../ui/day-and-time.ts'
import { OpenFile, UnreadSessions } from '../ui/session/open-file.tsx'
import { sessionPath, stateOf, useLibrary, whatIfOf } from '../ui/session/session-link.ts'

/** What is saved on this device, and a way to open a session file. */
export function SavedSessions() {
  const { scenarios, sessions, damaged, lasting, isUnread } = useLibrary()
  const titleOf = (scenario: string) => scenarios.find(({ id }) => id === scenario)?.title ?? ''
  const shown = sessions?.filter(({ scenario }) => titleOf(scenario) !== '')
  return (
    <>
      <h2 className="heading-s" id="saved">
        {lasting ? 'Saved on this device' : 'Kept until you close this tab'}
      </h2>
      <div className="saved__sessions">
        {isUnread || damaged?.length ? <UnreadSessions /> : null}
        {isUnread || shown?.length ? null : (
          <p className="small soft">{shown === undefined ? 'Looking …' : 'No sessions yet.'}</p>
        )}
        {isUnread || !shown?.length ? null : (
          <ul className="plain-list">
            {shown.map(session => (
              <li key={session.id}>
                <SavedSession session={session} title={titleOf(session.scenario)} whatIf={whatIfOf(session, shown)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <OpenFile />
    </>
  )
}

interface SavedProps {
  readonly session: SessionSummary
  readonly title: string
  readonly whatIf: string | undefined
}

function SavedSession({ session, title, whatIf }: SavedProps) {
  const { id, lastAt, closed, mode } = session
  const path = sessionPath(session)
  return (
    <>
      <Link className="saved__link" href={`/${path}/${id}`}>
        {says[path]} {title}
        {mode === 'what-if' ? ', what if' : null}
      </Link>{' '}
      <span className="small soft">
        {stateOf(session)}, {dayAndTime(lastAt)}
      </span>
      {closed === undefined || mode === 'what-if' ? null : (
        <Link className="saved__more" href={`/findings/${id}`}>
          Prepare its report <span className="govuk-visually-hidden">({title})</span>
        </Link>
      )}
      {whatIf === undefined ? null : <p className="small">{whatIf}</p>}
    </>
  )
}

const says = {
  play: 'Continue',
  console: 'Continue the group session:',
  hindsight: 'Look back at',
  debrief: 'Look back at',
}
