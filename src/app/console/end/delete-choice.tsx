import { useState } from 'react'
import { Link } from 'wouter'
import { day } from '../../ui/day-and-time.ts'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import './end-page.css'

/** What is wiped: this evening, or all that is on the laptop. */
export type DeleteScope = 'evening' | 'everything'

/** What is kept of the evening that ends. */
export interface SessionToEnd {
  readonly session: string
  /** How many what-ifs parted from it. */
  readonly whatIfs: number
}

interface Props {
  readonly isSaved: boolean
  readonly evening: SessionToEnd
  readonly others: readonly OtherSession[]
  readonly onSaveOther: (id: string) => void
  readonly onWipe: (what: DeleteScope) => Promise<void>
}

/** Leaves nothing of the evening behind, or nothing at all. What goes is named before anything does. */
export function DeleteChoice({ isSaved, evening, others, onSaveOther, onWipe }: Props) {
  const [what, setWhat] = useState<DeleteScope>('evening')
  const [without, setWithout] = useState(false)
  const [isWiping, setWiping] = useState(false)
  const wipe = () => {
    setWiping(true)
    void onWipe(what).finally(() => setWiping(false))
  }
  return (
    <>
      <ScopeRadios what={what} evening={evening} others={others.length} onPick={setWhat} />
      <EndOthers others={others} onSave={onSaveOther} />
      <WhatRemains />
      {isSaved ? null : <WithoutCopy isTicked={without} onTick={setWithout} />}
      {isWiping ? <output>Wiping …</output> : null}
      {isSaved || without ? (
        <ConfirmAction
          key={what}
          warning
          label={what === 'evening' ? 'Wipe this evening' : 'Wipe this laptop'}
          question={<Question what={what} isSaved={isSaved} others={others} />}
          confirm="Wipe it now"
          keep="Not yet"
          onConfirm={wipe}
        />
      ) : (
        <p className="soft">You can wipe the laptop once you have saved the session file, or ticked the box.</p>
      )}
    </>
  )
}

interface WhatGoesProps {
  readonly what: DeleteScope
  readonly evening: SessionToEnd
  readonly others: number
  readonly onPick: (what: DeleteScope) => void
}

function ScopeRadios({ what, evening: { whatIfs }, others, onPick }: WhatGoesProps) {
  const ways = [
    {
      way: 'evening',
      label: 'Only this evening',
      means: `Decisions, votes, notes, measures, names of those present, the closing answers, what was on the room’s screen, and what was written for its report${
        whatIfs === 0 ? '' : `; and ${counted(whatIfs, 'what-if')} that parted from it`
      }.`,
    },
    {
      way: 'everything',
      label: 'Everything on this laptop',
      means: `That${others === 0 ? '' : `, ${counted(others, 'other session')}`}, all that was written for reports, settings, and the copy of the program that this browser keeps to work offline.`,
    },
  ] as const
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">What is to go, for good, in every tab of this browser?</legend>
      <div className="govuk-radios">
        {ways.map(({ way, label, means }) => (
          <div className="govuk-radios__item" key={way}>
            <input
              className="govuk-radios__input"
              type="radio"
              name="wipe"
              id={`wipe-${way}`}
              aria-describedby={`wipe-${way}-means`}
              checked={what === way}
              onChange={() => onPick(way)}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={`wipe-${way}`}>
              {label}
            </label>
            <p className="govuk-hint govuk-radios__hint" id={`wipe-${way}-means`}>
              {means}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function WhatRemains() {
  return (
    <>
      <p>
        Scenarios that are hidden until an evening stay hidden, as that tells nothing of this one.{' '}
        <Link className="govuk-link" href="/device/delete">
          Delete everything on this device
        </Link>
        , at the foot of every page, forgets that, too.
      </p>
      <p>
        Files that you saved stay where you saved them. Move them off the laptop, and empty its Downloads folder, if the
        laptop is shared. The browser’s own history still says that this page was opened, and nothing of what was done.
      </p>
    </>
  )
}

interface WithoutCopyProps {
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

function WithoutCopy({ isTicked, onTick }: WithoutCopyProps) {
  return (
    <div className="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id="without-copy"
          checked={isTicked}
          onChange={event => onTick(event.target.checked)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor="without-copy">
          Wipe without a copy: nothing of the evening is to be kept
        </label>
      </div>
    </div>
  )
}

interface QuestionProps {
  readonly what: DeleteScope
  readonly isSaved: boolean
  readonly others: readonly OtherSession[]
}

function Question({ what, isSaved, others }: QuestionProps) {
  const goes = what === 'everything' ? others : []
  return (
    <>
      <p>
        <strong>
          {isSaved
            ? 'Have you seen the session file where you saved it?'
            : 'There is no copy of this evening, and there will be none.'}
        </strong>{' '}
        What is wiped cannot be brought back.
      </p>
      {goes.length === 0 ? (
        <p>This evening goes.{staying(what, others.length)}</p>
      ) : (
        <>
          <p>This evening goes, and with it:</p>
          <ul className="list">
            {goes.map(other => (
              <li key={other.id}>{sessionWords(other)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function staying(what: DeleteScope, others: number): string {
  if (what === 'everything') return ' There is no other session on this laptop.'
  if (others === 0) return ''
  return others === 1 ? ' The other session stays.' : ` The ${others} other sessions stay.`
}

function counted(count: number, thing: string): string {
  return count === 1 ? `one ${thing}` : `${count} ${thing}s`
}

/** A session on this device that is not of this evening. */
export interface OtherSession {
  readonly id: string
  /** Of its scenario. */
  readonly title: string
  readonly startedAt: string
  /** Whether a copy was saved since the end of the evening was opened; of copies from before nobody knows. */
  readonly isSaved: boolean
}

/** A session as one line names it. */
function sessionWords({ title, startedAt, isSaved }: OtherSession): string {
  return `${title}, ${day(startedAt)}, ${isSaved ? 'copy saved' : 'not saved'}`
}

interface EndOthersProps {
  readonly others: readonly OtherSession[]
  readonly onSave: (id: string) => void
}

/** What else is on this device, each with a way to keep it. */
function EndOthers({ others, onSave }: EndOthersProps) {
  const [said, say] = useState('')
  if (others.length === 0) return null
  return (
    <section className="end-others" aria-labelledby="end-others">
      <h3 className="heading-s" id="end-others">
        Other sessions on this laptop
      </h3>
      <ul className="list">
        {others.map(other => (
          <li key={other.id}>
            {sessionWords(other)}{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                onSave(other.id)
                say(`A copy of ${other.title} was handed to the browser.`)
              }}
            >
              Save a copy
              <span className="govuk-visually-hidden">
                : {other.title}, {day(other.startedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <output className="end-others__said">{said}</output>
      <p className="small soft">
        “Not saved” means: not from this page. The program does not know of copies that you saved before.
      </p>
    </section>
  )
}
