import { partName } from '../../core/report/report.ts'
import type { Part, ReportDetails } from '../../core/report/review/review.ts'
import type { Source } from '../../core/session/met.ts'
import { QuietButton } from '../ui/controls.tsx'
import { Tick } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { useInput, useReport, useReview, useTelling, withEntry } from './desk.ts'
import { markables } from './markable.ts'
import { type FieldOf, Fold, RecordFields } from './record-fields.tsx'
import { ReportView } from './report-view.tsx'
import { useLacks, usePartProblem } from './steps-nav.tsx'
import { Section, TextList } from '../ui/page-parts.tsx'

/** What may be published, and what is still missing. */
export function PublishStep() {
  return (
    <>
      <Notice title="The proper officer decides what to publish.">
        <p>
          The case is invented and can be public. What members typed and officers wrote may be about your real council.
        </p>
      </Notice>
      <Controls />
      <OpenToAll />
      <Marks />
      <Missing />
      {/* Whether each part can be made, and how it reads. */}
      <Section title="The two parts">
        <PartState part="a" />
        <PartState part="b" />
      </Section>
    </>
  )
}

const controlsOffered = [
  ['open', 'Yes, they are in Part A'],
  ['closed', 'No, they are left out of Part A'],
  ['undecided', 'Not decided yet'],
] as const

/** They show where a council could be weak, so someone has to decide. */
function Controls() {
  const { review, change } = useReview()
  return (
    <section className="section">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          May the controls to test be published?
        </legend>
        <p className="govuk-hint">
          They come from an invented case, but with other papers they may show where to look for a weak spot.
        </p>
        <div className="govuk-radios govuk-radios--small">
          {controlsOffered.map(([value, label]) => (
            <div className="govuk-radios__item" key={value}>
              <input
                className="govuk-radios__input"
                id={`controls-${value}`}
                type="radio"
                name="controls"
                checked={review.controls === value}
                onChange={() => change(() => ({ controls: value }))}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`controls-${value}`}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </section>
  )
}

const partFields: readonly FieldOf<'a' | 'b'>[] = [
  { name: 'a', label: 'Name of the public part', hint: 'Leave this empty for “Part A”.' },
  { name: 'b', label: 'Name of the exempt part', hint: 'Leave this empty for “Part B”.' },
]

function OpenToAll() {
  const { review, change, changeDetails } = useReview()
  const { partNames: [a, b] = ['', ''], showPictures = false, showVotes = false } = review.details
  return (
    <Section title="What else Part A includes">
      <div className="govuk-checkboxes govuk-checkboxes--small field">
        <Tick
          id="results-open"
          label="The results of tests"
          isTicked={review.areResultsOpen}
          onChange={areResultsOpen => change(() => ({ areResultsOpen }))}
        />
        <Tick
          id="show-pictures"
          label="The pictures of the four Ps and of the signs"
          hint="They show the author’s judgement of each decision."
          isTicked={showPictures}
          onChange={isTicked => changeDetails(() => ({ showPictures: isTicked }))}
        />
        <Tick
          id="show-votes"
          label="Vote counts, where members differed"
          hint="We show them only if five or more voted. If all voted alike, figures show how each person voted."
          isTicked={showVotes}
          onChange={isTicked => changeDetails(() => ({ showVotes: isTicked }))}
        />
      </div>
      <RecordFields
        fields={partFields}
        values={{ a, b }}
        onChange={(name, value = '') =>
          changeDetails(({ partNames: [open, closed] = ['', ''] }) => ({
            partNames: namesOf({ a: open, b: closed, [name]: value }),
          }))
        }
      />
    </Section>
  )
}

function namesOf({ a, b }: Readonly<Record<'a' | 'b', string>>): ReportDetails['partNames'] {
  return a === '' && b === '' ? undefined : [a === '' ? 'Part A' : a, b === '' ? 'Part B' : b]
}

function Marks() {
  const { review, change } = useReview()
  const telling = useTelling('full')
  const marks = Object.entries(review.exempt)
  return (
    <Section title="Exempt from publication">
      {marks.length === 0 ? (
        <p className="measure soft">
          You have not marked anything. To mark something, go to step 2, Read and edit, and press “Change” beside it.
        </p>
      ) : (
        <ul className="stack">
          {marks.map(([key, { paragraphs, why }]) => {
            const name = markables([key as Source], telling)[0]?.name ?? 'Something that the report no longer has'
            const under = paragraphs.length === 0 ? 'No paragraph selected' : `Paragraph ${paragraphs.join(', ')}`
            return (
              <li key={key}>
                <p>{name}</p>
                <p className="small soft">
                  {under}. {why.trim() === '' ? 'No reason given.' : why}
                </p>
                <QuietButton
                  about={name}
                  onClick={() => change(now => ({ exempt: withEntry(now.exempt, key, undefined) }))}
                >
                  Remove the mark
                </QuietButton>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

function Missing() {
  const lacks = useLacks()
  return (
    <Section title="What is missing">
      {lacks.length === 0 ? (
        <p>We found no gaps.</p>
      ) : (
        <TextList className="list measure" texts={lacks.map(({ says }) => says)} />
      )}
    </Section>
  )
}

function PartState({ part }: { readonly part: 'a' | 'b' }) {
  const { review } = useInput()
  const problem = usePartProblem(part)
  const name = partName(part, review.details)
  if (problem !== undefined)
    return (
      <Notice title={`${name}: not ready.`} grave={part === 'a'}>
        <p>{problem}</p>
      </Notice>
    )
  return (
    <Fold title={`Read ${name}`}>
      <PartView part={part} />
    </Fold>
  )
}

function PartView({ part }: { readonly part: Part }) {
  return <ReportView report={useReport('full', part)} />
}
