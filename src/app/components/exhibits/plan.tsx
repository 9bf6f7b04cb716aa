import { useId, type ReactNode } from 'react'
import type { ExhibitProps } from '../../../core/scenario/shape/exhibit-shape.ts'
import './plan.css'

interface Props extends ExhibitProps<'plan'> {
  readonly children?: ReactNode
}

/** A drawing, what it is of, and the same in words. */
export function Plan({ caption, description, children }: Props) {
  const id = useId()
  return (
    <figure className="exhibit-plan">
      <figcaption className="exhibit-plan__caption" id={id}>
        {caption}
      </figcaption>
      {/* Where the drawing is wider than the screen, the keyboard moves it about once it can be reached. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because of just that */}
      <section className="exhibit-plan__drawing" aria-labelledby={id} tabIndex={0}>
        {children}
      </section>
      <details className="exhibit-plan__words">
        <summary>The plan in words</summary>
        <p>{description}</p>
      </details>
    </figure>
  )
}
