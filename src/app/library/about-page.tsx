import { Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { type Script, trainingNotice } from '../../core/session/script.ts'
import { FourPs } from '../reference/four-ps-page.tsx'
import { hiddenScenarios, hideScenario } from '../store/settings.ts'
import { startSession } from '../store/open-session.ts'
import { askToKeep } from '../store/persistence.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { CaseMark } from './library-page.tsx'
import { BrokenPage, NotFoundPage } from '../ui/broken-page.tsx'
import { ButtonLink, QuietButton, TextLink } from '../ui/controls.tsx'
import { lazily, useLoaded } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { StoryPicture } from '../ui/story-picture.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import { Section, TextList } from '../ui/page-parts.tsx'
import './about-page.css'

const CasePlaces = lazily(async () => (await import('./case-places.tsx')).CasePlaces)
const CaseFromFile = lazily(async () => (await import('../case-files/case-from-file.tsx')).CaseFromFile)
const UnreadableFromFile = lazily(async () => (await import('../case-files/case-from-file.tsx')).UnreadableFromFile)

/** What a case is about, and the way into it. */
export function AboutPage({ id }: { readonly id: string }) {
  const { scenarios, device } = useWorkplace()
  const entry = scenarios.find(scenario => scenario.id === id)
  const script = useLoaded(entry?.loadScript)
  const { start, problem } = useStart()
  const [isHidden, setHidden] = useState(() => hiddenScenarios().includes(id))

  if (entry === undefined) return <NotFoundPage />
  if (script === 'failed') return entry.fromFile === undefined ? <BrokenPage /> : <UnreadableFromFile entry={entry} />
  if (script === undefined) return <p>Opening the case …</p>
  return (
    <AboutScenario
      script={script}
      entry={entry}
      isLasting={device.storage.lasting}
      problem={problem}
      onStart={() => void start(script)}
      isHidden={isHidden}
      onHide={hide => {
        hideScenario(id, hide)
        setHidden(hiddenScenarios().includes(id))
      }}
    />
  )
}

function useStart() {
  const { device, clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string>()
  useEffect(() => void import('../../core/session/session-reader.ts').catch(() => undefined), [])
  const start = async (script: Script) => {
    if (isStarting) return
    setStarting(true)
    void askToKeep(device.persistence)
    const store = await startSession(script, { mode: 'solo' }, device, clock)
    // Stored and let go of: the page of the play opens it again, as any session of this device.
    await store.close()
    const { saved } = store.getState()
    setStarting(false)
    if (saved.state === 'failed')
      setProblem(
        'We could not start, because the browser cannot save anything on this device. Free some room and try again.',
      )
    else navigate(`/play/${store.session.id}/1`)
  }
  return { start, problem }
}

interface Props {
  readonly script: Script
  readonly entry: LibraryEntry
  readonly isLasting: boolean
  readonly problem?: string | undefined
  readonly onStart: () => void
  readonly isHidden: boolean
  readonly onHide: (isHidden: boolean) => void
}

/** All that one should know before a case begins. */
export function AboutScenario(props: Props) {
  const { script, entry, isLasting, problem, onStart, isHidden, onHide } = props
  return (
    <article className="about-scenario">
      <PageHeading title={script.title} kicker="Case" />
      <CaseMark of={entry} />
      <StoryPicture className="about-scenario__picture" picture={script.pictures[script.picture ?? '']} />
      <p className="lede measure">{script.summary}</p>
      {/* What opens every session: the members' part, what is not theirs, and that it is training. */}
      <div className="measure govuk-inset-text">
        <ProseView prose={[...script.part, ['p', ['strong', trainingNotice]]]} />
      </div>
      <div className="button-row">
        <Start onStart={onStart} />
        <ButtonLink look="second" href={`/evening/${script.id}`}>
          Lead a group
        </ButtonLink>
      </div>
      <output className="about-scenario__problem">{problem}</output>
      <div className="about-scenario__columns">
        <Facts script={script} touches={entry.touches} />
        <div>
          {script.objectives.length === 0 ? null : (
            <Section title="What you will practise" className="about-scenario__part">
              <TextList texts={script.objectives} />
            </Section>
          )}
          <BeforeYouStart isLasting={isLasting} />
          <Section title="The four Ps" className="about-scenario__part">
            <p>Afterwards you look at your decisions under four headings: Pursue, Prevent, Protect and Prepare.</p>
            <details className="about-scenario__four govuk-details">
              <summary className="govuk-details__summary">
                <span className="govuk-details__summary-text">What the four Ps mean</span>
              </summary>
              <FourPs />
            </details>
          </Section>
        </div>
      </div>
      <Suspense>
        <CasePlaces script={script} />
      </Suspense>
      <ForLeaders script={script} isHidden={isHidden} onHide={onHide} />
      {entry.fromFile === undefined ? null : (
        <Suspense>
          <CaseFromFile entry={entry} />
        </Suspense>
      )}
    </article>
  )
}

function Start({ onStart }: Pick<Props, 'onStart'>) {
  return (
    <button type="button" className="govuk-button govuk-button--start" onClick={onStart}>
      Start
      <svg
        className="govuk-button__start-icon"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </button>
  )
}

function ForLeaders({ script: { id }, isHidden, onHide }: Pick<Props, 'script' | 'isHidden' | 'onHide'>) {
  return (
    <div className="about-scenario__papers soft">
      <p>
        Leading a group? <TextLink href={`/papers/${id}`}>Print the papers</TextLink>
      </p>
      <p>
        <output>{isHidden ? 'This case is hidden from the first page, so that no one reads ahead. ' : ''}</output>
        <QuietButton onClick={() => onHide(!isHidden)}>
          {isHidden ? 'Show it on the first page' : 'Hide it from the first page until the session'}
        </QuietButton>
      </p>
    </div>
  )
}

interface FactsProps extends Pick<Props, 'script'> {
  /** In words of a category. */
  readonly touches: readonly string[]
}

function Facts({ script, touches }: FactsProps) {
  const { minutes, minutesAlone, setting } = script
  return (
    <dl className="about-scenario__facts">
      <dt>Time</dt>
      <dd>
        About {minutesAlone} minutes alone; {minutes} with a group and its debrief. You can leave and come back.
      </dd>
      <dt>Where</dt>
      <dd>
        {setting.council}
        {setting.county === undefined ? null : `, within ${setting.county}`}. Police: {setting.police}. All invented.
      </dd>
      <Touches touches={touches} notes={script.contentNotes} />
    </dl>
  )
}

/** In words of a category, as what happens is for the person who asks. */
function Touches({ touches, notes }: Pick<FactsProps, 'touches'> & { readonly notes: readonly string[] }) {
  const detail = <TextList className="plain-list" texts={notes} />
  if (touches.length + notes.length === 0) return null
  return (
    <>
      <dt>Touches on</dt>
      <dd>
        {touches.length === 0 ? detail : touches.join('; ')}
        {touches.length === 0 || notes.length === 0 ? null : (
          <details>
            <summary>What exactly?</summary>
            {detail}
          </details>
        )}
      </dd>
    </>
  )
}

function BeforeYouStart({ isLasting }: Pick<Props, 'isLasting'>) {
  return (
    <Section title="Before you start" className="about-scenario__part" id="before">
      <ul className="list">
        <li>
          <strong>Your answers stay on this device.</strong>{' '}
          {isLasting
            ? 'The browser may delete them if you stay away for long. “Save a copy”, below the case file, keeps them in a file.'
            : 'This browser keeps nothing once you close the tab. “Save a copy”, below the case file, keeps them in a file.'}
        </li>
        <li>
          <strong>Do not type real cases or names.</strong> What you type goes into your session file and the report.
        </li>
        <li>
          <strong>You can leave at any time.</strong> We save your place. Get help, at the top of every page, lists real
          helplines.
        </li>
        <li>
          <strong>This is an exercise and not advice.</strong> No monitoring officer, police force or safeguarding
          partnership has reviewed it, and no lawyer has checked its <TextLink href="/law">legal notes</TextLink>.
        </li>
      </ul>
    </Section>
  )
}
