import { useCallback, useState } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { removalWords } from '../case-files/case-from-file.tsx'
import { hiddenScenarios, hideScenario } from '../store/settings.ts'
import type { SessionSummary } from '../store/library-store.ts'
import { damagedFile } from '../store/session-file.ts'
import type { DamagedRecord } from '../store/storage.ts'
import { useWorkplace } from '../store/workplace.ts'
import { LinkLine, QuietButton, SecondButton, TextLink } from '../ui/controls.tsx'
import { day, dayAndTime } from '../ui/day-and-time.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { saveFile, saveSessionFile } from '../ui/save-file.ts'
import { useLoaded } from '../ui/loaded.tsx'
import { OpenFile, UnreadSessions } from '../ui/session/open-file.tsx'
import { sessionPath, stateOf, useLibrary, whatIfOf } from '../ui/session/session-link.ts'
import { faintColours, leastContrast, readColour } from './council-colours.ts'
import { Program } from './program.tsx'
// Loaded with the page, so that it is there when it is wanted, connection or not.
import '../store/delete-sessions.ts'
import { Section, TextList } from '../ui/page-parts.tsx'
import './device-page.css'

/** Everything that is kept on this device, to be taken away as files or deleted. */
export function DevicePage() {
  const { sessions, damaged = [], lasting, isUnread } = useLibrary()
  const [done, setDone] = useState('')
  return (
    <div className="device-page">
      <PageHeading title="This device" />
      <p className="lede measure">
        {lasting
          ? 'Your sessions are in this browser and nowhere else. Save a copy of what you want to keep.'
          : 'This browser keeps nothing once you close the tab. Save a copy of what you want to keep.'}
      </p>
      <output className="device-page__done">{done}</output>
      <h2 className="section heading-m">Sessions</h2>
      {isUnread === true ? <UnreadSessions /> : null}
      {sessions?.length === 0 ? <p className="soft">There are none.</p> : null}
      <ul className="device-page__sessions">
        {sessions?.map(session => (
          <li key={session.id}>
            <StoredSession session={session} whatIf={whatIfOf(session, sessions)} onDone={setDone} />
          </li>
        ))}
      </ul>
      {damaged.length === 0 ? null : <DamagedSessions damaged={damaged} onDone={setDone} />}
      <OpenFile />
      <LinkLine href="/reports">Make one report of several sessions</LinkLine>
      <CasesFromFiles onDone={setDone} />
      <Drafts />
      <HiddenScenarios onDone={setDone} />
      <Program />
      <FaintColours />
      <h2 className="section heading-m">Everything</h2>
      <LinkLine href="/device/delete">Delete everything on this device</LinkLine>
    </div>
  )
}

/** For the person who writes `council.css`; nothing where all its colours can be read. */
function FaintColours() {
  const [faint] = useState(() => faintColours(readColour))
  if (faint.length === 0) return null
  return (
    <Section title="The council’s colours" className="" look="section heading-m" id="colours">
      <p className="measure">
        Some are hard to read. Ask your IT team to change them in council.css, so that each pair has at least{' '}
        {leastContrast} to 1.
      </p>
      <TextList texts={faint} />
    </Section>
  )
}

interface DamagedProps {
  readonly damaged: readonly DamagedRecord[]
  readonly onDone: (says: string) => void
}

/** What the browser keeps as a session and we cannot read: it keeps no other session from being listed. */
function DamagedSessions({ damaged, onDone }: DamagedProps) {
  const { library } = useWorkplace()
  const remove = async (id: string) =>
    onDone((await library.remove(id)) ? `Damaged session ${id} was deleted.` : 'We could not delete it.')
  return (
    <Section title="Damaged sessions" className="" look="section heading-m" id="damaged">
      <p className="measure">
        We cannot read these. Your other sessions are not affected. Save a copy if you want someone to look at it, then
        delete it here.
      </p>
      <ul className="device-page__sessions">
        {damaged.map(record => (
          <li key={record.id} className="device-page__session">
            <h3 className="heading-s">Session {record.id}</h3>
            <SaveOrDelete
              about={`damaged session ${record.id}`}
              asks="This deletes the damaged session from this device for good. Copies stay."
              onSave={() => saveSessionFile(damagedFile(record))}
              onDelete={() => void remove(record.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What someone opened on the first page, also where it cannot be read or the council's set has its name by now. */
function CasesFromFiles({ onDone }: { readonly onDone: (says: string) => void }) {
  const { cases, scenarios, sessions = [] } = useLibrary()
  const { stored, isUnread } = useStore(cases)
  if (cases.only !== undefined || (stored.length === 0 && isUnread !== true)) return null
  const remove = async (id: string, title: string) =>
    onDone((await cases.remove(id)) ? `${title} was removed.` : 'We could not remove it.')
  const save = async (id: string, name: string) => {
    const bytes = await cases.file(id)
    if (bytes) onDone(`Saved as ${saveFile(name, bytes, 'application/octet-stream')}.`)
    else onDone('We could not read it. Try again.')
  }
  return (
    <Section title="Cases from files" className="" look="section heading-m" id="cases-from-files">
      {isUnread === true ? <p>We could not read the cases that were opened from files. We deleted nothing.</p> : null}
      <ul className="device-page__sessions">
        {stored.map(({ id, card, fileName, openedAt }) => (
          <li key={id} className="device-page__session">
            <h3 className="heading-s">{card === null ? id : <Link href={`/scenario/${id}`}>{card.title}</Link>}</h3>
            {card === null ? <p>We cannot read this case. Open its file again.</p> : null}
            {scenarios.some(one => one.id === id && one.fromFile === undefined) ? (
              <p>The council’s set has a case with this id, “{id}”, and the pages show that one.</p>
            ) : null}
            <p className="small soft">
              Opened from {fileName}, {dayAndTime(openedAt)}.
            </p>
            <SaveOrDelete
              about={card?.title ?? id}
              asks={removalWords(sessions.filter(({ scenario }) => scenario === id).length)}
              onSave={() => void save(id, fileName)}
              onDelete={() => void remove(id, card?.title ?? id)}
              what="case"
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Cases that are written here. Their own page has what is to be done with each. */
function Drafts() {
  const { device } = useWorkplace()
  const load = useCallback(async () => (await device.drafts()).list(), [device])
  const drafts = useLoaded(load)
  if (drafts === undefined || drafts === 'failed' || drafts.length === 0) return null
  return (
    <Section title="Cases you write" className="" look="section heading-m" id="drafts">
      <p>
        {drafts.length === 1 ? 'One draft is' : `${drafts.length} drafts are`} on this device.{' '}
        <TextLink href="/author">Go on with a draft, or delete it</TextLink>
      </p>
    </Section>
  )
}

function HiddenScenarios({ onDone }: { readonly onDone: (says: string) => void }) {
  const { scenarios } = useWorkplace()
  const [hidden, setHidden] = useState(hiddenScenarios)
  const found = scenarios.filter(({ id }) => hidden.includes(id))
  if (found.length === 0) return null
  return (
    <Section title="Hidden until a session" className="" look="section heading-m">
      <ul className="device-page__sessions">
        {found.map(({ id, title }) => (
          <li key={id}>
            <p>
              <Link href={`/scenario/${id}`}>{title}</Link>
            </p>
            <QuietButton
              about={title}
              onClick={() => {
                hideScenario(id, false)
                setHidden(hiddenScenarios())
                onDone(`${title} is in the list again.`)
              }}
            >
              Show it in the list again
            </QuietButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface Props {
  readonly session: SessionSummary
  readonly whatIf: string | undefined
  readonly onDone: (says: string) => void
}

function StoredSession({ session, whatIf, onDone }: Props) {
  const { library, scenarios } = useWorkplace()
  const { id, scenario, startedAt, lastAt, closed, mode } = session
  const known = scenarios.find(one => one.id === scenario)
  const title = known?.title ?? scenario
  const about = `${title}, started on ${dayAndTime(startedAt)}`
  const remove = async () => {
    const gone = await library.remove(id)
    onDone(gone ? `The session of ${title} started on ${day(startedAt)} was deleted.` : 'We could not delete it.')
  }
  const save = async () => {
    const file = await library.exportFile(id)
    if (file) saveSessionFile(file)
    else onDone(file === null ? 'We could not read it. Try again.' : 'It is not on this device any more.')
  }
  return (
    <article className="device-page__session">
      <h3 className="heading-s">
        {known === undefined ? (
          title
        ) : (
          <Link href={`/${sessionPath(session)}/${id}`}>
            {title}
            {whatIf === undefined ? null : ', what if'}
          </Link>
        )}
      </h3>
      {known === undefined ? (
        <p>
          We can’t open it here, because this product does not have its scenario. If that came as a case file, open the
          file on the first page. We keep the session as it is.
        </p>
      ) : null}
      {whatIf === undefined ? null : <p className="small">{whatIf}</p>}
      <p className="small soft">
        Started {dayAndTime(startedAt)}. Last used {dayAndTime(lastAt)}. {stateOf(session)}.
      </p>
      {/* Of a play that is over; a what-if records nothing that was decided. */}
      {known === undefined || closed === undefined || mode === 'what-if' ? null : (
        <p>
          <TextLink href={`/findings/${id}`}>
            Findings<span className="govuk-visually-hidden"> of {about}</span>
          </TextLink>
        </p>
      )}
      <SaveOrDelete
        about={about}
        asks="This deletes the session from this device for good. Copies you saved stay."
        onSave={() => void save()}
        onDelete={() => void remove()}
      />
    </article>
  )
}

interface SaveOrDeleteProps {
  readonly about: string
  readonly asks: string
  readonly onSave: () => void
  readonly onDelete: () => void
  readonly what?: 'session' | 'case'
}

function SaveOrDelete({ about, asks, onSave, onDelete, what = 'session' }: SaveOrDeleteProps) {
  return (
    <div className="button-row">
      <SecondButton onClick={onSave}>
        Save a copy<span className="govuk-visually-hidden"> of {about}</span>
      </SecondButton>
      <ConfirmAction
        quiet
        warning
        label="Delete"
        about={about}
        question={<p>{asks}</p>}
        confirm={`Delete this ${what}`}
        onConfirm={onDelete}
      />
    </div>
  )
}
