import type { ReactNode } from 'react'
import { PageHeading } from '../../ui/page-heading.tsx'
import './screens-question.css'

interface Props {
  readonly title: string
  /** In a tab that only looks there is nothing to open. */
  readonly isReadOnly: boolean
  /** Why one can only look. */
  readonly notice: ReactNode
  readonly onTwo: () => void
  readonly onOne: () => void
}

/** Asked before any note is shown: whether the room can see this screen. */
export function ScreensQuestion({ title, isReadOnly, notice, onTwo, onOne }: Props) {
  return (
    <div className="screens-question">
      <PageHeading title={`Console: ${title}`} kicker={title}>
        Is this screen also on the projector?
      </PageHeading>
      {notice}
      <p className="lede measure">
        Your notes, and what each choice leads to, are about to be shown here. The room must not see them.
      </p>
      <div className="screens-question__ways">
        <section className="screens-question__way">
          <h2 className="heading-s">No, the room has its own screen</h2>
          <p>
            Your notes are here. The room’s screen opens as a second window. The browser may ask here whether
            this page may manage windows on all displays: allow it, and that window goes to the projector. If
            not, drag it there. Then press <kbd>F</kbd> in it. In the settings of your computer, the displays
            must be <em>extended</em>, not <em>duplicated</em>.
          </p>
          <button type="button" className="govuk-button" onClick={onTwo}>
            {isReadOnly ? 'Show the console' : 'Open the room’s screen'}
          </button>
        </section>
        <section className="screens-question__way">
          <h2 className="heading-s">Yes, this is the only screen</h2>
          <p>
            This window shows what the room sees and nothing else. You go on by keyboard or remote, and settle
            votes in a small box. Your notes are on paper: print them first.
          </p>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            disabled={isReadOnly}
            onClick={onOne}
          >
            Show only the room’s view
          </button>
        </section>
      </div>
    </div>
  )
}
