import { lazy, type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Script } from '../../core/session/script.ts'
import { trainingNotice } from '../../core/session/training-notice.ts'
import { FourPs } from '../reference/four-ps-page.tsx'
import { hiddenScenarios, hideScenario } from '../store/hidden-scenarios.ts'
import { startSession } from '../store/open-session.ts'
import { askToKeep } from '../store/persistence.ts'
import { useWorkplace } from '../store/workplace.ts'
import { BrokenPage } from '../ui/broken-page.tsx'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { useLoaded } from '../ui/loaded.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import './about-page.css'

const NotFoundPage = lazy(async () => ({ default: (await import('../ui/broken-page.tsx')).NotFoundPage }))

/** What a scenario is about, and the way into it. */
export function AboutPage({ id }: { readonly id: string }) {
  const { scenarios, device } = useWorkplace()
  const entry = scenarios.find(scenario => scenario.id === id)
  const script = useLoaded(entry?.loadScript)
  const { start, problem } = useStart()
  const [isHidden, setHidden] = useState(() => hiddenScenarios().includes(id))

  if (entry === undefined) return <NotFoundPage />
  if (script === 'failed') return <BrokenPage />
  if (script === undefined) return <p>Opening the scenario …</p>
  return (
    <AboutScenario
      script={script}
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

/** Begins a session, stores it, and goes to its first page. */
function useStart() {
  const { device, clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string>()
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
        'The browser could not save anything on this device, so the play was not begun. Free some room and try again.',
      )
    else navigate(`/play/${store.session.id}/1`)
  }
  return { start, problem }
}

interface Props {
  readonly script: Script
  /** False when the browser keeps nothing. */
  readonly isLasting: boolean
  /** Why it could not be begun. */
  readonly problem?: string | undefined
  readonly onStart: () => void
  /** Whether the list of scenarios on this device leaves it out. */
  readonly isHidden: boolean
  readonly onHide: (isHidden: boolean) => void
}

/** All that one should know before a scenario begins. */
export function AboutScenario({ script, isLasting, problem, onStart, isHidden, onHide }: Props) {
  const { title, summary, objectives } = script
  // Which button was pressed: what went wrong is said beside it.
  const [isEarly, setEarly] = useState(false)
  const start = (early: boolean) => {
    setEarly(early)
    onStart()
  }
  return (
    <article className="about-scenario">
      <PageHeading title={title} kicker="Scenario" />
      <p className="lede measure">{summary}</p>
      {/* What opens every session: the members' part, what is not theirs, and that it is training. */}
      <div className="measure govuk-inset-text">
        <ProseView prose={[...script.part, ['p', ['strong', trainingNotice]]]} />
      </div>
      <div className="about-scenario__columns">
        <div className="about-scenario__aside">
          <Facts script={script} />
          <BeginNow problem={isEarly ? problem : undefined} onStart={() => start(true)} />
        </div>
        <div>
          <Part title="What you will practise">
            <ul className="list">
              {objectives.map(objective => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </Part>
          <HowItGoes stages={script.stages.length} />
        </div>
      </div>
      <FourPsFolded />
      <BeforeYouBegin isLasting={isLasting} />
      <output className="about-scenario__problem">{isEarly ? undefined : problem}</output>
      <div className="about-scenario__ways button-row">
        <Start onStart={() => start(false)} />
        <ButtonLink look="second" href={`/evening/${script.id}`}>
          Run it with a group
        </ButtonLink>
      </div>
      <RunWithGroup script={script} isHidden={isHidden} onHide={onHide} />
    </article>
  )
}

function HowItGoes({ stages }: { readonly stages: number }) {
  return (
    <Part title="How it goes">
      <p>
        The story comes in {stages} stages. You read one scene at a time, open the documents that you are handed, and
        decide. No decision is final until you confirm it, and the last one can be taken back. There is seldom one right
        answer. Play alone, or read it aloud around a table.
      </p>
    </Part>
  )
}

function FourPsFolded() {
  return (
    <Part title="The four Ps">
      <p>Afterwards you look at your decisions under four heads: Pursue, Prevent, Protect and Prepare.</p>
      <details className="about-scenario__four govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">What the four Ps mean</span>
        </summary>
        <FourPs />
      </details>
    </Part>
  )
}

function Start({ onStart }: Pick<Props, 'onStart'>) {
  return (
    <button type="button" className="about-scenario__start govuk-button govuk-button--start" onClick={onStart}>
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

/** For those who need no more: on a phone all else that stands here is several screens long. */
function BeginNow({ problem, onStart }: Pick<Props, 'problem' | 'onStart'>) {
  return (
    <div className="about-scenario__now">
      <Button look="second" onClick={onStart}>
        Begin now
      </Button>
      <p className="small">
        Or read on first. Either way: only this device holds your answers, and do not type real cases or names.
      </p>
      <output className="about-scenario__problem">{problem}</output>
    </div>
  )
}

/** For whoever holds the evening: what to print, and a way to keep others from reading ahead. */
function RunWithGroup({ script: { id }, isHidden, onHide }: Pick<Props, 'script' | 'isHidden' | 'onHide'>) {
  return (
    <div className="about-scenario__papers soft">
      <p>
        Do you hold the evening? <TextLink href={`/papers/${id}`}>Print for an evening</TextLink>
      </p>
      <p>
        <output>{isHidden ? 'The list on this device leaves it out, so that nobody reads ahead. ' : ''}</output>
        <Button look="link" onClick={() => onHide(!isHidden)}>
          {isHidden ? 'Show it in the list again' : 'Hide it from the list on this device until the evening'}
        </Button>
      </p>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="about-scenario__part">
      <h2 className="heading-m">{title}</h2>
      {children}
    </section>
  )
}

function Facts({ script }: { readonly script: Script }) {
  const { minutes, minutesAlone, setting, contentNotes } = script
  return (
    <dl className="about-scenario__facts">
      <dt>Time</dt>
      <dd>
        About {minutesAlone} minutes to play alone; {minutes} with a group, the debrief included. You can leave and come
        back.
      </dd>
      <dt>Where</dt>
      <dd>
        {setting.council}
        {setting.county === undefined ? null : `, within ${setting.county}`}. Police: {setting.police}. All invented.
      </dd>
      {contentNotes.length === 0 ? null : (
        <>
          <dt>It touches on</dt>
          <dd>
            <ul className="plain-list">
              {contentNotes.map(note => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}

function BeforeYouBegin({ isLasting }: { readonly isLasting: boolean }) {
  return (
    <section className="about-scenario__before" aria-labelledby="before">
      <h2 className="heading-m" id="before">
        Before you begin
      </h2>
      <ul className="list">
        <li>
          <strong>Only this device holds your answers.</strong>{' '}
          {isLasting
            ? 'The browser may delete them if they are not used for a while, so save a copy: “Save a copy” stands below the case file on every page of the play, and writes a file that you can open again from the first page, here or on another device.'
            : 'This browser keeps nothing once its tab is closed, so save a copy before you leave: “Save a copy” stands below the case file on every page of the play.'}
        </li>
        <li>
          <strong>Do not type real cases or names.</strong> Nothing is sent anywhere, but what you write goes into the
          file and the findings.
        </li>
        <li>
          <strong>You can leave at any moment.</strong> Your place is saved, and the page that you come to lists real
          helplines.
        </li>
        <li>
          <strong>Not yet reviewed</strong> by a monitoring officer, a police force or a safeguarding partnership, and
          its <Link href="/law">legal notes</Link> are not checked by a lawyer. It is an exercise and not advice.
        </li>
      </ul>
    </section>
  )
}
