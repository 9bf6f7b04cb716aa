import { useCallback, useState } from 'react'
import { capital, counted } from '../../core/report/say.ts'
import { decisionsIn, playedPath } from '../../core/session/played-path.ts'
import type { Script } from '../../core/session/script.ts'
import type { Session } from '../../core/session/session.ts'
import type { SessionSummary } from '../store/library-store.ts'
import { useWorkplace, type Workplace } from '../store/workplace.ts'
import { QuietButton } from '../ui/controls.tsx'
import { dayAndTime } from '../ui/day-and-time.ts'
import { Tick } from '../ui/forms/form-fields.tsx'
import { useLoaded } from '../ui/loaded.tsx'
import { withItem } from './desk.ts'
import { useHeard } from '../ui/heard.ts'

interface Props {
  readonly sessions: readonly SessionSummary[]
  readonly title: string
  /** The files in which they came just now: the person who takes in thirty wants to find the one to leave out. */
  readonly names: ReadonlyMap<string, string>
  readonly facts: ReadonlyMap<string, SessionFacts>
  readonly picks: ReadonlySet<string>
  readonly onChange: (picks: ReadonlySet<string>) => void
}

/** The sessions of one scenario, to be ticked one by one or all at once. */
export function SessionPicks({ sessions, title, names, facts, picks, onChange }: Props) {
  const picked = sessions.filter(({ id }) => picks.has(id)).length
  const labels = labelsOf(sessions, facts)
  const isAll = picked === sessions.length
  const others = [...picks].filter(id => !sessions.some(session => session.id === id))
  return (
    <fieldset className="govuk-fieldset session-picks">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {title}: {picked} of {sessions.length} chosen
      </legend>
      <QuietButton onClick={() => onChange(new Set(isAll ? others : [...others, ...sessions.map(({ id }) => id)]))}>
        {isAll ? 'Choose none' : 'Choose all'}
        <span className="govuk-visually-hidden"> of {title}</span>
      </QuietButton>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {sessions.map(session => (
          <Tick
            key={session.id}
            id={`session-${session.id}`}
            label={labels.get(session.id)}
            hint={aboutSession(session, facts.get(session.id), names.get(session.id))}
            isTicked={picks.has(session.id)}
            onChange={isTicked => onChange(new Set(withItem([...picks], session.id, isTicked)))}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** What a session holds by which it is told from others. Names of people are no part of it. */
interface SessionFacts {
  readonly group: string | undefined
  readonly decisions: number
  readonly ending: string | undefined
}

function labelsOf(
  sessions: readonly SessionSummary[],
  facts: ReadonlyMap<string, SessionFacts>,
): ReadonlyMap<string, string> {
  const label = ({ id, startedAt }: SessionSummary) => {
    const group = facts.get(id)?.group?.trim() ?? ''
    return group === '' ? `Started on ${dayAndTime(startedAt)}` : `${group}, started on ${dayAndTime(startedAt)}`
  }
  return new Map(
    sessions.map(session => {
      const alike = sessions.filter(other => label(other) === label(session))
      const place = alike.length === 1 ? '' : ` (${alike.indexOf(session) + 1} of ${alike.length})`
      return [session.id, `${label(session)}${place}`]
    }),
  )
}

function aboutSession(
  { mode, closed, version }: SessionSummary,
  facts: SessionFacts | undefined,
  name: string | undefined,
): string {
  const parts = [
    modes[mode],
    states[closed ?? 'open'],
    facts === undefined ? undefined : counted(facts.decisions, 'decision'),
    facts?.ending === undefined ? undefined : `reached “${facts.ending}”`,
    `version ${version}`,
    name === undefined ? undefined : `from ${name}`,
  ]
  return parts.filter(part => part !== undefined).join(', ')
}

const modes: Readonly<Record<SessionSummary['mode'], string>> = {
  solo: 'One person',
  group: 'A group',
  live: 'A group',
  'what-if': 'A what-if, which is not a record of decisions',
}

const states = { open: 'under way', stopped: 'stopped early', finished: 'finished' }

/** By which a clerk tells sessions apart, by id, as they come to be read. What cannot be read is left out. */
export function useSessionFacts(sessions: readonly SessionSummary[]): ReadonlyMap<string, SessionFacts> {
  const workplace = useWorkplace()
  // Of which sessions, and as far as they were played: the list itself is another at every render.
  const asked = JSON.stringify(sessions.map(({ id, events }) => [id, events]))
  const load = useCallback(() => read(JSON.parse(asked) as [string, number][], workplace), [asked, workplace])
  const facts = useLoaded(load)
  return typeof facts === 'object' ? facts : none
}

const none: ReadonlyMap<string, SessionFacts> = new Map()

async function read(
  sessions: readonly (readonly [id: string, events: number])[],
  { library, scenarios }: Workplace,
): Promise<ReadonlyMap<string, SessionFacts>> {
  const found = await Promise.all(
    sessions.map(async ([id]) => {
      const reading = await library.read(id)
      if (reading?.ok !== true) return []
      const { session } = reading
      const script = await scenarios.find(one => one.id === session.scenario.id)?.loadScript()
      return script === undefined ? [] : [[id, factsOf(session, script)] as const]
    }),
  )
  return new Map(found.flat())
}

function factsOf(session: Session, script: Script): SessionFacts {
  const path = playedPath(script, session)
  return {
    group: session.group?.name,
    decisions: decisionsIn(path).length,
    ending: path.ending === undefined ? undefined : script.scenes[path.ending]?.title,
  }
}

/** Takes session files in, and says what became of them. @param onHere told which sessions came */
export function useTakingIn(onHere: (sessions: readonly string[]) => void) {
  const workplace = useWorkplace()
  const [outcome, setOutcome] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const take = (files: readonly File[]) => {
    if (files.length === 0) return
    setProblems([])
    setOutcome(`Reading ${counted(files.length, 'file')} …`)
    const taken = import('../store/import-file.ts').then(({ importFiles }) => importFiles(files, workplace))
    taken.then(
      ({ here, names: given, problems: refused }) => {
        onHere(here)
        setNames(now => new Map([...now, ...given]))
        setProblems(refused)
        setOutcome(whatBecame(here.length, refused.length))
        return here
      },
      () => setOutcome('We could not read the files. We changed nothing on this device.'),
    )
  }
  useDroppedFiles(take)
  return { outcome, problems, names, take }
}

function whatBecame(here: number, refused: number): string {
  const taken = `${capital(counted(here, 'session is', 'sessions are'))} on this device and chosen.`
  if (refused === 0) return taken
  return `${taken} ${capital(counted(refused, 'was', 'were'))} not added: the list below says why.`
}

/** Takes files that are dropped anywhere in the window: beside a field a browser would open them in the place of the page. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  /** Words that are dragged into a field are left to it. */
  const take = (event: DragEvent) => {
    const { type, dataTransfer } = event
    if (dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    if (type === 'drop') onFiles([...dataTransfer.files])
  }
  useHeard('dragover', take)
  useHeard('drop', take)
}
