import { dayAndTime } from '../day-and-time.ts'
import type { SessionSummary } from '../../store/library-store.ts'
import { Tick } from './tick.tsx'

interface Props {
  /** Of one scenario. */
  readonly sessions: readonly SessionSummary[]
  /** The scenario's title. */
  readonly title: string
  /** The files in which they came just now: whoever takes in thirty wants to find the one to leave out. */
  readonly names: ReadonlyMap<string, string>
  readonly picks: ReadonlySet<string>
  readonly onChange: (picks: ReadonlySet<string>) => void
}

/** The sessions of one scenario, to be ticked one by one or all at once. */
export function SessionPicks({ sessions, title, names, picks, onChange }: Props) {
  const picked = sessions.filter(({ id }) => picks.has(id)).length
  const isAll = picked === sessions.length
  const all = () => onChange(new Set([...picks, ...sessions.map(({ id }) => id)]))
  const none = () => onChange(new Set([...picks].filter(id => !sessions.some(session => session.id === id))))
  return (
    <fieldset className="govuk-fieldset session-picks">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {title}: {picked} of {sessions.length} chosen
      </legend>
      <button type="button" className="block-tools__button" onClick={isAll ? none : all}>
        {isAll ? 'Choose none' : 'Choose all'}
        <span className="govuk-visually-hidden"> of {title}</span>
      </button>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {sessions.map(session => (
          <Tick
            key={session.id}
            id={`session-${session.id}`}
            label={`Begun on ${dayAndTime(session.startedAt)}`}
            hint={about(session, names.get(session.id))}
            isTicked={picks.has(session.id)}
            onChange={isTicked => {
              const others = [...picks].filter(id => id !== session.id)
              onChange(new Set(isTicked ? [...others, session.id] : others))
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

function about({ mode, closed, version }: SessionSummary, name: string | undefined): string {
  const from = name === undefined ? '' : `, from ${name}`
  return `${modes[mode]}, ${states[closed ?? 'open']}, version ${version}${from}`
}

const modes: Readonly<Record<SessionSummary['mode'], string>> = {
  solo: 'One person',
  group: 'A group',
  live: 'A group',
  'what-if': 'A what-if, which records nothing that was decided',
}

const states = { open: 'under way', stopped: 'stopped early', finished: 'finished' }
