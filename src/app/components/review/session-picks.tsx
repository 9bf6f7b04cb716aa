import type { SessionSummary } from '../../store/library-store.ts'
import { Tick } from '../../ui/forms/form-fields.tsx'
import { aboutSession, labelsOf, type SessionFacts } from './session-told.ts'

interface Props {
  /** Of one scenario. */
  readonly sessions: readonly SessionSummary[]
  /** The scenario's title. */
  readonly title: string
  /** The files in which they came just now: whoever takes in thirty wants to find the one to leave out. */
  readonly names: ReadonlyMap<string, string>
  /** Of those that were read. */
  readonly facts: ReadonlyMap<string, SessionFacts>
  readonly picks: ReadonlySet<string>
  readonly onChange: (picks: ReadonlySet<string>) => void
}

/** The sessions of one scenario, to be ticked one by one or all at once. */
export function SessionPicks({ sessions, title, names, facts, picks, onChange }: Props) {
  const picked = sessions.filter(({ id }) => picks.has(id)).length
  const labels = labelsOf(sessions, facts)
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
            label={labels.get(session.id)}
            hint={aboutSession(session, facts.get(session.id), names.get(session.id))}
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
