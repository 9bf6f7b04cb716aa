import { type ReactNode, type Ref, useId } from 'react'
import type { ExhibitModule } from '../../store/workplace.ts'
import { Ledger } from './ledger.tsx'
import { Email, Form, Letter, Page, Plan } from './shapes.tsx'
import './exhibit.css'

interface Props {
  readonly title: string
  /** A protective marking that belongs to the story. */
  readonly marking?: string | undefined
  /** To move the focus to the heading when the exhibit is opened. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined
  /** The exhibit itself, as it was built. */
  readonly children: ReactNode
}

/** Says of every exhibit what it is and that it is invented; what it looks like, its shape decides. */
export function ExhibitFrame({ title, marking, headingRef, children }: Props) {
  const heading = useId()
  return (
    <section className="exhibit-frame" aria-labelledby={heading}>
      <header className="exhibit-frame__head">
        <h2 className="exhibit-frame__title" id={heading} ref={headingRef} tabIndex={-1}>
          {title}
        </h2>
        <p className="exhibit-frame__stamp">EXERCISE – FICTIONAL</p>
      </header>
      <div className="exhibit-frame__sheet">
        {marking === undefined ? null : (
          <p className="exhibit-frame__marking">
            <span className="exhibit-frame__marking-label">Marking, as a prop:</span> {marking}
          </p>
        )}
        {children}
      </div>
    </section>
  )
}

/** The shapes that an exhibit may use by name, and nothing else. */
export const exhibitComponents = { Letter, Email, Form, Ledger, Plan, Page }

interface ExhibitViewProps {
  readonly exhibit: ExhibitModule
  readonly title: string
  readonly marking: string | undefined
}

/** An exhibit in its frame, whose heading takes the focus. Loaded with the first exhibit that is opened. */
export function ExhibitView({ exhibit, title, marking }: ExhibitViewProps) {
  const Exhibit = exhibit.default
  return (
    <ExhibitFrame title={title} marking={marking} headingRef={focus}>
      <Exhibit components={exhibitComponents} />
    </ExhibitFrame>
  )
}

function focus(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true })
}

interface RoomPaperProps {
  readonly exhibit: ExhibitModule
  readonly title: string
  readonly marking: string | undefined
}

/** A document as the player draws it. Loaded with the first that the room is shown. */
export function RoomPaper({ exhibit, title, marking }: RoomPaperProps) {
  const Exhibit = exhibit.default
  return (
    <ExhibitFrame title={title} marking={marking}>
      <Exhibit components={exhibitComponents} />
    </ExhibitFrame>
  )
}
