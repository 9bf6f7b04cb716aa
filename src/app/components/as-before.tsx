import './as-before.css'

interface Props {
  /** The choices that were taken. */
  readonly labels: readonly string[]
  readonly timedOut: boolean
  /** Whether the same can be decided here, and is not just what the what-if sets out to change. */
  readonly way: 'on-offer' | 'not-on-offer' | 'another-is-tried'
  readonly onDecide: () => void
}

/** What was decided here in the play that a what-if parts from. */
export function AsBefore({ labels, timedOut, way, onDecide }: Props) {
  return (
    <section className="as-before" aria-labelledby="as-before">
      <h2 className="heading-s" id="as-before">
        {timedOut
          ? 'As it was played, time ran out here, and this was done'
          : 'As it was played, you decided'}
      </h2>
      {labels.length === 0 ? (
        <p>None of the choices</p>
      ) : (
        <ul className="list">
          {labels.map(label => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
      {way === 'on-offer' ? (
        <p>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onDecide}>
            Decide as before
          </button>
        </p>
      ) : null}
      {way === 'not-on-offer' ? <p className="small soft">This time that is not on offer.</p> : null}
    </section>
  )
}
