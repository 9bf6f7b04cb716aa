import { type ReactNode, useState } from 'react'
import { cutMove } from '../../../core/machine/graph.ts'
import { timePlan } from '../../../core/room/time-plan.ts'
import { type Script, trainingNotice } from '../../../core/session/script.ts'
import { newSession } from '../../../core/session/session-start.ts'
import type { Group } from '../../../core/session/session.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import {
  groupOf,
  mostTables,
  type Problem,
  problemsIn,
  type ScreensSetUp,
  shortMinutes,
  type Typed,
  usually,
} from './group.ts'
import { Radios } from '../parts.tsx'
import './group-form.css'

interface Props {
  /** The minutes that the scenario is meant for. */
  readonly minutes: number
  /** Until it is loaded, no decision can be left out and no plan is shown. */
  readonly script: Script | undefined
  readonly onStart: (group: Group, screens: ScreensSetUp) => void
}

/** Who takes part, and how they decide. All of it has a good default, so one press is enough. */
export function GroupForm({ minutes, script, onStart }: Props) {
  const [typed, setTyped] = useState(usually(minutes))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const [first] = problems
  const parts = { typed, change, minutes, script, problemOf: (field: string) => messageFor(field, problems) }
  return (
    <form
      className="group-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const found = problemsIn(typed)
        setProblems(found)
        if (found.length === 0) onStart(groupOf(typed), typed.screens)
      }}
    >
      {first === undefined ? null : <ErrorSummary key={JSON.stringify(problems)} {...first} />}
      <div className="group-form__columns">
        <WhoTakesPart {...parts} />
        <HowItIsHeld {...parts} />
      </div>
      {script === undefined ? null : <BeforeYouBegin script={script} />}
      <button type="submit" className="govuk-button group-form__start">
        Open the console
      </button>
    </form>
  )
}

function messageFor(field: string, problems: readonly Problem[]): string | undefined {
  return problems.find(one => one.field === field)?.message
}

interface PartProps extends Pick<Props, 'minutes' | 'script'> {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
  readonly problemOf: (field: string) => string | undefined
}

function WhoTakesPart({ typed, change, problemOf, script }: PartProps) {
  return (
    <div>
      <Line
        id="group"
        label="Name of the group"
        hint="It appears on the first screen."
        value={typed.name}
        onChange={name => change({ name })}
      />
      <div className="group-form__pair">
        <Line
          id="attending"
          label="How many members"
          hint="So that no vote is missed."
          inputMode="numeric"
          value={typed.attending}
          problem={problemOf('attending')}
          onChange={attending => change({ attending })}
        />
        <Tables tables={typed.tables} problem={problemOf('tables')} onChange={tables => change({ tables })} />
      </div>
      <Line
        id="minutes"
        label="Minutes you have"
        hint="20 or more, with the debrief."
        inputMode="numeric"
        value={typed.minutes}
        problem={problemOf('minutes')}
        onChange={words => change({ minutes: words })}
      />
      {typed.rule === 'advisory' ? null : (
        <Line
          id="casting"
          label="Who has the casting vote"
          hint="They decide if there is a tie."
          value={typed.casting}
          onChange={casting => change({ casting })}
        />
      )}
      <Present names={typed.present} problem={problemOf('present')} onChange={present => change({ present })} />
      {script === undefined || problemsIn(typed).length > 0 ? null : <Plan script={script} group={groupOf(typed)} />}
    </div>
  )
}

function HowItIsHeld({ typed, change, minutes, script }: PartProps) {
  const hasShort =
    script !== undefined && Object.values(script.graph.places).some(place => cutMove(place) !== undefined)
  return (
    <div>
      <Radios
        name="rule"
        legend="How a vote is settled"
        ways={rules}
        picked={typed.rule}
        isSmall
        onPick={rule => change({ rule })}
      />
      <Radios
        name="screens"
        legend="The screens"
        ways={screenWays}
        picked={typed.screens}
        isSmall
        onPick={screens => change({ screens })}
      />
      <Ticks typed={typed} minutes={minutes} hasShort={hasShort} onChange={change} />
    </div>
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

const screenWays = [
  {
    way: 'two',
    label: 'The room has its own',
    means: 'Your notes stay on this one. The room screen opens in a second window: put that on the projector.',
  },
  { way: 'one', label: 'Everyone sees this one', means: 'It shows only what the room may see. Print your notes.' },
] as const

/** What a monitoring officer is asked about a case, and what is said at the start. */
function BeforeYouBegin({ script: { contentNotes } }: { readonly script: Script }) {
  return (
    <section className="group-form__before" aria-labelledby="before-title">
      <h2 className="heading-s" id="before-title">
        Before you begin
      </h2>
      <ul className="list">
        <li>Is a review, procurement, disciplinary, prosecution or police investigation like this case live here?</li>
        <li>Is anyone in the group involved in one? Is a polling day near? Then ask the monitoring officer first.</li>
        {contentNotes.length === 0 ? null : <li>This case touches on {contentNotes.join('; ')}.</li>}
      </ul>
      <p>Read out: “{trainingNotice} We test controls, not people. Anyone can step out at any time.”</p>
    </section>
  )
}

/** The minutes of each stage: the console follows the same plan. */
function Plan({ script, group }: { readonly script: Script; readonly group: Group }) {
  const minutes = group.minutes ?? script.minutes
  const session = newSession(script, { id: 'plan', at: new Date(0).toISOString(), mode: 'group', group })
  const { stages, after } = timePlan(script, session, minutes, 0)
  return (
    <table className="group-form__plan">
      <caption>Your {minutes} minutes</caption>
      <tbody>
        {stages.map(stage => (
          <tr key={stage.id}>
            <th scope="row">{stage.title}</th>
            <td>{stage.minutes}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Looking back and the debrief</th>
          <td>{after}</td>
        </tr>
      </tbody>
    </table>
  )
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  /** What cannot be right in it. */
  readonly problem?: string | undefined
}

function Field({ id, label, hint, problem, children }: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className="group-form__field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <p className="group-form__hint" id={`${id}-hint`}>
        {hint}
      </p>
      <Wrong id={id} problem={problem} />
      {children}
    </div>
  )
}

function Wrong({ id, problem }: Pick<FieldProps, 'id' | 'problem'>) {
  if (problem === undefined) return null
  return (
    <p className="govuk-error-message" id={`${id}-error`}>
      <span className="govuk-visually-hidden">Error: </span>
      {problem}
    </p>
  )
}

function describedBy({ id, problem }: Pick<FieldProps, 'id' | 'problem'>): string {
  return problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`
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
        aria-describedby={describedBy(field)}
        aria-invalid={field.problem !== undefined}
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}

interface TablesProps extends Pick<FieldProps, 'problem'> {
  readonly tables: number
  readonly onChange: (tables: number) => void
}

function Tables({ tables, problem, onChange }: TablesProps) {
  return (
    <Field id="tables" label="How they sit" hint="You count votes table by table." problem={problem}>
      <select
        className="group-form__input"
        id="tables"
        aria-describedby={describedBy({ id: 'tables', problem })}
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

interface PresentProps extends Pick<FieldProps, 'problem'> {
  readonly names: string
  readonly onChange: (names: string) => void
}

function Present({ names, problem, onChange }: PresentProps) {
  const isWrong = problem !== undefined
  return (
    <details className="group-form__present" open={isWrong || undefined}>
      <summary>Who is present (optional)</summary>
      <label className="govuk-label" htmlFor="present">
        Names, one on each line
      </label>
      <p className="group-form__hint" id="present-hint">
        They stay on this device and in the files you save. The report says how the room voted only if it knows that
        five or more took part.
      </p>
      <Wrong id="present" problem={problem} />
      <textarea
        className="govuk-textarea group-form__names"
        id="present"
        rows={4}
        aria-describedby={describedBy({ id: 'present', problem })}
        maxLength={5000}
        value={names}
        onChange={event => onChange(event.target.value)}
      />
    </details>
  )
}

interface TicksProps extends Pick<PartProps, 'minutes'> {
  /** Whether decisions can be left out. */
  readonly hasShort: boolean
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
      id: 'remote',
      label: 'Some join from elsewhere',
      means: 'You count their votes apart. The room and the record see them only with the others.',
      change: (remote: boolean) => onChange({ remote }),
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
