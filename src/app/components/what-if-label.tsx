import './what-if-label.css'

interface Props {
  /** The title of the scene at which it parts from the play as it was. */
  readonly scene: string
  /** Whether that play is on this device. */
  readonly hasParent: boolean
}

/** Says of a play that it is a what-if, and where it parts from the play as it was. */
export function WhatIfLabel({ scene, hasParent }: Props) {
  return (
    <p className="what-if-label">
      <strong className="what-if-label__tag">What if</strong>
      <span>
        Another way from “{scene}” on.{' '}
        {hasParent
          ? 'The play as it was stays whole, and you can compare the two at the end.'
          : 'The play that it parts from is not on this device, so the two cannot be compared here.'}
      </span>
    </p>
  )
}
