import {
  type KeyboardEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { useWorkplace } from '../store/workplace.ts'
import { TextLink } from '../ui/controls.tsx'
import { lazily, useLoaded } from '../ui/loaded.tsx'
import { PageHeading, usePageTitle } from '../ui/page-heading.tsx'
import { MessageText } from '../ui/page-parts.tsx'
import { titleOf } from './author-page.tsx'
import { TextPane } from './text-pane.tsx'
import { Preview } from './preview.tsx'
import { Numbers, ProblemPlace, Problems } from './findings.tsx'
import { SaveCase, ShareCase } from './save-case.tsx'
import { Workbench } from './workbench.ts'
import './workbench-page.css'

/** A draft, open to be written: its text, and beside it what it plays like. */
export function WorkbenchPage({ id }: { readonly id: string }) {
  const { device, clock } = useWorkplace()
  const load = useCallback(async () => {
    const drafts = await device.drafts()
    const draft = await drafts.read(id)
    return draft === undefined ? null : new Workbench(draft, drafts, device.locks, clock)
  }, [id, device, clock])
  const bench = useLoaded(load, close)
  if (bench === undefined) return <p>Loading …</p>
  if (bench === 'failed' || bench === null) return <NoDraft />
  return <Bench bench={bench} />
}

function close(bench: Workbench | null): void {
  bench?.close()
}

function NoDraft() {
  return (
    <main className="main wide" id="main">
      <PageHeading title="This draft is not on this device" />
      <p>
        It may have been deleted, or it is on another device. <TextLink href="/author">Open a case</TextLink>
      </p>
    </main>
  )
}

const MapPanel = lazily(async () => (await import('./map-view.tsx')).MapPanel)

const views = ['text', 'preview', 'problems', 'map', 'numbers', 'share'] as const
type View = (typeof views)[number]

const viewNames = {
  text: 'Text',
  preview: 'Preview',
  problems: 'Problems',
  map: 'Map',
  numbers: 'Numbers',
  share: 'Share',
}

function Bench({ bench }: { readonly bench: Workbench }) {
  const draft = useStore(bench, state => state.draft)
  const count = useStore(bench, ({ problems }) => problems.filter(({ severity }) => severity !== 'note').length)
  const [view, setView] = useState<View>('preview')
  const title = titleOf(draft)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const keep = () => bench.keepAtOnce()
    addEventListener('pagehide', keep)
    return () => removeEventListener('pagehide', keep)
  }, [bench])
  usePageTitle(`${title} – write`)
  const id = useId()
  const names = { ...viewNames, problems: `Problems (${count})` }
  return (
    <main className="workbench" id="main" tabIndex={-1}>
      <header className="workbench__bar" data-keeps-focus>
        <Link className="workbench__home" href="/author">
          Your cases
        </Link>
        <h1 className="workbench__title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <Kept bench={bench} />
        <Beside href="#/author/guide">Guide</Beside>
        <Beside href="#/author/gallery">Gallery</Beside>
        <SaveCase bench={bench} />
      </header>
      <Tabs id={id} views={views} names={names} view={view} onView={setView} />
      <div className={`workbench__panes workbench__panes--${view}`}>
        <TextPane id={`${id}-text-panel`} bench={bench} />
        {views
          .filter(one => one !== 'text')
          .map(one => (
            <Panel key={one} id={id} view={one} isOpen={(view === 'text' ? 'preview' : view) === one}>
              <PanelContent view={one} bench={bench} />
            </Panel>
          ))}
      </div>
    </main>
  )
}

/** A page in a tab of its own, as the text must stay in view. The router’s own links open in this one. */
function Beside({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className="workbench__home" href={href} target="_blank" rel="noreferrer">
      {children}
      <span className="govuk-visually-hidden"> (opens in a new tab)</span>
    </a>
  )
}

function PanelContent({ view, bench }: { readonly view: View; readonly bench: Workbench }) {
  const live = useStore(bench, state => state.live)
  if (view === 'problems') return <Problems bench={bench} />
  if (view === 'share') return <ShareCase bench={bench} />
  if (live === undefined) return <p>The case cannot be played yet. “Problems” says why.</p>
  if (view === 'numbers') return <Numbers bench={bench} />
  return (
    <>
      {view === 'preview' ? (
        <Preview bench={bench} live={live} />
      ) : (
        <Suspense fallback={<p>Loading …</p>}>
          <MapPanel bench={bench} live={live} />
        </Suspense>
      )}
      <Stale bench={bench} />
    </>
  )
}

/** Below: what is above it stays where it is while an error comes and goes. */
function Stale({ bench }: { readonly bench: Workbench }) {
  const isStale = useStore(bench, state => state.isStale)
  const problem = useStore(bench, ({ problems }) => problems.find(({ severity }) => severity === 'error'))
  return (
    <output className="workbench__stale">
      {isStale ? (
        <p>
          The text has an error. This shows the last version that played.
          {problem === undefined ? null : (
            <>
              {' '}
              <ProblemPlace bench={bench} problem={problem} /> <MessageText text={problem.message} />
            </>
          )}
        </p>
      ) : null}
    </output>
  )
}

interface TabsProps {
  readonly id: string
  readonly views: readonly View[]
  readonly names: Readonly<Record<View, string>>
  readonly view: View
  readonly onView: (view: View) => void
}

/** What is beside the text; where there is no room beside it, the text is one of them. */
function Tabs({ id, views: all, names, view, onView }: TabsProps) {
  return (
    <div className="workbench__tabs" role="tablist" aria-label="Beside the text" data-keeps-focus>
      {all.map(one => (
        <button
          className={`workbench__tab workbench__tab--${one}`}
          type="button"
          role="tab"
          key={one}
          id={`${id}-${one}`}
          aria-selected={view === one}
          aria-controls={`${id}-${one}-panel`}
          tabIndex={view === one ? 0 : -1}
          onClick={() => onView(one)}
          onKeyDown={moveAmongTabs}
        >
          {names[one]}
        </button>
      ))}
    </div>
  )
}

/** Arrow keys, Home and End. */
function moveAmongTabs({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const tabs = [...(currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])].filter(
    ({ offsetWidth }) => offsetWidth > 0,
  )
  const at = tabs.findIndex(tab => tab === document.activeElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[key]
  if (to === undefined) return
  const tab = tabs.at(to % tabs.length)
  tab?.focus()
  tab?.click()
}

interface PanelProps {
  readonly id: string
  readonly view: View
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** Once it was opened it stays as it is, so that a preview keeps its place. */
function Panel({ id, view, isOpen, children }: PanelProps) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  return (
    <section
      className="workbench__side"
      role="tabpanel"
      id={`${id}-${view}-panel`}
      aria-labelledby={`${id}-${view}`}
      hidden={!isOpen}
    >
      {isOpen || wasOpen ? children : null}
    </section>
  )
}

function Kept({ bench }: { readonly bench: Workbench }) {
  const isKept = useStore(bench, state => state.isKept)
  const role = useStore(bench, state => state.role)
  return (
    <output className="workbench__kept">
      {role === 'reader' ? 'Open in another tab: you can only read here.' : keptWords[String(isKept)]}
    </output>
  )
}

const keptWords: Readonly<Record<string, string>> = {
  true: 'Kept on this device',
  false: 'Keeping …',
  failed: 'This device cannot keep your changes. Save the case as a file now.',
}
