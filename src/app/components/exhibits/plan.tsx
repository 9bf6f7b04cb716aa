import { type ReactNode, useId, useState } from 'react'
import type { ExhibitProps } from '../../../core/scenario/exhibit-schema.ts'
import './plan.css'

interface Props extends ExhibitProps<'plan'> {
  readonly children?: ReactNode
}

/**
 * A drawing, what it is of, and the same in words. It fits the width that there is. On a small screen its labels are tiny
 * then, so there the words lie open, and it can be made larger and moved about.
 */
export function Plan({ caption, description, children }: Props) {
  const id = useId()
  const [isLarge, setLarge] = useState(false)
  return (
    <figure className="exhibit-plan">
      <figcaption className="exhibit-plan__caption" id={id}>
        {caption}
      </figcaption>
      <p className="exhibit-plan__size">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => setLarge(!isLarge)}
        >
          {isLarge ? 'Fit the drawing to the screen' : 'Make the drawing larger'}
        </button>
        {isLarge ? <span>Move it about to see the rest.</span> : null}
      </p>
      <section
        className={`exhibit-plan__drawing${isLarge ? ' exhibit-plan__drawing--large' : ''}`}
        aria-labelledby={id}
        // Where the drawing is wider than the screen, the keyboard moves it about once it can be reached.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because of just that
        tabIndex={isLarge ? 0 : undefined}
      >
        {children}
      </section>
      <details className="exhibit-plan__words" ref={openWhereSmall}>
        <summary>The plan in words</summary>
        <p>{description}</p>
      </details>
    </figure>
  )
}

/** Once, when it is drawn: what a reader folds away stays folded. */
function openWhereSmall(words: HTMLDetailsElement | null): void {
  if (words !== null && !window.matchMedia('(min-width: 30em)').matches) words.open = true
}
