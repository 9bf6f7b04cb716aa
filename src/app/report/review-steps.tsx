import { type ReactNode, useState } from 'react'
import type { Quotation } from '../../core/findings/block.ts'
import { recommendationsIn } from '../../core/findings/blocks-in.ts'
import { including, leavingOut } from '../../core/findings/change-review.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { mayBeLeftOut } from '../../core/findings/left-out-sections.ts'
import type { LostEdit } from '../../core/findings/lost-edits.ts'
import type { TypedDate } from '../../core/findings/meeting-date.ts'
import { keyOfSection } from '../../core/findings/part-of.ts'
import { controlsDecided } from '../../core/findings/part-problem.ts'
import type { ReportDetails } from '../../core/findings/report-details.ts'
import type { Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'
import { wordsOf } from '../../core/findings/text.ts'
import type { SavedReview } from '../store/saved-review.ts'
import { AreaField, Tick } from '../ui/forms/form-fields.tsx'
import { DetailsForm } from './details-form.tsx'
import { ControlsForm, UnplacedEdits, UnplacedMarks, ExemptMarks, marksIn } from './exempt-marks.tsx'
import { RecommendationsForm } from './recommendations-form.tsx'
import { TrackerForm } from './tracker-form.tsx'
import '../ui/fold.css'
import './review-steps.css'

interface Props {
  readonly kept: SavedReview
  readonly draft: Findings
  /** The draft without the clerk's edits, and with what was left out. */
  readonly drafted: Findings
  readonly offered: readonly Quotation[]
  /** Edits that have no place in the draft. */
  readonly lost: readonly LostEdit[]
  /** Keys that are marked exempt and name nothing in the draft. */
  readonly unplaced: readonly string[]
  readonly alone: boolean
  readonly onChange: (review: Review, date?: TypedDate) => void
}

/** What there is to do before the report goes out, one thing at a time and in any order. */
export function ReviewSteps(props: Props) {
  const { kept, draft, drafted, offered, lost, unplaced, alone, onChange } = props
  const { review, date } = kept
  const { details } = review
  const made = recommendationsIn(draft.sections)
  const changeDetails = (changed: Review['details'], typed = date) => onChange({ ...review, details: changed }, typed)
  return (
    <>
      <UnplacedEdits lost={lost} review={review} onChange={onChange} />
      <UnplacedMarks lost={unplaced} review={review} onChange={onChange} />
      <ReviewStep title="What heads the report" state={headedBy(details)}>
        <DetailsForm details={details} date={date} alone={alone} onChange={changeDetails} />
      </ReviewStep>
      <ReviewStep
        title="What officers and the chair write"
        state={capital(counted(officersWordsWritten(details), 'section written', 'sections written'))}
      >
        <OfficersWords details={details} onChange={changed => changeDetails(changed)} />
      </ReviewStep>
      <ReviewStep title="What members typed" state={includedState(offered, review)}>
        <MembersText offered={offered} review={review} onChange={onChange} />
      </ReviewStep>
      <ReviewStep title="Recommendations" state={capital(counted(made.length, 'recommendation'))}>
        <RecommendationsForm
          made={made}
          drafted={recommendationsIn(drafted.sections)}
          review={review}
          onChange={onChange}
        />
      </ReviewStep>
      <ReviewStep title="Sections" state={sectionsState(review)}>
        <SectionsForm sections={drafted.sections} review={review} onChange={onChange} />
      </ReviewStep>
      <ReviewStep
        title="What may be published"
        state={controlsDecided(review) ? exemptState(review) : 'Controls to test: decide before publishing'}
      >
        <ControlsForm review={review} onChange={onChange} />
        <p className="measure">
          To mark anything else as exempt, tick “Edit the report here” below and use the buttons beside it.
        </p>
        <ExemptMarks
          marks={marksIn(review, [draft.sections, drafted.sections], offered)}
          review={review}
          onChange={onChange}
        />
      </ReviewStep>
      <ReviewStep title="Responses and progress" state={`${answered(review)} of ${made.length} answered`}>
        <TrackerForm made={made} review={review} onChange={onChange} />
      </ReviewStep>
    </>
  )
}

function headedBy({ committee = '' }: Review['details']): string {
  return committee.trim() === '' ? 'No committee named yet' : committee
}

function includedState(offered: readonly Quotation[], { include }: Review): string {
  if (offered.length === 0) return 'Nothing was typed'
  return `${offered.filter(({ key }) => include.includes(key)).length} of ${offered.length} included`
}

function exemptState({ exempt }: Review): string {
  const marks = Object.keys(exempt).length
  return marks === 0 ? 'Nothing is marked as exempt' : capital(counted(marks, 'mark'))
}

function answered({ responses }: Review): number {
  return Object.values(responses).filter(({ decision }) => decision !== undefined).length
}

interface ReviewStepProps {
  readonly title: string
  /** How far it is, in a few words. */
  readonly state: string
  readonly children: ReactNode
}

/** One thing to see to before the report goes out. It is made when it is opened: all of them together would be slow to type in. */
function ReviewStep({ title, state, children }: ReviewStepProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold review-step" open={isOpen}>
      <summary
        onClick={event => {
          event.preventDefault()
          setOpen(!isOpen)
        }}
      >
        <span className="review-step__title">{title}</span>
        <span className="review-step__state">{state}</span>
      </summary>
      {isOpen ? <div className="review-step__body">{children}</div> : null}
    </details>
  )
}

interface WordsOfferedProps {
  readonly offered: readonly Quotation[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** What members typed, and who was present, each to be included by itself. */
function MembersText({ offered, review, onChange }: WordsOfferedProps) {
  if (offered.length === 0) return <p>Members typed nothing, and no names were recorded.</p>
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend measure">
        It may concern the real council or name somebody. Tick only what the report is to give.
      </legend>
      <div className="govuk-checkboxes">
        {offered.map(({ key, about, words }) => (
          <Tick
            key={key}
            id={`include-${key}`}
            label={wordsOf(about)}
            hint={words}
            isTicked={review.include.includes(key)}
            onChange={isTicked => onChange(including(review, key, isTicked))}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface SectionsFormProps {
  /** As drafted, before any is left out. */
  readonly sections: readonly Section[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Which sections the report has, of those that it can do without. */
function SectionsForm({ sections, review, onChange }: SectionsFormProps) {
  return (
    <>
      <p className="measure soft">
        Take the tick away, and the section is in no part of the report. The others are numbered without it. A report
        always says what was played, how far that goes, what was found, and what is recommended.
      </p>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {sections
          .filter(({ id }) => mayBeLeftOut(id))
          .map(({ id, title }) => (
            <Tick
              key={id}
              id={`section-${id}`}
              label={title}
              isTicked={!review.leftOut.includes(keyOfSection(id))}
              onChange={isTicked => onChange(leavingOut(review, keyOfSection(id), !isTicked))}
            />
          ))}
      </div>
    </>
  )
}

/** How many sections are left out, in words. */
function sectionsState({ leftOut }: Review): string {
  const count = leftOut.filter(key => key.startsWith(keyOfSection(''))).length
  return count === 0 ? 'All of them' : `${count} left out`
}

const fields = [
  ['foreword', "Chair's foreword"],
  ['members', 'Members of the committee'],
  ['scoping', 'Scope of the review'],
  ['evidence', 'Evidence considered'],
  ['witnesses', 'Witnesses'],
  ['meetings', 'Meetings'],
  ['backgroundPapers', 'Background papers'],
] as const

interface OfficersWordsProps {
  readonly details: ReportDetails
  readonly onChange: (details: ReportDetails) => void
}

/** Sections in the words of officers: in the report only where somebody writes them, but for the last, which it asks for. */
function OfficersWords({ details, onChange }: OfficersWordsProps) {
  return (
    <>
      <p className="measure soft">
        Each is a section of the report, and is left out while it is empty, but for the background papers: the report
        asks for those. Every line becomes a paragraph.
      </p>
      {fields.map(([name, label]) => (
        <AreaField
          key={name}
          id={`words-${name}`}
          label={label}
          value={details[name] ?? ''}
          onChange={value => onChange({ ...details, [name]: value })}
        />
      ))}
    </>
  )
}

/** How many of them are written. */
function officersWordsWritten(details: ReportDetails): number {
  return fields.filter(([name]) => (details[name] ?? '').trim() !== '').length
}
