import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Exhibit } from '../../../core/scenario/schema.ts'
import type { PersonMet } from '../../../core/session/played-path.ts'
import { sceneTitle, type Script } from '../../../core/session/script.ts'
import type { ExhibitModule } from '../../store/library-entry.ts'
import { SecondButton } from '../../ui/controls.tsx'
import { lazily } from '../../ui/loaded.tsx'
import './later.css'

interface PeopleProps {
  readonly script: Script
  readonly people: readonly PersonMet[]
  readonly onClose: () => void
}

/** Who is who: everyone named so far, with their post and where the story first named them. */
export function PeoplePanel({ script, people, onClose }: PeopleProps) {
  return (
    <WordsPanel title="Who is who" onClose={onClose}>
      {people.length === 0 ? (
        <p>The story has not named anyone yet.</p>
      ) : (
        <p className="soft">The people named so far, in the order you met them.</p>
      )}
      <dl className="people__list">
        {people.map(({ person, scene }) => (
          <div key={person.name}>
            <dt>{person.name}</dt>
            <dd>{person.post}</dd>
            <dd className="people__where">First named in “{sceneTitle(script, scene)}”</dd>
          </div>
        ))}
      </dl>
    </WordsPanel>
  )
}

const Helplines = lazily(async () => (await import('../../reference/help-page.tsx')).Helplines)

/** Real help over the page, so that the clock stops. It adds nothing to the session and has no address of its own. */
export function HelpPanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <WordsPanel title="Helplines" isOver onClose={onClose}>
      <p>
        The story is invented. This help is real. We do not record that you opened it, and your place in the story is
        unchanged.
      </p>
      <Suspense>
        <Helplines />
      </Suspense>
    </WordsPanel>
  )
}

function WordsPanel({ title, children, ...panel }: Omit<SidePanelProps, 'label'> & { readonly title: string }) {
  return (
    <SidePanel label={title} {...panel}>
      <div className="people">
        <h2 className="heading-m" tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </SidePanel>
  )
}

interface Props {
  readonly exhibit: Omit<Exhibit, 'file'>
  readonly load: () => Promise<ExhibitModule>
  readonly onClose: () => void
}

/** An exhibit beside the scene, or over it where there is no room beside. */
export function ExhibitPanel({ exhibit, load, onClose }: Props) {
  const [content, setContent] = useState<ReactElement | 'failed'>()
  const open = useCallback(() => {
    drawn(exhibit, load).then(setContent, () => setContent('failed'))
  }, [exhibit, load])
  useEffect(open, [open])
  if (content === undefined) return null
  return (
    <SidePanel label={exhibit.title} onClose={onClose}>
      {content !== 'failed' ? (
        content
      ) : (
        <div className="stack">
          <p>We could not load this document. Your place and your decisions are safe.</p>
          <SecondButton onClick={open}>Try again</SecondButton>
        </div>
      )}
    </SidePanel>
  )
}

async function drawn(exhibit: Props['exhibit'], load: Props['load']): Promise<ReactElement> {
  const [module, { ExhibitView }] = await Promise.all([load(), import('../../ui/exhibits/exhibit.tsx')])
  return <ExhibitView exhibit={module} title={exhibit.title} marking={exhibit.marking} headingRef={focus} />
}

function focus(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true })
}

interface SidePanelProps {
  readonly label: string
  /** Covers the page also where there is room beside it. */
  readonly isOver?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something opened beside the page or, where there is no room, over it. Then the focus goes back to what opened it. */
export function SidePanel({ label, isOver = false, onClose, children }: SidePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isLarge, setLarge] = useState(false)
  useEffect(() => {
    const opener = document.activeElement
    lay(dialog.current, isOver)
    // Not before it is open: what is not shown takes no focus.
    const heading = dialog.current?.querySelector('h2')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'nearest' })
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [isOver])
  const resize = (toLarge: boolean) => {
    setLarge(toLarge)
    lay(dialog.current, toLarge)
  }
  return (
    <dialog
      className="side-panel"
      aria-label={label}
      ref={dialog}
      // Where it scrolls it would be a stop of its own, with only a thin frame to see.
      tabIndex={-1}
      onCancel={onClose}
      onKeyDown={event => {
        // Only a modal dialog is closed by Escape by itself.
        if (event.key === 'Escape') onClose()
        else if (event.key === 'Tab' && event.currentTarget.matches(':modal')) goRound(event)
      }}
    >
      <p className="side-panel__close">
        {isOver ? null : (
          <button
            type="button"
            className="side-panel__size govuk-button govuk-button--secondary"
            onClick={() => resize(!isLarge)}
          >
            {isLarge ? 'Beside the page' : 'Larger'} <span className="govuk-visually-hidden">{label}</span>
          </button>
        )}
        <SecondButton onClick={onClose}>
          Close <span className="govuk-visually-hidden">{label}</span>
        </SecondButton>
      </p>
      {children}
      <SecondButton onClick={onClose}>Back to the story</SecondButton>
    </dialog>
  )
}

/** From the last button of a panel that covers the page to its first, and back: outside there is no focus to see. */
function goRound(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter(({ offsetWidth }) => offsetWidth > 0)
  const [from, to] = event.shiftKey ? [buttons[0], buttons.at(-1)] : [buttons.at(-1), buttons[0]]
  if (event.target !== from) return
  event.preventDefault()
  to?.focus()
}

/** Over the page, or in a place of its own where the layout has one. Changing that keeps the focus where it is. */
function lay(dialog: HTMLDialogElement | null, over: boolean): void {
  if (dialog === null) return
  const focused = document.activeElement
  dialog.close()
  dialog.show()
  if (over || getComputedStyle(dialog).position !== 'static') {
    dialog.close()
    dialog.showModal()
  }
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.focus()
}
