import { useState } from 'react'
import { cutMove } from '../../../core/machine/graph.ts'
import { timePlan } from '../../../core/room/time-plan.ts'
import { type Script, trainingNotice } from '../../../core/session/script.ts'
import { newSession } from '../../../core/session/session-start.ts'
import type { Group } from '../../../core/session/session.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { AreaField, SelectField, TextField, Tick } from '../../ui/forms/form-fields.tsx'
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
import { Section } from '../../ui/page-parts.tsx'
import { Form } from '../../ui/forms/form.tsx'
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
    <Form
      className="group-form"
      onSubmit={() => {
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
    </Form>
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
      <TextField
        id="group"
        label="Name of the group"
        hint="It appears on the first screen."
        value={typed.name}
        onChange={name => change({ name })}
      />
      <div className="group-form__pair">
        <TextField
          id="attending"
          label="How many members"
          hint="So that no vote is missed."
          typing={{ inputMode: 'numeric' }}
          value={typed.attending}
          problem={problemOf('attending')}
          onChange={attending => change({ attending })}
        />
        <SelectField
          id="tables"
          label="How they sit"
          hint="You count votes table by table."
          options={seats}
          value={String(typed.tables)}
          problem={problemOf('tables')}
          onChange={tables => change({ tables: Number(tables) })}
        />
      </div>
      <TextField
        id="minutes"
        label="Minutes you have"
        hint="20 or more, with the debrief."
        typing={{ inputMode: 'numeric' }}
        value={typed.minutes}
        problem={problemOf('minutes')}
        onChange={words => change({ minutes: words })}
      />
      {typed.rule === 'advisory' ? null : (
        <TextField
          id="casting"
          label="Who has the casting vote"
          hint="They decide if there is a tie."
          value={typed.casting}
          onChange={casting => change({ casting })}
        />
      )}
      <Present {...{ typed, change, problemOf }} />
      {script === undefined || problemsIn(typed).length > 0 ? null : <Plan script={script} group={groupOf(typed)} />}
    </div>
  )
}

function Present({ typed, change, problemOf }: Pick<PartProps, 'typed' | 'change' | 'problemOf'>) {
  return (
    <details className="group-form__present" open={problemOf('present') === undefined ? undefined : true}>
      <summary>Who is present (optional)</summary>
      <AreaField
        id="present"
        label="Names, one on each line"
        hint="They stay on this device and in the files you save. The report says how the room voted only if it knows that five or more took part."
        rows={4}
        typing={{ maxLength: 5000 }}
        value={typed.present}
        problem={problemOf('present')}
        onChange={present => change({ present })}
      />
    </details>
  )
}

const seats = [
  ['1', 'As one group'],
  ...Array.from({ length: mostTables - 1 }, (_, index) => [String(index + 2), `${index + 2} tables`] as const),
] as const

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
      <Ticks {...{ typed, minutes, hasShort, change }} />
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
    <Section title="Before you begin" className="group-form__before" look="heading-s" id="before-title">
      <ul className="list">
        <li>Is a review, procurement, disciplinary, prosecution or police investigation like this case live here?</li>
        <li>Is anyone in the group involved in one? Is a polling day near? Then ask the monitoring officer first.</li>
        {contentNotes.length === 0 ? null : <li>This case touches on {contentNotes.join('; ')}.</li>}
      </ul>
      <p>Read out: “{trainingNotice} We test controls, not people. Anyone can step out at any time.”</p>
    </Section>
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

interface TicksProps extends Pick<PartProps, 'minutes' | 'typed' | 'change'> {
  /** Whether decisions can be left out. */
  readonly hasShort: boolean
}

function Ticks({ typed, minutes, hasShort, change }: TicksProps) {
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      {hasShort ? (
        <Tick
          id="short"
          label="Leave out decisions, to fit 90 minutes"
          hint="About six decisions stay. For the others, the story says what the council chose."
          isTicked={typed.short}
          onChange={short => change({ short, minutes: String(short ? shortMinutes : minutes) })}
        />
      ) : null}
      <Tick
        id="remote"
        label="Some join from elsewhere"
        hint="You count their votes apart. The room and the record see them only with the others."
        isTicked={typed.remote}
        onChange={remote => change({ remote })}
      />
      <Tick
        id="confidence"
        label="Ask how sure they are, before and after"
        hint="Members vote on how well the council would cope. It takes two minutes each time."
        isTicked={typed.confidence}
        onChange={confidence => change({ confidence })}
      />
    </div>
  )
}
