import type { ReactNode } from 'react'
import './notice.css'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  /** Something that went wrong, rather than something to know. */
  readonly grave?: boolean
}

/** Something to know about this page, in a calm box. */
export function Notice({ title, children, grave = false }: Props) {
  return (
    <section className={`notice${grave ? ' notice--grave' : ''}`} aria-label={title}>
      <p className="notice__title">{title}</p>
      {children}
    </section>
  )
}
