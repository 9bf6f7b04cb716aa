import './later.css'

interface Props {
  /** What is hard to read here. */
  readonly touches: string
  readonly isShort: boolean
  readonly onChange: (isShort: boolean) => void
}

/** A scene that touches on something hard can be read in two sentences. What follows is the same. */
export function ShortFormOffer({ touches, isShort, onChange }: Props) {
  return (
    <div className="short-form">
      <p>
        {isShort ? 'You are reading this scene in two sentences. It touches on ' : 'This scene touches on '}
        {touches}.
      </p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onChange(!isShort)}>
        {isShort ? 'Read it in full' : 'Read it in two sentences'}
      </button>
    </div>
  )
}
