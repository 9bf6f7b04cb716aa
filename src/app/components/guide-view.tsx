import type { ReactNode } from 'react'
import type { Guide } from '../../core/scenario/prose.ts'
import { ProseView } from '../ui/prose-view.tsx'
import './guide-view.css'

interface Props {
  readonly guide: Guide
  /** What heads the list of its parts. */
  readonly contents: string
  /** What stands below that list. */
  readonly children?: ReactNode
}

/** A guide: its parts one below the other, and a list of them, to go to what is needed now. */
export function GuideView({ guide: { opening, parts }, contents, children }: Props) {
  return (
    <div className="guide-view">
      <nav className="guide-view__contents" aria-labelledby="guide-contents">
        <h2 className="heading-s" id="guide-contents">
          {contents}
        </h2>
        <ul className="guide-view__list">
          {parts.map(({ id, title }) => (
            <li key={id}>
              {/* A link with # would lead to another page here, as all addresses stand after one. */}
              <button type="button" className="link-button" onClick={() => goTo(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
        {children}
      </nav>
      <div className="guide-view__parts">
        <ProseView prose={opening} />
        {parts.map(({ id, title, text }) => (
          <section className="guide-view__part" key={id}>
            <h2 className="heading-m" id={id} tabIndex={-1}>
              {title}
            </h2>
            <ProseView prose={text} />
          </section>
        ))}
      </div>
    </div>
  )
}

function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
