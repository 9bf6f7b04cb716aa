import type { Quotation } from '../../core/findings/block.ts'
import { recommendationsIn } from '../../core/findings/blocks-in.ts'
import type { Findings } from '../../core/findings/findings.ts'
import type { LostEdit } from '../../core/findings/lost-edits.ts'
import type { TypedDate } from '../../core/findings/meeting-date.ts'
import { controlsDecided } from '../../core/findings/part-problem.ts'
import type { Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'
import { ControlsForm } from '../components/review/controls-form.tsx'
import { DetailsForm } from '../components/review/details-form.tsx'
import { LostEditList } from '../components/review/lost-edit-list.tsx'
import { LostMarkList } from '../components/review/lost-mark-list.tsx'
import { MarkList } from '../components/review/mark-list.tsx'
import { OfficersWords, officersWordsWritten } from '../components/review/officers-words.tsx'
import { RecommendationsForm } from '../components/review/recommendations-form.tsx'
import { ReviewStep } from '../components/review/review-step.tsx'
import { SectionsForm, sectionsState } from '../components/review/sections-form.tsx'
import { TrackerForm } from '../components/review/tracker-form.tsx'
import { WordsOffered } from '../components/review/words-offered.tsx'
import type { Kept } from '../store/saved-review.ts'
import { marksIn } from './marks-in.ts'

interface Props {
  readonly kept: Kept
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
  const changeDetails = (changed: Review['details'], typed = date) =>
    onChange({ ...review, details: changed }, typed)
  return (
    <>
      <LostEditList lost={lost} review={review} onChange={onChange} />
      <LostMarkList lost={unplaced} review={review} onChange={onChange} />
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
        <WordsOffered offered={offered} review={review} onChange={onChange} />
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
        <MarkList
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
