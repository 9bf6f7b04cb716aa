import { type ReactNode, type Ref, useId } from 'react'
import type { ExhibitModule } from '../../store/library-entry.ts'
import { StoryPicture } from '../story-picture.tsx'
import { Ledger } from './ledger.tsx'
import { Email, Form, Letter, Page, Plan } from './shapes.tsx'
import './exhibit.css'

interface Props {
  readonly title: string
  /** A protective marking that belongs to the story. */
  readonly marking?: string | undefined
  /** To move the focus to the heading when the exhibit is opened. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined
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
            <span className="exhibit-frame__marking-label">Marking (part of the exercise):</span> {marking}
          </p>
        )}
        {children}
      </div>
    </section>
  )
}

/** The shapes that an exhibit may use by name, and nothing else. */
export const exhibitComponents = { Letter, Email, Form, Ledger, Plan, Page }

/** An exhibit in its frame. Loaded with the first that a play or the room is shown. */
export function ExhibitView({ exhibit, ...frame }: Omit<Props, 'children'> & { readonly exhibit: ExhibitModule }) {
  const Exhibit = exhibit.default
  return (
    <ExhibitFrame {...frame}>
      <StoryPicture className="exhibit-frame__picture" picture={exhibit.picture} />
      <Exhibit components={exhibitComponents} />
    </ExhibitFrame>
  )
}
