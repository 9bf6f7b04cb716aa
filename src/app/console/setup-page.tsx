import { lazy, type ReactNode, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { cutMove } from '../../core/machine/graph.ts'
import type { Group } from '../../core/session/session.ts'
import { startSession } from '../store/open-session.ts'
import { askToKeep } from '../store/persistence.ts'
import { type LibraryEntry, useWorkplace } from '../store/workplace.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Radios } from './parts.tsx'
import './setup-page.css'

const NotFoundPage = lazy(async () => ({ default: (await import('../ui/broken-page.tsx')).NotFoundPage }))

/** Sets up a group session in under a minute. */
export function SetupPage({ scenario }: { readonly scenario: string }) {
  const entry = useWorkplace().scenarios.find(({ id }) => id === scenario)
  return entry === undefined ? <NotFoundPage /> : <SetUp entry={entry} />
}

function SetUp({ entry }: { readonly entry: LibraryEntry }) {
  const { start, problem, hasShort } = useStartGroupSession(entry)
  const { lasting } = useWorkplace().device.storage
  return (
    <>
      <PageHeading title={`Run ${entry.title} with a group`} kicker="Group session">
        {entry.title}
      </PageHeading>
      <p>
        You lead, with notes on this screen. The room has its own screen, or papers.{' '}
        <Link className="govuk-link" href={`/papers/${entry.id}`}>
          Print the papers
        </Link>{' '}
        and read{' '}
        <Link className="govuk-link" href="/facilitating">
          how to lead a group session
        </Link>
        .
      </p>
      <div className="evening-page__form">
        <output>{problem === undefined ? null : <Notice title={problem} grave />}</output>
        {lasting ? null : (
          <Notice title="This browser deletes the session when you close its tab.">
            <p>Save a copy at the end of each stage: the console offers it.</p>
          </Notice>
        )}
        <GroupForm minutes={entry.minutes} hasShort={hasShort} onStart={group => void start(group)} />
      </div>
    </>
  )
}

/** Begins a session of a group, stores it, and opens its console. */
function useStartGroupSession(entry: LibraryEntry) {
  const { device, clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string>()
  // Loaded while the form is filled in, so that the console opens at once.
  const [hasShort, setHasShort] = useState(false)
  useEffect(() => {
    entry.loadScript().then(
      ({ graph }) => setHasShort(Object.values(graph.places).some(place => cutMove(place) !== undefined)),
      () => undefined,
    )
  }, [entry])

  const start = async (group: Group) => {
    if (isStarting) return
    setStarting(true)
    setProblem(await begin(group).catch(() => 'We could not load part of the program. Try again.'))
    setStarting(false)
  }
  const begin = async (group: Group) => {
    void askToKeep(device.persistence)
    const store = await startSession(await entry.loadScript(), { mode: 'group', group }, device, clock)
    // Let go of: the console opens it again, as any session of this device.
    await store.close()
    const { saved } = store.getState()
    if (saved.state === 'failed')
      return 'The browser could not save the session on this device. Free some space and try again.'
    navigate(`/console/${store.session.id}`)
    return undefined
  }
  return { start, problem, hasShort }
}

interface Props {
  /** The minutes that the scenario is meant for. */
  readonly minutes: number
  /** Whether decisions can be left out. */
  readonly hasShort: boolean
  readonly onStart: (group: Group) => void
}

const mostTables = 10
const shortMinutes = 90

/** Who takes part, and how they decide. All of it has a good default, so one press is enough. */
function GroupForm({ minutes, hasShort, onStart }: Props) {
  const [typed, setTyped] = useState(usually(minutes))
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  return (
    <form
      className="group-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onStart(groupOf(typed, minutes))
      }}
    >
      <div className="group-form__columns">
        <div>
          <Line
            id="group"
            label="Name of the group"
            hint="It appears on the first screen."
            value={typed.name}
            onChange={name => change({ name })}
          />
          <div className="group-form__pair">
            <Tables tables={typed.tables} onChange={tables => change({ tables })} />
            <Line
              id="minutes"
              label="Minutes you have"
              hint="Including the debrief."
              inputMode="numeric"
              value={typed.minutes}
              onChange={words => change({ minutes: words.replaceAll(/\D/g, '').slice(0, 3) })}
            />
          </div>
          <Line
            id="casting"
            label="Who has the casting vote"
            hint="They decide if there is a tie."
            value={typed.casting}
            onChange={casting => change({ casting })}
          />
          <Present names={typed.present} onChange={present => change({ present })} />
        </div>
        <div>
          <Radios
            name="rule"
            legend="How a vote is settled"
            ways={rules}
            picked={typed.rule}
            isSmall
            onPick={rule => change({ rule })}
          />
          <Ticks typed={typed} minutes={minutes} hasShort={hasShort} onChange={change} />
        </div>
      </div>
      <button type="submit" className="govuk-button group-form__start">
        Open the console
      </button>
    </form>
  )
}

const rules = [
  { way: 'majority', label: 'By majority', means: 'The choice with the most votes wins, even with fewer than half.' },
  {
    way: 'consensus',
    label: 'By consensus',
    means: 'They talk until they agree. You count votes only if they can’t.',
  },
  {
    way: 'advisory',
    label: 'Advice only',
    means: 'The votes advise the person who decides in the story. If they decide otherwise, they give a reason.',
  },
] as const

/** What is typed before a group session begins. */
type Typed = ReturnType<typeof usually>

function usually(minutes: number) {
  return {
    name: '',
    present: '',
    tables: 1,
    rule: 'majority' as Group['rule'],
    casting: 'The chair',
    minutes: String(minutes),
    short: false,
    confidence: true,
  }
}

function groupOf(typed: Typed, usual: number): Group {
  const { rule, tables, short, confidence } = typed
  const casting = typed.casting.trim()
  const present = typed.present.split('\n').map(name => name.trim())
  return {
    name: typed.name.trim() || 'The members',
    present: present.filter(name => name !== ''),
    rule,
    ...(tables > 1 ? { tables: Array.from({ length: tables }, (_, index) => `Table ${index + 1}`) } : {}),
    ...(casting === '' ? {} : { casting }),
    minutes: Number(typed.minutes) || (short ? shortMinutes : usual),
    ...(short ? { short } : {}),
    confidence,
  }
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
}

function Field({ id, label, hint, children }: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className="group-form__field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <p className="group-form__hint" id={`${id}-hint`}>
        {hint}
      </p>
      {children}
    </div>
  )
}

interface LineProps extends FieldProps {
  readonly inputMode?: 'text' | 'numeric'
  readonly value: string
  readonly onChange: (value: string) => void
}

function Line({ inputMode = 'text', value, onChange, ...field }: LineProps) {
  return (
    <Field {...field}>
      <input
        className="group-form__input"
        id={field.id}
        inputMode={inputMode}
        aria-describedby={`${field.id}-hint`}
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}

function Tables({ tables, onChange }: { readonly tables: number; readonly onChange: (tables: number) => void }) {
  return (
    <Field id="tables" label="How they sit" hint="You count votes table by table.">
      <select
        className="group-form__input"
        id="tables"
        aria-describedby="tables-hint"
        value={tables}
        onChange={event => onChange(Number(event.target.value))}
      >
        <option value={1}>As one group</option>
        {Array.from({ length: mostTables - 1 }, (_, index) => (
          <option value={index + 2} key={index + 2}>
            {index + 2} tables
          </option>
        ))}
      </select>
    </Field>
  )
}

function Present({ names, onChange }: { readonly names: string; readonly onChange: (names: string) => void }) {
  return (
    <details className="group-form__present">
      <summary>Who is present (optional)</summary>
      <label className="govuk-label" htmlFor="present">
        Names, one on each line
      </label>
      <p className="group-form__hint" id="present-hint">
        They stay on this device and in the files you save. The findings say how the room voted only if five or more
        people are named or vote.
      </p>
      <textarea
        className="govuk-textarea group-form__names"
        id="present"
        rows={4}
        aria-describedby="present-hint"
        maxLength={5000}
        value={names}
        onChange={event => onChange(event.target.value)}
      />
    </details>
  )
}

interface TicksProps extends Pick<Props, 'minutes' | 'hasShort'> {
  readonly typed: Typed
  readonly onChange: (part: Partial<Typed>) => void
}

function Ticks({ typed, minutes, hasShort, onChange }: TicksProps) {
  const ticks = [
    {
      id: 'short',
      label: 'Leave out decisions, to fit 90 minutes',
      means: 'About six decisions stay. For the others, the story says what the council chose.',
      change: (short: boolean) => onChange({ short, minutes: String(short ? shortMinutes : minutes) }),
    },
    {
      id: 'confidence',
      label: 'Ask how sure they are, before and after',
      means: 'Members vote on how well the council would cope. It takes two minutes each time.',
      change: (confidence: boolean) => onChange({ confidence }),
    },
  ] as const
  return ticks.map(({ id, label, means, change }) =>
    id === 'short' && !hasShort ? null : (
      <div className="govuk-checkboxes govuk-checkboxes--small" key={id}>
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            aria-describedby={`${id}-means`}
            checked={typed[id]}
            onChange={event => change(event.target.checked)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
          <p className="group-form__means" id={`${id}-means`}>
            {means}
          </p>
        </div>
      </div>
    ),
  )
}
